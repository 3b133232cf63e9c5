package claim

import (
	"figcheck/internal/document"
	"figcheck/internal/quantity"
)

// Find says what each mention is about. Mentions are in reading order, as
// quantity.Find returns them. It never fails: what the text does not say stays
// empty.
func Find(d *document.Document, mentions []quantity.Mention) []Claim {
	f := newFinder(d, mentions)
	for i := range f.claims {
		if i > 0 && f.claims[i].Block != f.claims[i-1].Block {
			f.close(f.claims[i-1].Block)
		}
		s, g := f.of(i)
		if s == nil || g < 0 {
			continue
		}
		f.change(i, s, g)
		f.subject(i, s, g)
		f.measure(i, s, g)
		f.about(i, s, g)
		f.place(i, s, g)
		f.period(i, s, g)
		f.claimant(i, s, g)
		f.surveyed(&f.claims[i])
	}
	for i := range f.claims {
		f.nameVerb(&f.claims[i])
	}
	f.room.leave()
	return f.claims
}
