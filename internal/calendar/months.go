package calendar

import "figcheck/internal/lexicon"

// monthYear reads a month with its year.
//
//	"January 2024" · "Sept 2024" · "May of 1940" · "March, 1919" · "October '98" · "Sep-2024"
func (r *Reader) monthYear(i int) (value, int, bool) {
	m, end := r.month(i)
	if m == 0 {
		return value{}, i, false
	}
	v := value{grain: monthly, date: Date{0, m, 1}}
	if y, after := r.yearAfter(end); after > end && !r.newline(end) {
		v.date.Year = y
		return v, after, true
	}
	if end == i+1 && r.in(end, "of") || r.in(end, "last", "next", "this", "that") {
		k := end
		if r.in(k, "of") {
			k++
		}
		if y, after, ok := r.relativeUnit(k); ok && y.grain == years {
			v.date.Year, v.relative = y.date.Year, true
			return v, after, true
		}
	}
	return value{}, i, false
}

// bareMonth reads a month without a year: the last one up to the publication
// date, or the next where the clause looks ahead.
//
//	"in October" · "since March" · "next March" · "last May"
func (r *Reader) bareMonth(i int) (value, int, bool) {
	k, cue := i, ""
	if r.in(k, "the") {
		k++
	}
	if r.in(k, "last", "next", "this", "past", "previous", "following") && r.lex(k+1, lexicon.Month) != nil {
		cue = r.low(k)
		k++
	} else if k > i {
		return value{}, i, false
	}
	m, end := r.month(k)
	if m == 0 || cue == "" && !r.monthMeant(k) {
		return value{}, i, false
	}
	v := value{grain: monthly, date: Date{0, m, 1}, inferred: true, relative: true}
	v.date.Year, v.yearless = r.yearOfMonth(m, cue, i)
	if v.yearless {
		v.doubt = "the year is not stated"
	}
	return v, end, true
}

// monthMeant tells the month from the verb and the name: "may" and "march"
// stand beside a preposition or another date, abbreviations after one.
func (r *Reader) monthMeant(i int) bool {
	w := r.toks[i].Lex
	switch {
	case w.Text == "august":
		return r.capital(i)
	case w.Text == "june" || w.Text == "july":
		if !r.sentenceStart(i) {
			return r.capital(i)
		}
	case w.Value != 5 && w.Value != 3 && len(w.Text) > 4:
		return true
	}
	if !r.capital(i) {
		return len(w.Text) > 3 && w.Value != 3 && w.Value != 5
	}
	if r.in(i-1, "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "last", "next", "this", "early", "late",
		"mid", "to", "through", "between", "every", "each", "early", "following", "previous", "for", "late") {
		return true
	}
	if r.in(i-1, "and", "or") || r.dash(i-1) {
		return r.lex(i-2, lexicon.Month) != nil || r.in(i-2, "mid")
	}
	return false
}

// yearOfMonth resolves the year of a month that stands alone.
func (r *Reader) yearOfMonth(m int, cue string, i int) (year int, unknown bool) {
	now := r.now()
	switch {
	case now.IsZero():
		return 0, true
	case cue == "next" || cue == "following":
		if m > now.Month {
			return now.Year, false
		}
		return now.Year + 1, false
	case cue == "last" || cue == "previous":
		if m < now.Month {
			return now.Year, false
		}
		return now.Year - 1, false
	case cue == "this":
		return now.Year, false
	case r.narrative():
		if now.Month-m >= 9 {
			return now.Year + 1, false
		}
		return now.Year, false
	case m > now.Month && !r.prospective(i):
		return now.Year - 1, false
	case m < now.Month && r.prospective(i):
		return now.Year + 1, false
	}
	return now.Year, false
}

// partOf reads the part of a month, year or longer that the words pick out.
//
//	"late September" · "early March 1919" · "mid-2021" · "early in 1914" · "the end of 2021" · "the start of the year"
func (r *Reader) partOf(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	modifier := ""
	switch r.low(k) {
	case "early":
		modifier = "early"
	case "mid":
		modifier = "mid"
	case "late":
		modifier = "late"
	case "beginning", "start", "dawn", "outset", "turn":
		modifier = "early"
	case "middle":
		modifier = "mid"
	case "end", "close":
		modifier = "late"
	default:
		return value{}, i, false
	}
	plain := r.in(k, "early", "mid", "late")
	if plain && r.dash(k+1) && r.in(k+2, "year") {
		return value{}, i, false // "mid-year" says nothing of which
	}
	k++
	switch {
	case r.dash(k):
		k++
		if !plain {
			return value{}, i, false
		}
	case !plain && !r.in(k, "of"):
		return value{}, i, false
	case r.in(k, "in", "of"):
		k++
	}
	// "late last July", "the end of the year", "mid-1990s"
	v, end, ok := r.named(k)
	if !ok {
		v, end, ok = r.relativeUnit(k)
	}
	if !ok {
		v, end, ok = r.theUnit(k)
	}
	if !ok || v.token != "" || v.duration != "" || v.grain == none {
		return value{}, i, false
	}
	if v.grain == daily {
		return value{}, i, false
	}
	v.modifier = modifier
	return v, end, true
}

// yearEnd reads the end of a year.
//
//	"year-end 2024" · "year-end"
func (r *Reader) yearEnd(i int) (value, int, bool) {
	k := i + 1
	if r.dash(k) {
		k++
	}
	if !r.in(i, "year") || !r.in(k, "end") || k == i+1 && !r.in(i-1, "by", "at", "around", "since", "until", "before") {
		return value{}, i, false
	}
	v := value{grain: years, modifier: "late"}
	if y, end := r.yearAfter(k + 1); end > k+1 {
		v.date = Date{y, 1, 1}
		return v, end, true
	}
	v.date, v.relative = r.now(), true
	if v.date.IsZero() {
		v = value{doubt: "the year is not stated"}
	}
	return v, k + 1, true
}
