package relation

import (
	"maps"
	"slices"
	"strings"

	"figcheck/dataset"
)

var saidAgain = &Rule{
	Name: "said-again",
	Doc: `A figure of the headline, the standfirst or a caption says a figure of the text again where both are levels of
one kind and unit, stand beside the same telling word ("8,200 feet … plunge", "killed 72", "168 … on board"), and
no second figure of the text answers as well. Figures far from each other, of two stated years, of parts and
of changes are left alone.`,
	Example: "Headline: Quake kills 72. Text: killed at least 72 people: 72 = restate(at least 72 people)",
	bind: func(b *binder) {
		var heads, bodies []int
		for i := range b.claims {
			if b.of[i] < 0 || !b.restatable(i) && !b.steady(i) {
				continue
			}
			switch b.doc.Blocks[b.claims[i].Block].Section {
			case dataset.Headline, dataset.Standfirst, dataset.Caption:
				heads = append(heads, i)
			case dataset.Body:
				bodies = append(bodies, i)
			}
		}
		if len(heads) > 0 && len(bodies) > 0 {
			b.opening = b.claims[bodies[0]].Block
			if !slices.ContainsFunc(heads, func(h int) bool { return b.sentences[b.of[h]].mentions(expecting) }) {
				bodies = slices.DeleteFunc(bodies, b.foreseen)
			}
			b.again(heads, bodies)
		}
	},
}

// foreseen reports a figure that somebody expected: "analysts had forecast a rise of
// 3.1%", but not "more than expected, by 3.4%".
func (b *binder) foreseen(i int) bool {
	if b.claims[i].Stance == dataset.Forecast {
		return true
	}
	s := &b.sentences[b.of[i]]
	for k := s.place(i) - 1; k >= 0 && k >= s.place(i)-8 && s.words[k].claim < 0 && !stops(s.words[k].low, false); k-- {
		if expecting.has(s.words[k].low) {
			return k == 0 || s.words[k-1].low != "than" && s.words[k-1].low != "as"
		}
	}
	return false
}

var expecting = set("expect expected expecting expects expectation expectations forecast forecasts forecasting predict predicted predicting consensus anticipated anticipating pencilled")

// most is how many figures beside one word are looked at: the first so many.
const most = 64

// again binds each figure of heads to the one of bodies that it repeats. Only
// figures of a like kind beside the same word are compared with each other.
func (b *binder) again(heads, bodies []int) {
	beside := map[besideKey][]int{} // figures of the text by what a head asks for
	var kinds []dataset.Kind
	for _, h := range heads {
		kinds = append(kinds, b.claims[h].Kind)
		for _, w := range b.beside(h) {
			beside[besideKey{b.claims[h].Kind, w}] = nil
		}
	}
	for _, i := range bodies {
		if !slices.Contains(kinds, b.claims[i].Kind) {
			continue
		}
		for _, w := range b.beside(i) {
			key := besideKey{b.claims[i].Kind, w}
			if list, asked := beside[key]; asked && len(list) < most {
				beside[key] = append(list, i)
			}
		}
	}
	for _, h := range heads {
		shared := map[int]int{}
		for _, w := range b.beside(h) {
			for _, i := range beside[besideKey{b.claims[h].Kind, w}] {
				shared[i]++
			}
		}
		i := b.best(h, shared)
		if i < 0 {
			i = b.sole(h, shared)
		}
		if i >= 0 && len(b.claims[h].Derivation) == 0 && !b.toldElsewhere(h, i, bodies) && !b.keeps(h, i) {
			b.term(dataset.Restate, h, i)
		}
	}
}

// toldElsewhere reports a figure of a head that differs from the one of the text
// beside the same word and stands in the text all the same: "killing 30 people", where
// "at least 30 people" and "killing 27 children, two teachers and the driver" follow.
func (b *binder) toldElsewhere(h, i int, bodies []int) bool {
	v := b.claims[h].Value
	return !b.claims[i].Value.Equal(v) && slices.ContainsFunc(bodies, func(k int) bool {
		return b.claims[k].Value.Equal(v) && b.alike(h, k) && b.oneNoun(h, k)
	})
}

