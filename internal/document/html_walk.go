package document

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"figcheck/dataset"
)

// htmlContext is what the elements around a text say of it.
type htmlContext struct {
	section   dataset.Section
	heading   int
	list      int
	origin    int
	inArticle bool // below an <article> or <main> that holds the text of the page
	tight     bool // and hardly anything else
	foreign   bool // below one that does not: a teaser
	above     bool // readability kept the element around the block
	amid      bool // a paragraph or heading among kept elements
	boiler    bool
	cell      bool // within a table cell, where blocks do not break
	pre       bool
	chrome    bool // within the frame of the page: nothing but the title counts
}

// htmlWalker writes the text of a page and its blocks.
type htmlWalker struct {
	doc     *Document
	article article
	title   *html.Node // the heading that is the headline, or nil
	nlists  int
	whole   bool     // nothing of the page is an aside: a chapter of a book
	head    []string // short blocks below the headline that are no text of the article

	text    []byte
	start   int         // where the open block began
	open    htmlContext // what the open block is
	isOpen  bool
	keeps   bool // readability kept what is being written
	kept    bool // readability kept some of the open block
	space   bool // white space waits to be written
	linked  int  // bytes of the open block that are links
	inLink  bool
	broken  bool       // a <br> stands before what comes next
	element *html.Node // the inline element that closed last, directly before
}

// blockElements begin a new block.
var blockElements = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true, "dd": true,
	"details": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figcaption": true, "figure": true, "footer": true, "form": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hr": true, "html": true, "legend": true,
	"li": true, "main": true, "ol": true, "p": true, "pre": true, "section": true, "summary": true, "table": true, "tbody": true, "td": true,
	"tfoot": true, "th": true, "thead": true, "tr": true, "ul": true, "nav": true, "hgroup": true, "search": true, "menu": true,
}

func (w *htmlWalker) walk(n *html.Node, c htmlContext) {
	switch n.Type {
	case html.TextNode:
		w.keeps = w.article.keeps(n)
		w.write(n.Data, c)
		w.keeps = false
		return
	case html.ElementNode:
		if dropped[n.Data] && n.Data != "head" || n.Data == "head" || hidden(n) {
			return
		}
		if w.inline(n, c) {
			return
		}
		if blockElements[n.Data] {
			w.block(n, c)
			return
		}
	}
	w.children(n, c)
}

func (w *htmlWalker) children(n *html.Node, c htmlContext) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		w.walk(k, c)
	}
}

// write adds text to the open block, opening one at the first word.
func (w *htmlWalker) write(s string, c htmlContext) {
	for _, r := range s {
		switch {
		case r == '\n' && c.pre && !c.cell:
			w.flush()
			continue
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f':
			w.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == '↩' || r == '\ufe0e' || r < ' ' || r == 0x7f:
			continue
		}
		if w.broken { // a line that begins small goes on with its sentence
			w.broken = false
			if unicode.IsLower(r) {
				w.space = true
			} else {
				w.flush()
			}
		}
		before := len(w.text)
		if !w.isOpen {
			w.isOpen, w.open, w.start, w.linked, w.kept = true, c, len(w.text), 0, false
		} else if w.space {
			w.text = append(w.text, ' ')
		}
		w.space, w.element, w.kept = false, nil, w.kept || w.keeps
		w.text = utf8.AppendRune(w.text, r)
		if w.inLink {
			w.linked += len(w.text) - before
		}
	}
}

// flush ends the open block and adds it, unless it is not of the article.
func (w *htmlWalker) flush() {
	w.space, w.broken, w.element = false, false, nil
	if !w.isOpen {
		return
	}
	w.isOpen = false
	span := w.trimmed()
	section, ok := w.judge(w.open, span.Len())
	if !ok || span.Len() <= 0 {
		w.keepHead(string(w.text[span.Start:max(span.Start, span.End)]))
		w.text = w.text[:w.start]
		return
	}
	w.doc.Blocks = append(w.doc.Blocks, Block{Section: section, Heading: w.open.heading, Span: span, List: w.open.list, Origin: max(w.open.origin, 0)})
	w.text = append(w.text, '\n')
}

