package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var oneEvent = &Rule{
	Name: "one-event",
	Doc: `An event that one place dates and another puts so many years ago, by its verb or by its noun: "When the party
returned to power in 2021" and, further on, "Four years ago, officials celebrated the party's return to power". It is one
event where who does it, the deed and what stands between deed and date are the same words, and every date of it
gives the same year. What happened again, for the second time, or is only planned, binds nothing; nor does a bridge where
the text has another bridge of a name.`,
	Example: "The bank collapsed in 2008. … The bank, which collapsed 17 years ago: 17 years ago = since(2008)",
	bind: func(b *binder) {
		var dated, ago []occasion
		for i := range b.sentences {
			for _, o := range b.occasions(&b.sentences[i]) {
				if b.ago(o.figure) || b.claims[o.figure].Kind == dataset.Duration {
					ago = append(ago, o)
				} else {
					dated = append(dated, o)
				}
			}
		}
		for _, o := range ago {
			if from := b.dateOf(o, dated); from >= 0 {
				b.term(dataset.Since, o.figure, from)
			}
		}
	},
}

// occasion is an event as a sentence tells it, with the figure that dates it.
type occasion struct {
	deed   string
	doer   string   // the noun of who or what does it
	names  []string // before that noun: "Velling" of "the Velling bridge"
	object string   // what stands between the deed and its date: "to power"
	figure int
}

// deeds are the forms of what happens once to its doer, its noun among them; a line
// is a deed.
var deeds = deedForms(`
	collapse collapsed
	open opened opening
	found founded founding foundation
	establish established establishment
	launch launched
	build built
	die died death
	sink sank sunk sinking
	explode exploded explosion
	fail failed failure
	abolish abolished abolition
	privatise privatised privatisation privatize privatized privatization
	nationalise nationalised nationalisation nationalize nationalized nationalization
	demolish demolished demolition
	discover discovered discovery
	complete completed completion
	inaugurate inaugurated inauguration`)

// towards are the forms of deeds that are one event only with one object: many
// return, and some to power.
var towards = deedForms(`
	return returned returns
	elect elected election
	appoint appointed appointment
	invade invaded invasion
	annex annexed annexation
	capture captured
	seize seized seizure
	retake retook retaken
	take took takeover
	overthrow overthrew overthrown
	assassinate assassinated assassination
	withdraw withdrew withdrawal
	merge merged merger
	join joined
	marry married marriage
	ratify ratified ratification
	introduce introduced introduction`)

func deedForms(lines string) map[string]string {
	out := map[string]string{}
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		forms := strings.Fields(line)
		for _, f := range forms {
			out[f] = forms[0]
		}
	}
	return out
}

var (
	// passing words stand between who does it and what they did.
	passing = set("was were has been had is officially formally finally publicly then first , which who that it")
	// recurring words tell of one event among several, or of one that has not happened.
	recurring = set(`again second third twice another other next last previous previously earlier former formerly later every each both re once
		will would could should may might can cannot if not never nearly almost planned due to no plans expected hopes new old older newer
		likely supposed meant failed attempted anniversary partly partially his her their its`)
	// nobody is known by these.
	pronouns = set("he she they it we i you there this that these those who which what one some all most many several both each another others")
	// witnessing words tell of what was seen when it happened.
	witnessing = set("celebrated welcomed hailed cheered greeted applauded mourned saw watched witnessed condemned denounced marked")
	dating     = set("in on during of")
)

// reach is how many words lie between a deed and its date at most.
const reach = 5

func (b *binder) ago(c int) bool {
	k := b.claims[c].Kind
	return (k == dataset.Duration || k == dataset.Date) && lastWord(b, c) == "ago"
}

// occasions returns the events that a sentence dates.
func (b *binder) occasions(s *sentence) (out []occasion) {
	if s.kinds&kindsIn(dataset.Date, dataset.Duration) == 0 {
		return nil
	}
	for k := range s.words {
		once, to := deeds[s.words[k].low], towards[s.words[k].low]
		if s.words[k].claim >= 0 || once+to == "" {
			continue
		}
		o := occasion{deed: once + to}
		if !b.datedBehind(s, k, &o) && !b.datedAhead(s, k, &o) && !b.longSince(s, k, &o) {
			continue
		}
		if (to == "" || o.object != "") && b.doerBefore(s, k, &o) {
			out = append(out, o)
		}
	}
	return out
}

// datedBehind reads "returned to power in 2021," and "opened 17 years ago.": the
// date ends the clause, or what follows it would tell more of the deed.
func (b *binder) datedBehind(s *sentence, k int, o *occasion) bool {
	for i := k + 1; i < len(s.words) && i <= k+reach; i++ {
		w := &s.words[i]
		switch {
		case w.claim < 0 && (stops(w.low, false) || recurring.has(w.low) && w.low != "to"):
			return false
		case w.claim < 0:
			continue
		}
		o.figure = w.claim
		end := i
		if !b.ago(w.claim) {
			if b.claims[w.claim].Kind != dataset.Date || !dating.has(s.words[i-1].low) || len(b.claims[w.claim].EDTF) < len("2021") {
				return false
			}
			end--
		}
		o.object = s.told(k+1, end)
		return i+1 == len(s.words) || s.words[i+1].claim < 0 && !saysMore.has(s.words[i+1].low)
	}
	return false
}

