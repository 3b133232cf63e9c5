package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits of archives, against files made to fill a memory.
const (
	mostEntries = 20_000
	mostNodes   = 4_000_000 // elements and texts of one part
)

// archive is a zip file that is a document. Parts are found by name within it
// and never written to a disk, so no name leads anywhere else.
type archive struct {
	name   string // of the file, for errors
	parts  map[string]*zip.File
	limits Limits
	left   int64 // bytes that may still be unzipped
}

// compound is how the files of old Office programs, and encrypted new ones, begin.
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// openArchive reads the directory of a zip file. Kind is what it ought to be:
// "a Word document".
func openArchive(name string, content []byte, kind string, limits Limits) (*archive, error) {
	if bytes.HasPrefix(content, []byte(compound)) {
		return nil, &Error{Path: name, What: "encrypted, or of an old Office program", Do: "open it there and save it without a password in the new format"}
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, &Error{Path: name, What: "not " + kind + ", or cut short (" + strings.TrimPrefix(err.Error(), "zip: ") + ")",
			Do: "fetch it again, or give it the ending of what it is"}
	}
	if len(z.File) > mostEntries {
		return nil, &Error{Path: name, What: fmt.Sprintf("archive of %d parts, limit %d", len(z.File), mostEntries), Do: "save it again from its program"}
	}
	a := &archive{name: name, parts: map[string]*zip.File{}, limits: limits, left: int64(limits.Unpacked)}
	for _, f := range z.File {
		part := strings.TrimPrefix(f.Name, "/")
		if a.parts[part] == nil {
			a.parts[part] = f
		}
	}
	return a, nil
}

// open returns a part as it unzips. A part that is not there is an error.
func (a *archive) open(part string) (io.ReadCloser, error) {
	f := a.parts[part]
	if f == nil {
		return nil, &Error{Path: a.name, What: "incomplete: no " + part + " in it", Do: "save it again from its program"}
	}
	if f.Flags&1 != 0 {
		return nil, &Error{Path: a.name, What: "encrypted", Do: "save it without a password"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, a.broken(part, err)
	}
	return &limited{r, a}, nil
}

// limited stops when an archive has given all that it may, or is no longer
// wanted.
type limited struct {
	io.ReadCloser
	of *archive
}

var errTooLarge = errors.New("too large when unzipped")

func (l *limited) Read(p []byte) (int, error) {
	if err := l.of.limits.stopped(l.of.name); err != nil {
		return 0, err
	}
	n, err := l.ReadCloser.Read(p)
	l.of.left -= int64(n)
	if l.of.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

// broken is the error for a part that does not read.
func (a *archive) broken(part string, err error) error {
	var known *Error
	switch {
	case errors.As(err, &known), errors.Is(err, errEnough):
		return err
	case errors.Is(err, errTooLarge):
		return unzippedTooLarge(a.name, int64(a.limits.Unpacked))
	}
	what := reason(err)
	return &Error{Path: a.name, What: fmt.Sprintf("%s in it is broken (%s)", part, what), Do: "save it again from its program"}
}

// unzippedTooLarge is the error for what is small only as it is packed.
func unzippedTooLarge(name string, limit int64) *Error {
	return &Error{Path: name, What: fmt.Sprintf("more than %d MiB when unzipped", limit>>20), Do: "split it, or raise --max-unpacked"}
}

// read returns a whole part.
func (a *archive) read(part string) ([]byte, error) {
	r, err := a.open(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, a.broken(part, err)
	}
	return content, nil
}

// decode gives the XML of a part to a function.
func (a *archive) decode(part string, read func(*xmlReader) error) error {
	r, err := a.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	if err := read(newXMLReader(r, a.limits)); err != nil && !errors.Is(err, io.EOF) {
		return a.broken(part, err)
	}
	return nil
}

// tree returns the root element of a part, an empty one where there is no such part.
func (a *archive) tree(part string) (*element, error) {
	root := &element{}
	if a.parts[part] == nil {
		return root, nil
	}
	err := a.decode(part, func(r *xmlReader) error {
		start, err := r.next()
		if err != nil {
			return err
		}
		root, err = r.element(start)
		return err
	})
	if err != nil {
		return nil, err
	}
	return root, nil
}
