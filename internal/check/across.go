package check

import "figcheck/dataset"

// Alike bounds how many figures of one key are compared, the first in the order
// of the dataset: nobody reads what more documents would add, and a corpus may
// state one fact a million times.
const Alike = 1000

// Across is Run without what is found within a document alone. It needs only the
// figures that have a key in common with another document's, and their sources.
func Across(d *dataset.Dataset, checks ...*Check) []dataset.Finding {
	return newPass(d).run(checks, (*Pass).across)
}

// across hands the check the figures of each key.
func (p *Pass) across() {
	if p.check.Across == nil {
		return
	}
	groups := map[string][]*dataset.Record{}
	var order []string
	for i := range p.Records {
		r := &p.Records[i]
		k := p.check.Key(p, r)
		if k == "" || len(groups[k]) == Alike {
			continue
		}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], r)
	}
	for _, k := range order {
		p.check.Across(p, groups[k])
	}
}

// Keys calls use with each key under which one of the checks compares a figure
// of the dataset with those of other documents: the check's name stands in it.
func Keys(d *dataset.Dataset, checks []*Check, use func(key string, r *dataset.Record)) {
	p := newPass(d)
	for _, c := range checks {
		if c.Key == nil {
			continue
		}
		for i := range d.Records {
			if k := c.Key(p, &d.Records[i]); k != "" {
				use(c.Name+"\x00"+k, &d.Records[i])
			}
		}
	}
}
