package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"figcheck/figures"
	"figcheck/internal/cache"
	"figcheck/internal/check"
	"figcheck/internal/config"
	"figcheck/internal/reference"
)

// settings are what the flags and the configuration say together; a flag goes
// before the file.
type settings struct {
	*config.Config
	reference string           // folder, "" for none
	cache     *cache.Cache     // where a build keeps what it read; nil elsewhere
	charts    *figures.Chooser // of a build; nil elsewhere
}

// settings reads the configuration: the file that --config names, or the
// nearest figcheck.toml upwards, up to the folder that holds .git.
func (f *inputFlags) settings() (*settings, error) {
	s := &settings{Config: new(config.Config)}
	name := f.config
	work, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if name == "" {
		name = nearest(work)
	}
	if name != "" {
		if s.Config, err = readConfig(work, name); err != nil {
			return nil, err
		}
	}
	if s.reference = f.reference; s.reference == "" {
		s.reference = s.Reference
	}
	return s, nil
}

// nearest returns the figcheck.toml of a folder or of the closest one above
// it within the same repository; "" for none.
func nearest(dir string) string {
	for {
		name := filepath.Join(dir, config.FileName)
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			return name
		}
		up := filepath.Dir(dir)
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil || up == dir {
			return ""
		}
		dir = up
	}
}

func readConfig(work, name string) (*config.Config, error) {
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such file; check --config", name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, pathless(err))
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(work, name)
	}
	at := config.Place{File: name, Dir: filepath.Dir(name), Work: work}
	if shown, err := filepath.Rel(work, name); err == nil {
		at.File = filepath.ToSlash(shown)
	}
	return config.Parse(at, content, checkNames())
}

func checkNames() []string {
	var names []string
	for _, c := range check.All() {
		names = append(names, c.Name)
	}
	return names
}

// tables returns the built-in reference tables with the user's folder on top.
func (s *settings) tables() (*reference.Tables, error) {
	if s.reference == "" {
		return reference.Builtin(), nil
	}
	return reference.New(os.DirFS(s.reference))
}

// checks returns the catalogue without what is switched off.
func (s *settings) checks() ([]*check.Check, error) {
	tables, err := s.tables()
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(check.With(s.Desk(tables)), func(c *check.Check) bool { return slices.Contains(s.Off, c.Name) }), nil
}

// prepare gives the sources what the configuration says of them.
func (s *settings) prepare(sources []source) []source {
	names := checkNames()
	for i := range sources {
		sources[i].published, sources[i].publisher = s.Defaults(sources[i].path)
		sources[i].checks, sources[i].cache = names, s.cache
	}
	return sources
}
