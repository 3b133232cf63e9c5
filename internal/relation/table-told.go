package relation

import (
	"math"
	"slices"

	"figcheck/dataset"
)

var tableTold = &Rule{
	Name: "table-told",
	Doc: `A figure of the text that says in other words what two cells of a table say: "calls at the oil jetty went up by 15",
"the Moderates finished 1.4 points ahead of Labour", "girls outnumber boys by four", "a tenth more from the box office",
"service brought in more than a third of the profit". The sentence names a row (or has a figure of it, or says "it" of
one named right before), and says what is asked: a change or a distance by its verb or comparative, a share by
"of" and the header. The cells are of that row, of two columns headed by dates or both named, or of two rows and one
column; where several pairs could be meant, the one that fits is, and if none does, the nearest. Sentences about other
times or bases ("last week", "at constant prices") bind nothing.`,
	Example: "Calls 2023, 2024: West quay 276, 251. West quay lost 25: 25 = difference(276, 251)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			if b.partitive(i) || b.ofOthers(i) || b.atOtherTime(s, at, i) {
				return
			}
			ask := b.askOf(s, at, i)
			if ask == askNothing {
				return
			}
			var found []teller
			for n := range min(len(b.grids), most) {
				if t := (teller{binder: b, g: &b.grids[n], s: s, at: at, i: i, ask: ask}); t.findRows() && !t.restates() && !t.qualified() {
					found = append(found, t)
				}
			}
			if len(found) == 1 {
				found[0].bindNearest()
			}
		})
	},
}

// ask is what a figure says of a table.
type ask int

const (
	askNothing  ask = iota
	askDistance     // so many more, or by so many
	askChange       // so many per cent more
	askShare        // so many per cent of
	askCell         // the highest number, so many
)

var (
	movedBy = set(`rose risen rise fell fallen fall up down grew grown climbed jumped dropped drop declined decline slipped shrank lost lose losing
		gained gain gaining added adding saved saving shed put increased increase decreased decrease went gone come came outnumber outnumbered
		outnumbers overtook exceeded exceed exceeds beat busier bigger smaller larger higher lower better worse dearer cheaper back gap lead margin difference`)
	beyondBy = set("more fewer less higher lower ahead behind clear adrift dearer cheaper bigger smaller larger better worse longer shorter busier")
)

// askOf tells by the words right beside a figure what it says of others.
func (b *binder) askOf(s *sentence, at, i int) ask {
	share, moved := b.shareLike(i), false
	if k := at + 1; k < len(s.words) && s.words[k].claim < 0 {
		moved = beyondBy.has(s.words[k].low)
		if share && !moved && s.words[k].low == "of" {
			return askShare
		}
	}
	if b.amount(i) && s.superlativeBefore(at) {
		return askCell
	}
	if s.within(s.clauseOf(at), jointly) >= 0 {
		return askNothing // "the two together lost 1,135"
	}
	c := &b.claims[i]
	moved = moved || c.Change == dataset.Up || c.Change == dataset.Down || lastWordIn(b, i, beyondBy)
	for k, steps := at-1, 0; k >= 0 && steps < 3 && s.words[k].claim < 0 && !moved; k-- {
		w := &s.words[k]
		switch {
		case w.low == "by":
			moved = s.within(clause{to: k}, movedBy) >= 0
		case movedBy.has(w.low):
			moved = true
		case w.low == ":" || w.low == ",":
			moved = s.mostMoved(k)
			steps = 3
		case !light.has(w.low) && !w.hedge:
			steps = 3
		}
		steps++
	}
	switch {
	case !moved:
		return askNothing
	case c.Kind == dataset.Percent || c.Kind == dataset.Fraction:
		return askChange
	case b.amount(i) || c.Kind == dataset.PercentagePoints || c.Kind == dataset.Ratio:
		return askDistance
	}
	return askNothing
}

// superlativeBefore reports "the highest number, 471".
func (s *sentence) superlativeBefore(at int) bool {
	if at < 3 || s.words[at-1].claim >= 0 || s.words[at-1].low != "," && s.words[at-1].low != ":" {
		return false
	}
	c := clause{from: max(0, at-7), to: at - 1}
	return s.within(c, highest) >= 0 && s.within(c, movedBy) < 0
}

