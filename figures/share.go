package figures

import (
	"fmt"
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// shareForm shows a share of a known base and what it comes to.
func shareForm() *Form {
	return &Form{
		Name:    "share",
		Doc:     "A share stated of a base that is stated too: a bar of the whole with the share filled, and the amount that follows as an interval.",
		propose: proposeShare,
		draw:    drawShare,
		worded:  true,
	}
}

func proposeShare(a *article) []*Chart {
	var out []*Chart
	for _, r := range a.records {
		if r.Kind != dataset.Percent && r.Kind != dataset.Fraction || r.Change != dataset.NoChange && r.Change != "" {
			continue
		}
		base, part := a.baseOf(r)
		if base == nil || yearLike().MatchString(statedWords(base)) || !plain(r) || strings.EqualFold(r.Measure, base.Measure) || part != nil || base.Kind == dataset.Percent || base.Kind == dataset.Fraction {
			continue
		}
		share := fractionOf(r)
		amount := share.Times(base.Core())
		if share.Hi.At == nil || share.Hi.At.Cmp(big.NewRat(1, 1)) > 0 || share.Lo.At.Sign() < 0 || amount.Lo.At == nil || amount.Hi.At == nil || base.Value.Sign() <= 0 {
			continue
		}
		out = append(out, a.shareChart(r, base, share, amount))
	}
	return out
}

// yearLike are bases that are dates: "53% of 1913 levels".
var yearLike = regex.Of(`^(?:1[5-9]|20)\d\d\b`)

// baseOf finds what a share is said to be a share of, and the part where the
// text states that as well: then there is nothing to derive.
func (a *article) baseOf(r *dataset.Record) (base, part *dataset.Record) {
	for _, t := range r.Derivation {
		if t.Rule == dataset.Share && len(t.Operands) > 0 {
			base = a.record(t.Operands[len(t.Operands)-1])
			if len(t.Operands) > 1 {
				part = a.record(t.Operands[0])
			}
			return base, part
		}
	}
	if r.PartOf != "" {
		return a.record(r.PartOf), nil
	}
	return nil, nil
}

// fractionOf is the share as a fraction of one.
func fractionOf(r *dataset.Record) dataset.Interval {
	if r.Kind == dataset.Percent {
		return r.Core().Scale(big.NewRat(1, 100))
	}
	return r.Core()
}

func (a *article) shareChart(r, base *dataset.Record, share, amount dataset.Interval) *Chart {
	c := a.chart("share", thing(r), 6, "R6: a share of a base that is stated")
	st := styleOf(base)
	words := st.span(amount, 3)
	row := newRow(r, "share")
	row.low, row.high = ends(share)
	row.subject = true
	c.setRows([]Row{row, newRow(base, "base")})
	c.axis.max = 1
	c.derive(words, "share × base, as an interval")
	s, b := statedWords(r), statedWords(base)
	c.guarded(func(c *Chart) bool { return st.span(fractionOf(c.Rows[0].rec).Times(c.Rows[1].core), 3) == words },
		"%s × %s = %s", share, base.Core(), amount)
	title := fmt.Sprintf("%s of %s means %s", s, b, words)
	c.titled(fmt.Sprintf("%s: %s of %s means %s", sentence(thing(r)), lowerFirst(s), valueWords(base), words), sentence(title))
	c.Subtitle = sentence(thing(r)) + sharedScope(c.Rows, thing(r))
	if named(base) {
		c.Subtitle += ", as a share of " + thing(base)
	}
	if row.high-row.low > 0.002 {
		c.Subtitle += ". The blurred end is what the wording leaves open."
	}
	c.Notes = append(c.Notes, fmt.Sprintf("%s is our arithmetic: the share as worded times %s, both with their rounding.", sentence(words), b))
	c.Alt = clip(fmt.Sprintf("Share bar of %s, where %s of %s comes to %s.", thing(r), s, b, words))
	c.unitWord = words
	return c
}

func drawShare(s *sheet, c *Chart, _ fit, top float64) float64 {
	z := s.width.sizes()
	share, base := c.Rows[0], c.Rows[1]
	x0, x1 := z.pad, s.width.Px-z.pad
	s.linear(1, x0, x1)
	h := 62.0
	sub := ""
	if named(base.rec) {
		sub = thing(base.rec)
	}
	y := s.blockHead(sentence(statedWords(base.rec)), sub, top, z)
	s.mark(barMark, base.Claim, 0, 1, func() { s.rect(x0, y, x1, y+h, mix(s.slate, s.paper, 0.85)) })
	lo, hi := s.scale.at(share.low), s.scale.at(share.high)
	s.mark(segmentMark, share.Claim, 0, share.low, func() { s.rect(x0, y, max(lo, x0+1), y+h, s.blue) })
	if share.high > share.low {
		s.mark(fadeMark, share.Claim, share.low, share.high, func() { s.fade(lo, hi, y, y+h, s.blue, mix(s.slate, s.paper, 0.85)) })
	}
	if !s.inBlock(c.unitWord, share.Label, x0, lo, y, h, s.paper, s.paper) {
		s.keyBelow([]keyed{{Row{Value: c.unitWord, Label: share.Label}, s.blue}}, y+h+z.scope*1.5)
		h += z.scope * 1.9
	}
	yy := y + min(h, 62)
	s.shareBracket(share, lo, hi, yy, z)
	return y + h + z.scope*1.7
}

// shareBracket writes the share's words under its end and the ends of the
// axis, which is the whole.
func (s *sheet) shareBracket(share Row, lo, hi, y float64, z sizes) {
	f, vf := face{regular, z.scope}, face{semibold, z.scope}
	x0, x1 := s.scale.x0, s.scale.x1
	words := share.Value
	w := s.textWidth(words, vf)
	m := (lo + hi) / 2
	left := min(max(m-w/2, x0+34), x1-46-w)
	s.line(1.5, s.ink2, nil, point{lo, y + 4}, point{hi, y + 4})
	s.text("value", words, vf, s.ink, left, y+z.scope*1.5, 0)
	s.text("axis", "0%", f, s.ink3, x0, y+z.scope*1.5, 0)
	s.text("axis", "100%", f, s.ink3, x1, y+z.scope*1.5, 1)
}
