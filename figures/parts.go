package figures

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"

	"figcheck/dataset"
)

// partsForm asks of a whole and its parts: does it add up?
func partsForm() *Form {
	return &Form{
		Name: "parts",
		Doc: "A stated whole above the parts it is said to have, on one scale. What the parts leave over is computed by interval " +
			"arithmetic and stands hatched in a dashed frame, because no one states it.",
		propose: proposeParts,
		draw:    drawParts,
	}
}

func proposeParts(a *article) []*Chart {
	var out []*Chart
	for _, s := range a.sums() {
		if !s.countable() && s.drawable() && !(s.verdict == addsUp && (s.weakParts() || !s.titled())) {
			out = append(out, a.partsChart(s))
		}
	}
	return out
}

// titled reports whether a whole that adds up has a name to put above it: a
// table's row of totals under a head that is only a unit has none, and a
// length is of a place or of a thing.
func (s sum) titled() bool {
	n := thing(s.whole)
	if s.whole.Section == dataset.Table {
		return !wholeRow().MatchString(n)
	}
	return s.whole.Kind != dataset.Length || strings.Contains(n, " ") || placeOf(s.whole) != ""
}

// drawable reports whether every block has a length.
func (s sum) drawable() bool {
	for _, r := range append([]*dataset.Record{s.whole}, s.parts...) {
		if row := newRow(r, ""); row.value() <= 0 {
			return false
		}
	}
	return len(s.parts) <= 7 && s.whole.Value.Valid()
}

func (a *article) partsChart(s sum) *Chart {
	score := map[sumVerdict]int{addsUp: 6, leavesRest: scoreNews, exceeds: scoreConflict, undecided: 3}[s.verdict]
	if s.whole.Section == dataset.Table && s.verdict == addsUp {
		score = 5 // a table that adds up is what everyone expects
	}
	c := a.chart("parts", thing(s.whole), score, fmt.Sprintf("R1: a whole with %s parts", inWords(len(s.parts))))
	rows := []Row{newRow(s.whole, "whole")}
	stacked := 0.0
	for _, p := range s.parts {
		r := newRow(p, "part")
		r.Label = sentence(partName(p, s.whole))
		rows = append(rows, r)
		stacked += r.value()
	}
	shareSuffix(rows[1:])
	if rows[1].Label == rows[2].Label {
		nameRows(rows[1:])
	}
	c.setRows(rows)
	c.axis.max = max(stacked, rows[0].value())
	if s.verdict == leavesRest {
		c.addRest(s)
	}
	c.partsWords(s)
	c.Notes = append(c.Notes, datesNote(s)...)
	if l := a.restatedLater(s); l != nil {
		c.addLater(s, l)
	}
	return c
}

// datesNote warns of a part that is of another time than the whole.
func datesNote(s sum) []string {
	whole, ok := periodDays(s.whole.Period)
	for _, p := range s.parts {
		part, okPart := periodDays(p.Period)
		if !ok || !okPart || s.whole.Period == "" || p.Period == "" || !saysPeriod(p) || part.within(whole) || whole.within(part) {
			continue
		}
		return []string{fmt.Sprintf("Base dates differ: %s is of %s, the whole of %s.", valueWords(p), periodWords(p.Period), periodWords(s.whole.Period))}
	}
	return nil
}

// shareSuffix drops what the labels of all rows end in, such as the column of
// a table, and returns it: it is said once.
func shareSuffix(rows []Row) (shared string) {
	for len(rows) > 1 {
		_, tail, ok := cutLast(rows[0].Label)
		for _, r := range rows[1:] {
			_, t, o := cutLast(r.Label)
			ok = ok && o && t == tail
		}
		if !ok {
			break
		}
		for i := range rows {
			rows[i].Label, _, _ = cutLast(rows[i].Label)
		}
		shared = strings.TrimSuffix(tail+", "+shared, ", ")
	}
	return shared
}

func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndex(s, ", ")
	if i <= 0 {
		return s, "", false
	}
	return s[:i], s[i+2:], true
}