// keeps reports two shares of which one is a bound that the other keeps: "12% of
// all power" above "60 countries make more than 10% of theirs".
func (b *binder) keeps(i, j int) bool {
	if !b.shareLike(i) || !b.claims[i].Value.Valid() || !b.claims[j].Value.Valid() {
		return false
	}
	low, high := i, j
	if b.claims[i].Value.Float() > b.claims[j].Value.Float() {
		low, high = j, i
	}
	return low != high && (b.claims[low].Relation == dataset.MoreThan || b.claims[high].Relation == dataset.LessThan)
}

// besideKey is a kind of figure and a word beside it.
type besideKey struct {
	kind dataset.Kind
	word string
}

// leads reports a headline and the lead of the text that have a telling word
// within three words of both figures: "kills 72", "killed at least 72".
func (b *binder) leads(h, i int) bool {
	switch b.doc.Blocks[b.claims[h].Block].Section {
	case dataset.Headline, dataset.Standfirst:
	default:
		return false
	}
	if b.claims[i].Block > b.opening {
		return false
	}
	near := b.within(i, 3)
	for _, w := range b.within(h, 3) {
		if slices.Contains(near, w) {
			return true
		}
	}
	return false
}

// sole returns the one figure of the text that a telling word within three
// words of both names, whatever its value; −1 where figures of two values, or
// of parts, bases and other nouns do.
func (b *binder) sole(h int, shared map[int]int) int {
	found := -1
	near := b.around(h)
	if b.amount(h) {
		maps.DeleteFunc(near, func(w string, _ bool) bool { return senses[w] == "" }) // a known measure: the killed, the funded
	}
	lasting := false
	for _, i := range slices.Sorted(maps.Keys(shared)) {
		room := near["capacity"] && b.around(i)["capacity"] || near["aboard"] && b.around(i)["aboard"] // of a hall, a ship: there is one
		if !b.alike(h, i) || b.ofAnotherYear(h, i) && !room || b.restatable(h) != b.restatable(i) || !b.oneNoun(h, i) || b.compares(i) != b.compares(h) || !meet(near, b.around(i)) {
			continue
		}
		if !b.amount(h) && b.subject(h) != b.subject(i) {
			continue
		}
		if found >= 0 && !b.claims[found].Value.Equal(b.claims[i].Value) {
			return -1
		}
		if found < 0 {
			found, lasting = i, room
		}
	}
	if found >= 0 && b.amount(h) && !lasting && (b.claims[found].Block > b.opening || b.doc.Blocks[b.claims[h].Block].Section == dataset.Caption) {
		return -1 // of the lead alone: further down other people are killed
	}
	return found
}

// around names the telling words within three words of a figure, its own noun
// and what follows an "and" left out.
func (b *binder) around(i int) map[string]bool {
	out := map[string]bool{}
	ctx := b.contextOf(i)
	for _, w := range ctx.beside(3, 3) {
		if w.word > ctx.at && joining.has(w.low) {
			break
		}
		if w.word != ctx.at && directions[w.low] == "" && tells(w.low) {
			out[w.sense] = true
		}
	}
	delete(out, sense(b.noun(i)))
	return out
}

// subject is the sense of the nearest telling word before a figure that is no
// word of change: "joblessness" in "joblessness dips to 9.8%".
func (b *binder) subject(i int) string {
	ctx := b.contextOf(i)
	said := ctx.beside(8, 0)
	for k := len(said) - 1; k >= 0; k-- {
		if w := said[k]; w.word != ctx.at && directions[w.low] == "" && w.low != "rate" && tells(w.low) {
			return w.sense
		}
	}
	return ""
}

// joining words begin what is said of another figure.
var joining = set("and while as but")

// compares reports a figure that others are measured against: "from 6.1%",
// "than the 0.4%", "compares with 10 points".
func (b *binder) compares(i int) bool {
	s := &b.sentences[b.of[i]]
	for k := s.place(i) - 1; k >= 0 && s.words[k].claim < 0; k-- {
		if w := &s.words[k]; !w.hedge && !light.has(w.low) {
			return against.has(w.low) || w.low == "with" && k > 0 && strings.HasPrefix(s.words[k-1].low, "compare")
		}
	}
	return false
}

