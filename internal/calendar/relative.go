package calendar

import (
	"strconv"

	"figcheck/internal/lexicon"
)

// nearDay reads the adverbs of day.
//
//	"yesterday" · "today" · "tomorrow morning" · "tonight" · "overnight"
func (r *reader) nearDay(i int) (value, int, bool) {
	shift, part := 0, ""
	switch r.low(i) {
	case "yesterday":
		shift = -1
	case "today":
	case "tomorrow":
		shift = 1
	case "tonight":
		part = "NI"
	default:
		return value{}, i, false
	}
	v := value{grain: daily, relative: true, part: part}
	now := r.now()
	if shift == 0 && r.narrative() { // "today" in a history is the reader's
		return value{token: "PRESENT_REF", relative: true}, i + 1, true
	}
	if now.IsZero() {
		v.grain, v.doubt = none, "the publication date is not known"
		return v, i + 1, true
	}
	v.date = now.AddDays(shift)
	return r.dayPartAfter(v, i+1)
}

// lastNight reads a part of a day beside the publication date.
//
//	"last night" · "this morning" · "that evening"
func (r *reader) lastNight(i int) (value, int, bool) {
	p, end := r.dayPart(i + 1)
	if p == "" {
		return value{}, i, false
	}
	v := value{grain: daily, relative: true, part: p, date: r.now()}
	switch r.low(i) {
	case "last":
		if v.date.IsZero() {
			break
		}
		v.date = v.date.AddDays(-1)
	case "this":
	case "that":
		v.date = r.then()
	default:
		return value{}, i, false
	}
	if v.date.IsZero() {
		v.grain = none
	}
	return v, end, true
}

// steps are the words that count units from the publication date or, after
// "the" and "that", from the date mentioned last.
func (r *reader) step(i int) (n, end int, anchored, ok bool) {
	k := i
	the := r.in(k, "the")
	if the {
		k++
	}
	switch r.low(k) {
	case "last":
		n = -1
	case "this", "current":
		if r.in(k+1, "past", "last") {
			n, k = -1, k+1
		} else if r.in(k+1, "coming", "next") {
			n, k = 1, k+1
		}
	case "next", "coming", "upcoming":
		n, anchored = 1, the
	case "following", "subsequent":
		n, anchored = 1, true
	case "previous", "preceding", "prior":
		n, anchored = -1, true
	case "that", "same":
		anchored = true
		if r.in(k+1, "same") {
			k++
		}
	default:
		return 0, i, false, false
	}
	return n, k + 1, anchored, true
}

// relativeUnit reads a unit of the calendar beside the publication date or
// the date mentioned last.
//
//	"last month" · "this year" · "next quarter" · "that year" · "the following month" · "earlier this year" · "the previous day"
func (r *reader) relativeUnit(i int) (value, int, bool) {
	k, modifier := i, ""
	if r.in(k, "earlier", "later", "late", "early") {
		modifier = map[string]string{"earlier": "early", "early": "early", "later": "late", "late": "late"}[r.low(k)]
		k++
		if r.in(k, "in") && r.in(k+1, "the") {
			v, end, ok := r.theUnit(k + 1)
			v.modifier = modifier
			return v, end, ok
		}
	}
	n, end, anchored, ok := r.step(k)
	if !ok {
		return value{}, i, false
	}
	fiscal := r.in(end, "fiscal", "financial", "school", "tax", "calendar")
	if fiscal {
		end++
	}
	unit := r.unit(end)
	weekend := r.lex(end, lexicon.DayPart) != nil && r.toks[end].Lex.Value == 7
	if unit == nil && !weekend || unit != nil && (unit.Value < DayUnit || plural(unit)) {
		return value{}, i, false
	}
	from := r.now()
	u := Week
	if unit != nil {
		u = unit.Value
	}
	if anchored {
		from = r.thenAt(u)
	}
	v := value{relative: true, modifier: modifier, weekend: weekend}
	if from.IsZero() {
		v.doubt = "the date it counts from is not known"
		return v, end + 1, true
	}
	if (u == Decade || u == Century) && n < 0 && !anchored {
		v.duration = DurationTimex("1", u)
	}
	v.shift(from, n, u)
	if fiscal {
		v.doubt = "the bounds of the fiscal year are not stated"
	}
	if u == Quarter && anchored && r.ref.quarter != 0 {
		v.lastQuarter(r)
		v.shift(Date{v.date.Year, 3*(v.code-33) + 1, 1}, n, Quarter)
	}
	if n == 0 && anchored && r.in(end+1, "of", "in", "last") && (v.grain == quarters || v.grain == monthly) {
		k := end + 1
		if !r.in(k, "last") {
			k++
		}
		if y, after, ok := r.yearOf(k); ok { // "the same quarter of 2024"
			v.date.Year = y.date.Year
			return v, after, true
		}
	}
	if u == DayUnit && !anchored && !r.in(k, "the") && n == 0 && !r.narrative() {
		v.date = from
	}
	return v, end + 1, true
}

