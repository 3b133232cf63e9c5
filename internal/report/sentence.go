package report

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// longest bounds what is quoted around a figure, in bytes to either side.
const longest = 320

// sentence returns the sentence around a span of block b for quoting; outside
// prose, the whole block; never more than longest to either side. It only
// decides how much is shown: nothing is computed from it.
func (p *place) sentence(b int, s dataset.Span) dataset.Span {
	block := &p.Blocks[b]
	window := dataset.Span{Start: max(block.Span.Start, s.Start-2*longest), End: min(block.Span.End, s.End+2*longest)}
	for !utf8.RuneStart(p.Text[window.Start]) {
		window.Start++
	}
	for window.End < len(p.Text) && !utf8.RuneStart(p.Text[window.End]) {
		window.End--
	}
	text := p.masked(b, window)
	from, to := s.Start-window.Start, s.End-window.Start
	start, end := 0, len(text)
	if block.Heading == 0 && block.Table == 0 {
		start, end = around(text, from, to)
	}
	if from-start > longest {
		start = from - longest + strings.IndexByte(text[from-longest:from]+" ", ' ')
	}
	if end-to > longest {
		end = to + strings.LastIndexByte(" "+text[to:to+longest], ' ')
	}
	for start < from && !utf8.RuneStart(text[start]) {
		start++
	}
	for end > to && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return dataset.Span{Start: window.Start + start, End: window.Start + end}
}

// masked returns the text of a window of block b with what is skipped blanked.
func (p *place) masked(b int, window dataset.Span) string {
	out := []byte(p.Text[window.Start:window.End])
	for _, s := range p.skips(b, window.Start) {
		for k := max(s.Start, window.Start); k < min(s.End, window.End); k++ {
			out[k-window.Start] = ' '
		}
		if s.End >= window.End {
			break
		}
	}
	return string(out)
}

// skips returns what is skipped in block b and ends after a byte.
func (p *place) skips(b, after int) []dataset.Span {
	all := p.Blocks[b].Skip
	return all[sort.Search(len(all), func(i int) bool { return all[i].End > after }):]
}

// around returns the sentence of text that holds from to to; a stop between
// those ends no sentence.
func around(text string, from, to int) (start, end int) {
	for {
		end = start + sentenceEnd(text[start:])
		next := len(text) - len(strings.TrimLeftFunc(text[end:], unicode.IsSpace))
		if next > from || next <= start {
			break
		}
		start = next
	}
	if end < to {
		end = to + sentenceEnd(text[to:])
	}
	return start, end
}

// sentenceEnd returns the length of the first sentence of text: it ends at a
// stop that white space and something other than a small letter follow,
// unless a single capital or a short title stands before it.
func sentenceEnd(text string) int {
	for i, r := range text {
		if r != '.' && r != '!' && r != '?' {
			continue
		}
		end := i + 1 + closers(text[i+1:])
		rest := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
		next, _ := utf8.DecodeRuneInString(rest)
		switch {
		case rest == "":
			return len(text)
		case len(rest) == len(text)-end || unicode.IsLower(next) || r == '.' && abbreviated(text[:i]):
			continue
		}
		return end
	}
	return len(text)
}

// closers counts the bytes of quotation marks and brackets that close with
// the sentence.
func closers(s string) int {
	return len(s) - len(strings.TrimLeft(s, `"'”’»)]`))
}

func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " \n\t(“\"")+1:]
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "St", "No", "vs", "approx", "Prof", "Gen":
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && size > 0 && unicode.IsUpper(r) || strings.Contains(word, ".")
}
