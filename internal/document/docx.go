package document

import (
	"path"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var docxExtensions = []string{".docx", ".docm", ".dotx"}

var docxFormat = &Format{
	Name: "docx",
	Doc: "Word documents: headings, lists, tables with merged cells, captions, text boxes, footnotes; tracked changes as accepted; " +
		"page headers, comments and hidden or struck text are left out.",
	MediaType:  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	Extensions: docxExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, docxExtensions) },
	Read:       readDOCX,
}

// docxReader walks the tree of a Word document.
type docxReader struct {
	*extraction
	styles  map[string]docxStyle
	notes   map[string]*element // "footnote 2" to what it says
	cited   []*element          // notes in the order in which the text refers to them
	boxes   []*element          // text boxes of the open paragraph
	lists   map[string]int      // number of each open list: its id and level
	nlists  int
	count   int    // paragraphs so far
	field   []bool // for each open field, whether its result has begun
	merging bool   // the mark of the paragraph before is deleted
}

// docxStyle is what a paragraph style says of its paragraphs.
type docxStyle struct {
	section dataset.Section
	heading int
	list    string // id of its list
}

func readDOCX(name string, content []byte, limits Limits) (*Document, error) {
	a, err := openArchive(name, content, "a Word document", limits)
	if err != nil {
		return nil, err
	}
	main, err := a.mainPart()
	if err != nil {
		return nil, err
	}
	r := &docxReader{extraction: &extraction{doc: &Document{Counts: "paragraph"}}, notes: map[string]*element{}, lists: map[string]int{}}
	dir := path.Dir(main)
	styles, err := a.tree(path.Join(dir, "styles.xml"))
	if err != nil {
		return nil, err
	}
	r.styles = docxStyles(styles)
	for _, kind := range []string{"footnote", "endnote"} {
		notes, err := a.tree(path.Join(dir, kind+"s.xml"))
		if err != nil {
			return nil, err
		}
		for _, n := range notes.children {
			r.notes[kind+" "+n.value("id")] = n
		}
	}
	err = a.decode(main, func(x *xmlReader) error {
		for {
			start, err := x.next()
			if err != nil {
				return err
			}
			if start.Name.Local == "document" || start.Name.Local == "body" {
				continue
			}
			e, err := x.element(start)
			if err != nil {
				return err
			}
			x.nodes = 0
			r.block(e, Block{Section: dataset.Body})
		}
	})
	if err != nil {
		return nil, err
	}
	r.end()
	for i := 0; i < len(r.cited); i++ { // a note may cite another
		r.blocks(r.cited[i], Block{Section: dataset.Footnote})
	}
	core, err := a.tree("docProps/core.xml")
	if err != nil {
		return nil, err
	}
	d, err := r.finish(name, "if it is pictures of text, give the text")
	if err != nil {
		return nil, err
	}
	d.firstTitle(core.child("title").inner())
	d.setField("author", core.child("creator").inner())
	d.setField("language", core.child("language").inner())
	return d, nil
}

// mainPart returns the part that holds the text of an office document.
func (a *archive) mainPart() (string, error) {
	relations, err := a.tree("_rels/.rels")
	if err != nil {
		return "", err
	}
	for _, e := range relations.children {
		if strings.HasSuffix(e.value("Type"), "/officeDocument") {
			return strings.TrimPrefix(path.Clean("/"+e.value("Target")), "/"), nil
		}
	}
	return "word/document.xml", nil
}

// docxStyles reads what the styles say, each with what it is based on.
func docxStyles(root *element) map[string]docxStyle {
	byID := map[string]*element{}
	for _, e := range root.children {
		if e.name == "style" && e.value("type") == "paragraph" {
			byID[e.value("styleId")] = e
		}
	}
	styles := map[string]docxStyle{}
	for id, e := range byID {
		var s docxStyle
		for depth := 0; e != nil && depth < 10; depth++ {
			s.inherit(e)
			e = byID[e.child("basedOn").value("val")]
		}
		styles[id] = s
	}
	return styles
}

// inherit adds what a style says where nothing is said yet.
func (s *docxStyle) inherit(e *element) {
	named := styleNamed(e.child("name").value("val"))
	if s.section == "" {
		s.section = named.section
	}
	if s.heading == 0 {
		s.heading = named.heading
	}
	if level, err := strconv.Atoi(e.child("pPr", "outlineLvl").value("val")); err == nil && s.heading == 0 && s.section == "" && level < 6 {
		s.heading = level + 1
	}
	if s.list == "" {
		s.list = e.child("pPr", "numPr", "numId").value("val")
	}
}

// styleNamed returns what the name of a built-in style says. Word and
// LibreOffice keep these names in English in every language.
func styleNamed(name string) docxStyle {
	name = strings.ToLower(strings.ReplaceAll(name, "_20_", " "))
	if n, ok := strings.CutPrefix(name, "heading "); ok {
		level, _ := strconv.Atoi(n)
		return docxStyle{heading: min(max(level, 1), 6)}
	}
	switch name {
	case "title":
		return docxStyle{section: dataset.Headline, heading: 1}
	case "subtitle":
		return docxStyle{section: dataset.Standfirst}
	case "caption", "table", "illustration", "figure", "drawing":
		return docxStyle{section: dataset.Caption}
	case "footnote text", "endnote text", "footnote", "endnote":
		return docxStyle{section: dataset.Footnote}
	case "table of figures", "header", "footer", "index heading", "toc heading", "contents heading":
		return docxStyle{section: dataset.Boilerplate}
	}
	if strings.HasPrefix(name, "toc ") || strings.HasPrefix(name, "contents ") || strings.HasPrefix(name, "index ") {
		return docxStyle{section: dataset.Boilerplate}
	}
	return docxStyle{}
}

