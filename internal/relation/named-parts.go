package relation

import "figcheck/dataset"

var namedParts = &Rule{
	Name: "named-parts",
	Doc: `"Of the 85 seats the Liberals won 62, the Greens 14 and others nine", "the Liberals won 62 of the 85 seats, the Greens 14 and
Labour nine", "85 seats were at stake. The Liberals won 62, …": parts that each stand behind a name, the last behind "and" or of all
others, are all there are of the whole that opens the sentence, follows the first part or is the one amount with a noun of the sentence
before. Without "others" they must come near the whole. A part that is a change, that stands in a bracket or has a noun of its own
beside the whole's binds nothing.`,
	Example: "Of 85 seats Red won 62, Blue 14 and others 9: 85 seats = sum(62, 14, 9)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 3 || s.mentions(notNow) {
				continue
			}
			whole, parts, others := b.behindNames(i)
			if whole < 0 || b.summed(whole, parts[0]) || b.containers(whole) {
				continue
			}
			if b.makeUp(parts, whole) || others && b.plausibleSum(parts, whole) {
				b.sum(whole, parts...)
			}
		}
	},
}

// notNow are words of another time or of what is not settled.
var notNow = set("majority margin include includes including included several respectively average previously before earlier formerly lost gained gain gains up down if could would may might projected forecast predicted expected coalition alliance bloc together combined")

// behindNames returns the amounts of a sentence that each stand behind a name, their
// whole, and whether the last is of all others; −1 where they do not.
func (b *binder) behindNames(i int) (whole int, parts []int, others bool) {
	s := &b.sentences[i]
	whole = -1
	named, joined := false, false
	for k := range s.words {
		w := &s.words[k]
		switch {
		case w.claim < 0 && (w.low == "(" || w.low == ":" || clauseBreaks.has(w.low) && w.low != ";"):
			return -1, nil, false
		case w.claim < 0 && (w.low == "," || w.low == ";" || w.low == "and"):
			named, others, joined = false, false, w.low == "and"
		case w.claim < 0:
			named, others = named || w.name && !light.has(w.low), others || allOthers.has(w.low)
		case !b.amount(w.claim):
		case s.opensWith(k), whole < 0 && len(parts) == 1 && s.heldBy(s.place(parts[0])) == k:
			whole, named = w.claim, false
		case !named && !others || b.claims[w.claim].Kind != dataset.Count || b.isChange(s, k) || !b.exact(w.claim):
			return -1, nil, false
		default:
			parts = append(parts, w.claim)
			named = false
		}
	}
	if len(parts) < 3 && !(others && len(parts) == 2) || !joined && !others {
		return -1, nil, false
	}
	if whole < 0 {
		whole = b.atStake(i, parts)
	}
	for _, p := range parts {
		if whole < 0 || b.noun(p) != "" && b.noun(p) != b.noun(whole) && b.noun(p) != "other" {
			return -1, nil, false
		}
	}
	return whole, parts, others
}

// allOthers name whoever has no name in a list.
var allOthers = set("others other rest independents")

// opensWith reports that the sentence begins "of the 85" at word k.
func (s *sentence) opensWith(k int) bool {
	return k > 0 && k < 4 && s.words[0].low == "of"
}

// atStake returns the one amount with a noun of the sentence before, −1 for none.
func (b *binder) atStake(i int, parts []int) int {
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block {
		return -1
	}
	whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), parts[0]))
	if whole < 0 || b.noun(whole) == "" {
		return -1
	}
	return whole
}
