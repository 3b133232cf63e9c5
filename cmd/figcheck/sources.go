package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/cache"
	"figcheck/internal/document"
	"figcheck/internal/download"
)

// source is one input before it is read. Content is set for standard input.
type source struct {
	path    string
	name    string // says the format where the path does not; "" is the path
	content []byte

	url, retrieved       string               // of a download
	published, publisher string               // where the document does not say
	checks               []string             // names that a comment in the document may suppress; nil does not look
	textOnly             bool                 // the records are known already
	tables               []*document.Document // given to hold it against
	cache                *cache.Cache         // of the folder that a build writes to; nil keeps nothing
}

// expand turns arguments into sources in a fixed order: files as given, patterns
// as what they match, folders as the readable files below them by name, "-" as
// standard input, web addresses as what was fetched from them. An argument that
// gives nothing is an error; the others still count.
func (f *inputFlags) expand(args []string, stdin io.Reader) (out []source, errs []error) {
	for _, arg := range args {
		if download.IsURL(arg) {
			s, err := f.remote(arg)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			out = append(out, s)
			continue
		}
		if arg == "-" {
			content, err := io.ReadAll(io.LimitReader(stdin, int64(limitsOf(f.options()).Bytes)+1))
			if err != nil {
				errs = append(errs, fmt.Errorf("-: %w", err))
				continue
			}
			out = append(out, source{path: "-", content: content})
			continue
		}
		info, err := os.Stat(arg)
		switch {
		case os.IsNotExist(err) && strings.ContainsAny(arg, "*?["):
			found, fault := matching(arg)
			out, errs = append(out, found...), append(errs, fault...)
		case os.IsNotExist(err):
			errs = append(errs, fmt.Errorf("%s: no such file or folder; check the path", arg))
		case err != nil:
			errs = append(errs, fmt.Errorf("%s: %w", arg, pathless(err)))
		case info.IsDir():
			found, faults := below(arg)
			errs = append(errs, faults...)
			out = append(out, found...)
		default:
			out = append(out, source{path: arg})
		}
	}
	return out, errs
}

// matching lists the files that a pattern names, in the order of their names,
// for who has no shell that does.
func matching(pattern string) (out []source, errs []error) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, []error{fmt.Errorf("%s: %w; write [[] for a bracket", pattern, err)}
	}
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			out = append(out, source{path: name})
		}
	}
	if len(out) == 0 {
		errs = []error{fmt.Errorf("%s: no file of such a name; check the path", pattern)}
	}
	return out, errs
}

// below lists the files of a folder whose names say that they can be read.
// README files describe a folder and are not sources of it; a folder below
// that figcheck wrote is none either. Links to folders are not followed, and
// what is no file, as a pipe, would never end. A folder below that cannot be
// listed is an error; the others still count.
func below(dir string) (out []source, errs []error) {
	extensions := document.Extensions()
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error { // the function returns no error
		switch {
		case err != nil:
			errs = append(errs, fmt.Errorf("%s: %w", path, pathless(err)))
		case e.IsDir() && path != dir && (strings.HasPrefix(e.Name(), ".") || isDataset(path)):
			return filepath.SkipDir
		case !e.IsDir() && slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) && !strings.HasPrefix(strings.ToUpper(e.Name()), "README") && isFile(path, e):
			out = append(out, source{path: path})
		}
		return nil
	})
	if len(out) == 0 && len(errs) == 0 {
		errs = []error{fmt.Errorf("%s: no readable document in this folder; figcheck reads %s", dir, strings.Join(extensions, " "))}
	}
	return out, errs
}

// isFile reports a file, or a link: to a file, or to nothing, of which reading
// it will say so.
func isFile(path string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

// isDataset reports a folder with claims.csv in it.
func isDataset(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, dataset.ClaimTable.File()))
	return err == nil
}

// pathless drops the path that os errors repeat.
func pathless(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
