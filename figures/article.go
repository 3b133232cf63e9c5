package figures

import (
	"maps"
	"math"
	"path"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// article is one source's records as the forms look for groups in them.
type article struct {
	set     *shelf
	source  *dataset.Source
	records []*dataset.Record            // chartable, in the order of the text
	all     map[string]*dataset.Record   // the chartable ones, second statements too
	byID    map[string]*dataset.Record   // of records
	parts   map[string][]*dataset.Record // by the id of the whole
	addend  map[string]bool              // ids that a stated sum adds up
	first   map[string]int               // by id, the number of the record that states the figure first
}

// shelf is a dataset by source, so that choosing the charts of all takes time
// in proportion to it.
type shelf struct {
	records  map[string][]*dataset.Record  // by source
	findings map[string][]*dataset.Finding // by the source of a claim of theirs
	named    map[string]int                // sources by the stem of their file name
}

func newShelf(d *dataset.Dataset) *shelf {
	s := &shelf{records: map[string][]*dataset.Record{}, findings: map[string][]*dataset.Finding{}}
	source := make(map[string]string, len(d.Records))
	for i := range d.Records {
		r := &d.Records[i]
		source[r.ID] = r.Source
		s.records[r.Source] = append(s.records[r.Source], r)
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		for _, id := range f.Claims {
			own := s.findings[source[id]]
			if n := len(own); n == 0 || own[n-1] != f {
				s.findings[source[id]] = append(own, f)
			}
		}
	}
	return s
}

// rank is 0 for a source with figures that cannot all be right, by a finding
// that nobody set aside, 1 for one with figures in tension, else 2.
func (s *shelf) rank(source string) int {
	rank := ranks - 1
	for _, f := range s.findings[source] {
		switch {
		case f.Status == dataset.Rejected:
		case f.Verdict == dataset.Inconsistent:
			return 0
		case f.Verdict == dataset.Tension:
			rank = 1
		}
	}
	return rank
}

// findings are those about the article's own records.
func (a *article) findings() []*dataset.Finding { return a.set.findings[a.source.ID] }

// newArticle keeps what can stand on a chart: no dates, no boilerplate, nothing
// a reviewer rejected, no second statement of the same figure.
func newArticle(set *shelf, source *dataset.Source) *article {
	a := &article{set: set, source: source, all: map[string]*dataset.Record{}, parts: map[string][]*dataset.Record{}, addend: map[string]bool{}, first: map[string]int{}}
	var own []*dataset.Record
	for _, r := range set.records[source.ID] {
		if chartable(r) {
			own = append(own, r)
		}
	}
	for _, r := range own {
		a.all[r.ID] = r
	}
	a.byID = maps.Clone(a.all)
	a.rankMentions(own)
	seen := map[string]bool{}
	for _, r := range own {
		if a.restates(r) {
			delete(a.byID, r.ID)
			continue
		}
		key := strings.Join([]string{string(r.Kind), string(r.Unit), r.Value.String(), r.Low.String(), r.High.String(), string(r.Relation),
			strings.ToLower(r.Measure), strings.ToLower(r.Place), r.Period, string(r.Change), r.PartOf}, "\x00")
		if seen[key] && r.PartOf == "" {
			delete(a.byID, r.ID)
			continue
		}
		seen[key] = true
		a.records = append(a.records, r)
		if r.PartOf != "" {
			a.parts[r.PartOf] = append(a.parts[r.PartOf], r)
		}
		for _, t := range r.Derivation {
			for _, id := range t.Operands {
				if t.Rule == dataset.Sum {
					a.addend[id] = true
				}
			}
		}
	}
	return a
}

// rankMentions numbers the figures by where the text states them first: a cell
// that the headline repeats comes before its table.
func (a *article) rankMentions(own []*dataset.Record) {
	for i, r := range own {
		a.first[r.ID] = i
	}
	again := func(x, y string) {
		if i, ok := a.first[x]; ok && a.byID[y] != nil {
			a.first[y] = min(a.first[y], i)
		}
	}
	for _, r := range own {
		for _, t := range r.Derivation {
			if t.Rule == dataset.Restate && len(t.Operands) == 1 {
				again(r.ID, t.Operands[0])
			}
		}
	}
	for _, f := range a.findings() {
		if f.Check == restatementCheck && len(f.Claims) == 2 {
			again(f.Claims[0], f.Claims[1])
			again(f.Claims[1], f.Claims[0])
		}
	}
}

func chartable(r *dataset.Record) bool {
	switch r.Kind {
	case dataset.Date, dataset.Time, dataset.Ordinal, dataset.Statistic, dataset.OtherKind:
		return false
	}
	if r.Status == dataset.Rejected || r.Section == dataset.Boilerplate || statedWords(r) == "" {
		return false
	}
	if !inRange(r.Value) || !inRange(r.Low) || !inRange(r.High) || !inRange(r.Precision) {
		return false
	}
	row := newRow(r, "value")
	return row.high >= 0 && row.low >= 0
}

// inRange keeps numbers that no axis can place away from the arithmetic: what
// people count and measure lies between a thousandth of a millionth and a
// million million million.
func inRange(d dataset.Decimal) bool {
	f := math.Abs(d.Float())
	return f == 0 && (!d.Valid() || d.Sign() == 0) || f >= 1e-9 && f <= 1e18
}

// restates reports whether the figure says another of the same source again.
func (a *article) restates(r *dataset.Record) bool {
	for _, t := range r.Derivation {
		if t.Rule != dataset.Restate {
			continue
		}
		for _, id := range t.Operands {
			if o := a.byID[id]; o != nil && o != r {
				return true
			}
		}
	}
	return false
}

func (a *article) record(id string) *dataset.Record { return a.byID[id] }

// chart starts a chart of this article.
func (a *article) chart(form, subject string, score int, why string) *Chart {
	name := form
	if s := stem(subject); s != "" {
		name += "-" + s
	}
	if base := strings.TrimSuffix(path.Base(a.source.Path), path.Ext(a.source.Path)); a.source.Path != "" && stem(base) != "" {
		name = stem(base) + a.twin() + "-" + name
	}
	return &Chart{Name: name, Form: form, Score: score, Why: why, Source: a.sourceLine()}
}

// twin tells documents with the same file name apart.
func (a *article) twin() string {
	if a.set.named[stem(path.Base(a.source.Path))] > 1 {
		return "-" + a.source.ID[:min(len(a.source.ID), 4)]
	}
	return ""
}

// sourceLine credits the document: publisher, title, date.
func (a *article) sourceLine() string {
	var parts []string
	if a.source.Publisher != "" {
		parts = append(parts, a.source.Publisher)
	}
	if a.source.Title != "" {
		parts = append(parts, "“"+strings.Trim(a.source.Title, "“”\"")+"”")
	}
	if a.source.Published != "" {
		parts = append(parts, periodWords(a.source.Published))
	}
	if a.source.Title == "" && a.source.Path != "" {
		parts = append(parts, path.Base(a.source.Path))
	}
	if len(parts) == 0 {
		return "document " + a.source.ID
	}
	return strings.Join(parts, ", ")
}

// newRow reads the extents of a record's mark from its intervals.
func newRow(r *dataset.Record, role string) Row {
	row := Row{Claim: r.ID, Role: role, Value: valueWords(r), rec: r, core: r.Core(), wide: r.Wide(), point: math.NaN()}
	row.Label = sentence(thing(r))
	row.Scope = scopeOf(r, row.Label)
	lo, hi := ends(row.core)
	if r.Value.Valid() {
		row.point = r.Value.Float()
		row.low, row.high = row.point, row.point
	}
	switch r.Relation {
	case dataset.MoreThan, dataset.AtLeast:
		row.openHigh = true
	case dataset.UpTo, dataset.AtMost, dataset.LessThan:
		row.openLow = true
		row.low = 0
	case dataset.About, dataset.Almost:
		row.low, row.high = lo, hi
	case dataset.Range:
		row.low, row.high = lo, hi
		row.openHigh = r.Core().Hi.At == nil
	case dataset.Vague:
		row.low, row.high = lo, hi
		if r.Core().Hi.At == nil {
			row.high = lo * vagueReach
		}
	}
	return row
}

// vagueReach is how far the soft end of "dozens" or "billions" is drawn when
// the record leaves it open: four times its lower end, as 24 to 99.
const vagueReach = 4

// ends returns the bounds of an interval as floats, the lower for an open one.
func ends(a dataset.Interval) (lo, hi float64) {
	if a.Lo.At != nil {
		lo, _ = a.Lo.At.Float64()
	}
	hi = lo
	if a.Hi.At != nil {
		hi, _ = a.Hi.At.Float64()
	}
	return lo, hi
}

// value is the number that a row is sorted by.
func (r *Row) value() float64 {
	if math.IsNaN(r.point) {
		return r.low
	}
	return r.point
}

// setRows takes the rows and the claims they draw.
func (c *Chart) setRows(rows []Row) {
	c.Rows = rows
	c.Claims = nil
	for _, r := range rows {
		if r.Claim != "" {
			c.Claims = append(c.Claims, r.Claim)
		}
	}
}

// titled takes the first title that is short enough for two lines, else cuts
// the last at a word's end.
func (c *Chart) titled(candidates ...string) {
	for _, t := range candidates {
		c.Title = t
		if utf8.RuneCountInString(t) <= titleMost {
			return
		}
	}
	c.Title = cutAt(c.Title, titleMost)
}

// titleMost leaves room for narrow sheets, where a title may take five lines.
const titleMost = 104

func (c *Chart) derive(words, how string) { c.Derived = append(c.Derived, Derived{words, how}) }
