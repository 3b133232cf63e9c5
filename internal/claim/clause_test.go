package claim

import (
	"strings"
	"testing"

	"figcheck/internal/document"
	"figcheck/internal/quantity"
)

// TestListReadOnce holds the reading of a list to one look at each figure:
// what governs the last of them is what governs the first, and without a memory
// each would walk back over all before it.
func TestListReadOnce(t *testing.T) {
	const n = 80
	s := firstSentence("The storm killed " + strings.Repeat("12, ", n) + "and 12.")
	var figures []int
	for g := range s.groups {
		if s.groups[g].kind == gFigure {
			figures = append(figures, g)
		}
	}
	if len(figures) != n+1 {
		t.Fatalf("%d figures in the list, want %d", len(figures), n+1)
	}
	first, last := s.roleLeft(figures[0]), s.roleLeft(figures[n])
	if first.verb < 0 || last.verb != first.verb {
		t.Errorf("the last figure is governed by group %d, the first by %d", last.verb, first.verb)
	}
	for _, g := range figures {
		if s.lefts[g] == nil {
			t.Errorf("figure %d is not remembered", g)
		}
	}
}

// TestVerbLeft compares the index of verbs with a walk over the groups.
func TestVerbLeft(t *testing.T) {
	s := firstSentence("Floods (which began in May) killed 12 people; 30 homes burned down were rebuilt, the mayor said, and 5 stood.")
	want := -1
	for g, n := range s.groups {
		switch n.kind {
		case gVerb, gReduced:
			want = g
		case gStop:
			want = -1
		}
		if got := s.verbLeft(g); got != want {
			t.Errorf("group %d: the verb before is %d, want %d", g, got, want)
		}
	}
	if got := s.verbLeft(-1); got != -1 {
		t.Errorf("before the sentence: verb %d, want none", got)
	}
}

// TestWindowWords holds windowWords, which spare the reading of a sentence, to
// the words that windowed knows.
func TestWindowWords(t *testing.T) {
	for _, text := range []string{"Reporting period: 8 to 14 May.", "Fieldwork took place in May 2024.", "They questioned 900 people.", "The firm polled 900 people.",
		"The office surveyed 900 homes.", "They interviewed 900 people.", "The trial recruited 900 people.", "The trial enrolled 900 people.", "They enroll 900 people.",
		"They randomised 900 people.", "They randomized 900 people."} {
		s := firstSentence(text)
		if s.windowed() == noWindow || !s.mayOpenWindow(0) {
			t.Errorf("%q: windowed %v, may open a window %v", text, s.windowed(), s.mayOpenWindow(0))
		}
	}
}

func firstSentence(text string) *sentence {
	d := document.Running(text, published)
	return newFinder(d, quantity.Find(d)).sentence(0, 0)
}