// blocks reads the children of an element that holds paragraphs and tables.
func (r *docxReader) blocks(e *element, like Block) {
	for _, c := range e.children {
		r.block(c, like)
	}
}

func (r *docxReader) block(e *element, like Block) {
	switch e.name {
	case "p":
		r.paragraph(e, like)
	case "tbl":
		if !r.inCell && isDataGrid(e, "tbl", "tr", "tc") {
			r.grid(e)
			return
		}
		r.blocks(e, like)
	case "sdt":
		if content := e.child("sdtContent"); content != nil {
			if strings.HasPrefix(e.child("sdtPr", "docPartObj", "docPartGallery").value("val"), "Table of") {
				like.Section = dataset.Boilerplate
			}
			r.blocks(content, like)
		}
	case "tr":
		if e.child("trPr", "del") == nil {
			r.blocks(e, like)
		}
	case "tc", "customXml", "smartTag", "ins", "moveTo", "txbxContent":
		r.blocks(e, like)
	case "AlternateContent":
		r.blocks(chosen(e), like)
	}
}

// chosen returns the part of an alternative that a present-day program shows.
func chosen(e *element) *element {
	if c := e.child("Choice"); c != nil {
		return c
	}
	if c := e.child("Fallback"); c != nil {
		return c
	}
	return &element{}
}

// paragraph reads one paragraph, then the text boxes that are anchored in it.
func (r *docxReader) paragraph(e *element, like Block) {
	properties := e.child("pPr")
	if r.inCell {
		r.space = true
	} else if !r.merging {
		r.end()
		r.count++
		like.Origin = r.count
		r.like = r.styled(properties, like)
	}
	r.merging = properties.child("rPr", "del") != nil
	r.inline(e)
	if r.inCell || r.merging {
		return
	}
	r.end()
	boxes := r.boxes
	r.boxes = nil
	for _, b := range boxes {
		r.blocks(b, like)
	}
}

// styled returns what a paragraph is by its properties.
func (r *docxReader) styled(p *element, b Block) Block {
	s := r.styles[p.child("pStyle").value("val")]
	if level, err := strconv.Atoi(p.child("outlineLvl").value("val")); err == nil && level < 6 && s.section == "" {
		s.heading = level + 1
	}
	if b.Section == dataset.Body && s.section != "" {
		b.Section = s.section
	}
	if b.Section == dataset.Headline && r.doc.titled() {
		b.Section = dataset.Body
	}
	b.Heading = s.heading
	id := s.list
	if n := p.child("numPr", "numId"); n != nil {
		id = n.value("val")
	}
	if id == "" || id == "0" || b.Heading > 0 || b.Section != dataset.Body {
		clear(r.lists)
		return b
	}
	b.Section = dataset.List
	b.List = r.list(id, p.child("numPr", "ilvl").value("val"))
	return b
}

// list returns the number of the list of that id and level; deeper ones end.
func (r *docxReader) list(id, level string) int {
	for key := range r.lists {
		if k, l, _ := strings.Cut(key, " "); k != id || l > level {
			delete(r.lists, key)
		}
	}
	key := id + " " + level
	if r.lists[key] == 0 {
		r.nlists++
		r.lists[key] = r.nlists
	}
	return r.lists[key]
}

// isDataGrid tells a table of data from one that lays out a page: it has two
// rows and two columns at least, and no table within.
func isDataGrid(e *element, table, row, cell string) bool {
	rows, widest := 0, 0
	var walk func(*element) bool
	walk = func(e *element) bool {
		if e.name == row {
			rows++
			cells := 0
			for _, c := range e.children {
				if c.name == cell {
					cells++
				}
			}
			widest = max(widest, cells)
		}
		for _, c := range e.children {
			if c.name == table || !walk(c) {
				return false
			}
		}
		return true
	}
	return walk(e) && rows >= 2 && widest >= 2
}

// grid reads a table.
func (r *docxReader) grid(e *element) {
	r.count++
	w := r.table(r.count)
	clear(r.lists)
	r.rows(e, w)
	w.finish()
	boxes := r.boxes
	r.boxes = nil
	for _, b := range boxes {
		r.blocks(b, Block{Section: dataset.Body, Origin: r.count})
	}
}

func (r *docxReader) rows(e *element, w *tableWriter) {
	for _, row := range e.children {
		switch row.name {
		case "sdt":
			r.rows(row.child("sdtContent").orEmpty(), w)
		case "ins", "moveTo", "customXml":
			r.rows(row, w)
		case "tr":
			p := row.child("trPr")
			if p.child("del") != nil {
				continue
			}
			if n := number(p.child("gridBefore"), 0); n > 0 {
				w.cell(n, 1, func() {})
			}
			r.cells(row, w)
			w.endRow(p.child("tblHeader") != nil && p.child("tblHeader").value("val") != "0")
		}
	}
}

func (r *docxReader) cells(row *element, w *tableWriter) {
	for _, c := range row.children {
		switch c.name {
		case "sdt":
			r.cells(c.child("sdtContent").orEmpty(), w)
		case "customXml":
			r.cells(c, w)
		case "tc":
			p := c.child("tcPr")
			columns := number(p.child("gridSpan"), 1)
			if m := p.child("vMerge"); m != nil && m.value("val") != "restart" {
				w.covered(columns)
				continue
			}
			w.cell(columns, 1, func() { r.blocks(c, Block{}) })
		}
	}
}

// number returns the val of an element as a number.
func number(e *element, otherwise int) int {
	if n, err := strconv.Atoi(e.value("val")); err == nil {
		return n
	}
	return otherwise
}

// orEmpty makes an element that is not there one without children.
func (e *element) orEmpty() *element {
	if e == nil {
		return &element{}
	}
	return e
}
