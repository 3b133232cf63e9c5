package relation

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
)

var order = &Rule{
	Name: "order",
	Doc: `Two dates of which the text says that one is the later: "opened in 2003, two years after construction began in
2004", "born in 1931, married in 1925 and died in 2004" told of one subject from beginning to end, and a table's
columns "Opened" and "Closed". A subject that changes on the way, a relative clause behind "after", and events
told from the end to the beginning ("closed in 1939 and opened in 1946") bind nothing.`,
	Example: "It opened in 2003 and closed in 1998: 1998 = after(2003)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 || s.mentions(undecided) || s.mentions(naming) {
				continue
			}
			for m := range b.findAny(s, sequels) {
				if s.clauseEnds(m.end) {
					b.comesAfter(s, m.at["later"], m.at["earlier"])
				}
			}
			b.lifetimes(s)
		}
		var at map[int]int // block to its date
		for n := range b.doc.Tables {
			if first, last := b.spanColumns(&b.doc.Tables[n]); first > 0 && last > 0 {
				if at == nil {
					at = b.cellDates()
				}
				b.tableDates(&b.doc.Tables[n], first, last, at)
			}
		}
	},
}

var sequels = []pattern{
	phrase("in|on {later:date} ,? after ~6 in|on {earlier:date}"),
	phrase("in|on {later:date} , {long:length-of-time} after ~6 in|on {earlier:date}"),
	phrase("in|on {earlier:date} , {long:length-of-time} before ~6 in|on {later:date}"),
	phrase("in|on {earlier:date} ,? before ~4 in|on {later:date}"),
}

// naming is no sequel: "named in 1990 after the mill of 1992".
var naming = set("named renamed called dubbed christened")

// elsewhere are words behind which a date may be of something else.
var elsewhere = set("who whom whose which that where when while like than until till planned predicted due not first last again")

// clauseEnds reports that no verb follows at word k for which the date before is
// no more than an attribute: "after the census in 1991 was announced".
func (s *sentence) clauseEnds(k int) bool {
	return k >= len(s.words) || s.words[k].claim < 0 && (clauseMarks.has(s.words[k].low) || adjuncts.has(s.words[k].low) || s.words[k].low == "." || s.words[k].low == ")")
}

// comesAfter binds two dates with nothing but one clause each.
func (b *binder) comesAfter(s *sentence, later, earlier int) {
	if c := (clause{from: min(s.place(later), s.place(earlier)), to: max(s.place(later), s.place(earlier))}); s.within(c, elsewhere) < 0 && b.dated(later) && b.dated(earlier) {
		b.term(dataset.After, later, earlier)
	}
}

// dated reports a single date with its year.
func (b *binder) dated(c int) bool {
	return b.claims[c].Kind == dataset.Date && yearLabel().MatchString(b.doc.Text[b.claims[c].Start:b.claims[c].End]) && !strings.Contains(b.claims[c].EDTF, "/")
}

// lives are the events that begin, fill and end the life of a person, and of
// what people make, in the order in which alone they can be told of one.
var lives = [][]*wordSet{
	{set("born"), set("baptised baptized married graduated elected appointed ordained enlisted emigrated retired knighted promoted"), set("died"), set("buried cremated")},
	{set("founded established built erected launched started begun began"), set("opened completed finished inaugurated commissioned"), set("closed demolished dissolved abolished scrapped decommissioned dismantled")},
}

// lifetimes binds the events of one subject in one sentence, each told by a
// verb right behind a comma or "and" with a date of its own, to the one before.
func (b *binder) lifetimes(s *sentence) {
	if s.kinds&kindOf(dataset.Date) == 0 {
		return
	}
	list := b.dateClauses(s)
	for _, life := range lives {
		before, was := -1, 0
		for _, c := range list {
			stage := -1
			for n, verbs := range life {
				if k := s.within(c, verbs); k >= 0 && k < s.place(c.figure) && (before < 0 || s.bareVerb(c.from, k)) {
					stage = n
				}
			}
			switch {
			case stage < 0:
				before = -1
			case before >= 0 && stage > was:
				b.comesAfter(s, c.figure, before)
				fallthrough
			default:
				before, was = c.figure, stage
			}
		}
	}
}

// bareVerb reports that nothing but a conjunction or an auxiliary stands
// between the beginning of a clause and its verb at word k: no new subject.
func (s *sentence) bareVerb(from, k int) bool {
	for _, w := range s.words[from:k] {
		if w.claim >= 0 || !clauseMarks.has(w.low) && !auxiliary.has(w.low) {
			return false
		}
	}
	return true
}

var auxiliary = set("was were is has had been having being finally later then officially formally it he she they")

// spanColumns returns the columns of a table that say when something began and
// when it ended, 0 where it has not just one of each.
func (b *binder) spanColumns(t *document.Table) (first, last int) {
	for c := 1; c < t.Columns; c++ {
		l := labelOf(b.doc.ColumnLabel(t, c))
		starts, ends := l.has(firstColumns), l.has(lastColumns)
		switch {
		case len(l.words) > 2 || !starts && !ends:
		case starts && ends || starts && first > 0 || ends && last > 0:
			return 0, 0
		case starts:
			first = c
		default:
			last = c
		}
	}
	return first, last
}

// cellDates returns the date of each block of a table that has one.
func (b *binder) cellDates() map[int]int {
	at := map[int]int{}
	for i := range b.claims {
		if k := b.claims[i].Block; b.doc.Blocks[k].Table > 0 && b.dated(i) {
			at[k] = i
		}
	}
	return at
}

// tableDates binds the dates of the two columns, row by row.
func (b *binder) tableDates(t *document.Table, first, last int, at map[int]int) {
	for r := t.Header; r < len(t.Cells); r++ {
		if len(t.Cells[r]) <= max(first, last) {
			continue
		}
		from, ok := at[t.Cells[r][first]]
		to, also := at[t.Cells[r][last]]
		if ok && also {
			b.term(dataset.After, to, from)
		}
	}
}

var (
	firstColumns = set("born founded established opened start started begin began launched inaugurated from")
	lastColumns  = set("died closed dissolved demolished end ended finish finished completed until to")
)