// plural reports whether a unit of time is written in the plural.
func plural(w *lexicon.Word) bool {
	return w.Text[len(w.Text)-1] == 's' || w.Text == "centuries" || w.Text == "millennia"
}

// shift sets the value to the unit that lies n units from a date.
func (v *value) shift(from Date, n int, unit int64) {
	switch unit {
	case DayUnit:
		v.grain, v.date = daily, from.AddDays(n)
	case Week, Fortnight:
		if unit == Fortnight {
			n *= 2
		}
		v.grain, v.date = weekly, from.AddDays(7*n+1-from.Weekday())
	case Month:
		v.grain, v.date = monthly, Date{from.Year, from.Month, 1}.AddMonths(n)
	case Quarter:
		d := Date{from.Year, from.Month, 1}.AddMonths(3 * n)
		v.grain, v.date, v.code = quarters, Date{d.Year, 1, 1}, 33+(d.Month-1)/3
	case Year:
		v.grain, v.date = years, Date{from.Year + n, 1, 1}
	case Decade:
		v.grain, v.date = decades, Date{floorDiv(from.Year, 10)*10 + 10*n, 1, 1}
	case Century:
		v.grain, v.date = centuries, Date{floorDiv(from.Year, 100)*100 + 100*n, 1, 1}
	default:
		v.grain = none
	}
}

// theUnit reads "the year" and the like where a part of it is meant, so only
// after "the end of" and "the start of".
//
//	"the year" · "the month"
func (r *reader) theUnit(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	if r.in(k, "fiscal", "financial") {
		k++
	}
	unit := r.unit(k)
	if unit == nil || unit.Value < Week || plural(unit) || k == i && unit.Value != Year {
		return value{}, i, false
	}
	from := r.now()
	if from.IsZero() {
		return value{}, i, false
	}
	v := value{relative: true}
	v.shift(from, 0, unit.Value)
	return v, k + 1, true
}

// weekOf reads a week by its number.
//
//	"week 41" · "week 3 of 2024"
func (r *reader) weekOf(i int) (value, int, bool) {
	if !r.in(i, "week") {
		return value{}, i, false
	}
	n, digits := r.num(i + 1)
	if digits == 0 || digits > 2 || n < 1 || n > 53 || r.percentOrUnit(i+2) {
		return value{}, i, false
	}
	end := i + 2
	year, relative := 0, true
	if r.in(end, "of") || r.isSymbol(end, ",") {
		if y, after := r.yearAfter(end); after > end {
			year, end, relative = y, after, false
		}
	} else if y, after := r.yearAfter(end); after > end {
		year, end, relative = y, after, false
	}
	if year == 0 {
		now := r.now()
		if now.IsZero() {
			return value{}, i, false
		}
		year = now.Year
		if weekMonday(year, n).Number() > now.Number()+aheadDays {
			year--
		}
	}
	return value{grain: weekly, date: weekMonday(year, n), relative: relative}, end, true
}

// ago reads a stretch of time back from the publication, or from the date
// mentioned last, or ahead of it.
//
//	"two years ago" · "a year ago" · "three weeks earlier" · "two days later" · "a decade ago" · "10 days before"
func (r *reader) ago(i int) (value, int, bool) {
	k := i
	if r.in(k, "nearly", "almost", "about", "some", "just", "only", "over", "roughly") {
		k++
	}
	n, vague, k2, ok := r.count(k)
	if !ok {
		return value{}, i, false
	}
	if r.dash(k2) && r.glued(k2) {
		k2++
	}
	unit := r.unit(k2)
	if unit == nil {
		return value{}, i, false
	}
	end := k2 + 1
	if r.dash(end) && r.glued(end) && r.in(end+1, "ago", "earlier") {
		end++
	}
	if r.in(end+1, "than") {
		return value{}, i, false // "a month earlier than usual"
	}
	from, sign := r.now(), -1
	switch r.low(end) {
	case "ago":
	case "earlier", "previously":
		from = r.thenAt(unit.Value)
	case "later":
		from, sign = r.thenAt(unit.Value), 1
	default:
		return value{}, i, false
	}
	v := value{relative: true}
	switch {
	case vague:
		v.token, v.relative = "PAST_REF", true
		if sign > 0 {
			v.token = "FUTURE_REF"
		}
	case from.IsZero():
		v.doubt = "the date it counts from is not known"
	case n == 1 && unit.Value == Year && sign < 0 && r.ref.quarter != 0:
		v.lastQuarter(r)
		v.date.Year--
	default:
		v.back(from, sign*n, unit.Value)
	}
	return v, end + 1, true
}

