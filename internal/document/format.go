package document

import (
	"bytes"
	"fmt"
	"iter"
	"math"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// Format is one kind of file that can be read.
type Format struct {
	Name       string   // "markdown", as `figcheck list formats` prints it
	Doc        string   // one sentence: what is kept
	MediaType  string   // of the source record
	Extensions []string // with the dot, lower case, the usual one first
	// Match reports whether a file is of this format, by its name and its first
	// bytes (512 at most). Formats are asked in the order of All.
	Match func(name string, head []byte) bool
	// Read turns the whole file into a document. It fills what the file itself
	// says of its source; Read (the function) adds the rest. Errors are *Error.
	Read func(name string, content []byte, limits Limits) (*Document, error)
	// Windows is set instead of Read where a file may be too large to be held. It
	// yields the document, or the windows of it in turn, or what is wrong.
	Windows func(name string, content []byte, limits Limits) iter.Seq2[*Document, error]
	// Split is set instead of Read where a file holds several documents. It
	// yields them, or what is wrong with one of them.
	Split func(name string, content []byte, opts Options) iter.Seq2[*Part, error]
}

// Options overrides what a document says of itself.
type Options struct {
	Published string // EDTF date: YYYY, YYYY-MM or YYYY-MM-DD
	Publisher string // "who published it", from --source
	Limits    Limits
	Fields    Fields // of articles in JSON lines
}

// Error says what is wrong with an input, where, and what to do about it.
type Error struct {
	Path   string
	Line   int // from 1; 0 where the place is the whole file
	Column int // in code points from 1; 0 where only the line is known
	What   string
	Do     string // "" where What says it
}

// Error prints "path:line:column: what: what to do".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Path)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
		if e.Column > 0 {
			fmt.Fprintf(&b, ":%d", e.Column)
		}
	}
	b.WriteString(": " + e.What)
	if e.Do != "" {
		b.WriteString(": " + e.Do)
	}
	return b.String()
}

// reason is what a library says is wrong, on one line.
func reason(err error) string { return dataset.OneLine(err.Error()) }

// Extensions returns every file extension that a format claims, in catalogue
// order: what a walk over a folder picks up.
func Extensions() []string {
	var all []string
	for _, f := range All() {
		all = append(all, f.Extensions...)
	}
	return all
}

// Detect returns the format of a file by its name and content, or nil.
func Detect(name string, content []byte) *Format {
	head := content[:min(len(content), 512)]
	for _, f := range All() {
		if f.Match(name, head) {
			return f
		}
	}
	return nil
}

// Read reads a file that is already in memory, whole. The name picks the format
// and is the source's path. Errors are *Error: an empty or too large file, no
// format for it, text that is not UTF-8, binary data, a page without text, a date
// in opts that is none, a file that holds several documents (see ReadAll).
func Read(name string, content []byte, opts Options) (*Document, error) {
	opts.Limits.Table = math.MaxInt
	f := Detect(name, content)
	if f != nil && f.Split != nil {
		return nil, &Error{Path: name, What: "several documents in one file", Do: "give one of them"}
	}
	var whole *Document
	for d, err := range read(f, name, content, opts) {
		if err != nil {
			return nil, err
		}
		whole = d
	}
	return whole, nil
}

// read yields the document of a file, or the windows of it.
func read(f *Format, name string, content []byte, opts Options) iter.Seq2[*Document, error] {
	switch err := opts.refuse(name, content); {
	case err != nil:
		return failed(err)
	case f == nil:
		return failed(unreadable(name))
	}
	from, limits := f.from(name, content, opts), opts.limits()
	return func(yield func(*Document, error) bool) {
		for d, err := range f.documents(name, content, limits) {
			if err == nil {
				err = limits.stopped(name)
			}
			if err == nil {
				from(d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// documents yields what a file reads as.
func (f *Format) documents(name string, content []byte, limits Limits) iter.Seq2[*Document, error] {
	if f.Windows != nil {
		return f.Windows(name, content, limits)
	}
	return func(yield func(*Document, error) bool) { yield(f.Read(name, content, limits)) }
}

// failed yields an error and nothing else.
func failed(err error) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) { yield(nil, err) }
}

// from returns what says of a document that it comes from a file.
func (f *Format) from(name string, content []byte, opts Options) func(*Document) {
	var named dataset.Source
	named.Identify(content)
	return func(d *Document) {
		d.takeDateline()
		d.Source.ID, d.Source.SHA256 = named.ID, named.SHA256
		d.Source.Path = filepath.ToSlash(name)
		d.Source.MediaType = f.MediaType
		if opts.Published != "" {
			d.Source.Published = opts.Published
		}
		if opts.Publisher != "" {
			d.Source.Publisher = opts.Publisher
		}
		d.buildIndex()
	}
}

func (opts Options) limits() Limits { return opts.Limits.Or(DefaultLimits()) }

// refuse returns an error for content that no reader is to be given, and for
// options that are wrong.
func (opts Options) refuse(name string, content []byte) error {
	limit := opts.limits().Bytes
	switch {
	case len(content) > limit:
		return &Error{Path: name, What: fmt.Sprintf("too large (%d bytes, limit %d)", len(content), limit), Do: "split it, or raise --max-size"}
	case len(bytes.TrimSpace(content)) == 0:
		return &Error{Path: name, What: "empty file", Do: "give a document with text"}
	case opts.Published != "" && plainDate(opts.Published) != opts.Published:
		return &Error{Path: name, What: fmt.Sprintf("publication date %q", opts.Published), Do: "write YYYY, YYYY-MM or YYYY-MM-DD"}
	}
	return nil
}

// hasExtension reports whether name ends in one of the extensions.
func hasExtension(name string, extensions []string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	for _, e := range extensions {
		if e == ext {
			return true
		}
	}
	return false
}

// requireText returns an error if content is not UTF-8 text, saying where.
// Form feeds and escapes are allowed: old reports have page breaks in them.
func requireText(name string, content []byte) error {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		return &Error{Path: name, What: "text in UTF-16", Do: "save it as UTF-8"}
	}
	controls := 0
	for i := 0; i < len(content); {
		c := content[i]
		if isText[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRune(content[i:])
			if r == utf8.RuneError && n == 1 {
				line, column := place(content, i)
				return &Error{name, line, column, fmt.Sprintf("byte %d (0x%02X) is not UTF-8", i, c),
					"save it as UTF-8 (or run iconv -f WINDOWS-1252 -t UTF-8)"}
			}
			i += n
			continue
		}
		// One stray control character is dirt; a NUL, or many, is a program or a picture.
		if controls++; c == 0 || controls > 8 {
			line, column := place(content, i)
			return &Error{name, line, column, fmt.Sprintf("binary data (byte 0x%02X), not text", c), "give the document it was made from"}
		}
		i++
	}
	return nil
}

// isText holds the bytes of ASCII that text has.
var isText = func() (is [256]bool) {
	for c := byte(' '); c < 0x7f; c++ {
		is[c] = true
	}
	for _, c := range []byte("\t\n\r\f\v\x1b") {
		is[c] = true
	}
	return is
}()

// place returns the line and column of a byte offset, for errors.
func place(content []byte, offset int) (line, column int) {
	before := content[:offset]
	line = 1 + bytes.Count(before, []byte("\n"))
	return line, 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}
