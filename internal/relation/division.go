package relation

import (
	"slices"
	"strings"
)

// division is the words of each part; those of an optional part come last.
type division struct {
	sides    []*wordSet
	required int
	loose    bool // there may be more
	open     bool // there often are
}

// divisions are the words of all the parts that a whole can have; the words of
// one part stand between slashes. A part with a question mark may be missing. Of a
// line that begins with a tilde there may be more: its parts must come near the whole.
// Of one with two tildes, such as cases still undecided, there often are: its parts
// must be the whole or more than it, or be it once two digits change places.
var divisions = divisionsOf(`
man men male males / woman women female females / ?child children unborn
boy boys male / girl girls female
home domestic domestically here country / abroad overseas foreign
in / abroad overseas elsewhere
~ urban towns cities / rural villages countryside
public / private
drug treatment intervention vaccine programme program training / placebo control controls
won win wins victory victories / drew drawn draw draws tie ties tied / lost lose loss losses defeat defeats beaten
passenger passengers / crew
died drowned killed dead perished drown / survived survivors survivor alive
~ died drowned killed dead perished drown / rescued saved / missing unaccounted
adult adults / child children minors
~ flat flats apartments / house houses bungalows
~ grants / loans
debt / equity
~ cash / shares stock
full-time / part-time
confirmed / probable suspected
home / away
~ indoor indoors / outdoor outdoors
inbound / outbound
~~ passed pass passes / failed fail fails
~~ positive / negative
~~ approved granted accepted / rejected refused denied declined turned down
~~ acquitted cleared / convicted guilty
~~ employed / unemployed jobless
~~ insured / uninsured
~~ vaccinated / unvaccinated
~~ favour for yes / against no
owned / rented leased
new / used second-hand
`)

func divisionsOf(lines string) []division {
	var out []division
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		line, loose := strings.CutPrefix(line, "~")
		line, open := strings.CutPrefix(line, "~")
		d := division{loose: loose, open: open}
		for _, side := range strings.Split(line, "/") {
			words, optional := strings.CutPrefix(strings.TrimSpace(side), "?")
			d.sides = append(d.sides, set(words))
			if !optional {
				d.required++
			}
		}
		out = append(out, d)
	}
	return out
}

// verdicts are the words of what may be undecided still.
var verdicts = set("passed failed positive negative approved granted accepted rejected refused denied declined acquitted cleared convicted guilty favour against")

// side returns the part of a division that the words of an amount name, or −1.
func (d *division) side(l labelled) int {
	return slices.IndexFunc(d.sides, func(words *wordSet) bool {
		return slices.ContainsFunc(l.words, func(w string) bool { return words.has(w) })
	})
}

// filledBy reports that nothing but the parts of a division is in the whole.
func (d *division) filledBy(b *binder, parts []int, whole int) bool {
	switch {
	case d.open:
		return b.nearlyAll(parts, whole, 100) && !b.nearlyAll(parts, whole, 105) || b.swapped(parts, whole)
	case d.loose:
		return b.makeUp(parts, whole)
	}
	return true
}

// closes reports that nothing but a mark follows the last part and its words:
// "women of working age" are not all women.
func (d *division) closes(b *binder, s *sentence, l labelled) bool {
	side := d.sides[d.side(l)]
	named := side.has(b.noun(l.claim))
	for n := l.word - 1; n >= 0 && n >= l.word-3 && !b.edge(s, n); n-- {
		named = named || side.has(s.words[n].low)
	}
	for n := l.word + 1; n < len(s.words); n++ {
		w := &s.words[n]
		switch {
		case w.claim < 0 && w.low == "(":
			if n = b.bracket(s, n, true) - 1; n <= l.word || s.words[n].low != ")" {
				return false
			}
		case w.claim < 0 && (stops(w.low, false) || w.low == "." || w.low == "while" || w.low == "and" || w.low == "from" || w.low == "of" && !named):
			return named
		case named && !b.sideWord(side, w) && !sidesHead.has(w.low):
			return false
		}
		named = named || b.sideWord(side, w)
	}
	return named
}

// sideWord reports a word of a part, which may stand in a date or an ordinal: "in the second half".
func (b *binder) sideWord(side *wordSet, w *word) bool {
	if w.claim < 0 {
		return side.has(w.low)
	}
	return slices.ContainsFunc(labelOf(b.doc.Text[b.claims[w.claim].Start:b.claims[w.claim].End]).words, func(x string) bool { return side.has(x) })
}

// sidesHead are nouns that may follow the word of a part.
var sidesHead = set("group arm members member staff patients people cases half therapy games matches workers areas itself ones")

// sideWords are the words of all parts of all divisions.
var sideWords = wordsOf(divisions)

func wordsOf(divisions []division) *wordSet {
	var words []string
	for i := range divisions {
		for _, side := range divisions[i].sides {
			words = append(words, side.words...)
		}
	}
	return set(strings.Join(words, " "))
}