// mostMoved reports "saved the most energy" right before a mark.
func (s *sentence) mostMoved(mark int) bool {
	c := clause{from: max(0, mark-6), to: mark}
	return s.within(c, movedBy) >= 0 && s.within(c, highest) >= 0
}

func lastWordIn(b *binder, i int, words *wordSet) bool { return words.has(lastWord(b, i)) }

var (
	elsewhen  = phrase("last|next|previous|past|following|coming week|month|quarter|season|year|decade|day|night|time|election|summer|winter|spring|autumn")
	otherwise = set(`unadjusted adjusted seasonally underlying like-for-like constant organic real forecast forecasts forecasted predicted expected hopes hoped
		should would could might may will target targets planned quota if unless since until estimated elsewhere`)
	// ofNobody are words by which a sentence is about one of a row, or others.
	ofNobody = set("who whom whose among other others another each per")
)

// atOtherTime reports a figure of which its sentence says another basis, or its
// clause another time than that of a table of what was, or people of some row.
func (b *binder) atOtherTime(s *sentence, at, i int) bool {
	if s.mentions(otherwise) {
		return true
	}
	c := s.clauseOf(at)
	if s.within(c, ofNobody) >= 0 {
		return true
	}
	if b.foundIn(s, c, elsewhen) || b.foundIn(s, c, hadBeen) || b.foreignYear(s, c) {
		return true
	}
	for k := c.from; k < c.to; k++ {
		o := s.words[k].claim
		if o < 0 || o == i {
			continue
		}
		switch b.claims[o].Kind {
		case dataset.Duration, dataset.Age:
			return true
		case dataset.Date:
			if !yearLabel().MatchString(b.doc.Text[b.claims[o].Start:b.claims[o].End]) {
				return true
			}
		}
	}
	return false
}

var clauseEnds = set(": ; while but though although whereas")

// clauseOf returns the words around a figure that belong to what it says: to the
// comma behind it, and back to a mark that ends a thought.
func (s *sentence) clauseOf(at int) clause {
	c := clause{from: at, to: at + 1}
	for c.from > 0 && !(s.words[c.from-1].claim < 0 && clauseEnds.has(s.words[c.from-1].low) && c.from < at-1) {
		c.from--
	}
	for c.to < len(s.words) && !(s.words[c.to].claim < 0 && (s.words[c.to].low == "," || clauseEnds.has(s.words[c.to].low))) {
		c.to++
	}
	return c
}

// teller seeks the cells that a figure is told of in one table.
type teller struct {
	*binder
	g      *grid
	s      *sentence
	at, i  int
	ask    ask
	rows   []int    // that the sentence names
	row    int      // of them the one that the figure is of
	anchor int      // the column of the figure by which the row is known, −1 for none
	shown  []string // words of the table, nil until asked for
	likely []reckoned
	other  []reckoned
}

// findRows finds the rows that a sentence is about.
func (t *teller) findRows() bool {
	t.row, t.anchor = -1, -1
	named := t.withTotal(t.rowsIn(t.g, t.s))
	if t.ofOtherMeasure() || t.joinedRows(named) || t.ofItsOther() || t.somewhereElse() || slices.ContainsFunc(named, t.ofSomethingIn) || slices.ContainsFunc(named, t.ofItsOwn) {
		return false
	}
	near := math.MaxInt
	for _, r := range named {
		t.rows = append(t.rows, r.row)
		switch d := t.at - r.to; {
		case d > 0 && d < near:
			t.row, near = r.row, d
		case d <= 0 && near == math.MaxInt && t.leadsTo(r):
			t.row = r.row
		}
	}
	if len(t.rows) == 0 {
		t.row = t.rowOfFigures()
	}
	if len(t.rows) == 0 && t.row < 0 {
		t.row = t.rowBefore()
	}
	if t.row >= 0 && len(t.rows) == 0 {
		t.rows = []int{t.row}
	}
	return t.row >= 0
}

// ofItsOwn reports a row that is named as something of another one: "its sales" of the
// one that the sentence before speaks of, and not all sales.
func (t *teller) ofItsOwn(r namedRow) bool {
	return r.from > 0 && possessive.has(t.s.words[r.from-1].low)
}

