package figures

import (
	"image/color"
)

// partColor is the category of the i-th block of a stack; beyond three, darker
// shades of the same, which white type can still stand on.
func (s *sheet) partColor(i int) color.RGBA {
	base := []color.RGBA{s.blue, s.plum, s.ochre}[i%3]
	return mix(base, s.ink, 0.35*float64(i/3))
}

// drawParts draws the whole as one bar and the parts as a stack below it, both
// from zero on one scale.
func drawParts(s *sheet, c *Chart, _ fit, top float64) float64 {
	z := s.width.sizes()
	x0, x1 := z.pad, s.width.Px-z.pad
	s.linear(c.axis.max, x0, x1)
	barH, gap := 58.0, 34.0
	switch {
	case s.width.High > 0:
		barH, gap = 38, 18
	case s.width.narrow():
		barH, gap = 48, 26
	}
	whole, parts := c.Rows[0], c.parts()
	said := "" // place and period stand in the subtitle
	if whole.rec.Claimant != "" {
		said = "according to " + claimant(whole.rec)
	}
	y := s.blockHead("Stated whole", said, top, z)
	end := s.scale.at(whole.value())
	s.segment(whole, 0, 0, y, barH, s.slate)
	if !s.inBlock(whole.Value, whole.Label, x0, end, y, barH, s.paper, s.paper) {
		s.inBlock(whole.Value, whole.Label, end, x1, y, barH, s.ink, s.ink2)
	}
	wholeBottom := y + barH
	sub, subColor := "add up to "+c.partsTotal(), s.ink2
	if c.Score == scoreConflict {
		sub, subColor = sub+", more than the whole", s.rustText
	}
	y = s.blockHeadIn("Named parts", sub, subColor, wholeBottom+gap, z)
	drop := y
	if z.pad+s.textWidth("Named parts", face{semibold, z.label})+10+s.textWidth(sub, face{regular, z.scope}) > end-6 {
		drop = wholeBottom + gap - 4
	}
	s.line(1.5, s.slate, dashesFine, point{end - 0.75, wholeBottom + 2}, point{end - 0.75, drop})
	below, v := s.stack(parts, c.rest, whole.value(), y, barH, false)
	bottom := y + barH
	if c.Score == scoreConflict && s.scale.at(v) > end+8 {
		bottom += 14
		s.line(2, s.rust, nil, point{end, bottom - 9}, point{end, bottom - 5}, point{s.scale.at(v), bottom - 5}, point{s.scale.at(v), bottom - 9})
	}
	bottom = s.keyBelow(below, bottom)
	if c.later == nil {
		return bottom
	}
	y = s.blockHead("At the later value", "add up to "+c.later.total, bottom+gap-8, z)
	if s.width.Px > 500 {
		s.line(1.5, s.slate, dashesFine, point{end - 0.75, bottom}, point{end - 0.75, y - 2})
	}
	below, _ = s.stack(c.laterRows(), c.later.rest, whole.value(), y, barH, true)
	return s.keyBelow(below, y+barH)
}

// stack draws blocks side by side and, after them, what they leave over of the
// whole; it returns the blocks whose words found no room and where the blocks
// end. In a second stack only a row with the role later is new.
func (s *sheet) stack(parts []Row, rest *Row, whole, y, h float64, second bool) (below []keyed, v float64) {
	for i, r := range parts {
		col := s.partColor(i)
		a, b := s.scale.at(v), s.scale.at(v+r.value())
		if second && r.Role != "later" {
			s.mark(echoMark, r.Claim, v, v+r.value(), func() { s.rect(a, y, max(b-2, a+1), y+h, col) })
		} else {
			s.segment(r, v, 2, y, h, col)
		}
		indent := 0.0
		if i > 0 && parts[i-1].openHigh {
			indent = 10
		}
		v += r.value()
		if !s.inBlock(r.Value, r.Label, a+indent, b-2, y, h, s.paper, s.paper) {
			below = append(below, keyed{r, col})
		}
	}
	s.pointedEnds(parts, y, h)
	if rest != nil && !s.restBlock(rest, s.scale.at(v), s.scale.at(whole), v, whole, y, h) {
		below = append(below, keyed{*rest, s.rust})
	}
	return below, v
}

// partsTotal is the sum of the parts in words.
func (c *Chart) partsTotal() string {
	for _, d := range c.Derived {
		if d.How == "the parts added by their stated values" {
			return d.Words
		}
	}
	return ""
}

// keyed is a block whose words did not fit into it.
type keyed struct {
	row   Row
	color color.RGBA
}

// blockHead sets the line above a bar and returns where the bar starts.
func (s *sheet) blockHead(head, sub string, top float64, z sizes) float64 {
	return s.blockHeadIn(head, sub, s.ink2, top, z)
}

func (s *sheet) blockHeadIn(head, sub string, subColor color.RGBA, top float64, z sizes) float64 {
	lf, sf := face{semibold, z.label}, face{regular, z.scope}
	y := top + z.label
	s.text("label", head, lf, s.ink, z.pad, y, 0)
	x := z.pad + s.textWidth(head, lf) + 10
	s.text("scope", s.shorten(sub, sf, s.width.Px-z.pad-x), sf, subColor, x, y, 0)
	return y + 9
}

