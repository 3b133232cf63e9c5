package main

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"figcheck/dataset"
)

// marks count what docscore.py counts of extraction.
type marks struct{ gold, predicted, span, value, unit, relation, kind int }

func (m marks) f1() map[string]float64 {
	f := func(right int) float64 { return 200 * float64(right) / float64(max(1, m.gold+m.predicted)) }
	return map[string]float64{"span": f(m.span), "value": f(m.value), "value+unit": f(m.unit), "value+relation": f(m.relation), "value+kind": f(m.kind)}
}

func (m marks) String() string {
	f := m.f1()
	return fmt.Sprintf("F1 span %.1f  value %.1f  value+unit %.1f  value+relation %.1f  value+kind %.1f", f["span"], f["value"], f["value+unit"], f["value+relation"], f["value+kind"])
}

// uncounted are the kinds that are not counted.
func uncounted(kind string) bool { return kind == "date" || kind == "time" || kind == "ordinal" }

// count adds a document. Place says where in the annotated text a span of the
// converted one stands.
func (m *marks) count(g *gold, found []dataset.Record, place func(dataset.Span) dataset.Span) {
	var must, free []dataset.Span
	var wanted []goldClaim
	for _, f := range g.Free {
		free = append(free, dataset.Span{Start: f.start, End: f.end})
	}
	for _, c := range g.Claims {
		s := dataset.Span{Start: c.Start, End: c.End}
		if uncounted(c.Kind) || c.Optional {
			free = append(free, s)
		} else {
			must, wanted = append(must, s), append(wanted, c)
		}
	}
	type prediction struct {
		*dataset.Record
		at   dataset.Span
		used bool
	}
	var predicted []*prediction
	for i := range found {
		r := &found[i]
		at := place(dataset.Span{Start: int(r.Start), End: int(r.End)})
		if !uncounted(string(r.Kind)) && (overlapsAny(at, must) || !overlapsAny(at, free)) {
			predicted = append(predicted, &prediction{Record: r, at: at})
		}
	}
	m.gold, m.predicted = m.gold+len(wanted), m.predicted+len(predicted)
	for i, c := range wanted {
		var best *prediction
		right := false
		for _, p := range predicted {
			if ok := sameValue(&c, p.Record); !p.used && p.at.Overlaps(must[i]) && (best == nil || ok && !right) {
				best, right = p, ok
			}
		}
		if best == nil {
			continue
		}
		best.used = true
		m.span++
		if right {
			m.value++
			m.unit += one(sameUnit(c.Unit, string(best.Unit)))
			m.relation += one(c.Relation == string(best.Relation))
			m.kind += one(c.Kind == string(best.Kind))
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func overlapsAny(s dataset.Span, list []dataset.Span) bool {
	for _, o := range list {
		if s.Overlaps(o) {
			return true
		}
	}
	return false
}

func sameValue(c *goldClaim, r *dataset.Record) bool {
	near := func(want *float64, got dataset.Decimal) bool {
		if want == nil || !got.Valid() {
			return false
		}
		return math.Abs(*want-got.Float()) <= 1e-6*max(math.Abs(*want), math.Abs(got.Float()), 1e-9)
	}
	if c.Value == nil && !r.Value.Valid() || c.Value != nil && near(c.Value, r.Value) {
		return true
	}
	return c.Relation == "range" && near(c.Low, r.Low) && near(c.High, r.High)
}

func sameUnit(a, b string) bool {
	counted := func(u string) bool { return u == "" || u == "-" || u == "1" || strings.HasPrefix(u, "{") }
	return a == b || counted(a) && counted(b)
}

// alignment says where the code points of one text stand in another that has
// mostly the same words in the same order. A span without any is empty.
func alignment(from, to string) func(dataset.Span) dataset.Span {
	a, b := placedWords(from), placedWords(to)
	at := map[int]int{} // code point of from: the same one of to
	for i, k := range pairs(a, b) {
		if k < 0 {
			continue
		}
		for n := range len([]rune(a[i].text)) {
			at[a[i].start+n] = b[k].start + n
		}
	}
	return func(s dataset.Span) dataset.Span {
		out := dataset.Span{}
		for n := s.Start; n < s.End; n++ {
			if k, ok := at[n]; ok {
				if out.Len() == 0 {
					out.Start = k
				}
				out.End = max(out.End, k+1)
			}
		}
		return out
	}
}

type placedWord struct {
	text  string
	start int // in code points
}

// placedWords cuts a text at white space, and signs from words.
func placedWords(text string) (out []placedWord) {
	open := false
	for n, r := range []rune(text) {
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune("|*-", r):
			open = false
		case open:
			out[len(out)-1].text += string(r)
		default:
			open = true
			out = append(out, placedWord{string(r), n})
		}
	}
	return out
}

// pairs returns, for each word of a, the word of b that it is in a longest
// common subsequence, or -1.
func pairs(a, b []placedWord) []int {
	length := make([][]uint16, len(a)+1)
	for i := range length {
		length[i] = make([]uint16, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].text == b[k].text {
				length[i][k] = length[i+1][k+1] + 1
			} else {
				length[i][k] = max(length[i+1][k], length[i][k+1])
			}
		}
	}
	out := make([]int, len(a))
	for i, k := 0, 0; i < len(a); i++ {
		out[i] = -1
		for k < len(b) && a[i].text != b[k].text && length[i][k+1] >= length[i+1][k] {
			k++
		}
		if k < len(b) && a[i].text == b[k].text {
			out[i] = k
			k++
		}
	}
	return out
}
