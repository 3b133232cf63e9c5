package figures

import (
	"bytes"
	"fmt"
	"image/color"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/vg"
)

// PDF returns the picture as one page of vector shapes and Unicode text in
// subset fonts, with title, alt text as subject, language and XMP, and without
// a date. gonum's own PDF canvas encodes text as cp1252, which searches and
// screen readers cannot read back (gonum issue 347).
func (p *Picture) PDF() ([]byte, error) {
	s, c := p.sheet, p.chart
	k := s.width.points()
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: s.width.Px * k, Ht: s.height * k}})
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.SetCreationDate(time.Unix(0, 0).UTC())
	doc.SetModificationDate(time.Unix(0, 0).UTC())
	doc.SetCatalogSort(true)
	doc.SetTitle(c.Title, true)
	doc.SetSubject(c.Alt, true)
	doc.SetCreator(software, true)
	doc.SetLang("en")
	doc.SetXmpMetadata(c.xmp())
	for i, ttf := range c.Style.fontFiles() {
		doc.AddUTF8FontFromBytes(pdfFamilies[i], "", bytes.Clone(ttf))
	}
	doc.AddPage()
	page := &pdfPage{doc: doc, k: k}
	paintShape(page, shape{path: pathOf([]point{{0, 0}, {s.width.Px, 0}, {s.width.Px, s.height}, {0, s.height}}, true), color: s.paper})
	for _, sh := range s.shapes {
		paintShape(page, sh)
	}
	for _, x := range s.texts {
		page.text(s, x)
	}
	if err := page.logo(c.Style, s.logo); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		return nil, fmt.Errorf("figures: %s: %w", c.Name, err)
	}
	return b.Bytes(), nil
}

var pdfFamilies = [3]string{"regular", "semibold", "bold"}

// pdfPage paints the sheet's shapes, whose y grows downwards as the page's
// does; k is points a pixel.
type pdfPage struct {
	doc   *fpdf.Fpdf
	k     float64
	width float64
}

func (p *pdfPage) SetColor(c color.Color) {
	r, g, b, _ := c.RGBA()
	p.doc.SetFillColor(int(r>>8), int(g>>8), int(b>>8))
	p.doc.SetDrawColor(int(r>>8), int(g>>8), int(b>>8))
	p.doc.SetTextColor(int(r>>8), int(g>>8), int(b>>8))
}

func (p *pdfPage) SetLineWidth(w vg.Length) {
	p.width = float64(w) * p.k
	p.doc.SetLineWidth(p.width)
}

func (p *pdfPage) SetLineDash(dash []vg.Length, offset vg.Length) {
	var d []float64
	for _, v := range dash {
		d = append(d, float64(v)*p.k)
	}
	p.doc.SetDashPattern(d, float64(offset)*p.k)
}

func (p *pdfPage) Fill(path vg.Path) {
	p.path(path)
	p.doc.DrawPath("F")
}

// Stroke leaves out lines of no width, which viewers would show as hairlines.
func (p *pdfPage) Stroke(path vg.Path) {
	if p.width > 0 {
		p.path(path)
		p.doc.DrawPath("D")
	}
}

// path traces moves, lines, curves and closings; the sheet records no arcs.
func (p *pdfPage) path(path vg.Path) {
	at := func(q vg.Point) (float64, float64) { return float64(q.X) * p.k, float64(q.Y) * p.k }
	for _, q := range path {
		x, y := at(q.Pos)
		switch {
		case q.Type == vg.MoveComp:
			p.doc.MoveTo(x, y)
		case q.Type == vg.LineComp:
			p.doc.LineTo(x, y)
		case q.Type == vg.CloseComp:
			p.doc.ClosePath()
		case q.Type == vg.CurveComp && len(q.Control) == 1:
			cx, cy := at(q.Control[0])
			p.doc.CurveTo(cx, cy, x, y)
		case q.Type == vg.CurveComp:
			ax, ay := at(q.Control[0])
			bx, by := at(q.Control[1])
			p.doc.CurveBezierCubicTo(ax, ay, bx, by, x, y)
		}
	}
}

// text sets a line in runs that end at kerning pairs: the page sets no kerns
// of its own, and the layout counted on them.
func (p *pdfPage) text(s *sheet, x textItem) {
	p.SetColor(x.color)
	p.doc.SetFont(pdfFamilies[x.face.weight], "", x.face.size*p.k)
	pen, from, start := 0.0, 0.0, 0
	var prev sfnt.GlyphIndex
	emit := func(end int) {
		if start < end {
			p.doc.Text((x.x+from*x.face.size)*p.k, x.y*p.k, x.text[start:end])
		}
	}
	for i, r := range x.text {
		g := s.glyph(x.face.weight, r)
		if i > 0 {
			if k := s.kern(x.face.weight, prev, g.index); k != 0 {
				emit(i)
				pen += k
				start, from = i, pen
			}
		}
		pen += g.advance
		prev = g.index
	}
	emit(len(x.text))
}
