package figures

import "fmt"

// tableNote says why there are no marks.
const tableNote = "Set as a table: no drawing of these figures leaves every label legible."

// table sets the rows as words, label and scope left, figure right: what is
// left when no drawing passes the gate.
func (s *sheet) table(c *Chart, top float64) float64 {
	z := s.width.sizes()
	vf, lf, sf := face{semibold, z.label}, face{semibold, z.label}, face{regular, z.scope}
	y := top
	rows := c.Rows
	if c.rest != nil {
		rows = append(append([]Row(nil), rows...), *c.rest)
	}
	for _, r := range rows {
		s.line(0.75, s.gridline, nil, point{z.pad, y}, point{s.width.Px - z.pad, y})
		value := s.shorten(r.Value, vf, (s.width.Px-2*z.pad)*0.6)
		in := s.width.Px - 2*z.pad - s.textWidth(value, vf) - 16
		y += z.label * 1.5
		s.text("label", s.shorten(r.Label, lf, in), lf, s.ink, z.pad, y, 0)
		s.text("value", value, vf, s.ink, s.width.Px-z.pad, y, 1)
		if r.Scope != "" {
			y += z.scope * 1.35
			s.text("scope", s.shorten(r.Scope, sf, in), sf, s.ink3, z.pad, y, 0)
		}
		y += z.label * 0.6
	}
	return y
}

// omission says how many rows a fallback step left out.
func (c *Chart) omission(f fit) []string {
	if n := len(c.Rows) - len(c.shown(f)); n > 0 {
		return []string{fmt.Sprintf("%d more figures are in the data file.", n)}
	}
	return nil
}