// joinedRows reports rows named as one: "York and Hull".
func (t *teller) joinedRows(rows []namedRow) bool {
	for n := 1; n < len(rows); n++ {
		if t.s.inARow(rows[n-1 : n+1]) {
			return true
		}
	}
	return false
}

// leadsTo reports a row right behind the figure: "a tenth more from the box office".
func (t *teller) leadsTo(r namedRow) bool {
	for k := t.at + 1; k < r.from; k++ {
		if w := &t.s.words[k]; w.claim >= 0 || stops(w.low, false) || k > t.at+5 {
			return false
		}
	}
	k := r.from - 1
	for k > t.at && light.has(t.s.words[k].low) {
		k--
	}
	return rowLeads.has(t.s.words[k].low)
}

var (
	rowLeads = set("from at in to by")
	// measures are nouns of what may be said of a row and not stand in its table.
	measures = set(`profit profits loss losses earnings sales revenue turnover income costs cost spending price prices rent rents wage wages pay salary fee fees
		staff jobs employment unemployment population deaths births cases injuries crimes arrests complaints visitors visits guests passengers customers members
		orders exports imports output production emissions stocks shares yield margin debt dividend investment budget tax taxes turnout votes seats
		temperature rainfall waiting waits attendance enrolment occupancy speed distance area length weight height capacity`)
)

// ofOtherMeasure reports a sentence that speaks of what the table does not show,
// in its heads or in the words above it.
func (t *teller) ofOtherMeasure() bool {
	var unknown []string
	for k := range t.s.spoken {
		if w := t.s.spoken[k]; measures.has(w.low) {
			unknown = append(unknown, w.sense)
		}
	}
	return slices.ContainsFunc(unknown, func(w string) bool { return !slices.Contains(t.words(), w) })
}

// ofItsOther reports "its intake" where the table shows no intake.
func (t *teller) ofItsOther() bool {
	c := t.s.clauseOf(t.at)
	for k := c.from; k+1 < min(c.to, t.at); k++ {
		if w := &t.s.words[k]; w.claim < 0 && possessive.has(w.low) && !t.shows(k+1) {
			return true
		}
	}
	return false
}

// ofSomethingIn reports a row that is only the place of something that the table
// does not show: "boys outnumber girls at Quay", "in Leeds absence fell by 3".
func (t *teller) ofSomethingIn(r namedRow) bool {
	k := r.from - 1
	for k >= 0 && t.s.words[k].claim < 0 && light.has(t.s.words[k].low) {
		k--
	}
	if n := r.to + 1; n+1 < t.at && t.s.words[n].claim < 0 && t.s.words[n+1].claim < 0 && movedBy.has(t.s.words[n+1].low) && !movedBy.has(t.s.words[n].low) && !idle.has(t.s.words[n].low) && !hollow.has(t.s.words[n].low) && unlikeMark(t.s.words[n].low) && !t.shows(n) {
		return true // "Quay fares rose by 4%"
	}
	if r.row == t.g.total || r.to >= t.at || k < 0 || t.s.words[k].claim >= 0 || !placing.has(t.s.words[k].low) {
		return false
	}
	if k > 0 && t.s.words[k-1].claim < 0 {
		return !t.shows(k - 1)
	}
	for n := r.to + 1; n < t.at; n++ {
		if t.s.words[n].claim < 0 && t.shows(n) {
			return false
		}
	}
	return true
}

