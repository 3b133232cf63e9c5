package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// rule reads one form of date that begins at token i and returns where it
// ends. Its name is the phrase it reads.
type rule func(r *Reader, i int) (v value, end int, ok bool)

// number reads what begins with a numeral, longest forms first.
func (r *Reader) number(i int) (value, int, bool) {
	return first(r, i,
		(*Reader).isoDate, (*Reader).slashDate, (*Reader).pointDate, (*Reader).clockOn, (*Reader).dayMonth, (*Reader).ago, (*Reader).isoMonth,
		(*Reader).century, (*Reader).decade, (*Reader).yearWithEra, (*Reader).fiscalYear, (*Reader).yearQuarter, (*Reader).quarterCode,
		(*Reader).quarterOf, (*Reader).bareYear,
	)
}

// name reads what begins with the name of a month, weekday or season.
func (r *Reader) name(i int) (value, int, bool) {
	return first(r, i,
		(*Reader).monthDay, (*Reader).monthYear, (*Reader).onWeekday, (*Reader).bareMonth, (*Reader).season,
	)
}

// word reads what begins with any other word.
func (r *Reader) word(i int) (value, int, bool) {
	return first(r, i,
		(*Reader).nightOf, (*Reader).firstMonths, (*Reader).weekOfMonth, (*Reader).partOf, (*Reader).yearEnd, (*Reader).weekOf,
		(*Reader).fiscalYear, (*Reader).dayMonth, (*Reader).quarterOf,
		(*Reader).yearQuarter, (*Reader).century, (*Reader).decade, (*Reader).season, (*Reader).quarterCode, (*Reader).lastWeekday,
		(*Reader).bareMonth, (*Reader).lastNight, (*Reader).ago, (*Reader).relativeUnit, (*Reader).pastUnits, (*Reader).nearDay, (*Reader).clockOn,
		(*Reader).yearWithEra, (*Reader).spelledYear, (*Reader).bareYear, (*Reader).holiday, (*Reader).theDay, (*Reader).theQuarter, (*Reader).nowWord,
	)
}

// point reads one date.
func (r *Reader) point(i int) (value, int, bool) {
	if i < 0 || i >= len(r.toks) {
		return value{}, i, false
	}
	if v, end, ok := r.named(i); ok {
		return v, end, true
	}
	if r.toks[i].Kind != token.Word {
		return value{}, i, false
	}
	return r.word(i)
}

// named reads one date that needs no word before its name or numeral.
func (r *Reader) named(i int) (value, int, bool) {
	if i >= len(r.toks) {
		return value{}, i, false
	}
	t := &r.toks[i]
	switch {
	case t.Kind == token.Number:
		return r.number(i)
	case t.Kind == token.Symbol:
		if !r.apostrophe(i) {
			return value{}, i, false
		}
		if v, end, ok := r.decade(i); ok {
			return v, end, true
		}
		return r.bareYear(i)
	case t.Is(lexicon.Month | lexicon.Weekday | lexicon.Season):
		return r.name(i)
	}
	return value{}, i, false
}

func first(r *Reader, i int, rules ...rule) (value, int, bool) {
	for _, read := range rules {
		if v, end, ok := read(r, i); ok && end > i {
			return v, end, true
		}
	}
	return value{}, i, false
}

// Begins reports whether a date may begin at token i, so that most words cost
// one look.
func (r *Reader) Begins(i int) bool {
	switch as := r.role(i); {
	case as&the != 0:
		return r.role(i+1)&starts != 0
	case as&article != 0:
		return r.unit(i+1) != nil || r.in(i+1, "few", "couple", "hundred", "thousand")
	default:
		return as&starts != 0
	}
}

// role returns what token i may do in a date.
func (r *Reader) role(i int) role {
	if uint(i) >= uint(len(r.toks)) {
		return 0
	}
	t := &r.toks[i]
	switch {
	case t.Kind == token.Number, t.Mixed && t.Capital, t.Kind == token.Symbol && r.apostrophe(i):
		return starts
	}
	return r.roles[t.ID]
}
