package document

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"iter"
	"path"
	"strings"
)

var zipFormat = &Format{
	Name:       "zip",
	Doc:        "Archives, zip or tar, of documents of the other formats, each a source of its own; what is no document, and archives within, are passed over.",
	MediaType:  "application/zip",
	Extensions: zipExtensions,
	Match: func(name string, head []byte) bool {
		return hasExtension(name, zipExtensions) || strings.HasSuffix(strings.ToLower(name), ".tar.gz")
	},
	Split: splitArchive,
}

var zipExtensions = []string{".zip", ".tar", ".tgz"}

func splitArchive(name string, content []byte, opts Options) iter.Seq2[*Part, error] {
	if hasExtension(name, zipExtensions[:1]) {
		return splitZip(name, content, opts.limits())
	}
	return splitTar(name, content, opts.limits())
}

func splitZip(name string, content []byte, limits Limits) iter.Seq2[*Part, error] {
	return func(yield func(*Part, error) bool) {
		a, err := openArchive(name, content, "a zip archive", limits)
		if err != nil {
			yield(nil, err)
			return
		}
		z, _ := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		for _, f := range z.File {
			if strings.HasSuffix(f.Name, "/") || !isDocument(entryName(f.Name)) {
				continue
			}
			a.left = int64(limits.Unpacked) // for each document, which is dropped before the next
			p := &Part{Name: name + "/" + entryName(f.Name)}
			p.Content, err = a.read(strings.TrimPrefix(f.Name, "/"))
			if !yield(p, err) {
				return
			}
		}
	}
}

func splitTar(name string, content []byte, limits Limits) iter.Seq2[*Part, error] {
	return func(yield func(*Part, error) bool) {
		broken := func(err error) {
			yield(nil, &Error{Path: name, What: "archive broken, or cut short (" + err.Error() + ")", Do: "pack it again"})
		}
		var r io.Reader = &heeding{bytes.NewReader(content), name, limits}
		if bytes.HasPrefix(content, []byte("\x1f\x8b")) {
			unzipped, err := gzip.NewReader(r)
			if err != nil {
				broken(err)
				return
			}
			r = unzipped
		}
		const mostInAll = 4 << 30 // bytes that are read past, however small the file is
		t := tar.NewReader(io.LimitReader(r, mostInAll))
		for {
			h, err := t.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				broken(err)
				return
			}
			if h.Typeflag != tar.TypeReg || !isDocument(entryName(h.Name)) {
				continue
			}
			p := &Part{Name: name + "/" + entryName(h.Name)}
			p.Content, err = io.ReadAll(io.LimitReader(t, int64(limits.Unpacked)+1))
			if err == nil && len(p.Content) > limits.Unpacked {
				err = unzippedTooLarge(p.Name, int64(limits.Unpacked))
			} else if err != nil {
				broken(err)
				return
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// entryName is the name of an entry within its archive: with slashes, as
// Windows does not always write, and leading nowhere else.
func entryName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}

// isDocument reports an entry of an archive that a format claims by its name.
func isDocument(name string) bool {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") {
		return false
	}
	for _, f := range unpacked() {
		if f.Split == nil && hasExtension(base, f.Extensions) {
			return true
		}
	}
	return false
}
