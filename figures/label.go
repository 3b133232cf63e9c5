package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// The words on the charts. They are the document's own wherever it has some.

var spaces = regex.Of(`\s+`)

// markup is what Markdown puts around words; a stated figure may straddle it.
var markup = strings.NewReplacer("**", "", "__", "", "*", "", "`", "")

// statedWords is the figure as the source words it, on one line.
func statedWords(r *dataset.Record) string {
	return strings.TrimSpace(spaces().ReplaceAllString(markup.Replace(r.Stated), " "))
}

// counted splits a figure from the noun it counts: the digits, their scale
// word, the rest.
var counted = regex.Of(`(?i)^(.*\d)(\s?(?:thousand|million|billion|trillion|bn|tn|mn|m|k)\b)?\s*(\D*)$`)

// idle are words before a figure that tell it apart from another one in its
// sentence and say nothing of its size.
var idle = regex.Of(`(?i)^(?:another|an additional|an extra|a further|a total of|a combined|a record) +(.*\d)`)

// valueWords is what stands beside a mark: the stated words without the noun
// that the row's label repeats, vague words in quotation marks.
func valueWords(r *dataset.Record) string {
	s := lowerFirst(idle().ReplaceAllString(statedWords(r), "$1"))
	if words, ok := cellWords(r); ok {
		return words
	}
	switch {
	case r.Relation == dataset.Vague:
		if head, _, ok := strings.Cut(s, " of "); ok && r.Kind == dataset.Count {
			s = head
		}
		return "“" + strings.Trim(s, "“”\"") + "”"
	case r.Kind == dataset.Count && strings.HasPrefix(string(r.Unit), "{"):
		if m := counted().FindStringSubmatch(s); m != nil {
			return m[1] + m[2]
		}
	}
	return s
}

// sentence puts the first letter in upper case, except of a name like iPhone.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst takes back the capital that a figure had at the start of a
// sentence; measures keep theirs, which may be a name's.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || !unicode.IsLower(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

var deathWords = regex.Of(`(?i)\b(killed|died|deaths?|dead|lives|fatalit\w+|toll)\b`)

// head is the measure that figures share when they may stand on one axis: the
// words before the first preposition, or the death toll, which documents word
// in many ways.
func head(r *dataset.Record) string {
	if r.Kind == dataset.Count && countsPeople(r) && deathWords().MatchString(r.Measure+" "+r.Stated) && !strings.Contains(strings.ToLower(r.Measure), "injur") {
		return tollHead
	}
	words := strings.Fields(r.Measure)
	end := len(words)
	for i, w := range words {
		w = strings.ToLower(w)
		if headEnds[w] && i > 0 && !((w == "of" || w == "in") && i == 1 && headless[strings.ToLower(words[0])]) {
			end = i
			break
		}
	}
	return strings.Trim(strings.Join(words[:end], " "), ",;:")
}

// peopleNouns are the counted nouns whose deaths make one toll.
var peopleNouns = set("person people life lives death deaths fatality fatalities civilian child children woman women man men girl boy soldier fighter " +
	"militant officer policeman victim casualty passenger worker resident patient migrant refugee villager student journalist protester user")

func countsPeople(r *dataset.Record) bool {
	return peopleNouns[strings.ToLower(strings.Trim(string(r.Unit), "{}"))]
}

// sameHead reports whether two figures measure one thing.
func sameHead(a, b *dataset.Record) bool { return strings.EqualFold(head(a), head(b)) }

// vague measures name a thing that many different figures are of.
var vagueMeasures = set("people persons person total number amount figure figures value share one residents things thing cost rate")

// named reports whether a figure's measure says enough to set it beside others
// of the same.
func named(r *dataset.Record) bool {
	h := strings.ToLower(head(r))
	return h != "" && !vagueMeasures[h] && !mentions(r.Measure, statedWords(r))
}

// headEnds are the words at which the head of a measure is over.
var headEnds = set("of in by for from to at on with under over since during held against per a an the")

// headless are nouns that measure nothing until "of" says what.
var headless = set("share number rate increase decrease fall rise growth change proportion percentage total cost value average size part amount level")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

const tollHead = "people killed"

// thing names what is measured: the measure, else the counted noun. A
// table's row of totals is named by its column.
func thing(r *dataset.Record) string {
	return cutAt(name(r), measureMost)
}

// measureMost is how much of a measure the words of a chart repeat.
const measureMost = 90

func name(r *dataset.Record) string {
	switch m := strings.ToLower(r.Measure); {
	case r.Section == dataset.Table && r.Measure != "":
		return tableName(r.Measure)
	case m == "killed" || m == "people killed":
		return "people killed" + cause(r)
	case m == "died":
		return "people died"
	case m == "lives" && !mentions(statedWords(r), "lives"):
		return "lives lost"
	case r.Measure != "" && !mentions(r.Measure, statedWords(r)):
		return r.Measure
	case r.UnitName != "" && r.Kind == dataset.Count:
		return r.UnitName
	}
	return "amount"
}

