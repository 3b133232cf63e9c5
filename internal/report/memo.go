package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"figcheck/dataset"
)

var memoFormat = &Format{
	Name:  "memo",
	Doc:   "the findings that a reviewer accepted, in Markdown to send to the author: quotes, arithmetic and a question each",
	whole: writeMemo,
}

// memoItem is one finding put to the author.
type memoItem struct {
	N        int
	Message  string
	Quotes   []*quote
	Lines    []line
	Remarks  []string
	Question string
}

// memo lists the accepted findings, worst first.
func (x *index) memo() []memoItem {
	var out []memoItem
	for _, f := range x.findings {
		if f.Status != dataset.Accepted {
			continue
		}
		m := memoItem{N: len(out) + 1, Message: f.Message, Quotes: x.quotes(f), Remarks: x.judged(f.ID, f.Status).Remarks}
		m.Question = question(f, m.Quotes)
		for _, l := range arithmetic(f) {
			if l.Label != "reviewed" && l.Label != "power" {
				m.Lines = append(m.Lines, l)
			}
		}
		out = append(out, m)
	}
	return out
}

// question is what the author is asked. It never says which figure is wrong.
func question(f *dataset.Finding, quotes []*quote) string {
	var words []string
	for _, q := range quotes {
		for _, m := range q.Marks {
			if w := "“" + q.Words(m) + "”"; len(words) == 0 || words[len(words)-1] != w {
				words = append(words, w)
			}
		}
	}
	these := listed(words)
	switch {
	case len(words) == 0:
		return "Does this stand as it is?"
	case len(words) == 1 && f.Verdict == dataset.Consistent:
		return "Does " + these + " stand as it is?"
	case len(words) == 1:
		return "What is the source of " + these + ", and does the figure stand?"
	case f.Verdict == dataset.Inconsistent:
		return "As they stand, " + these + " cannot all be right. Which should change, or what have we missed?"
	case f.Verdict == dataset.Tension:
		return these + " go together only when read loosely. Is that how they are meant?"
	}
	return "Do " + these + " stand as they are?"
}

// listed joins words as a sentence does.
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// memoIntroduction says what the memo is.
func memoIntroduction(n int) string {
	if n == 0 {
		return "No finding has been accepted in review."
	}
	return plural(n, "question") + " on figures in the text, from checking them against each other. Each gives the passage, the arithmetic and what we ask."
}

func writeMemo(w io.Writer, r *Report) error {
	x := newIndex(r)
	items := x.memo()
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Questions on %s\n\n%s\n", mdText(x.totals().title()), memoIntroduction(len(items)))
	for _, m := range items {
		fmt.Fprintf(out, "\n## %d. %s\n", m.N, mdText(m.Message))
		for _, q := range m.Quotes {
			mdQuote(out, q)
		}
		if len(m.Lines) > 0 {
			fmt.Fprintln(out)
		}
		for _, l := range m.Lines {
			fmt.Fprintf(out, "- %s: %s\n", l.Label, mdText(l.Text))
		}
		for _, s := range m.Remarks {
			fmt.Fprintf(out, "\nNote: %s\n", mdText(s))
		}
		fmt.Fprintf(out, "\n**Question:** %s\n", mdText(m.Question))
	}
	if r.Tool != "" {
		fmt.Fprintf(out, "\nWritten with %s.\n", mdText(r.Tool))
	}
	return out.Flush()
}
