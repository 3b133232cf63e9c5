package figures

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"image"
	"image/color"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Picture is a chart drawn at one width, with what the gate found.
type Picture struct {
	PNG, SVG []byte
	Lint     []Defect
	sheet    *sheet
	chart    *Chart
}

// ErrRefused says that a chart's words cannot be drawn as they are written.
var ErrRefused = errors.New("not drawn")

// Draw lays the chart out at a width, going through the fallbacks until the
// gate passes, and encodes it. It refuses a chart whose words hold characters
// that the typeface lacks, rather than leave them out; Picture.Lint says what
// remains when no fallback passes.
func (c *Chart) Draw(w Width) (*Picture, error) {
	if c.form() == nil {
		return nil, fmt.Errorf("figures: %s: there is no form %q", c.Name, c.Form)
	}
	t, err := typesetterOf(c.Style.fontFiles())
	if err != nil {
		return nil, err
	}
	if err := c.coverage(t); err != nil {
		return nil, err
	}
	s, canvas, defects := c.layOut(w, t)
	for _, x := range s.texts {
		paintWords(canvas, s, x)
	}
	c.paintLogo(canvas, s)
	p := &Picture{Lint: defects, sheet: s, chart: c}
	if p.PNG, err = encodePNG(c, w, canvas.Image()); err != nil {
		return nil, err
	}
	p.SVG, err = encodeSVG(c, s)
	return p, err
}

// Refused returns why Draw would not draw the chart's words, or nil.
func (c *Chart) Refused() error {
	t, err := typesetterOf(c.Style.fontFiles())
	if err != nil {
		return err
	}
	return c.coverage(t)
}

// layOut composes and paints everything but the text, which the gate reads
// against what is then behind it.
func (c *Chart) layOut(w Width, t *typesetter) (*sheet, *vgimg.Canvas, []Defect) {
	var best *sheet
	var bestCanvas *vgimg.Canvas
	var bestDefects []Defect
	for i, f := range fits {
		if f.top > 0 && len(c.Rows) <= f.top && i > 0 || f.top > 0 && f.top < 10 && (w.High == 0 || c.Form != "ranked") {
			continue
		}
		s := compose(c, w, f, t)
		defects := append(lintLayout(s, c), lintMeaning(s, c, f)...)
		if errorsIn(defects) > 0 && best != nil && errorsIn(defects) >= errorsIn(bestDefects) {
			continue
		}
		canvas := paintMarks(s)
		behind := canvas.Image().(*image.RGBA)
		defects = append(append(defects, lintPixels(s, behind)...), lintLook(s, c, behind)...)
		if best == nil || errorsIn(defects) < errorsIn(bestDefects) {
			best, bestCanvas, bestDefects = s, canvas, defects
		}
		if errorsIn(bestDefects) == 0 {
			break
		}
	}
	return best, bestCanvas, bestDefects
}

// coverage refuses words with characters outside the typeface.
func (c *Chart) coverage(t *typesetter) error {
	words := append([]string{c.Title, c.Subtitle, c.Source}, c.Notes...)
	for _, r := range c.Rows {
		words = append(words, r.Label, r.Scope, r.Value, r.verdict)
	}
	for _, w := range words {
		if r, script := complexScript(w); script != "" {
			return fmt.Errorf("figures: %s: %q (U+%04X) is %s, which needs shaping that charts do not have; the chart is %w", c.Name, r, r, script, ErrRefused)
		}
		for _, f := range []weight{regular, semibold, bold} {
			if m := t.missing(w, face{weight: f}); len(m) > 0 {
				return fmt.Errorf("figures: %s: the typeface has no %q (U+%04X), which %q needs; the chart is %w", c.Name, m[0], m[0], w, ErrRefused)
			}
		}
	}
	return nil
}

// upright turns a canvas, whose y grows upwards, into the sheet's coordinates.
func upright(c vg.Canvas, s *sheet) {
	c.Translate(vg.Point{Y: vg.Length(s.height)})
	c.Scale(1, -1)
}

