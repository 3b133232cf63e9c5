package document

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// article knows which elements of a page are its main text. Readability says
// which; the page itself is then walked, because readability drops headings,
// captions and short paragraphs that carry figures.
type article struct {
	asked  bool                // readability has found an article
	kept   map[int]bool        // origins of the elements in it
	texts  map[string]bool     // its text nodes: it wraps text in paragraphs of its own, which have no origin
	within map[*html.Node]bool // <article> and <main> elements with kept text in them; true: hardly anything else is in them
	amid   map[*html.Node]bool // paragraphs and headings with kept elements before and after them in the same parent
	frame  map[*html.Node]bool // elements that hold so much of the kept text that no name makes them an aside
}

const (
	// mostElements is the size of a page above which readability, which is not
	// linear, is not asked.
	mostElements = 40_000
	// Readability's choice is taken for a failure below leastText bytes if it is
	// less than one leastShare-th of the page: so it is with pages that are
	// short or all table.
	leastText  = 600
	leastShare = 3
	// frameShare is the part of the kept text that makes an element a frame.
	frameShare = 4
	// tightShare: an <article> of which less than one half is kept holds menus
	// and teasers as well.
	tightShare = 2
)

// findArticle asks readability for the main text.
func findArticle(root *html.Node, elements int) article {
	a := article{kept: map[int]bool{}, texts: map[string]bool{}, within: map[*html.Node]bool{}, frame: map[*html.Node]bool{}, amid: map[*html.Node]bool{}}
	if elements <= mostElements {
		a.asked = a.askReadability(root)
	}
	weights := map[*html.Node]weight{}
	total := a.weigh(root, false, weights)
	if total.kept < leastText && total.kept*leastShare < total.all {
		a.asked = false
	}
	for n, w := range weights {
		switch {
		case !a.asked:
			if isArticle(n) {
				a.within[n] = true
			}
			continue
		case isArticle(n) && w.kept > 0:
			a.within[n] = w.kept*tightShare >= w.all
		}
		a.frame[n] = w.kept*frameShare > total.kept
		a.markAmid(n, weights)
	}
	return a
}

// markAmid marks the paragraphs and headings of an element that stand between
// others of it that readability kept.
func (a *article) markAmid(n *html.Node, weights map[*html.Node]weight) {
	kept := false
	var waiting []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case weights[c].kept > 0:
			for _, p := range waiting {
				a.amid[p] = true
			}
			kept, waiting = true, nil
		case kept && (c.Data == "p" || len(c.Data) == 2 && c.Data[0] == 'h' && c.Data != "hr"):
			waiting = append(waiting, c)
		}
	}
}

// askReadability gathers the elements and texts of readability's article and
// reports whether it found one.
func (a *article) askReadability(root *html.Node) (found bool) {
	defer func() {
		if recover() != nil { // a broken page must not take the others with it
			found = false
		}
	}()
	content, err := readability.FromDocument(root, nil)
	if err != nil || content.Node == nil {
		return false
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if k := origin(n); n.Type == html.ElementNode && k >= 0 {
			a.kept[k] = true
		}
		if n.Type == html.TextNode {
			a.texts[strings.TrimSpace(n.Data)] = true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(content.Node)
	return true
}

// keeps reports whether readability kept a text node.
func (a *article) keeps(n *html.Node) bool {
	const short = 12 // bytes; "Home" stands in menus, too
	if !a.asked {
		return false
	}
	text := strings.TrimSpace(n.Data)
	return len(text) >= short && a.texts[text] || n.Parent != nil && a.kept[origin(n.Parent)]
}

// weight is the bytes of text below an element, menus and footers aside, and
// how many of them readability kept.
type weight struct{ all, kept int }

func (a *article) weigh(n *html.Node, inArticle bool, weights map[*html.Node]weight) weight {
	var sum weight
	switch {
	case n.Type == html.TextNode:
		sum.all = len(strings.TrimSpace(n.Data))
		if a.keeps(n) {
			sum.kept = sum.all
		}
		return sum
	case n.Type == html.ElementNode:
		if dropped[n.Data] || isChrome(n, inArticle) || hidden(n) {
			return sum
		}
		inArticle = inArticle || isArticle(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w := a.weigh(c, inArticle, weights)
		sum.all, sum.kept = sum.all+w.all, sum.kept+w.kept
	}
	if n.Type == html.ElementNode && blockElements[n.Data] {
		weights[n] = sum
	}
	return sum
}

func isArticle(n *html.Node) bool {
	return n.Type == html.ElementNode && (n.Data == "article" || n.Data == "main" || attribute(n, "role") == "main" ||
		attribute(n, "itemprop") == "articleBody")
}

// dropped are elements whose content is no text of the page.
var dropped = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "svg": true, "math": true, "iframe": true, "object": true,
	"embed": true, "video": true, "audio": true, "canvas": true, "button": true, "select": true, "option": true, "textarea": true,
	"input": true, "head": true, "map": true, "datalist": true, "meter": true, "progress": true, "code": true, "del": true, "s": true,
}

// isChrome reports the frame of a page: menus, the header and footer of the site.
func isChrome(n *html.Node, inArticle bool) bool {
	switch n.Data {
	case "nav":
		return true
	case "header", "footer":
		return !inArticle
	case "dialog":
		return true
	}
	switch attribute(n, "role") {
	case "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar":
		return true
	}
	return false
}

// hidden reports an element that a reader does not see.
func hidden(n *html.Node) bool {
	if hasAttribute(n, "hidden") || attribute(n, "aria-hidden") == "true" {
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
		return true
	}
	return hasClass(n, hiddenClasses)
}

var hiddenClasses = map[string]bool{"sr-only": true, "visually-hidden": true, "visuallyhidden": true, "screen-reader-text": true, "noprint": true}

// asideWords are words in the class or id of a part that is not the article.
var asideWords = map[string]bool{
	"newsletter": true, "teaser": true, "teasers": true, "promo": true, "promotion": true, "related": true, "recommended": true, "recirculation": true,
	"share": true, "sharing": true, "social": true, "subscribe": true, "subscription": true, "signup": true, "cookie": true, "cookies": true,
	"advert": true, "advertisement": true, "ad": true, "ads": true, "sponsored": true, "sponsor": true, "breadcrumb": true, "breadcrumbs": true,
	"pagination": true, "comments": true, "sidebar": true, "nav": true, "menu": true, "toolbar": true, "paywall": true, "byline": true,
	"dateline": true, "timestamp": true, "trending": true, "popular": true, "tags": true, "readmore": true,
}

// leadWords are words in the class of a standfirst.
var leadWords = map[string]bool{"standfirst": true, "dek": true, "strapline": true, "subtitle": true, "subheadline": true, "subhead": true}

// noteWords are words in the class, id or role of footnotes.
var noteWords = map[string]bool{"footnote": true, "footnotes": true, "endnote": true, "endnotes": true, "fn": true}

// hasClass reports whether one of an element's classes is in the set.
func hasClass(n *html.Node, set map[string]bool) bool {
	for _, c := range strings.Fields(attribute(n, "class")) {
		if set[strings.ToLower(c)] {
			return true
		}
	}
	return false
}

// named reports whether a word of an element's class, id or role is in the set.
func named(n *html.Node, set map[string]bool) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "role" && a.Key != "epub:type" {
			continue
		}
		for _, w := range strings.FieldsFunc(strings.ToLower(a.Val), func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == '\n' }) {
			if set[w] {
				return true
			}
		}
	}
	return false
}