// scopeOf joins what narrows a figure: place, period, who says so; it leaves
// out what the label says already.
func scopeOf(r *dataset.Record, label string) string {
	var parts []string
	if p := placeOf(r); p != "" && !mentions(label, p) {
		parts = append(parts, p)
	}
	if p := periodWords(r.Period); p != "" && !mentions(label, p) && saysPeriod(r) {
		parts = append(parts, p)
	}
	if r.Claimant != "" && !mentions(label, r.Claimant) {
		parts = append(parts, "according to "+claimant(r))
	}
	return strings.Join(parts, " · ")
}

// plurals are the groups that speak of themselves without an article.
var plurals = regex.Of(`(?i)(?:s|people|police|media)$`)

// claimant is who says so, with the article that a common noun needs.
func claimant(r *dataset.Record) string {
	if unicode.IsUpper(firstRune(r.Claimant)) || plurals().MatchString(r.Claimant) || strings.HasPrefix(r.Claimant, "the ") {
		return r.Claimant
	}
	return "the " + r.Claimant
}

func mentions(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

// nameRows labels figures by what tells them apart: their measures, or where all
// have one measure their places, else periods, else claimants.
func nameRows(rows []Row) {
	by := func(get func(*dataset.Record) string) bool {
		seen := map[string]bool{}
		for i := range rows {
			l := get(rows[i].rec)
			if l == "" || seen[strings.ToLower(l)] {
				return false
			}
			seen[strings.ToLower(l)] = true
		}
		return true
	}
	pick := thing
	same := true
	for _, r := range rows[1:] {
		same = same && strings.EqualFold(r.rec.Measure, rows[0].rec.Measure)
	}
	switch {
	case same && by(func(r *dataset.Record) string { return r.Claimant }) && !by(placeOf):
		pick = func(r *dataset.Record) string { return r.Claimant }
	case same && by(placeOf):
		pick = placeOf
	case same && by(func(r *dataset.Record) string { return r.Period }):
		pick = func(r *dataset.Record) string { return periodWords(r.Period) }
	}
	count := map[string]int{}
	for _, r := range rows {
		count[strings.ToLower(pick(r.rec))]++
	}
	place, period := sharedPlace(rows), sharedPeriod(rows)
	for i := range rows {
		label := pick(rows[i].rec)
		if p := placeOf(rows[i].rec); count[strings.ToLower(label)] > 1 && p != "" && place == "" && !mentions(label, p) {
			label += ", " + p
		}
		rows[i].Label = sentence(label)
		narrow := *rows[i].rec
		if place != "" && len(rows) > 1 {
			narrow.Place = ""
		}
		if period != "" && len(rows) > 1 {
			narrow.Period = ""
		}
		rows[i].Scope = scopeOf(&narrow, rows[i].Label)
	}
}

// sharedPlace is the place of all rows, "" where they differ; what all share
// is said once, in the subtitle.
func sharedPlace(rows []Row) string {
	for _, r := range rows[1:] {
		if placeOf(r.rec) != placeOf(rows[0].rec) {
			return ""
		}
	}
	return placeOf(rows[0].rec)
}

func sharedPeriod(rows []Row) string {
	for _, r := range rows[1:] {
		if r.rec.Period != rows[0].rec.Period {
			return ""
		}
	}
	return rows[0].rec.Period
}

// sharedScope is the place and period of all rows, as the tail of a phrase.
func sharedScope(rows []Row, said string) string {
	out := ""
	if p := sharedPlace(rows); p != "" && !mentions(said, p) {
		out += ", " + p
	}
	if p := sharedPeriod(rows); p != "" && saysPeriod(rows[0].rec) {
		out += ", " + periodWords(p)
	}
	return out
}

// phrase is the figure with its measure as running words: "more than 1,700
// people killed by militants".
func phrase(r *dataset.Record) string {
	s, m := statedWords(r), strings.ToLower(thing(r))
	if r.Section == dataset.Table { // heads of tables start with a capital
		copied := *r
		copied.Measure = lowerFirst(tableName(r.Measure))
		r = &copied
	}
	if r.Relation == dataset.Vague {
		return s + " (" + thing(r) + ")"
	}
	value := valueWords(r)
	first, _, _ := strings.Cut(m, " ")
	noun := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(s, value)))
	switch {
	case r.Kind == dataset.Money:
		return s + " of " + thing(r)
	case r.Kind != dataset.Count:
		return s + ", " + thing(r)
	case value != s && noun != "" && set(m)[noun[strings.LastIndexByte(noun, ' ')+1:]]:
		return value + " " + thing(r)
	case value != s && (first == "people" || first == "lives" || first == "civilians" || first == "children" || first == "women"):
		return value + " " + thing(r)
	case value == s:
		return s + " " + thing(r)
	}
	return s + ", " + thing(r)
}

// stem turns words into a file stem of at most five words.
func stem(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words[:min(len(words), 5)], "-")
}

// altMost is the length of an alt text that screen readers still read well.
const altMost = 300

// cutAt ends s at a word within most characters.
func cutAt(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	cut := string(r[:most-1])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// clip keeps alt text within its length.
func clip(s string) string {
	return cutAt(s, altMost)
}