// back sets the value to the unit n units from a date, at the grain that
// "two decades ago" or "six weeks ago" means: a year for decades, hours not
// at all.
func (v *value) back(from Date, n int, unit int64) {
	switch unit {
	case Decade, Century, Millennium:
		v.shift(from, n*months(unit)/12, Year)
	case Second, Minute, Hour:
		v.token = "PAST_REF"
	default:
		v.shift(from, n, unit)
	}
}

// Ago returns the EDTF date that lies n units before the reference, after it
// where n is negative, at the grain of the unit: "three years ago" is a year,
// "two weeks ago" the seven days of a week. It is "" for hours and less and
// where the publication date is unknown.
func Ago(n int, unit int64, ref *Reference) string {
	r := reader{ref: ref}
	from := r.now()
	if from.IsZero() || n > 100000 || n < -100000 {
		return ""
	}
	var v value
	v.back(from, -n, unit)
	return v.edtf()
}

// count reads a small whole number before a unit; vague where the words give
// none ("several", "a few").
func (r *reader) count(i int) (n int, vague bool, end int, ok bool) {
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
func (r *reader) cardinal(i int) (n int, vague bool, end int, ok bool) {
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

// pastUnits reads a stretch of time up to the publication date or from it.
//
//	"the past three months" · "the last decade" · "the past year" · "the next two years" · "recent weeks"
func (r *reader) pastUnits(i int) (value, int, bool) {
	k := i
	if r.in(k, "the", "these", "this") {
		k++
	}
	sign := 0
	switch r.low(k) {
	case "last", "past", "previous", "recent", "latest", "preceding":
		sign = -1
	case "next", "coming", "following":
		sign = 1
	default:
		return value{}, i, false
	}
	recent := r.in(k, "recent")
	past := r.in(k, "past")
	k++
	n, vague, end, ok := r.count(k)
	if !ok {
		n, end = 1, k
	} else if r.in(k, "a", "an") {
		return value{}, i, false
	}
	if ok && r.dash(end) && r.glued(end) {
		end++
	}
	unit := r.unit(end)
	if unit == nil || !ok && plural(unit) != recent && !plural(unit) && !past && unit.Value < Decade {
		return value{}, i, false
	}
	if !ok && plural(unit) {
		vague = true
	}
	v := value{relative: true, duration: DurationTimex(strconv.Itoa(n), unit.Value)}
	if vague {
		v.duration = DurationTimex("X", unit.Value)
		v.grain = none
		return v, end + 1, true
	}
	v.span = r.stretch(sign*n, unit.Value)
	return v, end + 1, true
}

// stretch returns the days from n units before now to now, or from now to n
// units after it.
func (r *reader) stretch(n int, unit int64) string {
	now := r.now()
	if now.IsZero() || n == 0 || n > 1000 || n < -1000 {
		return ""
	}
	other := now
	switch m := months(unit); {
	case m > 0:
		other = now.AddMonths(n * m)
	case unit == DayUnit:
		other = now.AddDays(n)
	case unit == Week:
		other = now.AddDays(7 * n)
	case unit == Fortnight:
		other = now.AddDays(14 * n)
	default:
		return ""
	}
	if n < 0 {
		return other.edtf() + "/" + now.edtf()
	}
	return now.edtf() + "/" + other.edtf()
}

// nowWord reads the words for the present and the near past.
//
//	"now" · "currently" · "recently"
func (r *reader) nowWord(i int) (value, int, bool) {
	v := value{relative: true}
	switch r.low(i) {
	case "now", "currently", "presently", "nowadays", "current":
		v.token = "PRESENT_REF"
	case "recently", "recent", "lately":
		v.token = "PAST_REF"
	default:
		return value{}, i, false
	}
	return v, i + 1, true
}
