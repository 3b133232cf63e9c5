package figures

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"sync"

	"figcheck/dataset"
)

// Chooser chooses charts of documents that are looked at one by one: first all
// are named, then all are weighed, then those chosen are made. It keeps the names
// of charts and no chart.
type Chooser struct {
	limits Limits
	named  map[string]int // documents by the stem of their file name
	news   [ranks][]candidate
	once   sync.Once        // all were weighed
	names  map[int][]string // of the charts chosen, by document
}

// candidate is a document that may have charts.
type candidate struct {
	number int
	names  []string // of its charts, best first
}

// ranks is how many classes of documents there are, by how bad their news is.
const ranks = 3

// NewChooser returns a chooser of so many charts.
func NewChooser(l Limits) *Chooser {
	if l.Each <= 0 {
		l.Each = chartsAnArticle
	}
	return &Chooser{limits: l, named: map[string]int{}}
}

// Name takes down the path of a document: charts of documents with one file name
// are told apart by theirs.
func (c *Chooser) Name(file string) { c.named[stem(path.Base(file))]++ }

func (c *Chooser) shelf(d *dataset.Dataset) *shelf {
	s := newShelf(d)
	s.named = c.named
	return s
}

// Weigh looks at a part of the dataset. Numbers are those of its sources among
// all documents, in whose order the parts come; −1 for one that is not of this
// part but only has figures that its are compared with.
func (c *Chooser) Weigh(d *dataset.Dataset, numbers []int) {
	set := c.shelf(d)
	for i, n := range numbers {
		rank := set.rank(d.Sources[i].ID)
		room := c.room(rank)
		if n < 0 || room == 0 {
			continue
		}
		charts, _ := newArticle(set, &d.Sources[i]).choose(c.limits.Each)
		own := candidate{number: n}
		for _, chart := range charts[:min(len(charts), room)] {
			own.names = append(own.names, chart.Name)
		}
		if len(own.names) > 0 {
			c.news[rank] = append(c.news[rank], own)
		}
		for worse := rank + 1; worse < ranks && c.limits.All > 0; worse++ {
			c.news[worse] = cut(c.news[worse], c.limits.All-c.taken(worse-1))
		}
	}
}

// room is how many more charts documents of a rank may have, for all that is
// known yet.
func (c *Chooser) room(rank int) int {
	if c.limits.All <= 0 {
		return c.limits.Each
	}
	return max(0, c.limits.All-c.taken(rank))
}

// taken counts the charts of a rank and better ones.
func (c *Chooser) taken(rank int) (n int) {
	for _, list := range c.news[:rank+1] {
		for _, own := range list {
			n += len(own.names)
		}
	}
	return n
}

// cut keeps the first charts of a list of documents, so many.
func cut(list []candidate, most int) []candidate {
	for i := range list {
		if most <= 0 {
			return list[:i]
		}
		list[i].names = list[i].names[:min(len(list[i].names), most)]
		most -= len(list[i].names)
	}
	return list
}

// chosen are the names of the charts of a document.
func (c *Chooser) chosen(number int) []string {
	c.once.Do(c.settle)
	return c.names[number]
}

// settle numbers the charts of one name, in the order of the documents.
func (c *Chooser) settle() {
	all := slices.Concat(c.news[:]...)
	slices.SortFunc(all, func(a, b candidate) int { return cmp.Compare(a.number, b.number) })
	c.names = map[int][]string{}
	taken := map[string]int{}
	for _, own := range all {
		for i, name := range own.names {
			taken[name]++
			if n := taken[name]; n > 1 {
				own.names[i] += "-" + strconv.Itoa(n)
			}
		}
		c.names[own.number] = own.names
	}
}

// choice is what is chosen from a document.
func (c *Chooser) choice(set *shelf, s *dataset.Source, number int) (out Choice) {
	names := c.chosen(number)
	out.Charts, out.Left = newArticle(set, s).choose(c.limits.Each)
	out.cut(len(names))
	for i, name := range names {
		out.Charts[i].Name = name
	}
	return out
}

// Charts makes the charts that were chosen from a part of the dataset, when all
// parts were weighed.
func (c *Chooser) Charts(d *dataset.Dataset, numbers []int) (out []*Chart) {
	var set *shelf
	for i, n := range numbers {
		if n < 0 || len(c.chosen(n)) == 0 {
			continue
		}
		if set == nil {
			set = c.shelf(d)
		}
		out = append(out, c.choice(set, &d.Sources[i], n).Charts...)
	}
	return out
}
