package report

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// place finds one's way back in a document: records count code points, text
// is cut at bytes.
type place struct {
	*document.Document
	steps     []int // byte offset of code points 0, stride, 2·stride …
	blocks    []int // indexes of Blocks by position
	sentences map[int][]dataset.Span
}

const stride = 256

func newPlace(d *document.Document) *place {
	p := &place{Document: d, sentences: map[int][]dataset.Span{}}
	runes := 0
	for i := range d.Text {
		if runes%stride == 0 {
			p.steps = append(p.steps, i)
		}
		runes++
	}
	for i := range d.Blocks {
		p.blocks = append(p.blocks, i)
	}
	sort.SliceStable(p.blocks, func(i, j int) bool {
		return d.Blocks[p.blocks[i]].Span.Start < d.Blocks[p.blocks[j]].Span.Start
	})
	return p
}

// offset returns the byte at which code point n begins; beyond the text, the
// text's length.
func (p *place) offset(n int) int {
	k := n / stride
	if n < 0 || k >= len(p.steps) {
		return len(p.Text)
	}
	i := p.steps[k]
	for n %= stride; n > 0 && i < len(p.Text); n-- {
		_, size := utf8.DecodeRuneInString(p.Text[i:])
		i += size
	}
	return i
}

// span returns where a record stands, or false when the text there is not
// what the record says: the document has changed or the record was edited.
func (p *place) span(r *dataset.Record) (dataset.Span, bool) {
	s := dataset.Span{Start: p.offset(int(r.Start)), End: p.offset(int(r.End))}
	return s, s.Start < s.End && p.Text[s.Start:s.End] == r.Stated
}

// block returns the index of the block that holds the span, or −1.
func (p *place) block(s dataset.Span) int {
	i := sort.Search(len(p.blocks), func(i int) bool { return p.Blocks[p.blocks[i]].Span.End > s.Start })
	if i == len(p.blocks) || !p.Blocks[p.blocks[i]].Span.Contains(s) {
		return -1
	}
	return p.blocks[i]
}

// whole widens a span of block b over the character references that it cuts:
// a figure may begin or end within one.
func (p *place) whole(b int, s dataset.Span) dataset.Span {
	written := p.Blocks[b].Written
	for i := sort.Search(len(written), func(i int) bool { return written[i].End > s.Start }); i < len(written) && written[i].Start < s.End; i++ {
		s.Start, s.End = min(s.Start, written[i].Start), max(s.End, written[i].End)
	}
	return s
}

// longest bounds what is quoted around a figure, in bytes to either side.
const longest = 320

// sentence returns what to quote around a span of block b: the sentence that
// holds it, or more than one where it crosses their border, and never more
// than longest to either side.
func (p *place) sentence(b int, s dataset.Span) dataset.Span {
	all, known := p.sentences[b]
	if !known {
		all = p.Sentences(b)
		p.sentences[b] = all
	}
	out := s
	for i := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start }); i < len(all) && all[i].Start < s.End; i++ {
		out.Start, out.End = min(out.Start, all[i].Start), max(out.End, all[i].End)
	}
	if from := s.Start - longest; out.Start < from {
		out.Start = from + strings.IndexByte(p.Text[from:s.Start]+" ", ' ')
	}
	if to := s.End + longest; out.End > to {
		out.End = s.End + strings.LastIndexByte(" "+p.Text[s.End:to], ' ')
	}
	for out.Start < s.Start && !utf8.RuneStart(p.Text[out.Start]) {
		out.Start++
	}
	for out.End > s.End && out.End < len(p.Text) && !utf8.RuneStart(p.Text[out.End]) {
		out.End--
	}
	return out
}

// shown passes on, piece by piece, what a reader sees of block b between two
// bytes that cut no character reference: markup is left out, code stays and a character reference stands as its character.
func (p *place) shown(b, from, to int, emit func(at int, text string)) {
	block := &p.Blocks[b]
	skip := block.Skip[sort.Search(len(block.Skip), func(i int) bool { return block.Skip[i].End > from }):]
	written := block.Written[sort.Search(len(block.Written), func(i int) bool { return block.Written[i].End > from }):]
	for from < to {
		hole, means := dataset.Span{Start: to, End: to}, ""
		switch {
		case len(skip) > 0 && skip[0].Start < to && (len(written) == 0 || skip[0].Start < written[0].Start):
			hole, skip = skip[0], skip[1:]
			means = insteadOf(p.Text[hole.Start:hole.End])
		case len(written) > 0 && written[0].Start < to:
			hole, means, written = written[0].Span, written[0].Means, written[1:]
		}
		if hole.Start > from {
			emit(from, p.Text[from:hole.Start])
		}
		if means != "" {
			emit(hole.Start, means)
		}
		from = max(hole.End, from)
	}
}

// insteadOf returns what stands for skipped text: the words between backticks,
// for code is no prose but a reader sees it, and a space for a line end.
func insteadOf(skipped string) string {
	from, to := strings.IndexByte(skipped, '`'), strings.LastIndexByte(skipped, '`')
	switch {
	case from >= 0:
		return strings.Trim(skipped[from:to], "`")
	case strings.Contains(skipped, "\n"):
		return " "
	}
	return ""
}

// prose returns what shown shows, in one.
func (p *place) prose(b, from, to int) string {
	var s strings.Builder
	p.shown(b, from, to, func(_ int, text string) { s.WriteString(text) })
	return s.String()
}

// fold returns what is shown of an outer span of block b on one line, and
// where an inner span stands in it.
func (p *place) fold(b int, outer, inner dataset.Span) (text string, start, end int) {
	var out strings.Builder
	started, space := false, false
	p.shown(b, outer.Start, outer.End, func(at int, piece string) {
		for i, r := range piece {
			if unicode.IsSpace(r) {
				space = out.Len() > 0
				continue
			}
			if space {
				out.WriteByte(' ')
				space = false
			}
			if at+i >= inner.Start && !started {
				start, started = out.Len(), true
			}
			out.WriteRune(r)
			if at+i < inner.End {
				end = out.Len()
			}
		}
	})
	if !started || end < start {
		start, end = 0, 0
	}
	return out.String(), start, end
}
