package config

import (
	"path"
	"path/filepath"
	"strings"
)

// match returns whether a document's path fits a pattern: * and ? within a
// folder or file name, ** for any folders, all relative to the configuration's
// folder. A pattern without a slash is for files of that name in any folder.
func (r *reader) match(key, pattern string) func(string) bool {
	parts := strings.Split(pattern, "/")
	for _, p := range parts {
		if _, err := path.Match(p, ""); err != nil {
			r.fail(key+".path", "%q is no pattern; write * for part of a name and ** for any folders", pattern)
		}
	}
	if len(parts) == 1 {
		parts = []string{"**", pattern}
	}
	at := r.place
	return func(document string) bool {
		if !filepath.IsAbs(document) {
			document = filepath.Join(at.Work, document)
		}
		relative, err := filepath.Rel(at.Dir, document)
		return err == nil && fits(parts, strings.Split(filepath.ToSlash(relative), "/"))
	}
}

func fits(pattern, names []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			for i := range len(names) + 1 {
				if fits(pattern[1:], names[i:]) {
					return true
				}
			}
			return false
		}
		if len(names) == 0 {
			return false
		}
		if ok, err := path.Match(pattern[0], names[0]); err != nil || !ok {
			return false
		}
		pattern, names = pattern[1:], names[1:]
	}
	return len(names) == 0
}
