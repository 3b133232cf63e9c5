package figures

import (
	"image/color"
	"strings"

	"gonum.org/v1/plot"
)

// compose lays a chart out at a width: head, marks, foot. The height follows
// from what there is to show.
func compose(c *Chart, w Width, f fit, t *typesetter) *sheet {
	s := &sheet{typesetter: t, palette: c.Style.colours(), width: w, scale: scale{Normalizer: plot.LinearScale{}, max: 1, x1: 1}}
	z := w.sizes()
	s.rect(z.pad, 0, z.pad+44, 6, s.blue)
	y := s.head(c, z)
	if f.table {
		s.foot(c, z, s.table(c, y), tableNote)
		return s
	}
	y = c.form().draw(s, c, f, y)
	s.foot(c, z, y, c.omission(f)...)
	return s
}

// head sets title and subtitle and returns where the marks may start.
func (s *sheet) head(c *Chart, z sizes) float64 {
	in := s.width.Px - 2*z.pad
	lines, f := s.titleLines(c.Title, face{bold, z.title}, in)
	y := z.pad*0.75 + 6
	for _, l := range lines {
		y += f.size * 1.14
		s.text("title", l, f, s.ink, z.pad, y-f.size*0.25, 0)
	}
	y += 5
	for _, l := range s.balance(c.Subtitle, face{regular, z.sub}, in) {
		y += z.sub * 1.28
		s.keyedLine(l, c.key, z, y-z.sub*0.32)
	}
	return y + z.pad*0.6
}

// keyedLine sets a line of the subtitle with the words of the colour key in
// their colours.
func (s *sheet) keyedLine(line string, key []keyWord, z sizes, y float64) {
	plain, x := face{regular, z.sub}, z.pad
	put := func(words string, f face, col color.RGBA) {
		if words != "" {
			s.text("subtitle", strings.TrimSpace(words), f, col, x+s.textWidth(words, f)-s.textWidth(strings.TrimLeft(words, " "), f), y, 0)
			x += s.textWidth(words, f)
		}
	}
	for _, k := range key {
		if before, after, ok := strings.Cut(line, k.word); ok {
			put(before, plain, s.ink2)
			put(k.word, face{semibold, z.sub}, k.colour(s))
			line = after
		}
	}
	put(line, plain, s.ink2)
}

// titleLines shrinks a title by at most 15 % where that saves a line.
func (s *sheet) titleLines(title string, f face, in float64) ([]string, face) {
	lines := s.balance(title, f, in)
	for k := 0.98; k >= 0.85 && len(lines) > 1; k -= 0.02 {
		g := face{f.weight, f.size * k}
		if l := s.balance(title, g, in); len(l) < len(lines) {
			return l, g
		}
	}
	return lines, f
}

// foot sets notes, source and credit under a thin rule and ends the sheet.
func (s *sheet) foot(c *Chart, z sizes, y float64, more ...string) {
	f := face{regular, z.foot}
	in, lead := s.width.Px-2*z.pad, z.foot*1.32
	var lines []string
	if s.width.High > 0 {
		s.shortFoot(c, z, y, more...)
		return
	}
	for _, n := range append(append([]string(nil), c.Notes...), more...) {
		lines = append(lines, s.wrapAny(n, f, in)...)
	}
	if c.Source != "" {
		lines = append(lines, s.wrapAny("Source: "+c.Source, f, in)...)
	}
	y += 16
	s.line(0.75, s.gridline, nil, point{z.pad, y}, point{s.width.Px - z.pad, y})
	y += 6
	for _, l := range lines {
		y += lead
		s.text("footer", l, f, s.ink3, z.pad, y-lead*0.2, 0)
	}
	credit := c.Style.creditLine()
	if len(lines) == 0 || s.textWidth(lines[len(lines)-1], f)+24+s.textWidth(credit, f) > in {
		y += lead
	}
	s.text("footer", credit, f, s.ink3, s.width.Px-z.pad, y-lead*0.2, 1)
	if l := c.Style.logoBox(); !l.empty() {
		y += 6
		s.logo = box{s.width.Px - z.pad - l.x1, y, s.width.Px - z.pad, y + l.y1}
		y += l.y1
	}
	s.height = s.snap(max(y+z.pad*0.7, s.width.High))
}

// labelColumn is the width of the column that holds labels and scope lines,
// at most the share of the frame that the fallback step grants.
func (s *sheet) labelColumn(rows []Row, f fit) float64 {
	z := s.width.sizes()
	w := 0.0
	for _, r := range rows {
		w = max(w, s.textWidth(r.Label, face{semibold, z.label}), s.textWidth(r.Scope, face{regular, z.scope}))
	}
	return min(w, (s.width.Px-2*z.pad)*f.labelShare)
}

// rowLabel sets label and scope in a column whose right or left end is x, the
// pair centred on y. A long label takes a second line where there is no scope.
func (s *sheet) rowLabel(r Row, x, y, width, align float64, scopeColor bool) {
	z := s.width.sizes()
	lf, sf := face{semibold, z.label}, face{regular, z.scope}
	col := s.ink3
	if scopeColor {
		col = s.ink2
	}
	lines := s.labelLines(r, lf, width)
	lead := z.label * 1.12
	top := y - (float64(len(lines)-1)*lead+scopeLead(r, z))/2
	for i, l := range lines {
		s.textMid("label", l, lf, s.ink, x, top+float64(i)*lead, align)
	}
	if r.Scope != "" {
		s.textMid("scope", s.shorten(r.Scope, sf, width), sf, col, x, top+float64(len(lines)-1)*lead+scopeLead(r, z), align)
	}
}

// rowHeight is the height that the tallest label of the rows asks for, at least
// the usual one.
func (s *sheet) rowHeight(rows []Row, width, usual float64) float64 {
	z := s.width.sizes()
	for _, r := range rows {
		lines := len(s.labelLines(r, face{semibold, z.label}, width))
		usual = max(usual, float64(lines)*z.label*1.12+scopeLead(r, z)+14)
	}
	return usual
}

func scopeLead(r Row, z sizes) float64 {
	if r.Scope == "" {
		return 0
	}
	return z.scope * 1.32
}

// labelLines is the label on at most two lines.
func (s *sheet) labelLines(r Row, f face, width float64) []string {
	if s.textWidth(r.Label, f) <= width {
		return []string{r.Label}
	}
	lines := s.wrap(r.Label, f, width)
	if len(lines) > 2 {
		lines = []string{lines[0], joinRest(lines[1:])}
	}
	for i := range lines {
		lines[i] = s.shorten(lines[i], f, width)
	}
	return lines
}

func joinRest(lines []string) string {
	out := lines[0]
	for _, l := range lines[1:] {
		out += " " + l
	}
	return out
}

// shortFoot sets the source on one line at the foot of a sheet of fixed height.
func (s *sheet) shortFoot(c *Chart, z sizes, y float64, more ...string) {
	f := face{regular, z.foot}
	credit := c.Style.creditLine()
	s.height = s.snap(max(y+z.foot*2.6, s.width.High))
	base := s.height - z.foot*1.1
	s.line(0.75, s.gridline, nil, point{z.pad, base - z.foot*1.5}, point{s.width.Px - z.pad, base - z.foot*1.5})
	if c.Source != "" {
		more = append(more, "Source: "+c.Source)
		s.text("footer", s.shorten(strings.Join(more, " "), f, s.width.Px-2*z.pad-24-s.textWidth(credit, f)), f, s.ink3, z.pad, base, 0)
	}
	s.text("footer", credit, f, s.ink3, s.width.Px-z.pad, base, 1)
}
