package quantity

import (
	"strings"
	"sync"

	"figcheck/internal/lexicon"
)

// role is what a word may do in a figure, or in what looks like one, so that
// rules are asked only where they could read something.
type role uint16

// The roles.
const (
	numeric  role = 1 << iota // a cardinal, tens or scale: what stands before it may belong to a figure
	opener                    // a figure or the hedge of one may begin with it
	symbolic                  // the name of a statistic, in the right case
	idiom                     // begins a fixed phrase with a number that counts nothing
	thing                     // takes a number as its name: page 12
	capital                   // takes a number as its name where it has a capital: Highway 9
	ranked                    // begins places that are named by their number: the bottom three
)

// openers are the classes of the words with which a figure can begin.
const openers = lexicon.Cardinal | lexicon.Tens | lexicon.Scale | lexicon.Ordinal | lexicon.Part | lexicon.Vague | lexicon.HedgeStart | lexicon.HedgeAfter

// roleWords lists the words of each role that no class of the lexicon gives.
// Those that its tables lack stand in its named.txt.
var roleWords = [...]struct {
	role  role
	words string
}{
	{opener, `
		a an another several few many magnitude chi qw qb qwithin qbetween
		doubled doubling doubles double tripled trebled tripling trebling triples triple treble quadrupled quadrupling quadruples
		quadruple quintupled halved halving halves twice thrice
		twofold threefold fourfold fivefold sixfold sevenfold eightfold tenfold hundredfold`},
	{symbolic, "b d df f g hr k m n or p q qb qw r rr sd se t z"},
	{idiom, "any at below above call called catch cloud day dial dialled every ground group no number once one ring thousand zero"},
	{ranked, "top bottom final big"},
	{thing | capital, `
		phase phases eq eqs equation equations ref refs scheme simulation simulations theorem lemma compound compounds sample
		samples turbines axis embodiment iso iec rfc din condition conditions step page pages section sections chapter chapters
		paragraph paragraphs article articles clause fig figs annex appendix footnote resolution resolutions verse
		exhibit vol doi nos pp bus platform gate size version extension ext psalm category type highway exit interstate motorway`},
	{capital, `
		bs en figure no table volume
		route road junction terminal room suite flight channel sector camp ward district zone area block building unit apartment
		flat floor stage tier level grade class group title proposition amendment rule regulation directive order act bill
		schedule policy licence license permit case docket study experiment trial report bulletin circular notice edition issue
		part book scene episode season series round game match race heat lap week day line lane tram train car model mark formula
		apollo windows iphone ipad galaxy boeing airbus priority goal target scenario option item question plan agenda vision
		horizon operation battalion brigade regiment division squadron company engine reactor tower lot plot site station
		substation pier berth hall studio row seat freepost`},
}

// roles holds the roles of each word by its number.
var roles = sync.OnceValue(func() []role {
	words := lexicon.Words()
	out := make([]role, words.Len())
	for id := range out {
		w := words.Word(lexicon.ID(id))
		if w == nil {
			continue
		}
		if w.Class&(lexicon.Cardinal|lexicon.Tens|lexicon.Scale) != 0 {
			out[id] |= numeric
		}
		if w.Class&openers != 0 {
			out[id] |= opener
		}
	}
	for _, l := range roleWords {
		for _, w := range strings.Fields(l.words) {
			out[words.Find([]byte(w))] |= l.role
		}
	}
	return out
})
