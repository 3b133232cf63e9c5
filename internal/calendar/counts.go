package calendar

import "figcheck/internal/lexicon"

// count reads a small whole number before a unit; vague where the words give
// none ("several", "a few").
func (r *Reader) count(i int) (n int, vague bool, end int, ok bool) {
	if n, digits := r.num(i); digits > 0 && digits < 5 {
		return n, false, i + 1, true
	}
	switch r.low(i) {
	case "a", "an":
		if r.in(i+1, "few", "couple") {
			end = i + 2
			if r.in(i+1, "couple") {
				if r.in(end, "of") {
					end++
				}
				return 2, false, end, true
			}
			return 0, true, end, true
		}
		if r.in(i+1, "hundred", "thousand") {
			return r.cardinal(i + 1)
		}
		return 1, false, i + 1, true
	case "several", "few", "many", "some":
		return 0, true, i + 1, true
	}
	return r.cardinal(i)
}

// cardinal reads a number below a million in words.
//
//	"three" · "twenty-five" · "two hundred"
func (r *Reader) cardinal(i int) (n int, vague bool, end int, ok bool) {
	end = i
	if w := r.lex(i, lexicon.Tens); w != nil {
		n, end = int(w.Value), i+1
		k := end
		if r.dash(k) && r.glued(k) {
			k++
		}
		if u := r.lex(k, lexicon.Cardinal); u != nil && u.Value > 0 && u.Value < 10 {
			n, end = n+int(u.Value), k+1
		}
	} else if w := r.lex(i, lexicon.Cardinal); w != nil {
		n, end = int(w.Value), i+1
	}
	switch {
	case r.in(end, "hundred"):
		n, end = max(n, 1)*100, end+1
	case r.in(end, "thousand"):
		n, end = max(n, 1)*1000, end+1
	}
	return n, false, end, end > i
}
