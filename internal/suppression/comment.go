package suppression

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Form is how a comment is written.
const Form = "<!-- figcheck: ignore CHECK why -->"

// marker is what begins a comment for figcheck; a file without it has none.
var marker = []byte("figcheck:")

// comment matches a comment for figcheck, and what follows the marker.
var comment = regexp.MustCompile(`(?s)<!--\s*figcheck:(.*?)-->`)

// blocks are the parts of a document that a comment is about.
type blocks struct {
	source string
	spans  []dataset.Span // in code points
}

func (b *blocks) holds(r *dataset.Record) bool {
	return r.Source == b.source && slices.ContainsFunc(b.spans, func(s dataset.Span) bool {
		return s.Contains(dataset.Span{Start: int(r.Start), End: int(r.End)})
	})
}

// Comments finds the comments for figcheck in the file that a document was
// read from; only Markdown and HTML have any. Alone on its line, a comment is
// about the block that begins after it, or about the one that ends on the line
// before where a blank line follows; else about the block that it stands in.
// Before a table it is about the whole table. Errors name the place and what
// to do: a comment that gives no reason, names no check of the list, or stands
// beside no text.
func Comments(d *document.Document, content []byte, checks []string) (rules []*Rule, errs []error) {
	if !bytes.Contains(content, marker) {
		return nil, nil
	}
	for _, span := range commentSpans(d.Source.MediaType, content) {
		m := comment.FindSubmatch(content[span.Start:span.End])
		if m == nil {
			continue
		}
		line, column := position(content, span.Start)
		fail := func(format string, a ...any) {
			errs = append(errs, fmt.Errorf("%s:%d:%d: %s", d.Source.Path, line, column, fmt.Sprintf(format, a...)))
		}
		words := strings.Fields(string(m[1]))
		b := beside(d, content, span)
		switch {
		case len(words) < 2 || words[0] != "ignore":
			fail("this comment says nothing that figcheck knows; write %s", Form)
		case !slices.Contains(checks, words[1]):
			fail("there is no check %q; figcheck list checks names them", words[1])
		case len(words) < 3:
			fail("the suppression of %s gives no reason; write %s", words[1], Form)
		case b == nil:
			fail("this comment stands beside no text; put it on the line before a paragraph or at its end")
		default:
			rules = append(rules, &Rule{Check: words[1], Reason: strings.Join(words[2:], " "), Where: fmt.Sprintf("%s:%d", d.Source.Path, line), block: b})
		}
	}
	return rules, errs
}

func position(content []byte, at int) (line, column int) {
	before := content[:at]
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}

// commentSpans returns where the comments of a file stand; what only looks
// like one, in a code block, is none.
func commentSpans(mediaType string, content []byte) []dataset.Span {
	switch kind, _, _ := strings.Cut(mediaType, ";"); kind {
	case "text/markdown":
		return markdownComments(content)
	case "text/html", "application/xhtml+xml":
		return htmlComments(content, 0)
	}
	return nil
}

func markdownComments(content []byte) (out []dataset.Span) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote))
	root := md.Parser().Parse(text.NewReader(content))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the function returns no error
		var segments *text.Segments
		switch n := n.(type) {
		case *ast.HTMLBlock:
			segments = n.Lines()
		case *ast.RawHTML:
			segments = n.Segments
		}
		if !entering || segments == nil || segments.Len() == 0 {
			return ast.WalkContinue, nil
		}
		from, to := segments.At(0).Start, segments.At(segments.Len()-1).Stop
		if b, ok := n.(*ast.HTMLBlock); ok && b.HasClosure() {
			to = max(to, b.ClosureLine.Stop)
		}
		out = append(out, htmlComments(content[from:to], from)...)
		return ast.WalkContinue, nil
	})
	return out
}

func htmlComments(content []byte, at int) (out []dataset.Span) {
	z := html.NewTokenizer(bytes.NewReader(content))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out
		}
		n := len(z.Raw())
		if kind == html.CommentToken {
			out = append(out, dataset.Span{Start: at, End: at + n})
		}
		at += n
	}
}

// beside returns the blocks that a comment is about, or nil.
func beside(d *document.Document, content []byte, c dataset.Span) *blocks {
	lineStart := bytes.LastIndexByte(content[:c.Start], '\n') + 1
	lineEnd := len(content)
	if i := bytes.IndexByte(content[c.End:], '\n'); i >= 0 {
		lineEnd = c.End + i
	}
	alone := blank(content[lineStart:c.Start]) && blank(content[c.End:lineEnd])
	before, after := -1, -1
	for i := range d.Blocks {
		switch at := d.Blocks[i].Origin; {
		case at < c.Start && (before < 0 || at >= d.Blocks[before].Origin):
			before = i
		case at >= c.End && (after < 0 || at < d.Blocks[after].Origin):
			after = i
		}
	}
	followed := lineEnd < len(content) && !blank(firstLine(content[lineEnd+1:]))
	preceded := lineStart > 0 && !blank(content[bytes.LastIndexByte(content[:lineStart-1], '\n')+1:lineStart-1])
	if !alone || !followed && preceded || after < 0 {
		return cover(d, before)
	}
	return cover(d, after)
}

// cover returns the block as code points; a cell brings its whole table.
func cover(d *document.Document, i int) *blocks {
	if i < 0 {
		return nil
	}
	out := &blocks{source: d.Source.ID}
	for k := range d.Blocks {
		b := &d.Blocks[k]
		if k == i || b.Origin == d.Blocks[i].Origin || b.Table > 0 && b.Table == d.Blocks[i].Table {
			out.spans = append(out.spans, dataset.Span{Start: d.Runes(b.Span.Start), End: d.Runes(b.Span.End)})
		}
	}
	return out
}

func blank(s []byte) bool { return len(bytes.TrimSpace(s)) == 0 }

func firstLine(s []byte) []byte {
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		return s[:i]
	}
	return s
}
