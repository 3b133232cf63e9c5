package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// rule reads one form of date that begins at token i and returns where it
// ends. Its name is the phrase it reads.
type rule func(r *Reader, i int) (v value, end int, ok bool)

// asked is a rule with the cues where it begins.
type asked struct {
	read rule
	at   cue
}

// numbers read what begins with a numeral, longest forms first.
var numbers = [...]asked{
	{(*Reader).isoDate, fourDigits},
	{(*Reader).slashDate, twoDigits},
	{(*Reader).pointDate, dotted},
	{(*Reader).clockOn, dotted | fourDigits | twoDigits},
	{(*Reader).dayMonth, twoDigits},
	{(*Reader).ago, digits},
	{(*Reader).isoMonth, fourDigits},
	{(*Reader).century, twoDigits},
	{(*Reader).decade, digits},
	{(*Reader).yearWithEra, digits},
	{(*Reader).fiscalYear, fourDigits},
	{(*Reader).yearQuarter, fourDigits},
	{(*Reader).quarterCode, twoDigits},
	{(*Reader).quarterOf, twoDigits},
	{(*Reader).bareYear, fourDigits},
}

// names read what begins with the name of a month, weekday or season.
var names = [...]asked{
	{(*Reader).monthDay, starts},
	{(*Reader).monthYear, starts},
	{(*Reader).onWeekday, starts},
	{(*Reader).bareMonth, starts},
	{(*Reader).season, starts},
}

// words read what begins with any other word.
var words = [...]asked{
	{(*Reader).nightOf, dayPart | modal},
	{(*Reader).firstMonths, outermost | ordinal},
	{(*Reader).weekOfMonth, outermost | ordinal},
	{(*Reader).partOf, edge | modal},
	{(*Reader).yearEnd, year},
	{(*Reader).weekOf, week},
	{(*Reader).fiscalYear, fiscal | coded | fourDigits},
	{(*Reader).dayMonth, ordinal | tens | twoDigits},
	{(*Reader).quarterOf, ordinal | outermost | fiscal | twoDigits},
	{(*Reader).yearQuarter, fourDigits},
	{(*Reader).century, modal | digits | ordinal | tens},
	{(*Reader).decade, modal | digits},
	{(*Reader).season, season | step | modal},
	{(*Reader).quarterCode, coded},
	{(*Reader).lastWeekday, step},
	{(*Reader).bareMonth, month | step},
	{(*Reader).lastNight, step},
	{(*Reader).ago, counting | tens | cardinal | digits},
	{(*Reader).relativeUnit, step | modal},
	{(*Reader).pastUnits, step},
	{(*Reader).nearDay, near},
	{(*Reader).clockOn, dayPart | cardinal},
	{(*Reader).yearWithEra, era},
	{(*Reader).spelledYear, cardinal},
	{(*Reader).bareYear, fourDigits | year},
	{(*Reader).holiday, feast},
	{(*Reader).theDay, twoDigits},
	{(*Reader).theQuarter, the},
	{(*Reader).nowWord, present},
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
	return first(r, i, words[:])
}

// named reads one date that needs no word before its name or numeral.
func (r *Reader) named(i int) (value, int, bool) {
	if i >= len(r.toks) {
		return value{}, i, false
	}
	t := &r.toks[i]
	switch {
	case t.Kind == token.Number:
		return first(r, i, numbers[:])
	case t.Kind == token.Symbol:
		if !r.apostrophe(i) {
			return value{}, i, false
		}
		if v, end, ok := r.decade(i); ok {
			return v, end, true
		}
		return r.bareYear(i)
	case t.Is(lexicon.Month | lexicon.Weekday | lexicon.Season):
		return first(r, i, names[:])
	}
	return value{}, i, false
}

// first returns what the first of the rules reads that could begin at token i.
func first(r *Reader, i int, rules []asked) (value, int, bool) {
	at := r.cue(i)
	for k := range rules {
		if at&rules[k].at == 0 {
			continue
		}
		if v, end, ok := rules[k].read(r, i); ok && end > i {
			return v, end, true
		}
	}
	return value{}, i, false
}

// Opening says what may begin with a word: a date here, a figure in package
// quantity.
type Opening uint8

// The openings.
const (
	Alone   Opening = 1 << iota // it may begin with the word, whatever follows
	Joined                      // it may begin with the word and one that is Behind: from, a
	Behind                      // it may go on with the word behind one that is Joined
	Through                     // the word behind it says what may go on: the
)

// Opens returns how a date may begin with a word, by its number.
func Opens(id lexicon.ID) (o Opening) {
	c := cues()[id]
	switch {
	case c&the != 0:
		return Joined | Through
	case c&(ahead|indefinite) != 0:
		o |= Joined
	case c&starts != 0:
		o |= Alone
	}
	if c&(starts|counting) != 0 {
		o |= Behind
	}
	return o
}

// Begins reports whether a date may begin at token i, so that most words cost
// one look, or two.
func (r *Reader) Begins(i int) bool {
	c := r.cue(i)
	switch {
	case c&indefinite != 0:
		return r.unit(i+1) != nil || r.in(i+1, "few", "couple", "hundred", "thousand")
	case c&ahead != 0 && c&the == 0:
		return r.cue(i+1)&(starts|counting) != 0 || r.dash(i+1)
	}
	return c&starts != 0
}
