package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// subject says what a counted thing is said of: the noun that it is part of
// ("a squad of 14 players"), the subject of its verb ("the club signed 14
// players"), or what its own verb acts on ("14 players left the club").
func (f *finder) subject(i int, s *sentence, g int) {
	c := &f.claims[i]
	if apart(c.Kind) || g < 0 || s.groups[g].kind != gFigure || f.doc.Blocks[c.Block].Table > 0 {
		return
	}
	r := s.roleOf(g)
	at := -1
	switch {
	case r.subject:
		at = s.object(r.verb)
	case r.host >= 0 && s.groups[r.host].kind == gNoun && r.preposition != "":
		at = r.host
	case r.verb >= 0:
		at = s.subjectOf(r.verb)
	}
	if at < 0 || at == g || s.groups[at].kind != gNoun || s.groups[at].pronoun {
		return
	}
	p := s.noun(at)
	if p.first < p.last {
		c.Subject = s.words(p.first, p.last)
		c.Subject.Code = headOf(s.lower(p.head))
	}
}

// object returns the noun group behind a verb, or behind a preposition there.
func (s *sentence) object(v int) int {
	k := s.skip(v+1, 1)
	if s.groupAt(k).kind == gPreposition {
		k = s.skip(k+1, 1)
	}
	if s.groupAt(k).kind == gNoun {
		return k
	}
	return -1
}

// Concept returns the content words of what the figure is about, in the order
// of the text, for comparison with other systems: of the subject of a counted
// thing and of what happened to it, of the measure of everything else.
func (c *Claim) Concept() string {
	from := c.Measure.Text
	if c.Subject.Text != "" && (c.Kind == dataset.Duration || strings.HasPrefix(string(c.Mention.Unit), "{") && c.UnitSpan.Len() > 0) {
		from = c.Measure.Text + " " + c.Subject.Text
	} else if _, noun := lexicon.MeasureOf(c.Measure.Code); !noun && c.Subject.Text != "" && verbBase(c.Measure.Code) == c.Measure.Code {
		from = c.Subject.Text // "the engine | makes 300 hp"
	}
	var words []string
	for _, w := range strings.Fields(from) {
		w = strings.Trim(w, ",.;:()[]“”\"'’‘")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		low := strings.ToLower(w)
		if l := lexicon.Lookup([]byte(low)); w == "" || low == "a" || low == "an" || l != nil && closed(&token.Token{Lex: l}) {
			continue
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

// nameVerb puts the subject before a measure that is a verb alone, which says
// too little on a chart: "holds" becomes "camp holds", "took" "audit took". What
// was done to a counted thing ("killed") stays.
func (f *finder) nameVerb(c *Claim) {
	subject := c.Subject
	if subject.Text == "" {
		subject = c.Topic
	}
	low := strings.ToLower(c.Measure.Text)
	v, ok := lexicon.VerbOf(low)
	if _, noun := lexicon.MeasureOf(low); !ok || noun || subject.Text == "" || v.Base != c.Measure.Code || strings.EqualFold(subject.Text, c.Measure.Text) || counts(c) {
		return
	}
	if subject.Span.Start > c.Measure.Span.Start || strings.HasSuffix(f.doc.Text[:c.Measure.Span.Start], " of ") {
		return
	}
	c.Measure.Text = subject.Text + " " + c.Measure.Text
}
