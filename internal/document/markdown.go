package document

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"figcheck/dataset"
)

var markdownExtensions = []string{".md", ".markdown", ".mdown", ".mkd"}

var markdownFormat = &Format{
	Name:       "markdown",
	Doc:        "Markdown with GitHub tables and footnotes: headings, lists, tables, footnotes, front matter; code and HTML blocks are left out.",
	MediaType:  "text/markdown",
	Extensions: markdownExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, markdownExtensions) },
	Read:       readMarkdown,
}

func readMarkdown(name string, content []byte, limits Limits) (*Document, error) {
	if err := requireText(name, content); err != nil {
		return nil, err
	}
	if isTangled(content) {
		return readText(name, content, limits)
	}
	d := &Document{Text: string(content)}
	r := markdownReader{doc: d, base: d.takeFrontMatter()}
	r.source = content[r.base:]
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote, extension.TaskList),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(keepNotes{}, 998))), // before the footnotes' own, 999
	)
	r.blocks(md.Parser().Parse(text.NewReader(r.source)), Block{Section: dataset.Body}, 0)
	d.sortBlocks()
	d.assignRoles(newMemory())
	return d, nil
}

// keepNotes keeps the footnotes that nothing refers to, which goldmark would
// drop: their figures stand in the file like any other.
type keepNotes struct{}

func (keepNotes) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		list, ok := n.(*extast.FootnoteList)
		if !ok {
			continue
		}
		for k := list.FirstChild(); k != nil; k = k.NextSibling() {
			if note, ok := k.(*extast.Footnote); ok && note.Index < 0 {
				list.Count++
				note.Index = list.Count
			}
		}
	}
}

// isTangled reports text that no person wrote as Markdown: nested, or with
// marks in one paragraph, beyond what goldmark reads in linear time. It is
// read as plain text.
func isTangled(content []byte) bool {
	const mostMarks, deepestIndent = 20_000, 2 * deepest
	marks, within, indent, lead, blank := 0, 0, 0, true, true
	for i, c := range content {
		if c == '\n' {
			if blank {
				marks = 0
			}
			within, indent, lead, blank = 0, 0, true, true
			continue
		}
		if c == ' ' || c == '\t' || c == '\r' {
			indent++
			continue
		}
		blank = false
		spaced := i+1 < len(content) && content[i+1] == ' '
		item := spaced && (c == '-' || c == '*' || c == '+') || c >= '0' && c <= '9'
		if lead && (item && indent > deepestIndent || within > deepest) {
			return true
		}
		if strings.IndexByte("[]*_`<~&!", c) >= 0 {
			marks++
		}
		if marks > mostMarks {
			return true
		}
		lead = lead && (c == '>' || item)
		within++
	}
	return false
}

// takeFrontMatter reads the "---" block of "key: value" lines at the start
// into the source and returns where the text begins.
func (d *Document) takeFrontMatter() int {
	start := len(d.Text) - len(strings.TrimPrefix(d.Text, "\ufeff"))
	first, rest, _ := strings.Cut(d.Text[start:], "\n")
	fence := strings.TrimRight(first, "\r ")
	if fence != "---" && fence != "+++" {
		return start
	}
	at := len(d.Text) - len(rest)
	var fields [][2]string
	for at < len(d.Text) {
		l, _, _ := strings.Cut(d.Text[at:], "\n")
		at = min(at+len(l)+1, len(d.Text))
		l = strings.TrimRight(l, "\r ")
		if l == fence || l == "..." {
			for _, f := range fields {
				d.setField(f[0], f[1])
			}
			return at
		}
		if key, value, ok := cutKey(l); ok {
			fields = append(fields, [2]string{metadataKey(key), value})
		}
	}
	return start // a rule at the top of a text, no front matter
}

func cutKey(l string) (key, value string, ok bool) {
	k := strings.IndexAny(l, ":=")
	if k <= 0 || l[0] == ' ' || l[0] == '#' {
		return "", "", false
	}
	return l[:k], l[k+1:], true
}

// deepest is how many blocks within blocks are followed: nobody quotes a
// quotation of a hundred.
const deepest = 100

// markdownReader turns goldmark's tree into blocks.
type markdownReader struct {
	doc    *Document
	source []byte // what follows the front matter
	base   int    // its offset in the file
	nlists int
}

// blocks reads the children of a node that holds blocks; like is what each
// block below takes after.
func (r *markdownReader) blocks(parent ast.Node, like Block, depth int) {
	if depth > deepest {
		return
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			b := like
			b.Heading = n.Level
			r.inline(n, b)
		case *ast.Paragraph, *ast.TextBlock:
			r.inline(n, like)
		case *ast.List:
			r.nlists++
			b := like
			b.List = r.nlists
			if b.Section == dataset.Body {
				b.Section = dataset.List
			}
			r.blocks(n, b, depth+1)
		case *extast.FootnoteList:
			r.blocks(n, Block{Section: dataset.Footnote}, depth+1)
		case *extast.Table:
			r.table(n)
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.ThematicBreak:
		default:
			r.blocks(n, like, depth+1)
		}
	}
}

func (r *markdownReader) table(n *extast.Table) {
	t := Table{}
	number := len(r.doc.Tables) + 1
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, ok := row.(*extast.TableHeader); ok {
			t.Header++
		}
		var places []int
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			at := len(r.doc.Blocks)
			r.inline(c, Block{Section: dataset.Table, Table: number, Row: t.Rows, Column: len(places)})
			if len(r.doc.Blocks) == at {
				at = -1
			}
			places = append(places, at)
		}
		t.Columns = max(t.Columns, len(places))
		t.Cells = append(t.Cells, places)
		t.Rows++
	}
	t.square()
	r.doc.Tables = append(r.doc.Tables, t)
}

// sortBlocks puts blocks in the order of the text (goldmark moves footnotes to
// the end) and drops those that overlap the one before.
func (d *Document) sortBlocks() {
	order := make([]int, len(d.Blocks))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return d.Blocks[order[i]].Span.Start < d.Blocks[order[j]].Span.Start })
	place := make([]int, len(d.Blocks))
	var sorted []Block
	for _, old := range order {
		b := d.Blocks[old]
		place[old] = -1
		if n := len(sorted); n > 0 && b.Span.Start < sorted[n-1].Span.End {
			continue
		}
		place[old] = len(sorted)
		sorted = append(sorted, b)
	}
	d.Blocks = sorted
	for _, t := range d.Tables {
		for _, row := range t.Cells {
			for x, at := range row {
				if at >= 0 {
					row[x] = place[at]
				}
			}
		}
	}
}
