package calendar

import "figcheck/internal/lexicon"

// weekday reads the name of a day of the week; abbreviations need a capital
// and a date or preposition beside them.
func (r *Reader) weekday(i int) (w, end int) {
	word := r.lex(i, lexicon.Weekday)
	if word == nil {
		return 0, i
	}
	end = i + 1
	if len(word.Text) <= 5 && word.Text[len(word.Text)-1] != 'y' {
		if !r.capital(i) {
			return 0, i
		}
		if r.isSymbol(end, ".") && r.glued(end) {
			end++
		}
		_, digits := r.num(end)
		if m, _ := r.month(end); m == 0 && digits == 0 && !r.in(i-1, "on", "last", "next", "every") {
			return 0, i
		}
	}
	return int(word.Value), end
}

// onWeekday reads a weekday, alone, with a date after it, or with a part of
// the day. Alone it is the last such day up to the publication date; the next
// one where the clause looks ahead.
//
//	"Thursday" · "Wednesday 7 May" · "Tuesday, Oct. 14" · "Friday morning" · "Friday the 13th"
func (r *Reader) onWeekday(i int) (value, int, bool) {
	w, end := r.weekday(i)
	if w == 0 {
		return value{}, i, false
	}
	k := end
	if r.isSymbol(k, ",") {
		k++
	}
	if r.in(k, "the") {
		k++
	}
	for _, rule := range []rule{(*Reader).dayMonth, (*Reader).monthDay, (*Reader).slashDate, (*Reader).pointDate, (*Reader).isoDate} {
		v, after, ok := rule(r, k)
		if !ok {
			continue
		}
		v.weekday = w
		if v.inferred && !v.yearless {
			v.date.Year, _ = r.yearOfDay(v.date, w, i)
		}
		return v, after, true
	}
	v := r.weekdayNear(w, r.prospective(i))
	return r.dayPartAfter(v, end)
}

// weekdayNear resolves a weekday to the nearest day on or before now, or on
// or after it.
func (r *Reader) weekdayNear(w int, ahead bool) value {
	v := value{weekday: w, relative: true}
	now := r.now()
	if now.IsZero() {
		v.doubt = "the date of the weekday is not stated"
		return v
	}
	v.grain = daily
	if ahead {
		v.date = now.AddDays(mod(w-now.Weekday(), 7))
	} else {
		v.date = now.AddDays(-mod(now.Weekday()-w, 7))
	}
	return v
}

// lastWeekday reads a weekday before or after the publication date.
//
//	"last Friday" · "next Friday" · "this Friday" · "this past Friday"
func (r *Reader) lastWeekday(i int) (value, int, bool) {
	k := i + 1
	if r.in(i, "this") && r.in(k, "past", "coming") {
		k++
	}
	w, end := r.weekday(k)
	if w == 0 {
		return value{}, i, false
	}
	v := r.weekdayNear(w, false)
	now := r.now()
	switch cue := r.low(k - 1); {
	case now.IsZero():
	case cue == "last" || cue == "past" || cue == "previous":
		if v.date == now {
			v.date = v.date.AddDays(-7)
		}
	case cue == "next" || cue == "coming" || cue == "following":
		v.date = v.date.AddDays(7)
	case cue == "this":
		v = r.weekdayNear(w, true)
	default:
		return value{}, i, false
	}
	return r.dayPartAfter(v, end)
}

// dayPartAfter joins "morning", "night" or a clock time to a day.
func (r *Reader) dayPartAfter(v value, end int) (value, int, bool) {
	if p, after := r.dayPart(end); p != "" && !r.newline(end) {
		v.part = p
		end = after
	}
	return v, end, true
}

// dayPart reads a part of the day and returns its TIMEX3 code.
func (r *Reader) dayPart(i int) (part string, end int) {
	k := i
	if r.in(k, "early", "late", "mid") {
		k++
		if r.dash(k) {
			k++
		}
	}
	w := r.lex(k, lexicon.DayPart)
	if w == nil {
		return "", i
	}
	switch w.Value {
	case 1:
		return "MO", k + 1
	case 2:
		return "AF", k + 1
	case 3:
		return "EV", k + 1
	case 4:
		return "NI", k + 1
	}
	return "", i
}
