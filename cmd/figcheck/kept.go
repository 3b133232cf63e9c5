package main

import (
	"errors"
	"fmt"

	"figcheck/internal/cache"
	"figcheck/internal/document"
)

// key is the key under which the readings of a source are kept: all that they
// depend on beside the program.
func (s *source) key(content []byte, opts document.Options) string {
	if s.cache == nil {
		return ""
	}
	said := []string{s.path, s.name, s.published, s.publisher, s.url}
	for _, t := range s.tables {
		said = append(said, t.Source.ID)
	}
	return s.cache.Key(content, fmt.Appendf(nil, "%q %#v", said, opts))
}

// kept returns the readings that an earlier build kept of a source which has
// not changed since.
func (s *source) kept(key string) (out []reading) {
	readings, _ := s.cache.Get(key)
	for _, r := range readings {
		one := reading{document: r.Document, records: r.Records, unread: true}
		if r.Err != nil {
			one = reading{err: r.Err, unread: true}
		}
		out = append(out, one)
	}
	return out
}

// keep keeps readings for the next build, unless one of them is due to
// anything but the file.
func (s *source) keep(key string, readings []reading) {
	var out []cache.Reading
	for _, r := range readings {
		one := cache.Reading{Document: r.document, Records: r.records}
		if r.err != nil && !errors.As(r.err, &one.Err) {
			return
		}
		out = append(out, one)
	}
	s.cache.Put(key, out)
}
