package document

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"figcheck/dataset"
)

var htmlExtensions = []string{".html", ".htm", ".xhtml"}

var htmlFormat = &Format{
	Name:       "html",
	Doc:        "Web pages: the article with headings, lists, tables, captions and footnotes, superscripts kept; menus, footers and scripts are left out.",
	MediaType:  "text/html",
	Extensions: htmlExtensions,
	Match: func(name string, head []byte) bool {
		if hasExtension(name, htmlExtensions) {
			return true
		}
		start := bytes.ToLower(bytes.TrimLeft(head, " \t\r\n\xef\xbb\xbf"))
		return !strings.Contains(lastElement(name), ".") && (bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")))
	},
	Read: readHTML,
}

// readHTML extracts the text of a page. Text is what a reader sees, one block
// a line, the cells of a table parted by tabs; Block.Origin leads back to the
// tag in the file (in its UTF-8 form, if the file is in another encoding).
func readHTML(name string, content []byte, _ Limits) (*Document, error) {
	content, err := decodeHTML(name, content)
	if err != nil {
		return nil, err
	}
	annotated, elements := annotate(content)
	root, perr := html.Parse(bytes.NewReader(annotated))
	if perr != nil {
		return nil, &Error{Path: name, What: "page not readable as HTML (" + perr.Error() + ")", Do: "save it again from a browser, or as text"}
	}
	styled(root)
	d := &Document{Lines: lineStarts(content)}
	page := surveyPage(root)
	w := htmlWalker{doc: d, article: findArticle(root, elements), title: page.titleHeading(root)}
	w.walk(root, htmlContext{section: dataset.Body})
	w.flush()
	d.Text = string(w.text)
	if len(d.Blocks) == 0 {
		return nil, &Error{Path: name, What: "no text in this page", Do: "if scripts draw it, save it as the browser shows it"}
	}
	page.fill(d, w.head)
	d.assignRoles(newMemory())
	return d, nil
}

// decodeHTML returns the page as UTF-8: by its byte order mark, else as it is
// if that is UTF-8, else by what it declares or, as browsers do, Windows-1252.
func decodeHTML(name string, content []byte) ([]byte, error) {
	utf16 := bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff"))
	if !utf16 {
		if k := bytes.IndexByte(content, 0); k >= 0 {
			line, column := place(content, k)
			return nil, &Error{name, line, column, "binary data (byte 0x00), not a web page", "give the page as it was served"}
		}
	}
	if !utf16 && utf8.Valid(content) {
		return content, nil
	}
	encoding, label, _ := charset.DetermineEncoding(content[:min(len(content), 1024)], "")
	if label == "utf-8" { // it declares what it is not; take what such files mostly are
		encoding, label = charset.Lookup("windows-1252")
	}
	decoded, err := encoding.NewDecoder().Bytes(content)
	if err != nil {
		return nil, &Error{Path: name, What: fmt.Sprintf("page does not decode as %s", label), Do: "save it as UTF-8"}
	}
	return decoded, nil
}

// originKey is the attribute in which a start tag carries its own byte offset
// through parsing and article extraction, which copy nodes.
const originKey = "data-o"

// annotate writes into every start tag where it stands in the page, and counts
// the tags.
func annotate(page []byte) (annotated []byte, elements int) {
	z := html.NewTokenizer(bytes.NewReader(page))
	out := make([]byte, 0, len(page)+len(page)/4)
	offset := 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			elements++
			k := 1
			for k < len(raw) && bytes.IndexByte([]byte(" \t\r\n\f/>"), raw[k]) < 0 {
				k++
			}
			out = append(out, raw[:k]...)
			out = append(out, " "+originKey+`="`...)
			out = strconv.AppendInt(out, int64(offset), 10)
			out = append(out, '"')
			raw = raw[k:]
			offset += k
		}
		out = append(out, raw...)
		offset += len(raw)
		if kind == html.ErrorToken {
			return out, elements
		}
	}
}

// origin returns the byte offset of an element's tag, −1 for an element that
// the parser supplied.
func origin(n *html.Node) int {
	if k, err := strconv.Atoi(attribute(n, originKey)); err == nil {
		return k
	}
	return -1
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// innerText returns the text below a node, white space folded, scripts and
// styles left out.
func innerText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && dropped[n.Data] {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return dataset.OneLine(b.String())
}
