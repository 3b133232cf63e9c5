package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

func FuzzPlace(f *testing.F) {
	f.Add("Café, 31 of 40.\nNo. 7 stays. Done.", 6, 8)
	f.Add(strings.Repeat("é", 3*stride)+"x", 2*stride, 3*stride)
	f.Add("1. 2! 3? ”4.” 5", 3, 5)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if !utf8.ValidString(text) {
			return
		}
		runes := []rune(text)
		p := newPlace(&document.Document{Text: text, Blocks: []document.Block{{Span: dataset.Span{End: len(text)}}}})
		for n := range runes {
			if got, want := p.offset(n), len(string(runes[:n])); got != want {
				t.Fatalf("code point %d is at byte %d, not %d", n, got, want)
			}
		}
		if from < 0 || to <= from || to > len(runes) {
			return
		}
		s := dataset.Span{Start: p.offset(from), End: p.offset(to)}
		line, column := p.Position(s.Start)
		before := text[:s.Start]
		wantLine, wantColumn := strings.Count(before, "\n")+1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1
		if line != wantLine || column != wantColumn {
			t.Fatalf("position %d:%d, not %d:%d", line, column, wantLine, wantColumn)
		}
		if b := p.block(s); b != 0 {
			t.Fatalf("block %d", b)
		}
		around := p.sentence(0, s)
		if !around.Contains(s) || !utf8.ValidString(text[around.Start:around.End]) {
			t.Fatalf("sentence %v does not hold %v", around, s)
		}
		folded, start, end := p.fold(0, around, s)
		if got, want := strings.Fields(folded[start:end]), strings.Fields(text[s.Start:s.End]); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("the fold marks %q, not %q", got, want)
		}
	})
}

func TestSentence(t *testing.T) {
	for _, c := range []struct{ text, figure, want string }{
		{"Rain fell. It fell on 21 days. Then it stopped.", "21 days", "It fell on 21 days."},
		{"Rain fell on 3. 4 stayed dry. The end.", "3. 4", "Rain fell on 3. 4 stayed dry."},
		{"Only 5", "5", "Only 5"},
		{strings.Repeat("word ", 200) + "77 " + strings.Repeat("word ", 200), "77", strings.Repeat("word ", 63) + "77" + strings.Repeat(" word", 63)},
	} {
		i := strings.Index(c.text, c.figure)
		p := newPlace(&document.Document{Text: c.text, Blocks: []document.Block{{Span: dataset.Span{End: len(c.text)}}}})
		s := p.sentence(0, dataset.Span{Start: i, End: i + len(c.figure)})
		if got := strings.TrimSpace(c.text[s.Start:s.End]); got != c.want {
			t.Errorf("around %q: %q, not %q", c.figure, got, c.want)
		}
	}
}

// What a reader sees of a Markdown paragraph: no markup, but code and the space
// of a line end that a list's indent follows.
func TestShown(t *testing.T) {
	const text = "Run `make` at\n  **noon** of [May 3](x`y)."
	var skip []dataset.Span
	for _, s := range []string{"`make`", "\n  **", "**", "[", "](x"} {
		from := 0
		if len(skip) > 0 {
			from = skip[len(skip)-1].End
		}
		i := from + strings.Index(text[from:], s)
		skip = append(skip, dataset.Span{Start: i, End: i + len(s)})
	}
	p := newPlace(&document.Document{Text: text, Blocks: []document.Block{{Span: dataset.Span{End: len(text)}, Skip: skip}}})
	if got, want := p.prose(0, 0, len(text)), "Run make at noon of May 3`y)."; got != want {
		t.Errorf("shown as %q, not %q", got, want)
	}
}
