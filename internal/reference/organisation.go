package reference

// Organisation is one row of the organisations table.
type Organisation struct {
	ID, Name, Kind string // kind: bloc, ifi, un, ngo, central_bank, armed_group …
	Aliases        []string
	Members        []string // ISO 3166 alpha-2, full members and others alike
}

// Organisation returns the organisation with that id, such as "ASEAN".
func (t *Tables) Organisation(id string) (Organisation, bool) {
	o, ok := t.orgs.get(func() map[string]Organisation {
		out := map[string]Organisation{}
		r := t.table("organisations")
		for i := range r.cells {
			id := r.get(i, "org_id")
			out[id] = Organisation{ID: id, Name: r.get(i, "name"), Kind: r.get(i, "kind"), Aliases: r.list(i, "aliases")}
		}
		m := t.table("org_members")
		for i := range m.cells {
			if o, ok := out[m.get(i, "org_id")]; ok {
				o.Members = append(o.Members, m.get(i, "iso2"))
				out[o.ID] = o
			}
		}
		return out
	})[id]
	return o, ok
}

// Region is a group of countries: a continent, a UN region, a bloc.
type Region struct {
	ID, Name string
	Members  []string // ISO 3166 alpha-2
}

// Region returns the region with that id: a UN M49 code ("002") or a group
// ("EU").
func (t *Tables) Region(id string) (Region, bool) {
	g, ok := t.regions.get(func() map[string]Region {
		out := map[string]Region{}
		r := t.table("regions")
		for i := range r.cells {
			id := r.get(i, "region_id")
			out[id] = Region{id, r.get(i, "name"), r.list(i, "members")}
		}
		return out
	})[id]
	return g, ok
}