// addRest adds the block of what the parts leave over.
func (c *Chart) addRest(s sum) {
	st := styleOf(s.whole)
	words := st.span(s.rest, 2)
	if p := new(big.Rat).Sub(c.pointOf(s.whole), c.sumOfPoints(s)); s.rest.Lo.At != nil && s.rest.Hi.At != nil && !s.rest.IsPoint() {
		words = "about " + st.words(p, 2, 0)
		c.derive(st.words(p, 2, 0), "the whole less its parts, by their stated values")
	}
	c.rest = &Row{Role: "remainder", Label: "not itemised", Value: words, core: s.rest, wide: s.rest}
	c.rest.low, c.rest.high = ends(s.rest)
	c.derive(st.span(s.rest, 2), "the whole less its parts, as an interval")
}

func (c *Chart) pointOf(r *dataset.Record) *big.Rat {
	if v := r.Value.Rat(); v != nil {
		return v
	}
	if lo := r.Core().Lo.At; lo != nil {
		return lo
	}
	return new(big.Rat)
}

func (c *Chart) sumOfPoints(s sum) *big.Rat {
	out := new(big.Rat)
	for _, p := range s.parts {
		out.Add(out, c.pointOf(p))
	}
	return out
}

// partsWords sets title, subtitle, notes and alt text by the verdict.
func (c *Chart) partsWords(s sum) {
	whole, st := s.whole, styleOf(s.whole)
	name := thing(whole)
	w := lowerFirst(valueWords(whole))
	if whole.Relation != dataset.Exact && whole.Relation != dataset.Vague {
		w = "“" + w + "”"
	}
	n := inWords(len(s.parts))
	named := wholeWords(whole, w, name)
	total := sumWords(s, st, c.sumOfPoints(s))
	c.derive(total, "the parts added by their stated values")
	c.derive(n, "number of parts")
	switch s.verdict {
	case leavesRest:
		c.guarded(comes(s.verdict), "upper end of the parts %s < lower end of the whole %s", s.total, whole.Wide())
		is := map[bool]string{true: "are", false: "is"}[whole.Kind == dataset.Count]
		c.titled(fmt.Sprintf("%s of the %s %s not itemised in the text", sentence(c.rest.Value), named, is),
			fmt.Sprintf("%s of the %s %s not itemised in the text", sentence(c.rest.Value), w, is))
		if !runs(whole) {
			c.titled(fmt.Sprintf("%s: %s of %s %s not itemised in the text", sentence(name), c.rest.Value, w, is), c.Title)
		}
		c.Notes = append(c.Notes, fmt.Sprintf("Dashed block: our arithmetic (whole minus named parts), not a claim. Rounding allows %s.", st.span(s.rest, 2)))
	case exceeds:
		c.guarded(comes(s.verdict), "lower end of the parts %s > upper end of the whole %s", s.total, whole.Wide())
		c.titled(fmt.Sprintf("The %s parts named come to more than the %s", n, named), fmt.Sprintf("The %s parts named come to more than %s", n, w))
		if !runs(whole) {
			c.titled(fmt.Sprintf("%s: the %s parts named come to more than %s", sentence(name), n, w), c.Title)
		}
		over := st.span(s.total.Minus(whole.Wide()), 2)
		c.derive(over, "the parts less the whole, as an interval")
		c.Notes = append(c.Notes, "The parts exceed the whole by "+over+"; no rounding explains it.")
	case addsUp:
		c.guarded(comes(s.verdict), "the parts %s meet the whole %s", s.total, whole.Wide())
		c.titled(fmt.Sprintf("The %s parts named add up to the %s", n, named), fmt.Sprintf("The %s parts named add up to %s", n, w))
		switch {
		case !runs(whole) || whole.Section == dataset.Table:
			c.titled(fmt.Sprintf("%s: the %s parts named add up to the total, %s", sentence(name), n, w), c.Title)
		case !s.exhaustive:
			c.titled(fmt.Sprintf("The %s parts named account for the %s", n, named), fmt.Sprintf("The %s parts named account for %s", n, w))
		}
		c.largestPart(name, w)
	default:
		c.titled(sentence(name) + " and its named parts")
	}
	c.Subtitle = sentence(name) + sharedScope(c.Rows[:1], name) + unitPhrase(c.Rows, name+w) + ": " + c.partsReading(s.verdict) + c.partsKey()
	c.Alt = clip(fmt.Sprintf("Stacked bar of %s: %s in all against %s, where %s.", name, w, listParts(s.parts), lowerFirst(c.takeaway(s, total))))
}

