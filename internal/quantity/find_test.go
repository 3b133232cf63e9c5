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

// TestOpens tries every rule on the tokens that scan passes over: none may
// read a figure there.
func TestOpens(t *testing.T) {
	var texts []string
	files, err := filepath.Glob("../../testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	for _, f := range files {
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(content))
	}
	for n := range 20 {
		texts = append(texts, article.Write(n, 5000))
	}
	for _, text := range texts {
		d := document.Running(text, "2025-12-07")
		toks := token.Scan(nil, text)
		f := finder{doc: d, words: lexicon.Words(), roles: roles(), conventions: read(d, toks)}
		r := f.reader(text, toks)
		for i := range toks {
			if r.opens(i) {
				continue
			}
			if m, _, ok := r.expression(i); ok {
				t.Errorf("opens passes over %q, which a rule reads", text[m.Start:m.End])
			}
		}
	}
}