var against = set("from than against versus vs")

// best returns the figure that states the same value or, failing that, the one
// with most words in common, −1 where several have as many.
func (b *binder) best(h int, shared map[int]int) int {
	found := -1
	for _, i := range slices.Sorted(maps.Keys(shared)) {
		n := shared[i]
		if !b.alike(h, i) || !b.mistakable(h, i, b.leads(h, i)) || b.apart(h, i) || b.restatable(h) != b.restatable(i) || !b.sameNoun(h, i) {
			continue
		}
		same := found >= 0 && b.claims[found].Value.Equal(b.claims[h].Value)
		switch {
		case b.claims[i].Value.Equal(b.claims[h].Value) && !same:
			found = i // said as it is: nothing to hold against another one
		case same:
		case found < 0 || n > shared[found]:
			found = i
		case n == shared[found] && !b.claims[i].Value.Equal(b.claims[found].Value):
			return -1
		}
	}
	return found
}

// steady reports a change that is stated by itself, with its direction, and
// not between two figures: "grows 0.6%".
func (b *binder) steady(i int) bool {
	c := &b.claims[i]
	return c.Kind == dataset.Percent && c.Value.Valid() && (c.Change == dataset.Up || c.Change == dataset.Down) && len(c.Derivation) == 0
}

// sameNoun reports whether the nouns stated with two counts can be one: the
// same, or a noun that stands beside the other figure too. "People" is any.
func (b *binder) sameNoun(i, j int) bool {
	return (b.claims[i].Change == b.claims[j].Change || !b.steady(i)) && b.oneNoun(i, j)
}

func (b *binder) oneNoun(i, j int) bool {
	x, y := b.noun(i), b.noun(j)
	return sense(x) == sense(y) || b.spoken(x, j) && b.spoken(y, i)
}

func (b *binder) spoken(noun string, i int) bool {
	return noun == "" || noun == "person" || slices.Contains(b.beside(i), sense(noun))
}

// beside returns the senses of the telling words within five words of a
// figure, its own noun and measure among them.
func (b *binder) beside(i int) []string { return b.within(i, 5) }

func (b *binder) within(i, words int) (senses []string) {
	b.contextOf(i).eachBeside(words, words, func(w *spoken) {
		if w.tells() && !slices.Contains(senses, w.sense) {
			senses = append(senses, w.sense)
		}
	})
	return senses
}

func tells(w string) bool {
	return classes.of(w)&(isHollow|isVague|isReporting) == 0 && len(w) > 2 && w[0] > '9'
}

func (w *spoken) tells() bool {
	return w.class&(isHollow|isVague|isReporting) == 0 && len(w.low) > 2 && w.low[0] > '9'
}

// reporting words stand beside any figure.
var reporting = set(`said says say told reported according official officials agency government ministry least most nearly
	almost around roughly million billion thousand hundred dollars euros pounds cent now still just were was has been today yesterday
	monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
	december year years month months week weeks day days rose risen fell fallen rise fall reached reach photo figure since`)

// apart reports that two figures are said to be of different years.
func (b *binder) apart(i, j int) bool {
	x, y := b.claims[i].Period, b.claims[j].Period
	if x.Inherited != "" || y.Inherited != "" || len(x.Code) < 4 || len(y.Code) < 4 {
		return false
	}
	return x.Code[:4] != y.Code[:4]
}

// ofAnotherYear reports that the sentence of a figure of the text gives it a
// year that is not the headline's or, failing that, the document's.
func (b *binder) ofAnotherYear(h, i int) bool {
	x, y := b.claims[h].Period.Code, b.claims[i].Period
	if len(x) < 4 || b.claims[h].Period.Inherited != "" {
		x = b.doc.Source.Published
	}
	return y.Inherited == "" && len(y.Code) >= 4 && len(x) >= 4 && x[:4] != y.Code[:4]
}
