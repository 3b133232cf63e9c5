package quantity

import (
	"sync"

	"figcheck/internal/calendar"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// cue is what stands at a token, as far as it says which rules could read
// something there: what the word there can do, or what is right behind it.
type cue uint32

// The cues. Those from numeric on are of words, whatever stands behind them.
const (
	digits       cue = 1 << iota // a number in digits
	digitsSign                   // the same with a symbol behind it: 2:08
	digitsWord                   // the same with a word behind it: 12 people
	digitsName                   // that word has a capital: 12 Mill Lane
	digitsGlued                  // the same with a word glued to it: 21st
	sign                         // a symbol, as a mark of money is
	dash                         // -, – and the like
	bracket                      // ( or [
	mark                         // +, ± or #
	beforeDigits                 // a word with digits behind it: Windows 11
	beforeSign                   // a word with a symbol behind it: COVID-19
	mixed                        // a word with digits in it
	titled                       // a cardinal, tens or scale with a capital
	numeric                      // a cardinal, tens or scale
	tens                         // twenty to ninety
	ordinal                      // first, twentieth
	part                         // half, thirds
	vague                        // dozens, thousands, several, many
	indefinite                   // a, an, another
	the                          // the
	signed                       // minus, negative, point
	multiple                     // doubled, twice, tenfold
	leading                      // names or begins a figure of its own: magnitude, over
	symbolic                     // the name of a statistic, in the right case
	idiom                        // begins a fixed phrase with a number that counts nothing
	thing                        // takes a number as its name: page 12
	capital                      // takes a number as its name where it has a capital: Highway 9
	ranked                       // begins places that are named by their number: the bottom three
	hedging                      // begins a hedge
	measure                      // begins a unit
	lot                          // couple, dozen, factor: counts behind an article
	adding                       // another, only: belongs to the number behind it

	opener     = numeric | ordinal | part | vague | indefinite | multiple | leading | hedging // a word with which a figure can begin
	numeralCue = digits | dash | numeric | part | indefinite | signed                         // where a numeral can begin
	spelledCue = dash | numeric | ordinal | part | indefinite | signed                        // where one in words can
	moneyCue   = beforeDigits | beforeSign | sign                                             // where a mark of money can
)

// classCues gives the cues of the lexicon's classes.
var classCues = [...]struct {
	class lexicon.Class
	cue   cue
}{
	{lexicon.Cardinal | lexicon.Tens | lexicon.Scale, numeric},
	{lexicon.Tens, tens},
	{lexicon.Ordinal, ordinal},
	{lexicon.Part, part},
	{lexicon.Vague, vague},
	{lexicon.HedgeStart, hedging},
	{lexicon.TimeUnit | lexicon.UnitStart, measure},
}

// wordCues lists the words of each cue that no class of the lexicon gives.
// Those that its tables lack stand in its named.txt.
var wordCues = [...]struct {
	cue   cue
	words string
}{
	{indefinite, "a an another"},
	{the, "the"},
	{vague, "several few many"},
	{hedging | adding, "additional another extra further just only sub"},
	{lot, "couple dozen dozens doz dozs dz dzs factor"},
	{signed, "minus negative point"},
	{multiple, `
		doubled doubling doubles double tripled trebled tripling trebling triples triple treble quadrupled quadrupling quadruples
		quadruple quintupled halved halving halves twice thrice
		twofold threefold fourfold fivefold sixfold sevenfold eightfold tenfold hundredfold`},
	{leading, "magnitude ph plus over under"},
	{symbolic, "b chi d df f g hr k m n or p q qb qbetween qw qwithin r rr sd se t z"},
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
		horizon operation battalion brigade regiment division squadron company engine reactor tower lot plot site station form law decree
		substation pier berth hall studio row seat freepost`},
}

// cues holds the cues of each word by its number.
var cues = sync.OnceValue(func() []cue {
	all := lexicon.NewMarks[cue]()
	for _, c := range classCues {
		all.Class(c.class, c.cue)
	}
	for _, l := range wordCues {
		all.Words(l.words, l.cue)
	}
	return all
})

// nearby is the opening of a word with which something begins only where a
// number is near behind it.
const nearby = calendar.Through << 1

// openings holds for each word, by its number, what may begin with it: nothing
// with most words of any text.
var openings = sync.OnceValue(func() []calendar.Opening {
	words := lexicon.Words()
	out := make([]calendar.Opening, words.Len())
	for id, c := range cues() {
		out[id] |= calendar.Opens(lexicon.ID(id))
		if c&(opener&^hedging&^indefinite|symbolic|adding) != 0 || len(words.Text(lexicon.ID(id))) <= 2 && words.Word(lexicon.ID(id)) == nil {
			out[id] |= calendar.Alone
		}
		if c&indefinite != 0 {
			out[id] |= calendar.Joined
		}
		if c&(opener|measure|lot) != 0 || lexicon.Symbol(words.Text(lexicon.ID(id))) != nil {
			out[id] |= calendar.Behind
		}
		if c&^hedging != 0 {
			out[id] |= nearby
		}
	}
	for _, h := range lexicon.Hedges() {
		switch first := h.IDs[0]; {
		case h.After:
		case len(h.IDs) == 1:
			out[first] |= calendar.Alone
		default:
			out[first] |= calendar.Joined
			for _, id := range h.IDs[1:] {
				out[id] |= calendar.Behind
			}
		}
	}
	out[0] = 0
	return out
})

// wordCue returns what the word at token i can do, an article only before what
// it makes one of.
func (r *reader) wordCue(i int) cue {
	c := r.cues[r.toks[i].ID]
	if c&indefinite != 0 {
		next := r.at(i + 1)
		if r.cues[next.ID]&(opener|measure|lot) == 0 && (next.Kind != token.Word || lexicon.Symbol(r.word(i+1)) == nil) {
			c &^= indefinite
		}
	}
	return c
}

// signCue returns what a symbol is.
func signCue(s string) cue {
	switch s {
	case "-", "−", "–", "‐", "‑":
		return dash
	case "(", "[":
		return bracket
	case "+", "±", "#":
		return mark
	}
	return sign
}

// cue returns what stands at token i.
func (r *reader) cue(i int) cue {
	t, next := r.at(i), r.at(i+1)
	behind := next.End > 0
	switch t.Kind {
	case token.Symbol:
		return signCue(r.word(i))
	case token.Number:
		switch {
		case behind && next.Kind == token.Symbol:
			return digits | digitsSign
		case behind && next.Kind == token.Word && next.Glued:
			return digits | digitsGlued
		case behind && next.Kind == token.Word && next.Capital:
			return digits | digitsWord | digitsName
		case behind && next.Kind == token.Word:
			return digits | digitsWord
		}
		return digits
	}
	c := r.wordCue(i)
	if t.Is(lexicon.Stop) && !t.Capital && t.End-t.Start > 1 {
		return c // it names nothing
	}
	switch {
	case t.Mixed:
		c |= mixed
	case t.Capital && c&numeric != 0:
		c |= titled
	}
	switch {
	case behind && next.Kind == token.Symbol:
		c |= beforeSign
	case next.Kind == token.Number:
		c |= beforeDigits
	}
	return c
}
