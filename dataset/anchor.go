package dataset

import (
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Ids hash the bytes of a document, so an edit anywhere in it gives every
// claim and finding another one. An anchor is what stays: a decision carries
// the anchors of what it is about, and finds it again by them.

// anchors are the ways to find a claim or finding again, the strictest first:
// a claim by its words in their sentence or cell, then by its words alone,
// with which of how many; a finding by its claims, then by its fingerprint.
type anchors struct{ strict, loose string }

// Describe says on each row which claim or finding it is about, in words and
// by its anchors, so that it is found again when the document was edited.
func (d *Dataset) Describe(rows []Decision) {
	w := d.whereabouts()
	for i := range rows {
		x := &rows[i]
		if r := w.records[x.Target]; r != nil && x.Act != Add {
			x.Document, x.About, x.Context = w.paths[r.Source], r.Stated, r.Context
			x.Anchor = w.anchors[r.ID].ids()
			if x.namesClaim() {
				x.Anchor = append(x.Anchor, w.anchors[x.Value].ids()...)
			}
		}
		for k := range d.Findings {
			if f := &d.Findings[k]; f.ID == x.Target {
				x.Document, x.About, x.Anchor = strings.Join(w.pathsOf(f), " "), f.Message, w.anchors[f.ID].ids()
			}
		}
	}
}

// carried returns the rows with the ids that their claims and findings have
// today. Rows that find nothing stay as they are.
func (d *Dataset) carried(rows []Decision) []Decision {
	known := d.ids()
	var byAnchor map[string]string
	find := func(id string, by IDs) string {
		if known[id] || len(by) == 0 {
			return id
		}
		if byAnchor == nil {
			byAnchor = map[string]string{}
			for id, a := range d.whereabouts().anchors {
				byAnchor[a.strict], byAnchor[a.loose] = id, id
			}
		}
		for _, a := range by {
			if now, ok := byAnchor[a]; ok {
				return now
			}
		}
		return id
	}
	out := append([]Decision(nil), rows...)
	for i := range out {
		x := &out[i]
		own, other := x.Anchor, IDs(nil)
		if len(own) > 2 {
			own, other = own[:2], own[2:]
		}
		x.Target = find(x.Target, own)
		if x.namesClaim() {
			x.Value = find(x.Value, other)
		}
	}
	return out
}

func (a *anchors) ids() IDs {
	if a == nil {
		return nil
	}
	return IDs{a.strict, a.loose}
}

// whereabouts is where everything stands.
type whereabouts struct {
	records map[string]*Record
	paths   map[string]string // by id of the source
	anchors map[string]*anchors
}

func (d *Dataset) whereabouts() *whereabouts {
	w := &whereabouts{records: map[string]*Record{}, paths: map[string]string{}, anchors: map[string]*anchors{}}
	for i := range d.Sources {
		w.paths[d.Sources[i].ID] = d.Sources[i].Path
	}
	var order []*Record
	for i := range d.Records {
		r := &d.Records[i]
		w.records[r.ID] = r
		if !r.added() { // those carry their own place
			order = append(order, r)
		}
	}
	sort.SliceStable(order, func(i, k int) bool { return order[i].Start < order[k].Start })
	w.claims(order)
	w.findings(d.Findings)
	return w
}

func (w *whereabouts) claims(order []*Record) {
	words, places := newOrdinals(), newOrdinals()
	for _, r := range order {
		words.count(w.paths[r.Source], r.Stated)
	}
	for _, r := range order {
		path := w.paths[r.Source]
		n, of := words.next(path, r.Stated)
		k, _ := places.next(path, r.Stated, r.Context)
		w.anchors[r.ID] = &anchors{
			strict: keyed("figure", path, r.Stated, r.Context, k),
			loose:  keyed("words", path, r.Stated, n, of),
		}
	}
}

func (w *whereabouts) findings(list []Finding) {
	prints := newOrdinals()
	key := func(f *Finding) []string { return append([]string{f.Fingerprint()}, w.pathsOf(f)...) }
	for i := range list {
		prints.count(key(&list[i])...)
	}
	for i := range list {
		f := &list[i]
		n, all := prints.next(key(f)...)
		w.anchors[f.ID] = &anchors{
			strict: keyed(append([]string{"finding", f.Check}, w.operands(f)...)...),
			loose:  keyed(append([]string{"reading", n, all}, key(f)...)...),
		}
	}
}

// operands are the strict anchors of a finding's claims, sorted as in its id.
func (w *whereabouts) operands(f *Finding) []string {
	var out []string
	for _, id := range f.Claims {
		if a := w.anchors[id]; a != nil {
			out = append(out, a.strict)
		} else if r := w.records[id]; r != nil {
			out = append(out, keyed("added", w.paths[r.Source], r.Stated, r.Context))
		}
	}
	sort.Strings(out)
	return out
}

// pathsOf are the documents that the claims of a finding stand in, once each.
func (w *whereabouts) pathsOf(f *Finding) []string {
	var out []string
	for _, id := range f.Claims {
		if r := w.records[id]; r != nil && !slices.Contains(out, w.paths[r.Source]) {
			out = append(out, w.paths[r.Source])
		}
	}
	return out
}

func keyed(parts ...string) string { return hashID(strings.Join(parts, "\x00")) }

// ordinals tell alike things apart by which of how many they are.
type ordinals struct{ all, met map[string]int }

func newOrdinals() *ordinals { return &ordinals{map[string]int{}, map[string]int{}} }

func (o *ordinals) count(parts ...string) { o.all[keyed(parts...)]++ }

func (o *ordinals) next(parts ...string) (n, of string) {
	k := keyed(parts...)
	o.met[k]++
	return strconv.Itoa(o.met[k]), strconv.Itoa(o.all[k])
}
