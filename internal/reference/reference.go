// Package reference holds the embedded reference tables: countries and their
// names, places, organisations, population, area, borders, gross domestic
// product, units, currencies and exchange rates, each row with its source.
// What a claim means by a name, and whether a claim agrees with a figure, is
// not decided here: see packages claim and check.
//
// A table is parsed when it is first asked for, once, and never changes after.
// Names, which are many, are searched in an index that is embedded beside the
// tables and needs no parsing.
// The tables under core and odbl have different licences and stay in their own
// folders, each with a notice.
package reference

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed core/*.csv core/NOTICE.md odbl/*.csv odbl/NOTICE.md
var embedded embed.FS

// layers are the embedded folders in the order their rows are appended.
var layers = []string{"core", "odbl"}

// Tables is the reference data of one run: the embedded tables, and over them
// the user's own, if any. It is safe for concurrent use.
type Tables struct {
	overlay map[string]rows

	sources   lazy[map[string]Source]
	countries lazy[countryIndex]
	figures   [len(figureTables)]lazy[map[string][]Value]
	borders   lazy[borderIndex]
	rates     lazy[map[string][]Rate]
	units     lazy[map[string]Unit]
	moneys    lazy[map[string]Currency]
	called    lazy[map[string][]string]
	orgs      lazy[map[string]Organisation]
	regions   lazy[map[string]Region]
	names     lazy[nameIndex]
}

// lazy is a value made on first use.
type lazy[T any] struct {
	once  sync.Once
	value T
}

func (l *lazy[T]) get(build func() T) T {
	l.once.Do(func() { l.value = build() })
	return l.value
}

// Builtin returns the embedded tables alone, shared by all callers.
var Builtin = sync.OnceValue(func() *Tables { return &Tables{} })

// New returns the embedded tables with those of the folder over them: files of
// the same name and header, whose rows are appended; a row with the same
// primary key, source included, replaces the embedded one. Files with other
// names are left alone. The error names file, line and what to do.
func New(overlay fs.FS) (*Tables, error) {
	t := &Tables{overlay: map[string]rows{}}
	for _, s := range schemas {
		r, err := readFile(overlay, s.name+".csv")
		if err != nil {
			return nil, err
		}
		if r.head == nil {
			continue
		}
		if err := s.validate(r); err != nil {
			return nil, err
		}
		t.overlay[s.name] = r
	}
	return t, nil
}

// table returns the rows of all layers, later ones replacing earlier ones with
// the same key.
func (t *Tables) table(name string) rows {
	s := schemaOf(name)
	out := rows{file: name + ".csv"}
	at := map[string]int{}
	for _, layer := range layers {
		r, err := readFile(embedded, layer+"/"+name+".csv")
		if err != nil {
			panic("reference: embedded table: " + err.Error())
		}
		out.merge(r, s.key, at)
	}
	out.merge(t.overlay[name], s.key, at)
	return out
}
