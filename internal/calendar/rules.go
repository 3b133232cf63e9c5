package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// rule reads one form of date that begins at token i and returns where it
// ends. Its name is the phrase it reads.
type rule func(r *reader, i int) (v value, end int, ok bool)

// number reads what begins with a numeral, longest forms first.
func (r *reader) number(i int) (value, int, bool) {
	return first(r, i,
		(*reader).isoDate, (*reader).slashDate, (*reader).pointDate, (*reader).clockOn, (*reader).dayMonth, (*reader).ago, (*reader).isoMonth,
		(*reader).century, (*reader).decade, (*reader).yearWithEra, (*reader).fiscalYear, (*reader).yearQuarter, (*reader).quarterCode,
		(*reader).quarterOf, (*reader).bareYear,
	)
}

// name reads what begins with the name of a month, weekday or season.
func (r *reader) name(i int) (value, int, bool) {
	return first(r, i,
		(*reader).monthDay, (*reader).monthYear, (*reader).onWeekday, (*reader).bareMonth, (*reader).season,
	)
}

// word reads what begins with any other word.
func (r *reader) word(i int) (value, int, bool) {
	return first(r, i,
		(*reader).nightOf, (*reader).firstMonths, (*reader).weekOfMonth, (*reader).partOf, (*reader).yearEnd, (*reader).weekOf,
		(*reader).fiscalYear, (*reader).dayMonth, (*reader).quarterOf,
		(*reader).yearQuarter, (*reader).century, (*reader).decade, (*reader).season, (*reader).quarterCode, (*reader).lastWeekday,
		(*reader).bareMonth, (*reader).lastNight, (*reader).ago, (*reader).relativeUnit, (*reader).pastUnits, (*reader).nearDay, (*reader).clockOn,
		(*reader).yearWithEra, (*reader).spelledYear, (*reader).bareYear, (*reader).holiday, (*reader).theDay, (*reader).theQuarter, (*reader).nowWord,
	)
}

// point reads one date.
func (r *reader) point(i int) (value, int, bool) {
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
func (r *reader) named(i int) (value, int, bool) {
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

func first(r *reader, i int, rules ...rule) (value, int, bool) {
	for _, read := range rules {
		if v, end, ok := read(r, i); ok && end > i {
			return v, end, true
		}
	}
	return value{}, i, false
}

// begins reports whether a date may begin at token i, so that most words cost
// one look.
func (r *reader) begins(i int) bool {
	switch r.low(i) {
	case "the":
		return r.starts(i + 1)
	case "a", "an":
		return r.unit(i+1) != nil || r.in(i+1, "few", "couple", "hundred", "thousand")
	}
	return r.starts(i)
}

// starts is begins for what stands after an article.
func (r *reader) starts(i int) bool {
	if i >= len(r.toks) {
		return false
	}
	t := &r.toks[i]
	switch t.Kind {
	case token.Number:
		return true
	case token.Symbol:
		return r.apostrophe(i)
	}
	if t.Is(lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.DayPart | lexicon.TimeUnit | lexicon.Cardinal | lexicon.Tens | lexicon.Ordinal) {
		return true
	}
	return t.Mixed && t.Capital || startWords[r.low(i)]
}
