package quantity

// Rule reads one form of figure.
type Rule struct {
	Name   string                             // a stem: testdata/rules holds its examples
	Phrase string                             // what it reads
	Doc    string                             // what is read of it
	at     cue                                // where it begins
	after  cue                                // where it begins behind a hedge
	read   func(*reader, int) (*Mention, int) // what it has read, nil for nothing, and the token behind
}

// Rules returns the rules in the order in which they are tried. The first that
// reads something at a place has it; dates are package calendar's and come
// before, as does what Labels holds.
func Rules() []Rule { return rules }

var rules = []Rule{
	{"statistic", "t(58) = 2.09", "The value of a test or an estimate with its letter.", beforeSign | beforeDigits, 0, (*reader).statistic},
	{"magnitude", "magnitude 6.3", "The magnitude of an earthquake.", leading, 0, (*reader).index},
	{"acidity", "a pH of 5.4", "A pH, or a range of it.", leading, 0, (*reader).acidity},
	{"clock-length", "2:08:31", "A length of time in hours, minutes and seconds, in seconds.", digitsSign, 0, (*reader).clockLength},
	{"interval", "[0.55, 0.94]", "An interval in square brackets where the text speaks of statistics.", bracket, 0, (*reader).confidence},
	{"to-one", "28:1", "A ratio to one.", digitsSign, 0, (*reader).toOne},
	{"decade-of-life", "in her 60s", "An age by its decade; early is its first four years, mid the three of the middle, late the last three.", digitsGlued, 0, (*reader).decadeOfLife},
	{"factor", "a factor of eight", "A multiple.", indefinite, 0, (*reader).factorOf},
	{"margin", "plus or minus 3.1 points", "Half the width of an interval, without a sign.", mark | leading, 0, (*reader).margin},
	{"age-group", "the over-65s", "People named by a bound of their age.", leading, 0, (*reader).ageGroup},
	{"out-of", "one in five homes", "A share as so many of so many.", 0, numeralCue, (*reader).outOf},
	{"vague", "dozens of deaths", "A plural of a number: its low end is surely meant.", 0, vague | indefinite, (*reader).vague},
	{"couple", "a couple of weeks", "About two.", 0, indefinite, (*reader).couple},
	{"multiple", "doubled, twice as many", "A multiple as a verb, an adverb, or with times, fold or x.", 0, numeralCue | multiple, (*reader).multiplierWord},
	{"parts", "one twenty-fifth", "A fraction of which numerator or denominator takes several words.", 0, spelledCue, (*reader).parts},
	{"fraction", "two-thirds, half an hour", "A fraction in words.", 0, indefinite | the | numeric | part, (*reader).fraction},
	{"over", "one over twenty", "A number divided by another, where nothing else is said.", numeralCue, 0, (*reader).over},
	{"article-time", "more than a decade", "A length of time whose one is an article.", 0, indefinite, (*reader).articleTime},
	{"article-unit", "about a mile", "A measure whose one is an article.", 0, indefinite, (*reader).articleUnit},
	{"ordinal", "the 21st visit", "A place in an order.", ordinal | tens | digitsGlued, 0, (*reader).ordinal},
	{"plain", "more than 1,700 people", "A number with hedge and currency before it, and unit or noun behind; ranges of such.", 0, numeralCue | moneyCue, (*reader).plain},
}
