package score

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// corpusDate is the publication date of every case of the corpus.
const corpusDate = "2025-12-07"

// ReadCorpus reads every topic file of a corpus folder, in the order of their
// names. The form is described in testdata/corpus/README.md.
func ReadCorpus(dir string) ([]*Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []*Case
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		topic := strings.TrimSuffix(filepath.Base(f), ".txt")
		cases, err := readTopic(topic, f, string(raw))
		if err != nil {
			return nil, err
		}
		out = append(out, cases...)
	}
	return out, nil
}

func readTopic(topic, file, text string) ([]*Case, error) {
	var out []*Case
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		if strings.HasPrefix(lines[i], "# ") || strings.TrimSpace(lines[i]) == "" {
			continue
		}
		c := &Case{Name: file + ":" + strconv.Itoa(i+1), Topic: topic, Published: corpusDate}
		first := i
		for i < len(lines) && lines[i] != "" && !strings.HasPrefix(lines[i], "\t") {
			i++
		}
		c.Text = strings.Join(lines[first:i], "\n")
		for ; i < len(lines) && strings.HasPrefix(lines[i], "\t"); i++ {
			e, err := readExpected(c.Text, strings.Split(lines[i][1:], "\t"))
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
			}
			c.Expected = append(c.Expected, e)
		}
		out = append(out, c)
	}
	return out, nil
}

// readExpected reads quote, kind, value, relation, unit and marks.
func readExpected(text string, fields []string) (Expected, error) {
	if len(fields) < 4 {
		return Expected{}, fmt.Errorf("%d fields; at least quote, kind, value, relation", len(fields))
	}
	e := Expected{Kind: dataset.Kind(fields[1]), Relation: dataset.Relation(fields[3]), Change: dataset.NoChange, hasDirection: true}
	quote, occurrence := fields[0], 1
	if q, n, ok := cutOccurrence(quote); ok {
		quote, occurrence = q, n
	}
	at := nth(text, quote, occurrence)
	if at < 0 {
		return Expected{}, fmt.Errorf("%q is not in the text", fields[0])
	}
	e.Quote = quote
	e.Start = utf8.RuneCountInString(text[:at])
	e.End = e.Start + utf8.RuneCountInString(quote)
	if !apart(e.Kind) || e.Kind == dataset.Ordinal {
		e.readValue(fields[2])
	}
	if len(fields) > 4 {
		e.Unit = dataset.Unit(fields[4])
	}
	for _, m := range fields[min(5, len(fields)):] {
		for _, mark := range strings.Fields(m) {
			if mark == "optional" {
				e.Optional = true
			} else if dir, ok := strings.CutPrefix(mark, "change="); ok {
				e.Change = dataset.Change(dir)
			}
		}
	}
	return e, nil
}

func (e *Expected) readValue(s string) {
	lo, hi, ranged := strings.Cut(s, "..")
	number := func(s string) *float64 {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return nil
		}
		return &f
	}
	if ranged {
		e.Low, e.High = number(lo), number(hi)
		return
	}
	e.Value = number(s)
}

func cutOccurrence(s string) (string, int, bool) {
	i := strings.LastIndexByte(s, '@')
	if i < 0 {
		return s, 1, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil
}

func nth(text, quote string, n int) int {
	at := -1
	for ; n > 0; n-- {
		k := strings.Index(text[at+1:], quote)
		if k < 0 {
			return -1
		}
		at += 1 + k
	}
	return at
}
