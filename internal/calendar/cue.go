package calendar

import (
	"strings"
	"sync"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// cue is what stands at a token, as far as it says which rules could read a
// date there.
type cue uint32

// The cues.
const (
	starts     cue = 1 << iota // a date may begin with the word, or with an article before it
	the                        // a date may begin with it where one begins with the word behind
	indefinite                 // a date may begin with it as one of the unit behind
	month
	season
	dayPart
	ordinal
	tens
	cardinal
	week
	year       // year, years
	edge       // the end, the middle
	modal      // early, later
	step       // last, this, that, the past: counts from a day
	ahead      // from, between: only before a date
	outermost  // the final, the closing
	fiscal     // fiscal, tax, FY
	counting   // several, nearly: before a number of units that lie back
	near       // yesterday
	present    // now, recently
	feast      // Christmas
	era        // AD
	coded      // Q3, FY24: a capital with digits
	reporting  // history does not have it: said, Monday
	follows    // may stand behind the number of a date: 8 a.m., 3rd, 12 to 18 May
	fourDigits // 2025
	twoDigits  // 8, 25; with what follows one in a date behind it
	digits     // one to four digits; unless there are four, the same behind them
	dotted     // 8.30
)

// classCues gives the cues of the lexicon's classes.
var classCues = [...]struct {
	class lexicon.Class
	cue   cue
}{
	{lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.DayPart | lexicon.TimeUnit | lexicon.Cardinal | lexicon.Tens | lexicon.Ordinal, starts},
	{lexicon.Month | lexicon.Weekday | lexicon.DayPart | lexicon.TimeUnit, follows},
	{lexicon.Month, month}, {lexicon.Season, season}, {lexicon.DayPart, dayPart}, {lexicon.Weekday, reporting},
	{lexicon.Ordinal, ordinal}, {lexicon.Tens, tens}, {lexicon.Cardinal, cardinal},
}

// wordCues lists the words of each cue that no class of the lexicon gives. A
// word that a rule names and neither the lexicon's tables nor its named.txt
// hold is never seen: TestVocabulary reads the rules and compares.
var wordCues = [...]struct {
	cue   cue
	words string
}{
	{the, "the"},
	{indefinite | counting, "a an"},
	{starts, "annual annually daily each every fridays full half hourly mondays monthly nightly quarterly saturdays school sundays thursdays tuesdays wednesdays weekly whole yearly"},
	{starts | ahead, "between from since till until"},
	{starts | week, "week"},
	{starts | year, "year"},
	{year, "years"},
	{starts | edge, "beginning start dawn outset turn middle end close"},
	{starts | modal | edge, "early late mid"},
	{starts | modal, "earlier later"},
	{starts | step | ahead, "coming following last next past preceding previous prior same subsequent that these this upcoming"},
	{starts | step, "current recent"},
	{starts | outermost, "closing final opening"},
	{outermost, "last"},
	{starts | fiscal, "financial fiscal fy tax"},
	{starts | counting, "almost few many nearly several"},
	{counting, "about calendar hundred just only over roughly some thousand"},
	{starts | near, "today tomorrow tonight yesterday"},
	{starts | present, "current currently lately latest now nowadays presently previously recent recently"},
	{starts | feast, "boxing christmas easter halloween new thanksgiving"},
	{starts | era, "ad"},
	{starts | dayPart, "midday"},
	{reporting, "yesterday today tomorrow said says"},
	{follows, `
		a ad am and b bc bce bst cdt ce centuries century cest cet cst edt est et fiscal financial fy gmt h half halves hundred in
		local nd o'clock of p pdt pm pst q quarter rd s st tax th that the this last next thousand through till to until utc`},
}

// cues holds the cues of each word by its number.
var cues = sync.OnceValue(func() []cue {
	all := lexicon.NewMarks[cue]()
	for _, c := range classCues {
		all.Class(c.class, c.cue)
	}
	for _, l := range wordCues {
		all.Words(l.words, l.cue)
	}
	return all
})

// cue returns what stands at token i; behind "the", what stands there too.
func (r *Reader) cue(i int) cue {
	c := r.one(i)
	if c&the != 0 {
		c |= r.one(i + 1)
	}
	return c
}

// one returns what token i is.
func (r *Reader) one(i int) cue {
	if uint(i) >= uint(len(r.toks)) {
		return 0
	}
	t := &r.toks[i]
	switch {
	case t.Kind == token.Number:
		return r.digits(i)
	case t.Kind == token.Symbol:
		if r.apostrophe(i) {
			return starts | digits | fourDigits
		}
		return 0
	case t.Mixed && t.Capital:
		return starts | coded | r.cues[t.ID]
	}
	c := r.cues[t.ID]
	if spelled := starts | cardinal | tens; c&(cardinal|tens) != 0 && c&^spelled == 0 && !r.countsTime(i+1) {
		return 0
	}
	return c
}

// countsTime reports whether a number in words may be one of a date, as far as
// token i behind it tells: nine years, nineteen eighty, twenty-first.
func (r *Reader) countsTime(i int) bool {
	if i < len(r.toks) && r.toks[i].Kind == token.Word {
		return r.cues[r.toks[i].ID]&(follows|cardinal|tens) != 0
	}
	return r.dash(i)
}

// pointed reports whether the number at token i may be a time of day or a day
// and month with a point, as far as what is behind it tells: 8.30 a.m.,
// 14.10.2025.
func (r *Reader) pointed(i int) bool {
	whole, frac, ok := r.decimal(i)
	if !ok || len(whole) > 2 || len(frac) > 2 || i+1 >= len(r.toks) {
		return false
	}
	if next := &r.toks[i+1]; next.Kind == token.Word {
		return r.cues[next.ID]&follows != 0
	}
	return r.isSymbol(i+1, ":") || r.isSymbol(i+1, ".") && r.glued(i+2)
}

// digits returns the cues of the number at token i.
func (r *Reader) digits(i int) cue {
	_, n := r.num(i)
	if n == 0 && r.pointed(i) {
		return starts | dotted
	}
	switch {
	case n == 4:
		return starts | fourDigits | digits
	case n == 0 || n > 4 || i+1 >= len(r.toks):
		return 0
	}
	switch next := &r.toks[i+1]; next.Kind {
	case token.Number:
		return 0
	case token.Word:
		if r.cues[next.ID]&follows == 0 {
			return 0
		}
	default:
		if strings.IndexByte(".,;)%?!]\"", r.text[next.Start]) >= 0 {
			return 0
		}
	}
	if n <= 2 {
		return starts | twoDigits | digits
	}
	return starts | digits
}
