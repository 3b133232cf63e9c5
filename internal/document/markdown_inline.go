package document

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"

	"figcheck/dataset"
)

// inlineText gathers the words of one Markdown block. What lies between two
// pieces of text is markup.
type inlineText struct {
	r      *markdownReader
	like   Block
	pieces []dataset.Span // of the file
	means  []Written
	raised int // where an open <sup> or <sub> began, -1 outside
	low    bool
}

// inline adds the block, or at hard line breaks the blocks, of a node's text.
func (r *markdownReader) inline(n ast.Node, like Block) {
	t := inlineText{r: r, like: like, raised: -1}
	t.walk(n, 0)
	t.flush()
}

func (t *inlineText) walk(parent ast.Node, depth int) {
	if depth > deepest {
		return
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			s := dataset.Span{Start: t.r.base + n.Segment.Start, End: t.r.base + n.Segment.Stop}
			if t.raised < 0 {
				t.piece(s)
			}
			if n.HardLineBreak() {
				t.flush()
			}
		case *ast.RawHTML:
			t.tag(n)
		case *ast.CodeSpan, *ast.Image, *ast.AutoLink:
		default:
			t.walk(n, depth+1)
		}
	}
}

// piece adds a run of text, finding escapes and character references in it.
func (t *inlineText) piece(s dataset.Span) {
	text := t.r.doc.Text
	for k := s.Start; k < s.End; k++ {
		switch text[k] {
		case '\\':
			if k+1 < s.End && isPunctuation(text[k+1]) {
				t.means = append(t.means, Written{dataset.Span{Start: k, End: k + 2}, text[k+1 : k+2]})
				k++
			}
		case '&':
			end := strings.IndexByte(text[k:min(s.End, k+12)], ';')
			if end < 0 {
				continue
			}
			reference := text[k : k+end+1]
			if means := html.UnescapeString(reference); means != reference && len(means) <= len(reference) {
				t.means = append(t.means, Written{dataset.Span{Start: k, End: k + end + 1}, means})
			}
			k += end
		}
	}
	if s.Len() > 0 {
		t.pieces = append(t.pieces, s)
	}
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x7f
}

// tag reads inline HTML: <br> breaks a block, <sup> and <sub> raise and lower digits.
func (t *inlineText) tag(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	span := dataset.Span{Start: t.r.base + first.Start, End: t.r.base + last.Stop}
	switch strings.ToLower(strings.Trim(t.r.doc.Text[span.Start:span.End], "<> ")) {
	case "br", "br/", "br /":
		t.flush()
	case "sup", "sub":
		t.raised = span.Start
		t.low = t.r.doc.Text[span.Start+3]|0x20 == 'b'
	case "/sup", "/sub":
		if t.raised >= 0 {
			t.raise(dataset.Span{Start: t.raised, End: span.End})
		}
		t.raised = -1
	}
}

// raise keeps "<sup>2</sup>" as the character it means, unless it marks a footnote.
func (t *inlineText) raise(s dataset.Span) {
	text := t.r.doc.Text
	inner := text[s.Start+len("<sup>") : s.End-len("</sup>")]
	before := ""
	if n := len(t.pieces); n > 0 && t.pieces[n-1].End == s.Start {
		before = text[t.pieces[n-1].Start:s.Start]
	}
	means, ok := lowered(inner), t.low
	if !t.low {
		means, ok = raised(inner), raises(before)
	}
	if ok && means != "" && before != "" && len(means) <= s.Len() {
		t.pieces = append(t.pieces, s)
		t.means = append(t.means, Written{s, means})
	}
}

// flush ends a block.
func (t *inlineText) flush() {
	pieces, means := t.pieces, t.means
	t.pieces, t.means, t.raised = nil, nil, -1
	if len(pieces) == 0 {
		return
	}
	text := t.r.doc.Text
	b := t.like
	b.Span = trimSpan(text, dataset.Span{Start: pieces[0].Start, End: pieces[len(pieces)-1].End})
	if b.Span.Len() <= 0 {
		return
	}
	for _, w := range means {
		if b.Span.Contains(w.Span) {
			b.Written = append(b.Written, w)
		}
	}
	for k := 1; k < len(pieces); k++ {
		gap := dataset.Span{Start: pieces[k-1].End, End: pieces[k].Start}
		if strings.TrimSpace(text[gap.Start:max(gap.Start, gap.End)]) != "" && b.Span.Contains(gap) {
			b.Skip = append(b.Skip, gap)
		}
	}
	b.Origin = b.Span.Start
	t.r.doc.Blocks = append(t.r.doc.Blocks, b)
}
