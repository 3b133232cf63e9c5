package calendar

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// set reads what recurs. A set has no EDTF.
//
//	"daily" · "annual" · "every year" · "each Friday" · "every three days" · "Mondays"
func (r *Reader) set(i int) (Expression, bool) {
	timex, end := r.setWord(i), i+1
	if timex == "" && r.in(i, "every", "each") {
		timex, end = r.every(i + 1)
	}
	if timex == "" {
		return Expression{}, false
	}
	return Expression{
		First: i, Last: end, Start: int(r.toks[i].Start), End: int(r.toks[end-1].End),
		Kind: dataset.Date, Timex: timex, TimexType: "SET",
	}, true
}

func (r *Reader) setWord(i int) string {
	switch r.low(i) {
	case "daily":
		return "XXXX-XX-XX"
	case "weekly":
		return "XXXX-WXX"
	case "monthly":
		return "XXXX-XX"
	case "quarterly":
		return "XXXX-QX"
	case "annual", "annually", "yearly":
		return "XXXX"
	case "nightly":
		return "XXXX-XX-XXTNI"
	case "hourly":
		return "XXXX-XX-XXTXX"
	case "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays":
		for k, name := range weekdayNames {
			if w := r.low(i); w[:len(w)-1] == name {
				return "XXXX-WXX-" + string(rune('1'+k))
			}
		}
	}
	return ""
}

// every reads what follows "every" or "each".
func (r *Reader) every(i int) (string, int) {
	if w, end := r.weekday(i); w != 0 {
		return "XXXX-WXX-" + string(rune('0'+w)), end
	}
	if m, end := r.month(i); m != 0 {
		return "XXXX-" + string(pad(nil, m, 2)), end
	}
	if p, end := r.dayPart(i); p != "" {
		return "XXXX-XX-XXT" + p, end
	}
	if w := r.lex(i, lexicon.Season); w != nil && w.Text != "fall" {
		return "XXXX-" + [4]string{"SP", "SU", "FA", "WI"}[w.Value-21], i + 1
	}
	if n, vague, end, ok := r.count(i); ok && !vague && r.unit(end) != nil {
		return DurationTimex(string(pad(nil, n, 1)), r.unit(end).Value), end + 1
	}
	if w := r.unit(i); w != nil {
		return DurationTimex("1", w.Value), i + 1
	}
	return "", i
}