// saysMore words say more of a deed behind its date.
var saysMore = set("from as to of with for at by into after before when and or aged")

// datedAhead reads "Four years ago, officials celebrated the party's return to
// power." and "In 1998, the bank collapsed.": the date begins the sentence and the
// deed ends its clause.
func (b *binder) datedAhead(s *sentence, k int, o *occasion) bool {
	i := 0
	if s.words[i].low == "in" {
		i++
	}
	if i+1 >= len(s.words) || s.words[i].claim < 0 || s.words[i+1].low != "," {
		return false
	}
	o.figure = s.words[i].claim
	if !b.ago(o.figure) && (i == 0 || b.claims[o.figure].Kind != dataset.Date) {
		return false
	}
	seen := false
	for j := i + 2; j < k; j++ {
		w := &s.words[j]
		if w.claim >= 0 || stops(w.low, false) {
			return false
		}
		seen = seen || witnessing.has(w.low)
	}
	if !seen && k > i+2+reach {
		return false
	}
	end := s.clauseEnd(k + 1)
	if end < 0 {
		return false
	}
	o.object = s.told(k+1, end)
	return true
}

// longSince reads "It is 17 years since the bank collapsed": the deed ends its clause.
func (b *binder) longSince(s *sentence, k int, o *occasion) bool {
	since := k - 1
	for since >= 0 && k-since <= reach && s.words[since].low != "since" {
		if w := &s.words[since]; w.claim >= 0 || stops(w.low, false) {
			return false
		}
		since--
	}
	if since < 3 || s.words[since].low != "since" || s.words[since-1].claim < 0 || b.claims[s.words[since-1].claim].Kind != dataset.Duration {
		return false
	}
	i := since - 2
	for i > 0 && s.words[i].hedge {
		i--
	}
	if w := s.words[i].low; w != "is" && w != "been" {
		return false
	}
	o.figure = s.words[since-1].claim
	end := s.clauseEnd(k + 1)
	o.object = s.told(k+1, end)
	return end >= 0
}

// clauseEnd returns the word at which a clause of which few words follow ends; −1 for a
// longer one and where a figure follows.
func (s *sentence) clauseEnd(i int) int {
	for end := i; end <= i+reach; end++ {
		if end == len(s.words) || s.words[end].low == "." || s.words[end].low == "," || s.words[end].low == "and" {
			return end
		}
		if s.words[end].claim >= 0 {
			return -1
		}
	}
	return -1
}

// told returns the words from one to another but those that say nothing.
func (s *sentence) told(from, to int) string {
	var out []string
	for i := from; i < to; i++ {
		if w := &s.words[i]; w.low == "as" || !hollow.has(w.low) && !light.has(w.low) {
			if w.low != "as" {
				out = append(out, stem(w.low))
			}
		}
	}
	return strings.Join(out, " ")
}

// doerBefore reads who or what did the deed at word k: the words before it, or
// before "which" and a comma.
func (b *binder) doerBefore(s *sentence, k int, o *occasion) bool {
	i := k - 1
	for ; i >= 0 && k-i <= reach && s.words[i].claim < 0 && passing.has(s.words[i].low); i-- {
		if recurring.has(s.words[i].low) {
			return false
		}
	}
	if i < 0 || k-i > reach || s.words[i].claim >= 0 || len(s.words[i].low) < 3 || hollow.has(s.words[i].low) || pronouns.has(s.words[i].low) || recurring.has(s.words[i].low) {
		return false
	}
	o.doer = stem(s.words[i].low)
	for i--; i >= 0 && s.words[i].claim < 0 && !hollow.has(s.words[i].low) && !stops(s.words[i].low, false); i-- {
		if recurring.has(s.words[i].low) {
			return false
		}
		if s.words[i].name {
			o.names = append(o.names, s.words[i].low)
		}
	}
	return true
}

// dateOf returns the last date of the same event before it or else the first; −1
// where there is none, or where the dates are of different years.
func (b *binder) dateOf(o occasion, dated []occasion) int {
	found := -1
	for _, d := range dated {
		if d.deed != o.deed || d.doer != o.doer || d.object != o.object || !b.oneDoer(o, d) {
			continue
		}
		if found >= 0 && b.claims[found].EDTF[:4] != b.claims[d.figure].EDTF[:4] {
			return -1
		}
		if found < 0 || b.claims[d.figure].Start < b.claims[o.figure].Start {
			found = d.figure
		}
	}
	return found
}

// oneDoer reports two doers of one noun whose names do not differ, and with whom the
// text's other words do not confuse a second one.
func (b *binder) oneDoer(x, y occasion) bool {
	if len(x.names) > 0 && len(y.names) > 0 && !slices.ContainsFunc(x.names, func(n string) bool { return slices.Contains(y.names, n) }) {
		return false
	}
	known := slices.Concat(x.names, y.names)
	for i := range b.sentences {
		s := &b.sentences[i]
		for k := 1; k < len(s.words); k++ {
			before := &s.words[k-1]
			switch w := &s.words[k]; {
			case w.claim >= 0 || before.claim >= 0 || stem(w.low) != x.doer:
			case recurring.has(before.low):
				return false
			case k == 1 || !before.name || hollow.has(before.low) || slices.Contains(known, before.low):
			case w.name && len(known) == 0:
				known = append(known, before.low) // "Tom Harlan" is Harlan, until Ann Harlan comes
			default:
				return false
			}
		}
	}
	return true
}
