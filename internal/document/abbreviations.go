package document

// after says what may follow an abbreviation's full stop within a sentence.
type after uint8

const (
	afterAny     after = 1 + iota // a name or anything: "Dr. Lind", "e.g. Kenya"
	afterFigure                   // a figure: "No. 4", "approx. 8%", "Oct. 8"; else the stop ends the sentence as any other
	afterName                     // anything but a word that commonly begins a sentence: "the U.S. Army", "Acme Inc. The"
	afterClock                    // a weekday, month or time zone: "5 p.m. Tuesday"; else a capital begins a sentence
	afterInitial                  // as afterName, and a further initial
)

// abbreviations are words that end in a full stop of their own, without it,
// lower case. A word with stops inside it ("d.c") that is not listed is taken
// as afterName.
var abbreviations = map[string]after{
	"mr": afterAny, "mrs": afterAny, "ms": afterAny, "mx": afterAny, "dr": afterAny, "prof": afterAny, "st": afterAny, "ste": afterAny,
	"mt": afterAny, "messrs": afterAny, "hon": afterAny, "rev": afterAny, "fr": afterAny, "gov": afterAny, "sen": afterAny, "rep": afterAny,
	"gen": afterAny, "lt": afterAny, "col": afterAny, "capt": afterAny, "cpt": afterAny, "maj": afterAny, "sgt": afterAny, "cpl": afterAny,
	"adm": afterAny, "cmdr": afterAny, "brig": afterAny, "pres": afterAny, "supt": afterAny, "insp": afterAny, "amb": afterAny,
	"vs": afterAny, "v": afterAny, "e.g": afterAny, "i.e": afterAny, "cf": afterAny, "viz": afterAny, "eg": afterAny, "ie": afterAny,
	"incl": afterAny, "excl": afterAny, "ft": afterFigure, "univ": afterAny, "dept": afterAny, "assn": afterAny, "bros": afterAny,
	"ave": afterName, "blvd": afterName, "rd": afterName,

	"no": afterFigure, "nos": afterFigure, "nr": afterFigure, "fig": afterFigure, "figs": afterFigure, "pp": afterFigure, "p": afterFigure,
	"vol": afterFigure, "vols": afterFigure, "art": afterFigure, "arts": afterFigure, "sec": afterFigure, "sect": afterFigure,
	"ch": afterFigure, "chap": afterFigure, "approx": afterFigure, "ca": afterFigure, "c": afterFigure, "circa": afterFigure,
	"est": afterFigure, "para": afterFigure, "paras": afterFigure, "eq": afterFigure, "eqs": afterFigure, "ref": afterFigure,
	"refs": afterFigure, "tab": afterFigure, "app": afterFigure, "ed": afterFigure, "eds": afterName, "reg": afterFigure, "min": afterFigure,
	"max": afterFigure, "avg": afterFigure, "av": afterFigure, "tel": afterFigure, "ext": afterFigure, "rs": afterFigure, "lb": afterFigure, "lbs": afterFigure,
	"oz": afterFigure, "in": afterFigure, "mi": afterFigure, "hr": afterFigure, "hrs": afterFigure, "sq": afterAny, "cu": afterAny,

	"jan": afterFigure, "feb": afterFigure, "mar": afterFigure, "apr": afterFigure, "jun": afterFigure, "jul": afterFigure,
	"aug": afterFigure, "sep": afterFigure, "sept": afterFigure, "oct": afterFigure, "nov": afterFigure, "dec": afterFigure,
	"mon": afterName, "tue": afterName, "tues": afterName, "wed": afterName, "thu": afterName, "thur": afterName, "thurs": afterName,
	"fri": afterName, "sat": afterFigure, "sun": afterFigure,

	"inc": afterName, "corp": afterName, "co": afterName, "cos": afterName, "ltd": afterName, "plc": afterName, "llc": afterName,
	"jr": afterName, "sr": afterName, "esq": afterName, "etc": afterName, "al": afterName, "ph.d": afterName,
	"a.m": afterClock, "p.m": afterClock, "am": afterClock, "pm": afterClock,
}

// sentenceOpeners are words that, with a capital, commonly begin a sentence
// and seldom follow an abbreviation within one.
var sentenceOpeners = map[string]bool{
	"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true, "he": true, "she": true, "it": true,
	"they": true, "we": true, "you": true, "his": true, "her": true, "its": true, "their": true, "our": true, "there": true, "here": true,
	"but": true, "and": true, "or": true, "so": true, "yet": true, "in": true, "on": true, "at": true, "by": true, "for": true, "from": true,
	"to": true, "with": true, "after": true, "before": true, "as": true, "when": true, "while": true, "if": true, "although": true,
	"though": true, "because": true, "since": true, "however": true, "meanwhile": true, "about": true, "some": true, "most": true, "many": true,
	"more": true, "all": true, "both": true, "each": true, "one": true, "two": true, "three": true, "nearly": true, "almost": true, "over": true,
	"under": true, "of": true, "no": true, "not": true, "what": true, "who": true, "which": true, "how": true, "why": true, "where": true,
	"police": true, "officials": true, "is": true, "was": true, "are": true, "were": true, "do": true, "did": true, "then": true, "now": true,
	"another": true, "other": true, "according": true, "last": true, "next": true, "only": true, "such": true, "even": true,
}

// clockFollowers stand after "a.m." and "p.m." within a sentence.
var clockFollowers = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thurs": true, "fri": true, "sat": true, "sun": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true,
	"jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"gmt": true, "utc": true, "bst": true, "cet": true, "cest": true, "est": true, "edt": true, "et": true, "ct": true, "pt": true, "pst": true,
	"pdt": true, "ist": true, "eastern": true, "pacific": true, "central": true, "local": true, "eet": true, "jst": true,
}
