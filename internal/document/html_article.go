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
	kept   map[int]bool        // origins of the elements that readability kept; nil: it has nothing to say
	within map[*html.Node]bool // <article> and <main> elements with kept text in them
}

const (
	// mostElements is the size of a page above which readability, which is not
	// linear, is not asked.
	mostElements = 40_000
	// leastShare is the share of a page's words below which readability's choice
	// is taken for a failure: it does so on pages that are short or all table.
	leastShare = 3 // one in three
)

// findArticle asks readability for the main text.
func findArticle(root *html.Node, elements int) article {
	a := article{within: map[*html.Node]bool{}}
	if elements <= mostElements {
		a.kept = readabilityKept(root)
	}
	if a.kept != nil {
		all, kept := a.weigh(root, false, false)
		if kept*leastShare < all {
			a.kept = nil
		}
	}
	a.mark(root)
	return a
}

// readabilityKept returns the origins of the elements in readability's article.
func readabilityKept(root *html.Node) (kept map[int]bool) {
	defer func() {
		if recover() != nil { // a broken page must not take the others with it
			kept = nil
		}
	}()
	found, err := readability.FromDocument(root, nil)
	if err != nil || found.Node == nil {
		return nil
	}
	kept = map[int]bool{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			if k := origin(n); k >= 0 {
				kept[k] = true
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(found.Node)
	return kept
}

// weigh counts the bytes of text outside menus and footers, and how many of
// them readability kept.
func (a *article) weigh(n *html.Node, keep, inArticle bool) (all, kept int) {
	if n.Type == html.ElementNode {
		if dropped[n.Data] || isChrome(n, inArticle) || hidden(n) {
			return 0, 0
		}
		inArticle = inArticle || isArticle(n)
		keep = a.kept[origin(n)]
	}
	if n.Type == html.TextNode {
		all = len(strings.TrimSpace(n.Data))
		if keep {
			kept = all
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		x, y := a.weigh(c, keep, inArticle)
		all, kept = all+x, kept+y
	}
	return all, kept
}

// mark finds the <article> and <main> elements that hold kept text; all of
// them where readability has nothing to say.
func (a *article) mark(n *html.Node) (has bool) {
	if n.Type == html.ElementNode && (a.kept == nil || a.kept[origin(n)]) && len(strings.TrimSpace(directText(n))) > 0 {
		has = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		has = a.mark(c) || has
	}
	if has && isArticle(n) {
		a.within[n] = true
	}
	return has
}

func directText(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return c.Data
		}
	}
	return ""
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
		if a.Key != "class" && a.Key != "id" && a.Key != "role" {
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
