package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var chain = &Rule{
	Name: "chain",
	Doc: `Names that one paragraph orders, "Ames has more pupils than Boll, and Boll has more than Cray", and the one figure
that it gives for each of them: "Ames has 412 pupils": what is more by one step or by several is more. The things
counted are those of the comparison, and a paragraph with dates, or with words such as "once" and "now", binds
nothing, for the figures may be of another time.`,
	Example: "Ames has 412 pupils and Boll has 380. Ames has more pupils than Boll: 412 pupils = above(380)",
	bind: func(b *binder) {
		for i := 0; i < len(b.sentences); {
			to := i + 1
			for to < len(b.sentences) && b.sentences[to].block == b.sentences[i].block {
				to++
			}
			b.chained(b.sentences[i:to])
			i = to
		}
	},
}

// step is a comparison of two names by what they have.
type step struct{ more, less, noun string }

var (
	otherTimes = set("once formerly used then now today earlier later ago previously since until will if not per average than-expected almost nearly")
	owning     = set("has have had holds employs runs owns enrolled counts keeps")
)

// chained binds the figures of the names that a paragraph orders.
func (b *binder) chained(list []sentence) {
	var steps []step
	for k := range list {
		steps = append(steps, list[k].comparisons()...)
	}
	if len(steps) == 0 || slices.ContainsFunc(list, func(s sentence) bool { return s.mentions(otherTimes) || b.hasDate(&s) }) {
		return
	}
	figures := b.possessions(list)
	for _, from := range steps {
		for _, less := range below(steps, from.more, from.noun) {
			more, ok := figures[[2]string{from.more, from.noun}]
			fewer, also := figures[[2]string{less, from.noun}]
			if ok && also && more >= 0 && fewer >= 0 && b.claims[more].Relation == dataset.Exact && b.claims[fewer].Relation == dataset.Exact {
				b.term(dataset.Above, more, fewer)
			}
		}
	}
}

// below returns the names that stand below one in the order, step by step.
func below(steps []step, name, noun string) (out []string) {
	seen := map[string]bool{name: true}
	for queue := []string{name}; len(queue) > 0; queue = queue[1:] {
		for _, s := range steps {
			if s.more == queue[0] && s.noun == noun && !seen[s.less] {
				seen[s.less] = true
				out, queue = append(out, s.less), append(queue, s.less)
			}
		}
	}
	return out
}

// comparisons reads "Ames has more pupils than Boll"; where the noun is left
// out it is that of the comparison before.
func (s *sentence) comparisons() (out []step) {
	noun := ""
	for k := 2; k < len(s.words); k++ {
		w := &s.words[k]
		if w.claim >= 0 || w.low != "more" && w.low != "fewer" || !s.plainVerb(k-1) {
			continue
		}
		than := k + 1
		if than < len(s.words) && s.words[than].low != "than" && s.words[than].claim < 0 {
			noun = stem(s.words[than].low)
			than++
		}
		subject, object := s.nameBefore(k-1), ""
		if than+1 < len(s.words) && s.words[than].claim < 0 && s.words[than].low == "than" {
			object = s.nameFrom(than + 1)
		}
		if subject == "" || object == "" || noun == "" || subject == object {
			continue
		}
		if w.low == "fewer" {
			subject, object = object, subject
		}
		out = append(out, step{subject, object, noun})
	}
	return out
}

func (s *sentence) plainVerb(k int) bool { return s.words[k].claim < 0 && owning.has(s.words[k].low) }

// nameBefore returns the name of one or two words that ends before word k and
// begins a clause.
func (s *sentence) nameBefore(k int) string {
	from := k
	for from > 0 && k-from < 3 && s.words[from-1].claim < 0 && s.words[from-1].name {
		from--
	}
	if from == k || from > 0 && !clauseMarks.has(s.words[from-1].low) {
		return ""
	}
	return s.phraseOf(from, k)
}

// nameFrom returns the name that begins at word k and ends a clause.
func (s *sentence) nameFrom(k int) string {
	to := k
	for to < len(s.words) && to-k < 3 && s.words[to].claim < 0 && s.words[to].name {
		to++
	}
	if to == k || to < len(s.words) && !clauseMarks.has(s.words[to].low) && s.words[to].low != "." {
		return ""
	}
	return s.phraseOf(k, to)
}

func (s *sentence) phraseOf(from, to int) string {
	var parts []string
	for _, w := range s.words[from:to] {
		parts = append(parts, w.low)
	}
	return strings.Join(parts, " ")
}

// possessions returns the figure that a paragraph gives for each name and noun,
// −1 where it gives several: "Ames has 412 pupils and Boll 380".
func (b *binder) possessions(list []sentence) map[[2]string]int {
	out := map[[2]string]int{}
	for k := range list {
		s, noun := &list[k], ""
		for i, w := range s.words {
			if w.claim < 0 || b.claims[w.claim].Kind != dataset.Count {
				continue
			}
			if n := b.noun(w.claim); n != "" {
				noun = stem(n)
			}
			name := ""
			if i > 1 && s.plainVerb(i-1) {
				name = s.nameBefore(i - 1)
			} else if i > 0 && noun != "" {
				name = s.nameBefore(i)
			}
			if name == "" || noun == "" {
				continue
			}
			key := [2]string{name, noun}
			if _, twice := out[key]; twice {
				out[key] = -1
			} else {
				out[key] = w.claim
			}
		}
	}
	return out
}

func (b *binder) hasDate(s *sentence) bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return w.claim >= 0 && b.claims[w.claim].Kind == dataset.Date })
}