func paintMarks(s *sheet) *vgimg.Canvas {
	c := vgimg.NewWith(vgimg.UseBackgroundColor(s.paper), vgimg.UseWH(vg.Length(s.width.Px), vg.Length(s.height)), vgimg.UseDPI(72*s.width.Scale))
	upright(c, s)
	for _, sh := range s.shapes {
		paintShape(c, sh)
	}
	return c
}

// painter is the part of a vg.Canvas that shapes need.
type painter interface {
	SetColor(color.Color)
	SetLineWidth(vg.Length)
	SetLineDash([]vg.Length, vg.Length)
	Fill(vg.Path)
	Stroke(vg.Path)
}

func paintShape(c painter, sh shape) {
	c.SetColor(sh.color)
	if sh.stroke == 0 {
		c.Fill(sh.path)
		return
	}
	c.SetLineWidth(vg.Length(sh.stroke))
	c.SetLineDash(sh.dash, 0)
	c.Stroke(sh.path)
}

// paintWords is paintText word by word: the rasteriser takes the square of
// what is to the left on a row, and a word shares no pixel with the next.
func paintWords(c painter, s *sheet, x textItem) {
	c.SetColor(x.color)
	for _, word := range s.outlines(x.text, x.face, x.x, x.y) {
		c.Fill(word)
	}
}

func paintText(c painter, s *sheet, x textItem) {
	c.SetColor(x.color)
	c.Fill(s.outline(x.text, x.face, x.x, x.y))
}

func encodeSVG(c *Chart, s *sheet) ([]byte, error) {
	return svgOf(c, s, false, func(v painter) string {
		for _, x := range s.texts {
			paintText(v, s, x)
		}
		return ""
	})
}

// svgOf draws the shapes, then what texts draws, then the elements it returns;
// live text brings its own halo.
func svgOf(c *Chart, s *sheet, live bool, texts func(painter) string) ([]byte, error) {
	v := vgsvg.New(vg.Length(s.width.Px), vg.Length(s.height))
	upright(v, s)
	page := []point{{0, 0}, {s.width.Px, 0}, {s.width.Px, s.height}, {0, s.height}}
	paintShape(v, shape{path: pathOf(page, true), color: s.paper})
	for _, sh := range s.shapes {
		if !sh.halo || !live {
			paintShape(v, sh)
		}
	}
	more := texts(v) + c.Style.logoSVG(s.logo)
	var b strings.Builder
	if _, err := v.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("figures: %s: %w", c.Name, err)
	}
	out := annotateSVG(b.String(), c)
	if i := bytes.LastIndex(out, []byte("</svg>")); i >= 0 && more != "" {
		out = append(out[:i:i], more+"</svg>\n"...)
	}
	return out, nil
}

// EditableSVG is the picture with live text: each line is a text element of
// the width it was set in, so that another typeface stays within its place.
func (p *Picture) EditableSVG() ([]byte, error) {
	return svgOf(p.chart, p.sheet, true, func(painter) string {
		var b strings.Builder
		for _, x := range p.sheet.texts {
			rim := ""
			if x.rim.A > 0 {
				rim = fmt.Sprintf(" stroke=\"%s\" stroke-width=\"6\" stroke-linejoin=\"round\" paint-order=\"stroke\"", hexOf(x.rim))
			}
			fmt.Fprintf(&b, "<text x=\"%.2f\" y=\"%.2f\" font-family=\"Source Sans 3, Source Sans Pro, Helvetica, Arial, sans-serif\" font-weight=\"%d\" font-size=\"%.2f\" textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\"%s>%s</text>\n",
				x.x, x.y, []int{400, 600, 700}[x.face.weight], x.face.size, p.sheet.textWidth(x.text, x.face), hexOf(x.color), rim, html.EscapeString(x.text))
		}
		return b.String()
	})
}

func hexOf(c color.RGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
