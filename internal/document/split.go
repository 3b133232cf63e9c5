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
			d, err := Read(name, content, opts)
			yield(d, err)
			return
		}
		if err := opts.refuse(name, content); err != nil {
			yield(nil, err)
			return
		}
		n := 0
		for p, err := range f.Split(name, content, opts) {
			var d *Document
			if n++; err == nil {
				d, err = p.read(opts)
			}
			if !yield(d, err) {
				return
			}
		}
		if n == 0 {
			yield(nil, &Error{Path: name, What: "no document in it", Do: "figcheck reads " + strings.Join(Extensions(), " ")})
		}
	}
}

// read reads the document of a part. An archive within an archive is not opened.
func (p *Part) read(opts Options) (*Document, error) {
	as := p.As
	if as == "" {
		as = p.Name
	}
	d, err := Read(as, p.Content, opts)
	if err != nil {
		var known *Error
		if errors.As(err, &known) {
			known.Path = p.Name
		}
		return nil, err
	}
	s := &d.Source
	s.Path = p.Name
	for _, f := range [][2]*string{{&s.Title, &p.Source.Title}, {&s.Published, &p.Source.Published}, {&s.URL, &p.Source.URL}, {&s.Publisher, &p.Source.Publisher}} {
		if *f[1] != "" && (f[0] != &s.Published || opts.Published == "") && (f[0] != &s.Publisher || opts.Publisher == "") {
			*f[0] = *f[1]
		}
	}
	return d, nil
}
