package relation

var cascade = &Rule{
	Name: "cascade",
	Doc: `A sentence that takes several amounts from one: "of 1,204 screened, 310 were ineligible and 42 declined, leaving
852", or that tells what there was, came, went and is: "began the year with 48 singers, gained 9, lost 12 and ended it
with 45". Each clause has one figure, and but for the first and the last a word that says which way it goes. A
sentence that gives the first and the last binds nothing unless something came and something went: it may leave one
out. What stands in brackets is passed over.`,
	Example: "Of 1,204 screened, 310 were ineligible and 42 declined, leaving 852: 852 = cascade(1,204, 310, 42)",
	bind: func(b *binder) {
		for i := range b.sentences {
			if s := &b.sentences[i]; s.figures >= 3 && s.mentions(closings) {
				b.stepwise(i, s)
			}
		}
	},
}

var (
	beginnings  = set("began begins start started starts opened opens starting beginning opening")
	leavingWord = set("leaving")
	closings    = set("leaving ended ends ending closed closes closing finished finishes finishing")
	comings     = set("gained added welcomed admitted received joined recruited hired bought acquired arrived born took arrivals joiners")
	goings      = set(`lost excluded ineligible declined withdrew withdrawn dropped died refused rejected removed failed disqualified retired
		cancelled scrapped transferred discharged resigned sold spent missing departed moved sank closed stopped opted unusable unwilling invalid spoiled demolished`)
)

// stepwise binds a sentence that tells a chain from the first to the last.
func (b *binder) stepwise(i int, s *sentence) {
	list, ok := b.clauses(s, b.amount, -1)
	if !ok || len(list) < 2 || s.mentions(undecided) {
		return
	}
	last := list[len(list)-1]
	if s.within(last, closings) < 0 {
		return
	}
	leaving := s.within(last, leavingWord) >= 0
	if !leaving && s.goesOn(last) {
		return // "and ended it with $29 million, helped by rents"
	}
	first, rest := -1, list[:len(list)-1]
	switch {
	case len(s.words) > 1 && s.words[0].low == "of" && antecedents.has(s.words[1].low):
		first = b.antecedent(i, 1, last.figure)
	case s.words[0].low == "of" && s.toFigure(1) >= 0 && s.words[s.toFigure(1)].claim == rest[0].figure,
		!leaving && s.within(rest[0], beginnings) >= 0:
		first, rest = rest[0].figure, rest[1:]
	}
	came, went, ok := b.sorted(s, rest, last.figure)
	if ok && s.turnings(list[0].from, s.place(last.figure)) == len(rest) && first >= 0 && b.kin(first, last.figure) && len(went) > 0 && (leaving && len(came)+len(went) > 1 || len(came) > 0) {
		b.chain(first, came, went, last.figure)
	}
}

// goesOn reports that a sentence has more to say behind a clause or, with more
// than two telling words, behind its figure.
func (s *sentence) goesOn(c clause) bool {
	return c.to < len(s.words) && s.words[c.to].low != "." || s.steps(s.place(c.figure), len(s.words)-1) > 3
}

// turnings counts the words between two by which something came or went: one more
// than there are figures is a step that the figures leave out ("lost one").
func (s *sentence) turnings(from, to int) (n int) {
	for _, w := range s.words[from:to] {
		if w.claim < 0 && (comings.has(w.low) || goings.has(w.low)) {
			n++
		}
	}
	return n
}

var antecedents = set("these them those")

// sorted tells what came from what went among clauses; false where one does not
// say, or says both.
func (b *binder) sorted(s *sentence, list []clause, last int) (came, went []int, ok bool) {
	for _, c := range list {
		in, out := s.within(c, comings) >= 0, s.within(c, goings) >= 0
		switch {
		case in == out || !b.kin(c.figure, last) || b.claims[c.figure].Value.Sign() < 0:
			return nil, nil, false
		case in:
			came = append(came, c.figure)
		default:
			went = append(went, c.figure)
		}
	}
	return came, went, true
}
