package document

import (
	"bytes"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var odtExtensions = []string{".odt", ".ott", ".fodt"}

const odtType = "application/vnd.oasis.opendocument.text"

var odtFormat = &Format{
	Name: "odt",
	Doc: "OpenDocument texts: headings, lists, tables with merged cells, captions, text boxes, footnotes; tracked changes as accepted; " +
		"page headers and comments are left out.",
	MediaType:  odtType,
	Extensions: odtExtensions,
	Match: func(name string, head []byte) bool {
		return hasExtension(name, odtExtensions) || hasMimetype(head, odtType)
	},
	Read: readODT,
}

// hasMimetype reports a zip archive whose first part says that type, as
// OpenDocument and EPUB have it.
func hasMimetype(head []byte, mediaType string) bool {
	const at = 30 // length of a zip entry's header
	return len(head) > at && bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.HasPrefix(head[at:], []byte("mimetype"+mediaType))
}

// odtReader walks the tree of an OpenDocument text.
type odtReader struct {
	*extraction
	styles map[string]odtStyle
	cited  []*element // notes in the order in which the text refers to them
	boxes  []*element // text boxes of the open paragraph
	nlists int
	count  int // paragraphs so far
}

// odtStyle is what a style says of its paragraphs or words.
type odtStyle struct {
	docxStyle
	align  string // "super" or "sub"
	hidden bool
	parent string
}

func readODT(name string, content []byte, limits Limits) (*Document, error) {
	r := &odtReader{extraction: &extraction{doc: &Document{Counts: "paragraph"}}, styles: map[string]odtStyle{}}
	meta, err := r.read(name, content, limits)
	if err != nil {
		return nil, err
	}
	r.end()
	for i := 0; i < len(r.cited); i++ {
		r.blocks(r.cited[i], Block{Section: dataset.Footnote})
	}
	d, err := r.finish(name, "if it is pictures of text, give the text")
	if err != nil {
		return nil, err
	}
	d.noteChanges(r.changes)
	d.firstTitle(meta.child("title").inner())
	d.setField("author", meta.child("initial-creator").inner())
	d.setField("language", meta.child("language").inner())
	return d, nil
}

// read walks the file and returns what it says of itself. A flat one is all
// one XML file, others are archives.
func (r *odtReader) read(name string, content []byte, limits Limits) (meta *element, err error) {
	if !bytes.HasPrefix(bytes.TrimLeft(content, " \t\r\n\ufeff"), []byte("<")) {
		a, err := openArchive(name, content, "an OpenDocument text", limits)
		if err != nil {
			return nil, err
		}
		meta, err = r.readParts(a)
		return meta.child("meta"), err
	}
	x := newXMLReader(&heeding{bytes.NewReader(content), name, limits}, limits)
	start, err := x.next()
	if err == nil {
		var root *element
		if root, err = x.element(start); err == nil {
			r.changes = root.count("changed-region")
			r.takeStyles(root)
			r.blocks(root.child("body", "text").orEmpty(), Block{Section: dataset.Body})
			return root.child("meta"), nil
		}
	}
	return nil, &Error{Path: name, What: "broken XML (" + err.Error() + ")", Do: "save it again from its program"}
}

// readParts reads the parts of the archive and returns what it says of itself.
func (r *odtReader) readParts(a *archive) (meta *element, err error) {
	if err := a.refuseEncrypted(); err != nil {
		return nil, err
	}
	styles, err := a.tree("styles.xml")
	if err != nil {
		return nil, err
	}
	r.takeStyles(styles)
	err = a.decode("content.xml", func(x *xmlReader) error {
		for {
			start, err := x.next()
			if err != nil {
				return err
			}
			switch start.Name.Local {
			case "document-content", "body", "text":
				continue
			}
			e, err := x.element(start)
			if err != nil {
				return err
			}
			x.nodes = 0
			r.changes += e.count("changed-region")
			r.takeStyles(&element{children: []*element{e}})
			r.block(e, Block{Section: dataset.Body})
		}
	})
	if err != nil {
		return nil, err
	}
	return a.tree("meta.xml")
}

// refuseEncrypted returns an error for OpenDocument files that need a password.
func (a *archive) refuseEncrypted() error {
	manifest, err := a.tree("META-INF/manifest.xml")
	if err != nil {
		return err
	}
	for _, e := range manifest.children {
		if e.child("encryption-data") != nil {
			return &Error{Path: a.name, What: "encrypted", Do: "save it without a password"}
		}
	}
	return nil
}

// takeStyles reads the styles below the children of a root.
func (r *odtReader) takeStyles(root *element) {
	for _, group := range root.children {
		if group.name != "styles" && group.name != "automatic-styles" {
			continue
		}
		for _, e := range group.children {
			if e.name != "style" {
				continue
			}
			s := odtStyle{docxStyle: styleNamed(e.value("name")), parent: e.value("parent-style-name")}
			if s.section == "" && s.heading == 0 {
				s.docxStyle = styleNamed(e.value("display-name"))
			}
			p := e.child("text-properties")
			switch position := p.value("text-position"); {
			case strings.HasPrefix(position, "super"), position != "" && position[0] >= '1' && position[0] <= '9':
				s.align = "superscript"
			case strings.HasPrefix(position, "sub"), strings.HasPrefix(position, "-"):
				s.align = "subscript"
			}
			struck := p.value("text-line-through-style")
			s.hidden = p.value("display") == "none" || struck != "" && struck != "none"
			r.styles[e.value("name")] = s
		}
	}
}

// style returns a style with what it takes from its parents.
func (r *odtReader) style(name string) odtStyle {
	s := r.styles[name]
	for depth := 0; depth < 10 && s.parent != "" && s.section == "" && s.heading == 0; depth++ {
		p, ok := r.styles[s.parent]
		if !ok {
			p.docxStyle = styleNamed(s.parent)
		}
		s.docxStyle, s.parent = p.docxStyle, p.parent
	}
	if s.section == "" && s.heading == 0 && r.styles[name].parent == "" {
		s.docxStyle = styleNamed(name)
	}
	return s
}

func (r *odtReader) blocks(e *element, like Block) {
	for _, c := range e.children {
		r.block(c, like)
	}
}

func (r *odtReader) block(e *element, like Block) {
	switch e.name {
	case "p", "h":
		r.paragraph(e, like)
	case "list":
		r.nlists++
		if !r.inCell && like.Section == dataset.Body || like.Section == dataset.List {
			like.Section, like.List = dataset.List, r.nlists
		}
		r.blocks(e, like)
	case "table":
		if !r.inCell && isDataGrid(e, "table", "table-row", "table-cell") {
			r.grid(e)
			return
		}
		r.blocks(e, like)
	case "table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index", "object-index", "bibliography":
		if e.name != "bibliography" {
			like.Section = dataset.Boilerplate
		}
		r.blocks(e, like)
	case "section":
		if e.value("display") != "none" {
			r.blocks(e, like)
		}
	case "list-item", "list-header", "index-body", "index-title", "table-row", "table-rows", "table-header-rows", "table-row-group",
		"table-cell", "text-box", "numbered-paragraph":
		r.blocks(e, like)
	case "frame", "custom-shape":
		r.boxes = append(r.boxes, e)
		r.emptyBoxes(like)
	}
}

// paragraph reads one paragraph, then the text boxes that are anchored in it.
func (r *odtReader) paragraph(e *element, like Block) {
	if r.inCell {
		r.space = true
		r.inline(e, "")
		return
	}
	r.end()
	r.count++
	like.Origin = r.count
	s := r.style(e.value("style-name"))
	if e.name == "h" {
		s.heading, _ = strconv.Atoi(e.value("outline-level"))
		s.heading = min(max(s.heading, 1), 6)
		like.List = 0
		if like.Section == dataset.List {
			like.Section = dataset.Body
		}
	}
	if like.Section == dataset.Body && s.section != "" {
		like.Section = s.section
	}
	if like.Section == dataset.Headline && r.doc.titled() {
		like.Section = dataset.Body
	}
	like.Heading = s.heading
	r.like = like
	r.inline(e, "")
	r.end()
	r.emptyBoxes(like)
}

func (r *odtReader) emptyBoxes(like Block) {
	if r.inCell {
		return
	}
	boxes := r.boxes
	r.boxes = nil
	like.Heading, like.Section = 0, dataset.Body
	for _, b := range boxes {
		for _, c := range b.children {
			r.block(c, like)
		}
	}
}

// inline reads what stands in a paragraph. Align is "superscript" or
// "subscript" within such words.
func (r *odtReader) inline(e *element, align string) {
	for _, c := range e.children {
		switch c.name {
		case "":
			r.aligned(c.text, align)
		case "span":
			s := r.styles[c.value("style-name")]
			if s.hidden {
				continue
			}
			if s.align == "" {
				s.align = align
			}
			r.inline(c, s.align)
		case "s", "tab":
			r.space = true
		case "line-break":
			r.broken = r.open
		case "note":
			r.cited = append(r.cited, c.child("note-body").orEmpty())
		case "frame", "custom-shape", "text-box":
			r.boxes = append(r.boxes, c)
		case "annotation", "annotation-end", "ruby-text", "tracked-changes", "hidden-text", "hidden-paragraph", "script", "desc", "title":
		default:
			r.inline(c, align)
		}
	}
}

// grid reads a table.
func (r *odtReader) grid(e *element) {
	r.count++
	w := r.table(r.count)
	r.rows(e, w, false)
	w.finish()
	r.emptyBoxes(Block{Section: dataset.Body, Origin: r.count})
}

func (r *odtReader) rows(e *element, w *tableWriter, header bool) {
	for _, c := range e.children {
		switch c.name {
		case "table-header-rows":
			r.rows(c, w, true)
		case "table-rows", "table-row-group":
			r.rows(c, w, header)
		case "table-row":
			for _, cell := range c.children {
				columns, rows := atLeastOne(cell.value("number-columns-spanned")), atLeastOne(cell.value("number-rows-spanned"))
				if cell.name == "table-cell" { // covered ones are counted by what covers them
					columns = max(columns, atLeastOne(cell.value("number-columns-repeated")))
					w.cell(columns, rows, func() { r.blocks(cell, Block{}) })
				}
			}
			w.endRow(header)
		}
	}
}

func atLeastOne(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 1
	}
	return n
}
