package document

import (
	"strconv"
	"strings"
)

// inline reads what stands in a paragraph: runs, links, fields, insertions.
func (r *docxReader) inline(e *element) {
	for _, c := range e.children {
		switch c.name {
		case "r":
			r.run(c)
		case "del", "moveFrom", "pPr", "Fallback", "rt", "sdtPr", "annotation":
		case "sup":
			r.raise(c.inner(), false)
		case "sub":
			r.lower(c.inner())
		case "f": // a fraction of a formula
			r.inline(c.child("num").orEmpty())
			r.write("/")
			r.inline(c.child("den").orEmpty())
		case "AlternateContent":
			r.inline(chosen(c))
		case "txbxContent":
			r.boxes = append(r.boxes, c)
		default:
			r.inline(c)
		}
	}
}

// run reads a stretch of text in one style.
func (r *docxReader) run(e *element) {
	p := e.child("rPr")
	hidden := on(p, "vanish") || on(p, "strike") || on(p, "dstrike") || p.child("del") != nil
	align := p.child("vertAlign").value("val")
	if p.child("position") != nil && align == "" {
		align = positioned(p.child("position").value("val"))
	}
	for _, c := range e.children {
		switch c.name {
		case "t":
			if !hidden && !r.inCode() {
				r.aligned(c.inner(), align)
			}
		case "fldChar":
			r.fieldMark(c.value("fldCharType"))
		case "tab", "ptab":
			r.space = true
		case "br", "cr":
			if t := c.value("type"); t == "" || t == "textWrapping" {
				r.broken = r.open
			} else {
				r.space = true
			}
		case "noBreakHyphen":
			r.write("-")
		case "footnoteReference", "endnoteReference":
			id := strings.TrimSuffix(c.name, "Reference") + " " + c.value("id")
			if n := r.notes[id]; n != nil && !hidden {
				r.cited = append(r.cited, n)
				delete(r.notes, id)
			}
		case "rPr", "instrText", "delText", "delInstrText", "footnoteRef", "endnoteRef", "annotationRef", "sym":
		case "AlternateContent":
			r.inline(chosen(c))
		case "drawing", "pict", "object":
			r.inline(c)
		case "ruby":
			r.inline(c.child("rubyBase").orEmpty())
		}
	}
}

// positioned returns how a run stands that is moved up or down by half points,
// as LibreOffice writes superscripts.
func positioned(halfPoints string) string {
	switch n, _ := strconv.Atoi(halfPoints); {
	case n >= 4:
		return "superscript"
	case n <= -2:
		return "subscript"
	}
	return ""
}

// fieldMark follows the begin, separate and end of fields: what stands before
// the separator is code.
func (r *docxReader) fieldMark(kind string) {
	switch kind {
	case "begin":
		r.field = append(r.field, false)
	case "separate":
		if n := len(r.field); n > 0 {
			r.field[n-1] = true
		}
	case "end":
		if n := len(r.field); n > 0 {
			r.field = r.field[:n-1]
		}
	}
}

func (r *docxReader) inCode() bool { return len(r.field) > 0 && !r.field[len(r.field)-1] }

// on reports whether a property is set: present, and not said to be off.
func on(p *element, name string) bool {
	c := p.child(name)
	if c == nil {
		return false
	}
	v := c.value("val")
	return v != "0" && v != "false" && v != "off"
}
