package relation

import (
	"strings"

	"figcheck/dataset"
)

var apiece = &Rule{
	Name: "apiece",
	Doc: `A figure that is so much for each, beside the total and the number: "79,590 people in seven days, or 11,370 a day", "1,140
people in six shelters, about 190 in each", "40 wagons carry 60 tonnes each, a total of 2,400 tonnes", "420 tonnes from 60 hectares,
seven tonnes a hectare", "147 falls among 42,000 admissions, or 3.5 per 1,000 admissions". The sentence has one total and one
number of what it is per, or the sentence before counts it, and says that the one follows from the other: "or", "an average of", a comma before the rate; "in
all", "a total of", "costing" at the total. A rate that its sentence qualifies further ("$9 each in May") is left alone.`,
	Example: "Ten vans carry 3 tonnes each, 30 tonnes in all: 3 tonnes = quotient(30 tonnes, Ten vans)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 {
				continue
			}
			for k := range s.words {
				if c := s.words[k].claim; c >= 0 && b.figure(c) && !b.shareLike(c) && len(b.claims[c].Derivation) == 0 {
					if r, ok := b.unitRate(s, k); ok {
						b.shareOut(i, r)
					}
				}
			}
		}
	},
}

// unitRate is a figure for each of something.
type unitRate struct {
	rate, word int
	per        string // the noun or unit that it is for one of; "" for each of whatever is counted
	time       bool   // for each length of time
	scaled     bool   // per thousand, per 100,000
	inside     bool   // "in each", "each housing": of the places named last
	end        int    // the word behind what it says
}

// unitRate reads the figure at word k as one for each.
func (b *binder) unitRate(s *sentence, k int) (unitRate, bool) {
	c := s.words[k].claim
	r := unitRate{rate: c, word: k, end: k + 1}
	unit := string(b.claims[c].Mention.Unit)
	if _, per, ok := strings.Cut(unit, "/"); ok && b.claims[c].Kind == dataset.Rate {
		r.per = strings.Trim(per, "{}")
		r.time = timeUnits.has(per)
		r.scaled = strings.HasPrefix(per, "10*")
		if r.scaled {
			r.per = lastWord(b, c)
		}
		return r, true
	}
	switch b.claims[c].Kind {
	case dataset.Age, dataset.Multiplier, dataset.PercentagePoints, dataset.Rate:
		return r, false
	}
	if w := s.words[k+1:]; len(w) > 2 && (w[0].low == "a" || w[0].low == "an" || w[0].low == "per") && w[1].claim < 0 && !w[1].name {
		r.per, r.end = w[1].low, k+3
		return r, true
	}
	for n := k + 1; n < len(s.words) && n < k+4 && s.words[n].claim < 0 && !stops(s.words[n].low, false); n++ {
		if s.words[n].low == "each" || s.words[n].low == "apiece" {
			r.end = n + 1
			r.inside = s.words[n-1].low == "in" || s.words[n-1].low == "at"
			return r, true
		}
	}
	r.inside = k > 1 && s.words[k-1].low == "housing" || s.mentions(housing)
	return r, s.each(b, k) || s.averaged(k)
}

var housing = set("housing holding seating sheltering")

// averaged reports "an average of £24" at word k, the end of its clause.
func (s *sentence) averaged(k int) bool {
	if k+1 < len(s.words) && (s.words[k+1].claim >= 0 || !phraseEnds.has(s.words[k+1].low)) {
		return false
	}
	for k--; k > 0 && s.words[k].claim < 0; k-- {
		if w := &s.words[k]; w.low == "average" {
			return s.words[k-1].low == "an"
		} else if !w.hedge && !light.has(w.low) && w.low != "of" {
			return false
		}
	}
	return false
}

