package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// alignments say which classes set their text above or below the line: "sup" or
// "sub". Word processors write exponents that way, and not as elements.
type alignments map[string]string

// read takes the rules of a style sheet whose selector is a class alone, or a
// class of an element within a line. Others set no exponents.
func (a alignments) read(css string) {
	for {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return
		}
		selectors := css[:open]
		css = css[open+1:]
		end := strings.IndexAny(css, "{}")
		if end < 0 || css[end] == '{' { // rules within a rule, as for print
			continue
		}
		align := alignOf(css[:end])
		css = css[end+1:]
		selectors = selectors[strings.LastIndexAny(selectors, "};/")+1:]
		for _, s := range strings.Split(selectors, ",") {
			tag, class, ok := strings.Cut(strings.TrimSpace(s), ".")
			if ok && align != "" && (tag == "" || withinLine[tag]) && !strings.ContainsAny(class, " .:>+~[") {
				a[class] = align
			}
		}
	}
}

var withinLine = map[string]bool{"span": true, "font": true, "small": true, "i": true, "b": true, "em": true, "a": true}

// alignOf returns what declarations say: set above the line, below it, or "".
func alignOf(declarations string) string {
	said := map[string]string{}
	for _, d := range strings.Split(strings.ToLower(declarations), ";") {
		name, value, _ := strings.Cut(d, ":")
		said[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	switch v := said["vertical-align"]; v {
	case "super":
		return "sup"
	case "sub":
		return "sub"
	default:
		if up := leadingNumber(v); up != 0 && smallFont(said["font-size"]) {
			return upOrDown(up)
		}
	}
	if said["position"] == "relative" && smallFont(said["font-size"]) {
		return upOrDown(leadingNumber(said["bottom"]) - leadingNumber(said["top"]))
	}
	return ""
}

func upOrDown(up float64) string {
	switch {
	case up > 0:
		return "sup"
	case up < 0:
		return "sub"
	}
	return ""
}

// smallFont reports a size below that of the text around it.
func smallFont(size string) bool {
	n := leadingNumber(size)
	return size == "smaller" || n > 0 && (strings.HasSuffix(size, "em") && n < 1 || strings.HasSuffix(size, "%") && n < 100)
}

// leadingNumber returns the number that a length begins with, 0 for none.
func leadingNumber(length string) float64 {
	end := 0
	for end < len(length) && strings.IndexByte("0123456789.+-", length[end]) >= 0 {
		end++
	}
	n, err := strconv.ParseFloat(length[:end], 64)
	if err != nil {
		return 0
	}
	return n
}

// apply makes sup and sub elements of those that are styled so, by a class or
// by themselves.
func (a alignments) apply(n *html.Node) {
	if n.Type == html.ElementNode && withinLine[n.Data] && n.Data != "a" {
		align := alignOf(attribute(n, "style"))
		for _, class := range strings.Fields(attribute(n, "class")) {
			if align == "" {
				align = a[class]
			}
		}
		if align != "" {
			n.Data = align
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a.apply(c)
	}
}

// styled applies the style sheets that a page holds.
func styled(root *html.Node) {
	a := alignments{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode && n.Parent != nil && n.Parent.Data == "style" {
			a.read(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	a.apply(root)
}