// segment draws a block from the running value v; gap px stay white at its end.
func (s *sheet) segment(r Row, v, gap, y, h float64, col color.RGBA) {
	a, b := s.scale.at(v), s.scale.at(v+r.value())
	kind := segmentMark
	if r.Role == "whole" {
		kind = barMark
	}
	s.mark(kind, r.Claim, v, v+r.value(), func() { s.rect(a, y, max(b-gap, a+1), y+h, col) })
	switch {
	case r.openHigh && r.Role == "whole":
		s.mark(openHighMark, r.Claim, v+r.value(), v+r.value(), func() {
			s.polygon(s.paper, point{b + 1, y - 1}, point{b - 11, y - 1}, point{b, y + h/2}, point{b - 11, y + h + 1}, point{b + 1, y + h + 1})
		})
	case r.openLow:
		s.mark(openLowMark, r.Claim, v, v+r.value(), func() { s.fade(b-gap-14, b-gap, y, y+h, col, s.paper) })
	case r.high > r.low:
		lo := s.scale.at(v + r.low)
		s.mark(fadeMark, r.Claim, v+r.low, v+r.value(), func() { s.fade(lo, max(b-gap, lo+4), y, y+h, col, mix(col, s.paper, 0.7)) })
	}
}

// pointedEnds lean the open blocks into their neighbours.
func (s *sheet) pointedEnds(parts []Row, y, h float64) {
	v := 0.0
	for i, r := range parts {
		v += r.value()
		if !r.openHigh {
			continue
		}
		b, col := s.scale.at(v), s.partColor(i)
		s.mark(openHighMark, r.Claim, v, v, func() {
			s.polygon(col, point{b - 6, y}, point{b - 2, y}, point{b + 9, y + h/2}, point{b - 2, y + h}, point{b - 6, y + h})
			s.line(2, s.paper, nil, point{b - 1, y - 1}, point{b + 10.2, y + h/2}, point{b - 1, y + h + 1})
		})
	}
}

// inBlock sets value and name into a block, or only the value; false when not
// even that has room.
func (s *sheet) inBlock(value, name string, a, b, y, h float64, valueColor, nameColor color.RGBA) bool {
	z := s.width.sizes()
	vf, nf := face{bold, z.label}, face{regular, z.scope}
	in := b - a - 22
	if in < s.textWidth(value, vf) {
		return false
	}
	lines := s.balance(name, nf, in)
	if len(lines) > 1 && h < 52 || len(lines) > 2 || s.longest(lines, nf) > in {
		return false
	}
	lead := z.scope * 1.22
	top := y + h/2 - float64(len(lines))*lead/2
	s.textMid("value", value, vf, valueColor, a+12, top, 0)
	for i, l := range lines {
		s.textMid("name", l, nf, nameColor, a+12, top+1+float64(i+1)*lead, 0)
	}
	return true
}

func (s *sheet) longest(lines []string, f face) (w float64) {
	for _, l := range lines {
		w = max(w, s.textWidth(l, f))
	}
	return w
}

// restBlock draws what the parts leave over, in the form that no stated figure
// has; false when its words did not fit.
func (s *sheet) restBlock(r *Row, a, b, from, to, y, h float64) bool {
	z := s.width.sizes()
	s.mark(restMark, "", from, to, func() {
		s.rect(a, y, b, y+h, s.paper)
		s.hatch(a+2, y+1, b-1, y+h-1, 7, 1, mix(s.rust, s.paper, 0.62))
		s.outlineRect(a+1.75, y+0.75, b-0.75, y+h-0.75, 1.5, s.rust, dashes...)
	})
	vf, nf := face{bold, z.label}, face{regular, z.scope}
	w := max(s.textWidth(r.Value, vf), s.textWidth(r.Label, nf))
	if w+24 > b-a {
		return false
	}
	s.rect(a+7, y+5, a+19+w, y+h-5, s.paper)
	return s.inBlock(r.Value, r.Label, a+1, b, y, h, s.rustText, s.ink)
}

// keyBelow lists the blocks whose words did not fit, with a swatch of their
// colour, in rows under the stack.
func (s *sheet) keyBelow(items []keyed, top float64) float64 {
	z := s.width.sizes()
	vf, nf := face{semibold, z.scope}, face{regular, z.scope}
	x, y, limit := z.pad, top+z.scope*1.7, s.width.Px-z.pad
	if len(items) == 0 {
		return top + 4
	}
	for _, it := range items {
		name := s.shorten(it.row.Label, nf, limit-z.pad-s.textWidth(it.row.Value, vf)-30)
		w := 18 + s.textWidth(it.row.Value, vf) + 6 + s.textWidth(name, nf)
		if x > z.pad && x+w > limit {
			x, y = z.pad, y+z.scope*1.6
		}
		if it.row.Role == "remainder" {
			s.outlineRect(x+0.75, y-10.25, x+11.25, y+0.25, 1.5, it.color, 2, 2)
		} else {
			s.rect(x, y-11, x+12, y+1, it.color)
		}
		s.text("value", it.row.Value, vf, s.ink, x+18, y, 0)
		s.text("name", name, nf, s.ink2, x+24+s.textWidth(it.row.Value, vf), y, 0)
		x += w + 22
	}
	return y + 4
}
