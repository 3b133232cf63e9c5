package calendar

import "figcheck/internal/lexicon"

// clock reads a time of day. Digits alone need a zone, a.m. or p.m., or a
// preposition before them, since scores and ratios look the same.
//
//	"4:52 a.m." · "8.30am" · "2.47am" · "10pm" · "15:00 GMT" · "at 20:30" · "4 o'clock" · "noon" · "midnight"
func (r *Reader) clock(i int) (value, int, bool) {
	if w := r.lex(i, lexicon.DayPart); w != nil && (w.Value == 5 || w.Value == 6) || r.in(i, "midday") {
		v := value{clock: true, minute: -1}
		if w == nil || w.Value == 6 {
			v.hour = 12
		}
		return v, i + 1, true
	}
	h, m, end, ok := r.hourMinute(i)
	if !ok {
		return value{}, i, false
	}
	v := value{clock: true, hour: h, minute: m}
	half, after := r.meridiem(end)
	switch {
	case half != "" && h >= 1 && h <= 12:
		v.hour = h % 12
		if half == "pm" {
			v.hour += 12
		}
		return v, r.zone(after), true
	case r.in(end, "o'clock") && h <= 24:
		return v, end + 1, true
	case m < 0 || h > 24:
		return value{}, i, false
	}
	if z := r.zone(end); z > end {
		return v, z, true
	}
	colon := r.isSymbol(i+1, ":")
	if colon && r.in(i-1, "at", "by", "until", "till", "from", "before", "after", "around", "about", "since", "between") && !r.percentOrUnit(end) {
		return v, end, true
	}
	return value{}, i, false
}

// hourMinute reads 4:52, 8.30, 1500 or 10; the minute is −1 where there is
// none.
func (r *Reader) hourMinute(i int) (h, m, end int, ok bool) {
	if whole, frac, ok := r.decimal(i); ok && len(frac) == 2 && len(whole) <= 2 {
		h, _ = natural(whole)
		m, _ = natural(frac)
		return h, m, i + 1, h <= 24 && m < 60
	}
	h, digits := r.num(i)
	switch digits {
	case 4:
		return h / 100, h % 100, i + 1, h/100 <= 24 && h%100 < 60
	case 1, 2:
	default:
		w := r.lex(i, lexicon.Cardinal)
		if w == nil || w.Value < 1 || w.Value > 12 {
			return 0, 0, i, false
		}
		return int(w.Value), -1, i + 1, true
	}
	m, digits = r.num(i + 2)
	if r.isSymbol(i+1, ":") && r.glued(i+1) && r.glued(i+2) && digits == 2 && m < 60 {
		end = i + 3
		if s, digits := r.num(end + 1); r.isSymbol(end, ":") && r.glued(end) && r.glued(end+1) && digits == 2 && s < 60 {
			end += 2
		}
		return h, m, end, true
	}
	return h, -1, i + 1, true
}

// meridiem reads am, a.m., PM, p.m. and "in the morning".
func (r *Reader) meridiem(i int) (half string, end int) {
	if r.newline(i) {
		return "", i
	}
	switch {
	case r.in(i, "am", "pm"):
		if r.in(i, "am") && !r.glued(i) && r.capital(i) != r.upper(i) {
			return "", i
		}
		return r.low(i), i + 1
	case r.in(i, "a", "p") && r.isSymbol(i+1, ".") && r.glued(i+1) && r.in(i+2, "m") && r.glued(i+2):
		return r.low(i) + "m", r.closingPoint(i + 3)
	case r.in(i, "in") && r.in(i+1, "the"):
		if p, after := r.dayPart(i + 2); p != "" {
			if p == "MO" {
				return "am", after
			}
			return "pm", after
		}
	}
	return "", i
}

func (r *Reader) upper(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Upper }

// zone takes in the name of a time zone.
func (r *Reader) zone(i int) int {
	switch {
	case r.newline(i):
	case r.upper(i) && r.in(i, "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest", "bst", "et"):
		return i + 1
	case r.in(i, "local") && r.in(i+1, "time"):
		return i + 2
	}
	return i
}

// clockOn joins a time of day to the day that follows at once.
//
//	"15:00 GMT Saturday" · "10 a.m. Monday" · "4 p.m. Oct. 8" · "noon today"
func (r *Reader) clockOn(i int) (value, int, bool) {
	c, end, ok := r.clock(i)
	if !ok {
		return value{}, i, false
	}
	k := end
	if r.isSymbol(k, ",") {
		k++
	}
	if r.newline(k) {
		return c, end, true
	}
	for _, rule := range []rule{(*Reader).onWeekday, (*Reader).nearDay, (*Reader).dayMonth, (*Reader).monthDay} {
		d, after, ok := rule(r, k)
		if ok && d.grain == daily && d.part == "" {
			d.clock, d.hour, d.minute = true, c.hour, c.minute
			return d, after, true
		}
	}
	return c, end, true
}