// trimmed returns the open block without its outer white space.
func (w *htmlWalker) trimmed() dataset.Span {
	s := trimSpan(string(w.text[w.start:]), dataset.Span{Start: 0, End: len(w.text) - w.start})
	return dataset.Span{Start: w.start + s.Start, End: w.start + s.End}
}

// judge returns the section of a block of that many bytes, and whether it is
// to be kept at all.
func (w *htmlWalker) judge(c htmlContext, size int) (dataset.Section, bool) {
	const paragraph = 120 // bytes; so much kept text is no byline, whatever its class says
	known := w.kept || c.inArticle && !c.foreign
	share := 2 // of a block that makes it a link to elsewhere: half, or nearly all where readability kept it
	if w.kept {
		share = 1
	}
	links := (w.linked+size/16)*share > size && c.heading == 0 && c.section != dataset.Footnote && (size < 200 || c.list > 0)
	switch {
	case c.section == dataset.Headline:
		return c.section, true
	case c.chrome:
		return "", false
	case links, c.boiler && !(w.kept && size > paragraph):
		return dataset.Boilerplate, w.kept || c.inArticle
	case w.kept, c.inArticle && c.tight && !c.foreign:
		return c.section, true
	case !w.article.asked:
		return c.section, known || len(w.article.within) == 0
	case c.amid && (c.heading > 0 || endsWithStop(string(w.text[w.start:]))):
		return c.section, true
	case c.above && (c.section == dataset.Caption || c.heading > 0):
		return c.section, true // readability drops captions and headings that its article surrounds
	}
	return dataset.Boilerplate, c.inArticle
}

// block reads an element that begins a new block.
func (w *htmlWalker) block(n *html.Node, c htmlContext) {
	if c.cell {
		w.space = w.space || w.isOpen
		w.children(n, c)
		w.space = w.space || w.isOpen
		return
	}
	w.flush()
	c = w.enter(n, c)
	if n.Data == "table" && isDataTable(n) {
		w.table(n, c)
	} else {
		w.children(n, c)
	}
	w.flush()
}

// enter returns the context within a block element.
func (w *htmlWalker) enter(n *html.Node, c htmlContext) htmlContext {
	if k := origin(n); k >= 0 {
		c.origin = k
	}
	c.amid = w.article.amid[n]
	c.above = n.Parent != nil && w.article.asked && w.article.kept[origin(n.Parent)]
	if isArticle(n) {
		if tight, ok := w.article.within[n]; ok {
			c.inArticle, c.foreign, c.tight = true, false, tight || !w.article.asked
		} else if !w.article.frame[n] {
			c.foreign = true
		}
	}
	if isChrome(n, c.inArticle) {
		c.chrome = true
	}
	frame := n.Data == "html" || n.Data == "body" || isArticle(n) || w.article.frame[n]
	if !frame && !w.whole && (n.Data == "aside" || n.Data == "footer" || named(n, asideWords)) {
		c.boiler = true
	}
	if !frame && named(n, noteWords) {
		c.section, c.boiler = dataset.Footnote, false
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		c.heading = int(n.Data[1] - '0')
	case "figcaption", "caption":
		c.section = dataset.Caption
	case "ul", "ol", "dl", "menu":
		w.nlists++
		c.list = w.nlists
		if c.section == dataset.Body {
			c.section = dataset.List
		}
	case "pre":
		c.pre = true
	}
	if len(w.doc.Tables) == 0 && n.Data != "div" && hasClassWord(n, leadWords) {
		c.section, c.heading = dataset.Standfirst, 0
	}
	if n == w.title {
		c.section, c.heading, c.boiler = dataset.Headline, 1, false
	}
	return c
}

func hasClassWord(n *html.Node, set map[string]bool) bool {
	return attribute(n, "class") != "" && named(n, set)
}