// unlikeMark reports a word of letters.
func unlikeMark(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// somewhereElse reports a figure that is only of something in the row that the
// table does not show: "2 points ahead in the postal vote".
func (t *teller) somewhereElse() bool {
	c := t.s.clauseOf(t.at)
	for k := t.at + 1; k+1 < c.to; k++ {
		if w := &t.s.words[k]; w.claim >= 0 || !narrowed.has(w.low) {
			continue
		}
		n := k + 1
		for n < c.to && t.s.words[n].claim < 0 && light.has(t.s.words[n].low) {
			n++
		}
		if n < c.to && t.s.words[n].claim < 0 && !t.shows(n) {
			return true
		}
	}
	return false
}

var narrowed = set("in among amongst at for with on during within inside")

// shows reports a word of the table, or one that stands for what it counts.
func (t *teller) shows(k int) bool {
	w := t.s.words[k].low
	return counting.has(w) || slices.Contains(t.words(), sense(w))
}

var (
	possessive = set("its their his her")
	counting   = set("number numbers total totals figure figures count share result results own lead margin part last first end year period all total")
)

// words lists what stands in the labels of the table, over it and in the headline.
func (t *teller) words() []string {
	if t.shown != nil {
		return t.shown
	}
	table := &t.doc.Tables[t.g.table]
	t.shown = telling(labelOf(table.Caption).words)
	for _, l := range slices.Concat(t.g.columns, t.g.rows) {
		t.shown = append(append(t.shown, telling(l.words)...), telling(l.unit)...)
	}
	for k := range t.doc.Blocks {
		if b := &t.doc.Blocks[k]; b.Section == dataset.Headline || b.Table == 0 && k+1 < len(t.doc.Blocks) && t.doc.Blocks[k+1].Table == t.g.table+1 {
			t.shown = append(t.shown, telling(labelOf(t.doc.Prose(k)).words)...)
		}
	}
	return t.shown
}

// qualified reports a count of what the table does not tell apart: "48 more
// electric buses".
func (t *teller) qualified() bool {
	c := &t.claims[t.i]
	if c.Kind != dataset.Count {
		return false
	}
	for _, w := range labelOf(t.doc.Text[c.Number.End:max(c.Number.End, c.End)]).words {
		if !beyondBy.has(w) && !light.has(w) && !slices.Contains(t.words(), sense(w)) {
			return true
		}
	}
	return false
}

// ofAllRows are words by which a clause is about all rows.
var ofAllRows = set("overall total sum altogether whole")

// withTotal adds the total row where the sentence has its whole label and no other row.
func (t *teller) withTotal(rows []namedRow) []namedRow {
	if len(rows) > 0 || t.g.total < 0 {
		return rows
	}
	if c := t.s.clauseOf(t.at); t.s.within(c, ofAllRows) >= 0 {
		k := t.s.within(c, ofAllRows)
		return []namedRow{{t.g.total, k, k}}
	}
	if len(t.g.telling[t.g.total]) == 0 {
		return rows
	}
	for k := range t.s.spoken {
		if t.s.spoken[k].sense == t.g.telling[t.g.total][0] {
			if to := t.s.spells(k, t.g.telling[t.g.total]); to >= 0 {
				return []namedRow{{t.g.total, t.s.spoken[k].word, to}}
			}
		}
	}
	return rows
}

// rowOfFigures returns the one row of which the sentence has a cell's figure,
// of three digits or more.
func (t *teller) rowOfFigures() int {
	found := -1
	for _, w := range t.s.words {
		c := w.claim
		if c < 0 || c == t.i || !t.figure(c) || !t.claims[c].Value.Valid() || math.Abs(t.claims[c].Value.Float()) < 100 {
			continue
		}
		for r := range t.g.cells {
			column := slices.IndexFunc(t.g.cells[r], func(k int) bool { return k >= 0 && t.claims[k].Value.Equal(t.claims[c].Value) })
			if column < 0 {
				continue
			}
			if found >= 0 && found != r {
				return -1
			}
			found, t.anchor = r, column
		}
	}
	return found
}

var sameRow = set("it its they their there")

// rowBefore returns the one row of the sentence before, of which this one says "it".
func (t *teller) rowBefore() int {
	if len(t.s.words) == 0 || !sameRow.has(t.s.words[0].low) {
		return -1
	}
	before := t.previous(t.of[t.i])
	if before < 0 {
		return -1
	}
	t.speak(&t.sentences[before])
	rows := t.rowsIn(t.g, &t.sentences[before])
	if len(rows) != 1 || rows[0].from > opens {
		return -1
	}
	return rows[0].row
}

// opens is how many words may stand before the row that a sentence is about.
const opens = 2

// restates reports a figure that is a cell of its rows as it stands.
func (t *teller) restates() bool {
	for _, r := range t.rows {
		for _, k := range t.g.cells[r] {
			if k >= 0 && t.claims[k].Value.Equal(t.claims[t.i].Value) {
				return true
			}
		}
	}
	return false
}
