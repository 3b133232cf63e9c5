package document

import (
	"errors"
	"iter"
	"strings"

	"figcheck/dataset"
)

// Part is one document within a file that holds several.
type Part struct {
	Name    string // of the source: "reports.zip/north.docx", "articles.jsonl:12"; its ending says the format, unless As does
	As      string // a file name that says the format, where Name does not
	Content []byte
	Source  dataset.Source // what the file around it says of it
}

// ReadAll reads a file that is already in memory and yields each document in
// it, or what is wrong with it: one in most files, several in archives and
// JSON lines. Errors are *Error; the others still come.
func ReadAll(name string, content []byte, opts Options) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		f := Detect(name, content)
		if f == nil || f.Split == nil {
			read(f, name, content, opts)(yield)
			return
		}
		if err := opts.refuse(name, content); err != nil {
			yield(nil, err)
			return
		}
		n := 0
		for p, err := range f.Split(name, content, opts) {
			n++
			docs := failed(err)
			if err == nil {
				docs = p.read(opts)
			}
			for d, err := range docs {
				if !yield(d, err) {
					return
				}
			}
		}
		if n == 0 {
			yield(nil, &Error{Path: name, What: "no document in it", Do: "figcheck reads " + strings.Join(Extensions(), " ")})
		}
	}
}

// read reads the document of a part, or its windows. An archive within an
// archive is not opened.
func (p *Part) read(opts Options) iter.Seq2[*Document, error] {
	as := p.As
	if as == "" {
		as = p.Name
	}
	f := Detect(as, p.Content)
	if f != nil && f.Split != nil {
		return failed(&Error{Path: p.Name, What: "several documents in one file", Do: "give one of them"})
	}
	return func(yield func(*Document, error) bool) {
		for d, err := range read(f, as, p.Content, opts) {
			var known *Error
			if errors.As(err, &known) {
				known.Path = p.Name
			} else if err == nil {
				p.within(&d.Source, opts)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// within says of a source what the file around it says.
func (p *Part) within(s *dataset.Source, opts Options) {
	s.Path = p.Name
	for _, f := range [][2]*string{{&s.Title, &p.Source.Title}, {&s.Published, &p.Source.Published}, {&s.URL, &p.Source.URL}, {&s.Publisher, &p.Source.Publisher}} {
		if *f[1] != "" && (f[0] != &s.Published || opts.Published == "") && (f[0] != &s.Publisher || opts.Publisher == "") {
			*f[0] = *f[1]
		}
	}
}
