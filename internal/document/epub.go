package document

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"

	"figcheck/dataset"
)

var epubExtensions = []string{".epub"}

const epubType = "application/epub+zip"

var epubFormat = &Format{
	Name:       "epub",
	Doc:        "Electronic books: the chapters in order, as web pages are read, asides included; the table of contents is left out.",
	MediaType:  epubType,
	Extensions: epubExtensions,
	Match: func(name string, head []byte) bool {
		return hasExtension(name, epubExtensions) || hasMimetype(head, epubType)
	},
	Read: readEPUB,
}

func readEPUB(name string, content []byte, limits Limits) (*Document, error) {
	a, err := openArchive(name, content, "an EPUB book", limits)
	if err != nil {
		return nil, err
	}
	container, err := a.tree("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	root := path.Clean(container.child("rootfiles", "rootfile").value("full-path"))
	if a.parts[root] == nil {
		return nil, &Error{Path: name, What: "not an EPUB book (no package in it)", Do: "fetch it again, or give it the ending of what it is"}
	}
	book, err := a.tree(root)
	if err != nil {
		return nil, err
	}
	chapters := chaptersOf(book, path.Dir(root))
	if err := a.refuseProtected(chapters); err != nil {
		return nil, err
	}
	d := &Document{Counts: "part"}
	w := htmlWalker{doc: d, whole: true}
	styles, err := a.styles(book, path.Dir(root))
	if err != nil {
		return nil, err
	}
	for i, part := range chapters {
		if a.parts[part] == nil {
			continue
		}
		if err := a.chapter(&w, part, i+1, styles); err != nil {
			return nil, err
		}
	}
	d.Text = string(w.text)
	if len(d.Blocks) == 0 {
		return nil, &Error{Path: name, What: "no text in this book", Do: "if it is pictures of pages, give the text"}
	}
	d.takeBook(book.child("metadata"))
	d.assignRoles(newMemory())
	return d, nil
}

// chaptersOf returns the parts of a book in reading order, its table of
// contents aside.
func chaptersOf(book *element, dir string) []string {
	items := map[string]*element{}
	for _, e := range book.child("manifest").orEmpty().children {
		items[e.value("id")] = e
	}
	var parts []string
	for _, e := range book.child("spine").orEmpty().children {
		item := items[e.value("idref")]
		if item == nil || strings.Contains(" "+item.value("properties")+" ", " nav ") || !strings.Contains(item.value("media-type"), "html") {
			continue
		}
		if href, err := url.PathUnescape(item.value("href")); err == nil {
			parts = append(parts, path.Join(dir, href))
		}
	}
	return parts
}

// styles reads the style sheets of a book, all for all its chapters.
func (a *archive) styles(book *element, dir string) (alignments, error) {
	out := alignments{}
	for _, e := range book.child("manifest").orEmpty().children {
		href, err := url.PathUnescape(e.value("href"))
		part := path.Join(dir, href)
		if err != nil || e.value("media-type") != "text/css" || a.parts[part] == nil {
			continue
		}
		css, err := a.read(part)
		if err != nil {
			return nil, err
		}
		out.read(string(css))
	}
	return out, nil
}

// refuseProtected returns an error for a book whose chapters are encrypted;
// fonts often are, in books that anyone may read.
func (a *archive) refuseProtected(chapters []string) error {
	encryption, err := a.tree("META-INF/encryption.xml")
	if err != nil {
		return err
	}
	for _, e := range encryption.children {
		uri := e.child("CipherData", "CipherReference").value("URI")
		for _, c := range chapters {
			if uri != "" && path.Clean(uri) == c {
				return &Error{Path: a.name, What: "protected against copying", Do: "give a copy without protection"}
			}
		}
	}
	return nil
}

// chapter adds one chapter to a book.
func (a *archive) chapter(w *htmlWalker, part string, number int, styles alignments) error {
	content, err := a.read(part)
	if err != nil {
		return err
	}
	content, err = decodeHTML(a.name, content)
	if err != nil {
		return err
	}
	root, err := html.Parse(bytes.NewReader(closeTags(content)))
	if err != nil {
		return &Error{Path: a.name, What: fmt.Sprintf("%s in it is not readable as HTML (%v)", part, err), Do: "save it again from its program"}
	}
	styles.apply(root)
	before := len(w.doc.Blocks)
	w.walk(root, htmlContext{section: dataset.Body, inArticle: true, tight: true})
	w.flush()
	for i := before; i < len(w.doc.Blocks); i++ {
		w.doc.Blocks[i].Origin = number
	}
	return nil
}

// closeTags writes "<a id=x/>" as "<a id=x></a>": XHTML means that, and HTML
// would take it for a start tag.
func closeTags(page []byte) []byte {
	out := make([]byte, 0, len(page)+len(page)/16)
	for {
		end := bytes.Index(page, []byte("/>"))
		if end < 0 {
			return append(out, page...)
		}
		start := bytes.LastIndexByte(page[:end], '<')
		out = append(out, page[:end]...)
		page = page[end+2:]
		name := ""
		if start >= 0 {
			tag := out[len(out)-end+start:]
			k := 1
			for k < len(tag) && (isASCIILetter(tag[k]) || tag[k] >= '0' && tag[k] <= '9') {
				k++
			}
			name = string(tag[1:k])
		}
		if name == "" || voidElements[name] {
			out = append(out, "/>"...)
		} else {
			out = append(out, "></"+name+">"...)
		}
	}
}

var voidElements = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true, "link": true, "meta": true,
	"source": true, "track": true, "wbr": true,
}

// takeBook reads the metadata of a book into the source.
func (d *Document) takeBook(m *element) {
	for _, e := range m.orEmpty().children {
		switch e.name {
		case "creator":
			d.setField("author", e.inner())
		case "title", "publisher", "language":
			d.setField(e.name, e.inner())
		case "date":
			if event := e.value("event"); event == "" || event == "publication" {
				d.setField("published", e.inner())
			}
		case "rights":
			d.setField("licence", e.inner())
		}
	}
}