// largestPart titles a whole that adds up by its largest part, where the
// intervals say which that is and it has a name, not a clause.
func (c *Chart) largestPart(name, whole string) {
	first, sure := topPart(c)
	own := firstRune(partName(first.rec, c.Rows[0].rec))
	if !sure || first.openHigh || first.openLow || strings.HasSuffix(first.Label, "…") || unicode.IsLower(own) {
		return
	}
	word := "largest"
	if len(c.Rows) == 3 {
		word = "larger"
	}
	c.guarded(func(c *Chart) bool {
		top, sure := topPart(c)
		return sure && top.Claim == first.Claim && comes(addsUp)(c)
	}, "%s is above all other parts; %s", first.wide, c.Guard)
	c.titled(fmt.Sprintf("%s: %s is the %s part, %s of %s", sentence(name), first.Label, word, withoutUnit(lowerFirst(first.Value), whole), whole), c.Title)
}

// topPart is the largest part, and whether no other can be larger.
func topPart(c *Chart) (first Row, sure bool) {
	parts := c.parts()
	first, sure = parts[0], true
	for _, r := range parts {
		if first.value() < r.value() {
			first = r
		}
	}
	for _, r := range parts {
		sure = sure && (r.Claim == first.Claim || below(r.wide, first.wide))
	}
	return first, sure
}

// comes is the guard of a title that says how the parts stand to the whole.
func comes(v sumVerdict) func(*Chart) bool {
	return func(c *Chart) bool {
		total, whole := dataset.Point(new(big.Rat)), c.Rows[0].wide
		for _, r := range c.parts() {
			total = total.Plus(r.wide)
		}
		return below(total, whole) == (v == leavesRest) && below(whole, total) == (v == exceeds)
	}
}

// partsReading says how to read whole and parts.
func (c *Chart) partsReading(v sumVerdict) string {
	if v == addsUp {
		return "the parts the text names add up to the stated whole"
	}
	return "the stated whole against the parts the text names"
}

// runs reports whether the name of a whole can stand inside a sentence, behind
// its figure: in lower case, of two words or more, no list and, for money, no
// clause such as "provinces received".
func runs(whole *dataset.Record) bool {
	name := thing(whole)
	return unicode.IsLower(firstRune(name)) && strings.Contains(name, " ") && !strings.ContainsAny(name, ",(") &&
		(whole.Kind != dataset.Money || !strings.HasSuffix(name, "ed"))
}

// wholeWords says number and name of a whole: "$10 billion central bank
// reserves" where the name is a plural, else "sample size, 1,500".
func wholeWords(r *dataset.Record, value, name string) string {
	h := head(r)
	if strings.HasSuffix(h, "s") || strings.Contains(h, "people") || strings.HasSuffix(strings.Fields(name + " x")[0], "s") {
		return value + " " + name
	}
	return name + ", " + value
}

func (c *Chart) partsKey() string {
	for _, r := range c.Rows {
		if r.openHigh {
			return ". A pointed end means “or more”."
		}
	}
	return ""
}

func (c *Chart) takeaway(s sum, total string) string {
	switch s.verdict {
	case leavesRest:
		return c.rest.Value + " is left over"
	case exceeds:
		return "the parts come to " + total + ", which is too much"
	case addsUp:
		return "the parts come to " + total + " and agree with the whole"
	}
	return "the wording leaves the sum open"
}

func listParts(parts []*dataset.Record) string {
	var words []string
	for _, p := range parts[:min(len(parts), 5)] {
		words = append(words, valueWords(p))
	}
	if len(parts) > 5 {
		words = append(words, "others")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// sumWords writes the sum of the parts, as a bound if one of them is.
func sumWords(s sum, st style, points *big.Rat) string {
	w := st.words(points, 12, 0)
	switch {
	case s.total.Hi.At == nil:
		return "more than " + w
	case s.total.Lo.At == nil:
		return "up to " + w
	}
	return w
}
