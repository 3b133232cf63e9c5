package document

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// inline reads the elements within a line that are more than their text.
func (w *htmlWalker) inline(n *html.Node, c htmlContext) bool {
	switch n.Data {
	case "br":
		if c.cell {
			w.space = true
		} else {
			w.broken = true
		}
	case "sup":
		w.write(w.raised(n), c)
	case "sub":
		inner := innerText(n)
		if low := lowered(inner); low != "" {
			inner = low
		}
		w.space = w.space && len(inner) == 0
		w.write(inner, c)
	case "a":
		if isNoteLink(n) {
			break
		}
		was := w.inLink
		w.inLink = true
		w.children(n, c)
		w.inLink = was
	case "span", "b", "strong", "em", "i":
		if w.element != nil && n.PrevSibling == w.element && w.isOpen && !w.space {
			w.space = apart(w.text, innerText(n))
		}
		w.children(n, c)
		w.element = n
		return true
	default:
		return false
	}
	w.element = nil
	return true
}

// isNoteLink reports a link that is the mark of a footnote, or leads back to it.
func isNoteLink(n *html.Node) bool {
	return named(n, noteLinkWords) && utf8.RuneCountInString(innerText(n)) <= 5
}

var noteLinkWords = map[string]bool{"noteref": true, "backlink": true, "footnoteref": true, "fnref": true}

// apart reports whether two elements side by side, "73%" and "of households",
// are two words although no space stands between them.
func apart(before []byte, after string) bool {
	a, _ := utf8.DecodeLastRune(before)
	b, _ := utf8.DecodeRuneInString(after)
	return (unicode.IsDigit(a) || a == '%') && unicode.IsLetter(b) || unicode.IsLetter(a) && unicode.IsDigit(b)
}

// raised returns what to write for a superscript.
func (w *htmlWalker) raised(n *html.Node) string {
	before := ""
	if w.isOpen && !w.space {
		before = string(w.text[max(w.start, len(w.text)-24):])
	}
	inner := innerText(n)
	return superscript(inner, before, containsLink(n) || w.inLink && raised(inner) != "")
}

func containsLink(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "a" || containsLink(c)) {
			return true
		}
	}
	return false
}
