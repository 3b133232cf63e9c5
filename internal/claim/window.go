package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// window returns the period that the document names as that of its report, its
// questions or its trial.
func (f *finder) window() (Words, bool) {
	for b := 0; b < len(f.doc.Blocks) && b < frontBlocks; b++ {
		block := &f.doc.Blocks[b]
		if block.Section == dataset.Boilerplate || block.Table > 0 || block.Section == dataset.Headline || f.first[b] == f.first[b+1] {
			continue
		}
		for k := range min(len(f.paragraph(b).spans), maxBack) {
			if !f.paragraph(b).mayOpenWindow(k) {
				continue
			}
			if w, ok := f.windowOf(f.sentence(b, k)); ok {
				return w, true
			}
		}
	}
	return Words{}, false
}

// mayOpenWindow reports whether a word of sentence k may be one that windowed
// looks for, so that no other sentence is read for it.
func (p *paragraph) mayOpenWindow(k int) bool {
	from, to := p.tokens(k)
	for _, low := range p.low[from:to] {
		if len(low) >= len("poll") && opensWindow(low) {
			return true
		}
	}
	return false
}

// opensWindow reports a word that begins as one that windowed knows.
func opensWindow(low string) bool {
	begins := func(s string) bool { return strings.HasPrefix(low, s) }
	switch low[0] {
	case 'r':
		return begins("reporting") || begins("recruit") || begins("randomis") || begins("randomiz")
	case 'f':
		return begins("fieldwork")
	case 'q':
		return begins("question")
	case 'p':
		return begins("poll")
	case 's':
		return begins("survey")
	case 'i':
		return begins("interview")
	case 'e':
		return begins("enrol")
	}
	return false
}

func (f *finder) windowOf(s *sentence) (Words, bool) {
	kind := s.windowed()
	if kind == noWindow {
		return Words{}, false
	}
	for g := range s.groups {
		if !f.dates(s, g) {
			continue
		}
		w := f.datePeriod(s, g)
		if kind == asking {
			f.asker = s.asker()
		}
		from, to, ok := strings.Cut(w.Code, "/")
		if !ok || len(from) < len("2006-01") || len(to) < len("2006-01") {
			continue
		}
		switch kind {
		case covering:
			// What it counts goes on from before the window and is as it
			// stood then: prose is sure of the month only.
			if from[:7] != to[:7] {
				return w, true
			}
			f.asOf = Words{Text: w.Text, Code: to, Span: w.Span, Inherited: "document"}
			w.Code = to[:7]
		case joining:
			// Those who join a trial are measured later.
			if from[:4] != to[:4] {
				continue
			}
			w.Code = to[:4]
		}
		return w, true
	}
	return Words{}, false
}

type windowKind int

const (
	noWindow windowKind = iota
	covering            // "Reporting period: 8–14 September"
	asking              // "questioned 1,500 people from 12 to 16 May"
	joining             // "recruited between February and May"
)

// windowed says what kind of window a sentence gives.
func (s *sentence) windowed() windowKind {
	for i, low := range s.low {
		switch low {
		case "reporting":
			if s.lower(i+1) == "period" {
				return covering
			}
		case "fieldwork":
			return asking
		}
		if s.tags[i] == tVerb {
			switch v, _ := lexicon.VerbOf(low); v.Base {
			case "question", "poll", "survey", "interview":
				return asking
			case "recruit", "enrol", "enroll", "randomise", "randomize":
				return joining
			}
		}
	}
	return noWindow
}

// asker returns who asked the questions of a survey: the named subject of the
// sentence that says when.
func (s *sentence) asker() Words {
	n := s.groupAt(0)
	if n.kind != gNoun || n.pronoun || !s.at(n.head).Capital || s.groupAt(1).kind != gVerb {
		return Words{}
	}
	w := s.words(s.trimmed(n.first, n.last), n.last)
	w.Inherited = "document"
	return w
}
