package reference

import "strings"

// Source says where reference rows come from.
type Source struct {
	ID          string
	Title       string
	Publisher   string
	Licence     string // SPDX identifier
	Attribution string
	AsOf        string // the date of the data, as precise as the publisher says
	Notes       string
}

// String names title, publisher, date and licence, for a finding's reference.
func (s Source) String() string {
	return s.Title + " (" + s.Publisher + ", data of " + s.AsOf + ", " + s.Licence + ")"
}

// Source returns the source with that id. Rows that two sources share carry
// both ids with "+" between; then the first is returned.
func (t *Tables) Source(id string) (Source, bool) {
	m := t.sources.get(func() map[string]Source {
		out := map[string]Source{}
		r := t.table("sources")
		for i := range r.cells {
			s := Source{r.get(i, "source_id"), r.get(i, "title"), r.get(i, "publisher"), r.get(i, "licence"),
				r.get(i, "attribution"), r.get(i, "data_as_of"), r.get(i, "notes")}
			out[s.ID] = s
		}
		return out
	})
	s, ok := m[id]
	if !ok {
		first, _, _ := strings.Cut(id, "+")
		s, ok = m[first]
	}
	return s, ok
}
