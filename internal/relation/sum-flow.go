package relation

import "slices"

var sumFlow = &Rule{
	Name: "sum-flow",
	Doc: `What there is in the end, behind words that say so ("so", "therefore", "now", "in hand", "the fund's"), and what there was at first, came
and went, told before it in the sentence or the three before: each stands beside a word of its side ("borrowed", "joined",
"gone", "paid back"), and a part of one of them is passed over. They are bound where they give the end, or would if a figure is miswritten.`,
	Example: "The squad numbered 31. Five have gone home and three arrived, so it has 29 to choose from: 29 = flow(31, three, Five)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], flowEnds) {
				b.flowsTo(i, m.at["end"])
			}
		}
	},
}

var flowEnds = []pattern{
	phrase("so|therefore|thus|hence|now|result|consequently|leaving|leaves|left ~~8 {end:any}"),
	phrase("the|its|their|his {end:any} now|still|left|remaining|,"),
	phrase("fund|account|balance|total|roll|stock|squad|debt|membership|herd|flock|register|payroll|fleet|population|waiting_list ~4 {end:any}"),
	phrase("closed|ended|finished|entered|finishes|ends|finishing|ending ~6 {end:any}"),
	phrase("{end:any} ~3 in_hand|in_the_bank|left|now|remaining|remained|remain|today|at_the_end|to_choose|on_its_books|in_the_kitty|in_reserve"),
	phrase("stands|stood at {end:any}"),
	phrase("there was|were|are|is {end:any}"),
	phrase("has|have|had|owes|owed|holds|held|keeps {end:any}"),
}

// flowIns and flowOuts are words of what came and of what went.
var (
	flowIns = set(`brought borrowed borrow took taken in added gained joined join arrived arriving arrivals replacements gifts gift donations donated lettings received receipts
		raised collected recruited hired born births admitted enrolled came come bought deposited earned income interest restocked delivered welcomed signed rescued`)
	flowOuts = set(`bills spent spend paid repaid pay payments drawn withdrew withdrawn withdrawals sold died deaths left leave lost retired finished gone went owners
		homes rehomed discharged released dropped quit resigned scrapped removed used cost costs expenses outgoings departed departures transferred moved stolen written-off cancelled injured
		adopted returned eaten culled slaughtered graduated`)
)

// flowsTo binds what there is in the end.
func (b *binder) flowsTo(i, end int) {
	if !b.exact(end) || len(b.claims[end].Derivation) > 0 || b.handful(end) {
		return
	}
	var flows []flowing
	var all []tally
	for _, told := range b.saidBefore(i, b.sentences[i].place(end), toldBack, b.stepTo(end)) {
		told = slices.DeleteFunc(slices.Clone(told), func(c int) bool { return slices.Contains(told, b.claims[c].PartOf) })
		if f, ok := b.flowOf(told); ok {
			flows = append(flows, f)
			all = append(all, tally{total: end, plus: append([]int{f.first}, f.came...), minus: f.went})
		}
	}
	b.firstOf(all, plainWords, func(t tally) {
		for _, f := range flows {
			if f.first == t.plus[0] && len(f.came) == len(t.plus)-1 && len(f.went) == len(t.minus) {
				b.chain(f.first, f.came, f.went, end)
				return
			}
		}
	})
}

// stepTo reports a figure that can be a step on the way to the end.
func (b *binder) stepTo(end int) func(s *sentence, k, c int) bool {
	return func(s *sentence, k, c int) bool {
		return c != end && b.exact(c) && (b.addsUp(c, end) || b.kinds[c]&added != 0 && b.kin(c, end)) && !b.containers(c) && !b.isDistance(c)
	}
}

// flowing is what there was, came and went.
type flowing struct {
	first      int
	came, went []int
}

// flowOf tells the steps of figures apart: the first is what there was, and each
// other stands beside a word of what came or went; false where one does not.
func (b *binder) flowOf(told []int) (f flowing, ok bool) {
	if len(told) < 3 || len(told) > 6 {
		return f, false
	}
	f.first = told[0]
	for _, c := range told[1:] {
		switch b.flowSide(c) {
		case 1:
			f.came = append(f.came, c)
		case -1:
			f.went = append(f.went, c)
		default:
			return f, false
		}
	}
	return f, true
}

// flowSide is 1 for what came and −1 for what went, by the word of a side that
// stands nearest in the clause of a figure; 0 for neither.
func (b *binder) flowSide(c int) int {
	s := &b.sentences[b.of[c]]
	at := s.place(c)
	for away := 1; away < 14; away++ {
		for _, k := range []int{at - away, at + away} {
			if k < 0 || k >= len(s.words) || !b.sameClause(s, at, k) {
				continue
			}
			low := s.words[k].low
			switch {
			case s.words[k].claim >= 0 || (low == "came" || low == "come") && k+1 < len(s.words) && s.words[k+1].low == "to":
			case low == "in" && (k == 0 || !phrasal.has(s.words[k-1].low)):
			case (low == "back" || low == "off") && k > 0 && flowOuts.has(s.words[k-1].low):
				return -1
			case low == "back" && b.putBack(s, k):
				return 1
			case flowIns.has(low) && flowOuts.has(low):
			case flowIns.has(low):
				return 1
			case flowOuts.has(low):
				return -1
			}
		}
	}
	return 0
}

// putBack reports "have put $600,000 back" at its last word.
func (b *binder) putBack(s *sentence, k int) bool {
	for n := k - 1; n >= 0 && n > k-4; n-- {
		if s.words[n].claim < 0 && (s.words[n].low == "put" || s.words[n].low == "brought") {
			return true
		}
	}
	return false
}

// sameClause reports that no mark, "and" or amount stands between two words.
func (b *binder) sameClause(s *sentence, at, k int) bool {
	for n := min(at, k) + 1; n < max(at, k); n++ {
		w := &s.words[n]
		list := w.low == "," || w.low == "and" // the words before a figure may be a list of their own
		if w.claim >= 0 && b.amount(w.claim) || w.claim < 0 && clauseMarks.has(w.low) && (k > at || !list) {
			return false
		}
	}
	return true
}
