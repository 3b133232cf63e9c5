package main

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"

	"golang.org/x/term"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
	"figcheck/internal/relation"
	"figcheck/internal/suppression"
)

// reading is one source as read: a document and its records, or an error.
type reading struct {
	document *document.Document
	records  []dataset.Record
	rules    []*suppression.Rule // its comments for figcheck
	mistakes []error             // and what is wrong in them
	err      error
	unread   bool // an earlier build kept it
}

// readAll reads sources in parallel and yields the readings in the order of
// the sources, not far ahead of who takes them. Progress goes to a terminal only.
func readAll(sources []source, opts document.Options, progress io.Writer) iter.Seq[reading] {
	return func(yield func(reading) bool) {
		bar := progressOn(progress, len(sources))
		defer bar.done()
		for each := range flows(slices.Values(sources), func(s source) iter.Seq[reading] { return readEach(s, opts) }) {
			for r := range each {
				if !yield(r) {
					return
				}
			}
			bar.step()
		}
	}
}

// readEach takes the documents of one source through document, quantity, claim
// and relation: one of most sources, several of an archive, one after the other
// the windows of a sheet that is too large to be held.
func readEach(s source, opts document.Options) iter.Seq[reading] {
	return func(yield func(reading) bool) {
		content := s.content
		if s.path != "-" {
			var err error
			if content, err = load(s.path, int64(limitsOf(opts).Bytes)); err != nil {
				yield(reading{err: err})
				return
			}
		}
		for r := range s.readings(content, opts) {
			if r.err == nil {
				r.document.Source.Retrieved = s.retrieved
				s.comments(&r, content)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// readings yields what an earlier build kept of a source, or reads it. What is
// too large to be held is not kept.
func (s *source) readings(content []byte, opts document.Options) iter.Seq[reading] {
	key := s.key(content, opts)
	if kept := s.kept(key); kept != nil {
		return slices.Values(kept)
	}
	return func(yield func(reading) bool) {
		var all []reading
		held := s.cache != nil
		find := func(stop <-chan struct{}) iter.Seq[reading] {
			wanted := opts
			wanted.Limits.Stop = stop
			return s.find(content, wanted)
		}
		for r := range s.within(limitsOf(opts).Time, find) {
			if held = held && !r.window(); held {
				all = append(all, r)
			}
			if !yield(r) {
				return
			}
		}
		if held {
			s.keep(key, all)
		}
	}
}

// find reads the documents of a source and finds their records.
func (s *source) find(content []byte, opts document.Options) iter.Seq[reading] {
	name := s.path
	if s.name != "" {
		name = s.name
	}
	return func(yield func(reading) bool) {
		for d, err := range document.ReadAll(name, content, opts) {
			r := reading{document: d, err: err}
			if err == nil {
				s.complete(&r)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// read is readEach for a source that is one document.
func read(s source, opts document.Options) (one reading) {
	for one = range readEach(s, opts) {
		break
	}
	return one
}

// notes are what whoever reads the figures should know of the reading.
func (r *reading) notes() (out []string) {
	for _, note := range r.document.Notes {
		out = append(out, fmt.Sprintf("%s: note: %s", r.document.Source.Path, note))
	}
	return out
}

// window reports a reading of a part of a sheet that is too large to be held.
func (r *reading) window() bool { return r.document != nil && r.document.Window != nil }

// complete says of a document what the configuration knows of it, and finds its
// records.
func (s *source) complete(r *reading) {
	defer s.fault(r)
	d := &r.document.Source
	d.Published, d.Publisher, d.URL = cmp.Or(d.Published, s.published), cmp.Or(d.Publisher, s.publisher), cmp.Or(d.URL, s.url)
	switch {
	case s.textOnly:
	case r.window():
		r.records = records(r.document)
	default:
		r.records = recordsBeside(r.document, s.tables)
	}
}

// comments reads the comments of a document that suppress findings.
func (s *source) comments(r *reading, content []byte) {
	defer s.fault(r)
	if s.checks != nil && !r.window() {
		r.rules, r.mistakes = suppression.Comments(r.document, content, s.checks)
	}
}

// fault makes a fault of the program over one document that document's error:
// the others are still processed.
func (s *source) fault(r *reading) {
	if fault := recover(); fault != nil {
		*r = reading{err: s.failed(fault)}
	}
}

func (s *source) failed(fault any) error {
	return fmt.Errorf("%s: figcheck failed on this document (%v); please report it", s.path, fault)
}

// records takes a document through quantity, claim and relation.
func records(d *document.Document) []dataset.Record {
	claims := claim.Find(d, quantity.Find(d))
	relation.Bind(d, claims)
	return claim.Records(d, claims)
}

// load reads a file, refusing by its size before its bytes. What has no size,
// such as a pipe, is read up to the limit.
func load(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; check the path", path, pathless(err))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > limit {
		return nil, tooLarge(path, limit)
	}
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", path, pathless(err))
	case int64(len(content)) > limit:
		return nil, tooLarge(path, limit)
	}
	return content, nil
}

func tooLarge(path string, limit int64) error {
	return fmt.Errorf("%s: larger than the limit of %d MiB; split it into documents, or raise --max-size", path, limit>>20)
}

// progress is a count on a terminal's last line.
type progress struct {
	out    io.Writer // nil where nobody watches
	n, all int
}

// fewSources is how many are read before anybody would wait for a count.
const fewSources = 20

func progressOn(w io.Writer, all int) *progress {
	if f, ok := w.(*os.File); !ok || !term.IsTerminal(int(f.Fd())) || all < fewSources {
		w = nil
	}
	return &progress{out: w, all: all}
}

func (p *progress) step() {
	p.n++
	if p.out != nil {
		fmt.Fprintf(p.out, "\rread %d of %d", p.n, p.all)
	}
}

func (p *progress) done() {
	if p.out != nil {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