// timeNouns are the units of time as they are counted of people and machines.
var timeNouns = map[string]string{"h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}

var timeUnits = set("s min h d wk mo a")

// each reports "giving each EUR 12,600", "each housing about 190" before word k.
func (s *sentence) each(b *binder, k int) bool {
	for n := k - 1; n >= 0 && n >= k-6; n-- {
		w := &s.words[n]
		switch {
		case w.claim >= 0:
			return b.claims[w.claim].Kind == dataset.Count && n > 2 && (s.words[n-1].low == "the" || s.words[n-1].low == "its") && s.words[n-2].low == "of" && (s.words[n-3].low == "each" || s.words[n-3].low == "one" && n > 3 && s.words[n-4].low == "every")
		case w.low == "each":
			return n+1 < len(s.words) && s.words[n+1].low != "of"
		case stops(w.low, false) || w.low == "and":
			return false
		}
	}
	return false
}

// shareOut binds a rate to the one total and the one number of its sentence.
func (b *binder) shareOut(i int, r unitRate) {
	s := &b.sentences[i]
	under := b.divisor(s, r)
	if under < 0 && !r.scaled {
		if p := b.previous(i); p >= 0 && r.per != "" && !(r.time && b.hasDate(s)) {
			under = b.divisor(&b.sentences[p], r)
		}
	}
	if under < 0 {
		return
	}
	over := b.dividend(s, r, under)
	if over < 0 {
		return
	}
	total := b.total(s, s.place(over))
	if s.place(over) > r.word && r.end < len(s.words) && s.words[r.end].low == "and" {
		return // "tickets at $9 each and a raffle, raising $2,000 in all"
	}
	if s.place(over) < r.word && !(s.ends(r.end) && (total || s.follows(r.word))) || s.place(over) > r.word && !(total && s.ends(s.behindTotal(s.place(over)))) {
		return
	}
	b.rate(r.rate, over, under)
}

// behindTotal is the word behind the total at word k and its "in all".
func (s *sentence) behindTotal(k int) int {
	for k++; k < len(s.words) && allInAll.has(s.words[k].low); k++ {
	}
	return k
}

var allInAll = set("in all total altogether together told")

// ends reports that nothing qualifies further what ends before word k.
func (s *sentence) ends(k int) bool {
	return k >= len(s.words) || s.words[k].claim < 0 && (rateEnds.has(s.words[k].low) || s.words[k].low == "on" && k+1 < len(s.words) && s.words[k+1].low == "average")
}

var rateEnds = set(", . ; : ) – — and")

// divisor returns the one figure of a sentence that counts what a rate is per.
func (b *binder) divisor(s *sentence, r unitRate) int {
	found, n := -1, 0
	if r.scaled && (!isWord(r.per) || inhabitants.has(r.per)) {
		found, n = s.those(len(s.words), func(k, c int) bool { return b.claims[c].Kind == dataset.Count && b.inhabited(s, k) })
		if n > 0 {
			return only(found, n)
		}
	}
	for k := range s.words {
		c := s.words[k].claim
		if c < 0 || c == r.rate || !b.figure(c) || b.isChange(s, k) {
			continue
		}
		if r.time && b.claims[c].Kind == dataset.Count && strings.TrimSuffix(lastWord(b, c), "s") == timeNouns[r.per] {
			return c // "1,400 staff hours at $90 an hour"
		}
		if !b.isPer(s, k, r) {
			continue
		}
		if r.per == "" && k > r.word {
			break
		}
		found = c
		if n++; r.inside {
			n = 1
		}
	}
	return only(found, n)
}

// isPer reports whether the figure at word k counts what a rate is per.
func (b *binder) isPer(s *sentence, k int, r unitRate) bool {
	c := s.words[k].claim
	kind := b.claims[c].Kind
	switch {
	case r.time:
		return kind == dataset.Duration && !b.earlier(s, k)
	case r.scaled:
		return kind == dataset.Count && (b.counts(c, r.per) || (!isWord(r.per) || inhabitants.has(r.per)) && living(b.noun(c)))
	case r.per == "":
		return kind == dataset.Count && (b.noun(c) != "" && b.noun(c) != b.noun(r.rate) || b.claims[r.rate].Kind != dataset.Count)
	case kind == dataset.Count:
		return b.counts(c, r.per) || b.noun(c) != "" && contests.has(b.noun(c)) && contests.has(r.per)
	}
	return b.amount(c) && string(b.claims[c].Mention.Unit) == r.per
}

var inhabitants = set("inhabitants residents population people head capita")

func isWord(w string) bool { return w != "" && (w[0] < '0' || w[0] > '9') }

// inhabited reports "a country of 5 million" at word k.
func (b *binder) inhabited(s *sentence, k int) bool {
	for n := k - 1; n > 0 && n > k-4 && s.words[n].claim < 0; n-- {
		if s.words[n].low == "of" {
			return peopled.has(s.words[n-1].low)
		}
	}
	return false
}

var peopled = set("country population city region town nation county state district province island")

// dividend returns the one figure of a sentence that a rate can be a part of.
func (b *binder) dividend(s *sentence, r unitRate, under int) int {
	found, n := -1, 0
	unit, _, isRate := strings.Cut(string(b.claims[r.rate].Mention.Unit), "/")
	isRate = isRate && b.claims[r.rate].Kind == dataset.Rate
	for k := range s.words {
		c := s.words[k].claim
		if c < 0 || c == r.rate || c == under || !b.amount(c) && !b.lasting(c, r.rate) || b.isChange(s, k) {
			continue
		}
		x := &b.claims[c]
		switch {
		case isRate && countLike(unit):
			if x.Kind != dataset.Count {
				continue
			}
		case isRate:
			if string(x.Mention.Unit) != unit {
				continue
			}
		case !b.alike(c, r.rate) && !(x.Kind == dataset.Count && countLike(unit)):
			continue
		}
		found = c
		n++
	}
	return only(found, n)
}

// lasting reports two lengths of time in one unit: "31,488 minutes, 12.6 minutes each".
func (b *binder) lasting(c, rate int) bool {
	return b.claims[c].Kind == dataset.Duration && b.claims[rate].Kind == dataset.Duration && b.claims[c].Mention.Unit == b.claims[rate].Mention.Unit
}

// follows reports the words that make the figure at word k follow from what is
// before it.
func (s *sentence) follows(k int) bool {
	for k--; k >= 0 && s.words[k].claim < 0; k-- {
		switch w := &s.words[k]; {
		case w.low == "average" || w.low == "averaging" || w.low == "or" || w.low == "each" || w.low == "rate":
			return true
		case w.hedge || light.has(w.low) || w.low == "of" || w.low == "on" || w.low == "at" || w.low == "is" || w.low == "was" || w.low == "housing" || w.low == "with":
		case w.low == "out":
			return k > 0 && strings.HasPrefix(s.words[k-1].low, "work")
		default:
			return w.low == "," || dash(w.low) || w.low == "(" || w.low == ":" || w.low == "giving"
		}
	}
	return false
}

// total reports that the words beside the figure at word k make it a total: "in
// all", "a total of", "costing".
func (b *binder) total(s *sentence, k int) bool {
	if k+2 < len(s.words) {
		switch next := s.words[k+1].low; {
		case next == "altogether" || next == "together":
			return true
		case next == "in" || next == "all":
			return s.words[k+2].low == "all" || s.words[k+2].low == "total" || s.words[k+2].low == "told"
		}
	}
	if strings.Contains(strings.ToLower(b.doc.Text[b.claims[s.words[k].claim].Start:b.claims[s.words[k].claim].End]), "total") {
		return true
	}
	for n := k - 1; n >= 0 && n > k-5 && s.words[n].claim < 0; n-- {
		switch w := &s.words[n]; {
		case totalling.has(w.low):
			return true
		case w.hedge || light.has(w.low) || w.low == "of" || w.low == "to" || w.low == "in" || w.low == "him" || w.low == "her" || w.low == "them" || w.low == "capacity" || w.low == "or":
		default:
			return false
		}
	}
	return false
}

var totalling = set("total totalling totaling costing costs cost came comes brought bringing brings making makes altogether together amounting hold holds fetched worth raising raised earning earned")
