package figures

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// What a chart may say of a record without doubt. Places and periods that a
// figure took over from text around it group figures, but stand on no chart:
// a wrong place beside a right figure is a false statement.

// placeBefore are the words after which a place is where the figure is from.
var placeBefore = regex.Of(`(?i)(?:\b(?:in|at|near|across|from|of|outside|around|on|for|over|throughout|that|inside)(?: the| all)? |[’']s |^(?:the )?|[:(]\s?)$`)

// placeAfter are the words that make a place the subject that had the figure.
var placeAfter = regex.Of(`^(?:[’']s\b|[a-z]{1,3}\b| (?:had|has|have|lost|recorded|suffered|saw|reported|hosts|holds)\b|:)`)

// placeOf is the place that the figure's own sentence or table gives it, else "".
func placeOf(r *dataset.Record) string {
	if r.Place == "" || r.Context == "" || r.Section == dataset.Table {
		return r.Place
	}
	for rest, at := r.Context, 0; ; {
		i := strings.Index(rest[at:], r.Place)
		if i < 0 {
			return ""
		}
		at += i
		before, after := r.Context[:at], r.Context[at+len(r.Place):]
		if placeBefore().MatchString(before) && !speaks().MatchString(after) || placeAfter().MatchString(after) {
			return r.Place
		}
		at += len(r.Place)
	}
}

// speaks: a capital that accuses or says stands for a government.
var speaks = regex.Of(`^ (?:accuse[sd]?|say|says|said|claim(?:s|ed)?|den(?:y|ies|ied)|blame[sd]?)\b`)

var dayWords = regex.Of(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tomorrow|tonight)\b`)

// saysPeriod reports whether the figure's own words give its period: a table's
// heads name the year, a sentence the day. Longer periods come from words such
// as "this year" and are left as read.
func saysPeriod(r *dataset.Record) bool {
	if r.Context == "" || r.Period == "" {
		return true
	}
	if r.Section == dataset.Table {
		return len(r.Period) >= 4 && strings.Contains(r.Context, r.Period[:4])
	}
	p, ok := periodDays(r.Period)
	if !ok || p.length() != "day" {
		return true
	}
	day := strings.TrimLeft(r.Period[max(len(r.Period)-2, 0):], "0")
	return regexp.MustCompile(`\b`+regexp.QuoteMeta(day)+`(?:st|nd|rd|th)?\b`).MatchString(r.Context) || dayWords().MatchString(r.Context)
}

// verbs are what sentences do with figures; as a measure they name nothing.
var verbs = set("built holds held shelters counted counts confirm confirmed confirms expect expected expects predicted predicts seeks seek come comes came " +
	"excluded included received lost spent told fed seen made took taken gave given reached hit left sickened polled surveyed interviewed pushed sent pledged " +
	"rescued treated committed disbursed allocated raised paid earned run runs ran questioned were was are is stand stands stood lie lies lay a an the per fell rose grew sank shrank climbs falls rises grows went goes slid cut lifted")

// plain reports whether a figure's measure names what it counts well enough to
// stand alone: a noun with the figure, or a measure that ends in a plural.
func plain(r *dataset.Record) bool {
	h := strings.ToLower(head(r))
	if h == tollHead {
		return true
	}
	if !named(r) || properName(r) || len(h) < 3 || verbs[h] || r.Measure != "" && verbs[strings.ToLower(strings.Fields(r.Measure)[0])] {
		return false
	}
	if r.Section == dataset.Table {
		return true
	}
	if r.Kind != dataset.Count || r.Context == "" {
		return strings.Contains(h, " ") || !strings.HasSuffix(h, "ed") // no noun, but what was done
	}
	noun := strings.ToLower(strings.Trim(string(r.Unit), "{}"))
	if noun != "" && noun != "1" && mentions(statedWords(r), noun[:min(len(noun), 4)]) {
		return true
	}
	return strings.HasSuffix(h, "s") || strings.HasSuffix(h, "people") || strings.Contains(h, " of ")
}

// properName reports whether a measure is only a name of two words or more,
// such as that of whoever counted.
func properName(r *dataset.Record) bool {
	words := strings.Fields(r.Measure)
	if len(words) < 2 || r.Section == dataset.Table {
		return false
	}
	for _, w := range words {
		if len(w) > 3 && (w[0] < 'A' || w[0] > 'Z') {
			return false
		}
	}
	return true
}

// partName names a part; where its measure only repeats the whole's, the words
// that follow the figure in its sentence do.
func partName(p, whole *dataset.Record) string {
	own := thing(p)
	if p.Section == dataset.Table || !strings.EqualFold(own, thing(whole)) && !verbs[strings.ToLower(head(p))] {
		return own
	}
	_, after, ok := strings.Cut(p.Context, p.Stated)
	if !ok {
		return own
	}
	after = strings.TrimSpace(clauseEnd().ReplaceAllString(after, ""))
	after = copula().ReplaceAllString(after, "")
	if words := strings.Fields(after); len(words) < 1 || after[0] < 'a' || after[0] > 'z' {
		return own
	}
	return clauseWithin(after, 44)
}

// clauseWithin ends words at the last preposition or participle within most
// characters, so that what stays is a phrase; else at a word.
func clauseWithin(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	words := strings.Fields(s)
	for n := len(words) - 1; n > 1; n-- {
		if short := strings.Join(words[:n], " "); utf8.RuneCountInString(short) <= most && (headEnds[words[n]] || joins[words[n]]) {
			return short
		}
	}
	return cutAt(s, most)
}

// joins are words, beside prepositions, before which a phrase is whole.
var joins = set("pending after before because until while when where who which that and or but as including following despite amid through towards into")

// copula is what stands between a figure and what it is: "2,592 were flats".
var copula = regex.Of(`^(?:were|was|are|is|of them|of these|had been|have been|has been)\s+`)

// weakParts reports whether a part of a text has no name but a verb or the
// name of the whole.
func (s sum) weakParts() bool {
	for _, p := range s.parts {
		name := partName(p, s.whole)
		if p.Section != dataset.Table && p.Context != "" && (mentions(thing(s.whole), name) || verbs[strings.ToLower(strings.Fields(name + " x")[0])]) {
			return true
		}
	}
	return false
}

var clauseEnd = regex.Of(`[,.;:–—(]\s.*$|[.,;:]$| (?:and|or|but) [\d$€£].*$| (?:and|but) (?:the )?(?:other|rest|remaining).*$`)
