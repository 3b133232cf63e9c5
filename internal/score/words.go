package score

import (
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// content returns the content words of a phrase, cut to stems that forgive
// plural and participle endings.
func content(s string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch w {
		case "of", "the", "a", "an", "in", "by", "to", "for", "and", "per", "on", "at", "with", "from", "who", "that", "their", "its", "as", "or", "share", "number":
			continue
		}
		out[stem(w)] = true
	}
	return out
}

func stem(w string) string {
	for _, end := range []string{"ing", "ies", "ied", "ed", "es", "s", "y"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) > 2 {
			return strings.TrimSuffix(cut, "e")
		}
	}
	return strings.TrimSuffix(w, "e")
}

// sameMeasure reports whether two measures have a content word in common, or
// words of one head of the table of measures: deaths, died.
func sameMeasure(a, b string) bool {
	if shareWord(a, b) {
		return true
	}
	other := heads(b)
	for h := range heads(a) {
		if other[h] {
			return true
		}
	}
	return false
}

func heads(s string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if m, ok := lexicon.MeasureOf(w); ok {
			out[m.Head] = true
		}
	}
	return out
}

// shareWord reports whether two phrases have a content word in common.
func shareWord(a, b string) bool {
	other := content(b)
	for w := range content(a) {
		if other[w] {
			return true
		}
	}
	return false
}

// samePlace reports whether a record names the place of the annotation, by
// code or by a word of its name, or no place where there is none.
func samePlace(want string, r *dataset.Record) bool {
	if want == "" {
		return r.Place == "" && r.PlaceCode == ""
	}
	return want == r.PlaceCode || shareWord(want, r.Place)
}

func sameName(want, got string) bool {
	if want == "" || got == "" {
		return want == got
	}
	return shareWord(want, got)
}

// links scores the figures that are bound together, in two rows. A predicted
// pair is right ("pairs right") when one relation of the gold holds both; a
// relation of the gold that says sum, part of or share of is found ("relations
// found") when a predicted pair joins two of its figures.
func (s *Sheet) links(c *Case, pair map[int]*dataset.Record, records []dataset.Record) {
	if len(c.Relations) == 0 {
		return
	}
	index := make(map[string]int)
	kinds := make(map[string]dataset.Kind)
	for i, r := range pair {
		index[r.ID] = i
	}
	for i := range records {
		kinds[records[i].ID] = records[i].Kind
	}
	joined := make(map[int]bool)
	for i := range records {
		for _, l := range linked(&records[i], kinds) {
			a, known := index[l[0]]
			if b, also := index[l[1]]; known && also {
				s.pair(c, a, b, joined)
			}
		}
	}
	found := s.mark("relations found")
	for k, rel := range c.Relations {
		switch rel.Check {
		case "sum", "part_whole", "percent_of", "table_total", "percent_sum":
			found.Gold++
			found.Predicted++
			if joined[k] {
				found.Right++
			} else {
				s.miss("unlinked", c, c.Expected[rel.Members[0]].Quote, rel.Check)
			}
		}
	}
}

func (s *Sheet) pair(c *Case, a, b int, joined map[int]bool) {
	right := s.mark("pairs right")
	right.Gold++
	right.Predicted++
	held := false
	for k, rel := range c.Relations {
		if has(rel.Members, a) && has(rel.Members, b) {
			held, joined[k] = true, true
		}
	}
	if held {
		right.Right++
	} else {
		s.miss("link", c, c.Expected[a].Quote, "bound to "+c.Expected[b].Quote)
	}
}

// linked returns the pairs of records that one record binds: a part with its
// whole, a total with its terms. Per cents that are all of a count are bound to
// each other, not to the count.
func linked(r *dataset.Record, kinds map[string]dataset.Kind) [][2]string {
	var out [][2]string
	if r.PartOf != "" {
		out = append(out, [2]string{r.ID, r.PartOf})
	}
	for _, t := range r.Derivation {
		if t.Rule != dataset.Sum && t.Rule != dataset.Share && t.Rule != dataset.Difference {
			continue
		}
		whole := t.Rule == dataset.Sum && r.Kind != dataset.Percent && kinds[t.Operands[0]] == dataset.Percent
		for k, o := range t.Operands {
			switch {
			case !whole:
				out = append(out, [2]string{r.ID, o})
			case k > 0:
				out = append(out, [2]string{t.Operands[k-1], o})
			}
		}
	}
	return out
}

func has(list []int, n int) bool {
	for _, v := range list {
		if v == n {
			return true
		}
	}
	return false
}
