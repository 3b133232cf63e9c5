package relation

import "figcheck/dataset"

var seats = &Rule{
	Name: "seats",
	Doc: `The seats that parties won in an assembly whose size its name gives, "in the 120-seat assembly Blue won 61 seats,
Green 42 and Red 17", are parts of it. Each clause has one of them and a name of its own. Alliances, whose seats are
those of their members again, the seats of before, and those needed for a majority bind nothing.`,
	Example: "In the 120-seat assembly Blue won 61 seats: 61 seats part_of 120-seat",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 || s.mentions(undecided) || s.mentions(sharedSeats) {
				continue
			}
			for _, m := range b.find(s, chamber) {
				if whole := m.at["whole"]; b.noun(whole) == "seat" {
					b.seated(s, whole)
				}
			}
		}
	},
}

var (
	chamber     = phrase("{whole:count} ~1 assembly|parliament|house|council|chamber|legislature|senate|board|congress|diet|knesset|bundestag")
	sharedSeats = set("coalition alliance bloc together combined jointly majority short needed need from up down gain lost losing gained previously before each per quota reserved joint both")
)

// seated binds the seats of the clauses beside the assembly.
func (b *binder) seated(s *sentence, whole int) {
	list, ok := b.clauses(s, b.figure, whole)
	if !ok {
		return
	}
	for _, c := range list {
		if b.noun(c.figure) != "seat" && b.noun(c.figure) != "" || b.claims[c.figure].Kind != dataset.Count || !b.namedBefore(s, c) {
			return
		}
	}
	for _, c := range list {
		b.part(c.figure, whole)
	}
}

// namedBefore reports a name in a clause before its figure.
func (b *binder) namedBefore(s *sentence, c clause) bool {
	for k := c.from; k < s.place(c.figure); k++ {
		if w := &s.words[k]; w.claim < 0 && w.name && !light.has(w.low) && (k > 0 || len(w.low) > 2) {
			return true
		}
	}
	return false
}
