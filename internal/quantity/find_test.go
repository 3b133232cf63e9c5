package quantity

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/internal/article"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// TestArticleDensity holds the invented articles, on which speed is measured,
// to the figure in 20 words that the goals of speed are set for.
func TestArticleDensity(t *testing.T) {
	words, figures := 0, 0
	for n := range 100 {
		text := article.Write(n, 5000)
		words += len(strings.Fields(text))
		figures += len(Find(document.Running(text, article.Published(n))))
	}
	if got := float64(words) / float64(figures); got < 19 || got > 21 {
		t.Errorf("a figure in %.1f words, want about 20", got)
	}
}

// TestCues tries every rule and label on every token: what one reads, its cues
// must admit, and what scan passes over none may read.
func TestCues(t *testing.T) {
	var texts []string
	for _, pattern := range []string{"../../testdata/corpus/*.txt", "testdata/rules/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s: %v", pattern, err)
		}
		for _, f := range files {
			content, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(content))
		}
	}
	for n := range 20 {
		texts = append(texts, article.Write(n, 5000))
	}
	for _, text := range texts {
		for _, line := range append(strings.Split(text, "\n"), text) {
			d := document.Running(line, "2025-12-07")
			toks := token.Scan(nil, line)
			f := newFinder(d, toks)
			checkCues(t, f.reader(line, 0, toks))
		}
	}
}

// TestCueWords finds every word that has a cue.
func TestCueWords(t *testing.T) {
	for _, l := range wordCues {
		for _, w := range strings.Fields(l.words) {
			if lexicon.Words().Find([]byte(w)) == 0 {
				t.Errorf("%q is in neither the tables of the lexicon nor its named.txt", w)
			}
		}
	}
}

// checkCues fails where a rule or label reads what its cues do not admit.
func checkCues(t *testing.T, r *reader) {
	t.Helper()
	for i := range r.toks {
		at := r.cue(i)
		quiet := r.asked(i) == 0
		if r.idle(i) && (!quiet || r.dates.Begins(i)) {
			t.Errorf("%q is idle and asked about", r.word(i))
		}
		if _, ok := r.wordNumeral(i); ok && r.at(i).Kind == token.Word && r.cues[r.at(i).ID]&numeralCue == 0 {
			t.Errorf("no number is looked for at %q", r.word(i))
		}
		after := r.cue(r.hedgeBefore(i).last)
		for _, l := range labels {
			if next := l.read(r, i); next > i && at&l.at == 0 {
				t.Errorf("label %s is not asked of %q", l.Name, r.text[r.at(i).Start:r.end(next)])
			}
		}
		for _, rule := range rules {
			if m, next := rule.read(r, i); m != nil && next > i && (quiet || at&rule.at == 0 && after&rule.after == 0) {
				t.Errorf("rule %s is not asked of %q", rule.Name, r.text[m.Start:m.End])
			}
		}
	}
}
