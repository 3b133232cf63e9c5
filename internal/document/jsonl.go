package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
)

var jsonlExtensions = []string{".jsonl", ".ndjson"}

var jsonlFormat = &Format{
	Name:       "jsonl",
	Doc:        "JSON lines, one article a line, each a source of its own, with text, title, date and url under their usual names or those that are given.",
	MediaType:  "application/jsonl",
	Extensions: jsonlExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, jsonlExtensions) },
	Split:      splitJSONL,
}

// Fields names the fields of an article in JSON lines. An empty one stands for
// the usual names.
type Fields struct {
	Text, Title, Date, URL, Publisher string
}

// usualFields are the names under which corpora keep the parts of an article.
var usualFields = struct{ text, title, date, url, publisher []string }{
	text:      []string{"text", "body", "content", "article", "maintext", "articleBody"},
	title:     []string{"title", "headline"},
	date:      []string{"date", "published", "date_publish", "publish_date", "published_at", "datePublished", "pub_date"},
	url:       []string{"url", "link", "source_url"},
	publisher: []string{"publisher", "source", "site", "outlet", "source_domain"},
}

// splitJSONL yields the articles of a file. A line that is broken is an error
// of its own; after many of them the file is taken for something else.
func splitJSONL(name string, content []byte, opts Options) iter.Seq2[*Part, error] {
	const mostBroken = 20
	return func(yield func(*Part, error) bool) {
		broken := 0
		for number := 1; len(content) > 0; number++ {
			var line []byte
			line, content, _ = bytes.Cut(content, []byte("\n"))
			if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) == 0 {
				continue
			}
			p, err := articleOf(name, number, line, opts.Fields)
			if err != nil {
				broken++
			}
			if !yield(p, err) {
				return
			}
			if broken == mostBroken {
				yield(nil, &Error{Path: name, Line: number, What: "20 lines do not read; the rest is left out", Do: "give one JSON object a line"})
				return
			}
		}
	}
}

// articleOf reads one line.
func articleOf(name string, number int, line []byte, names Fields) (*Part, error) {
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		what := reason(err)
		return nil, &Error{Path: name, Line: number, What: "line is no JSON object (" + what + ")", Do: "give one JSON object a line"}
	}
	get := func(given string, usual []string) string {
		if given != "" {
			usual = []string{given}
		}
		for _, key := range usual {
			if s := nameOf(fields[key], 0); s != "" {
				return s
			}
		}
		return ""
	}
	text := get(names.Text, usualFields.text)
	if text == "" {
		return nil, &Error{Path: name, Line: number, What: "article without text", Do: "say which field holds it, as in --fields text=body"}
	}
	p := &Part{Name: fmt.Sprintf("%s:%d", name, number), As: "article.txt"}
	p.Source.Title = get(names.Title, usualFields.title)
	p.Source.Published = plainDate(get(names.Date, usualFields.date))
	p.Source.URL = get(names.URL, usualFields.url)
	p.Source.Publisher = get(names.Publisher, usualFields.publisher)
	switch {
	case strings.HasPrefix(strings.TrimSpace(text), "<"):
		p.As = "article.html"
	case p.Source.Title != "" && !strings.HasPrefix(strings.TrimSpace(text), p.Source.Title):
		text = p.Source.Title + "\n\n" + text // the headline has figures, too
	}
	p.Content = []byte(text)
	return p, nil
}
