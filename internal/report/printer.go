package report

import (
	"bufio"
	"cmp"
	"io"

	"figcheck/dataset"
	"figcheck/internal/pile"
)

// layout is how a format prints a report part by part: chunks of text, in the
// order of their sections, of their ranks within a section, and of the parts
// within a rank.
type layout interface {
	// chunks are what a part gives; several goroutines may ask at once.
	chunks(x *index) []Chunk
	// print prints a chunk and what stands before it; those of section 0 come part
	// by part, the others when there are no more parts.
	print(w *bufio.Writer, c *Chunk)
	end(w *bufio.Writer)
}

// Chunk is a piece of a printed report.
type Chunk struct {
	Section, Rank int
	Text          string
	N             int     // what a layout counts
	Err           error   // the part cannot be printed
	part          *Report // of a format that is printed whole
}

// heldText is how much of a report is held while it is printed, in bytes.
const heldText = 2 << 20

// Printer prints a report part by part.
type Printer struct {
	format *Format
	layout layout
	out    *bufio.Writer
	later  *pile.Pile[Chunk]
	whole  *Report // gathered for a format that is printed whole
	failed error   // first
}

// Begin begins to print a report.
func (f *Format) Begin(w io.Writer, r *Report) (*Printer, error) {
	p := &Printer{format: f, out: bufio.NewWriter(w)}
	if f.layout == nil {
		whole := *r
		whole.Parts, whole.Dataset, whole.Documents, whole.Charts = nil, new(dataset.Dataset), nil, nil
		p.whole = &whole
		return p, nil
	}
	t, err := r.totals()
	if err != nil {
		return nil, err
	}
	counted := *r
	counted.Totals = t
	p.layout = f.layout(&counted)
	p.later = pile.New(heldText, func(c *Chunk) int { return 64 + len(c.Text) }, func(a, b *Chunk) int {
		return cmp.Or(a.Section-b.Section, a.Rank-b.Rank)
	})
	return p, nil
}

// Chunks are what the report says of a part. It may be called by several
// goroutines at once.
func (p *Printer) Chunks(part *Report) []Chunk {
	if p.whole != nil {
		return []Chunk{{part: part}}
	}
	return p.layout.chunks(newIndex(part))
}

// Put prints the chunks of the next part, in the order of the parts.
func (p *Printer) Put(chunks []Chunk) {
	for i := range chunks {
		switch c := &chunks[i]; {
		case c.Err != nil:
			p.failed = cmp.Or(p.failed, c.Err)
		case c.part != nil:
			p.whole.gather(c.part)
		case c.Section == 0:
			p.layout.print(p.out, c)
		default:
			p.later.Add(*c)
		}
	}
}

// End prints the rest.
func (p *Printer) End() error {
	if p.failed != nil {
		return p.failed
	}
	if p.whole != nil {
		if err := p.format.whole(p.out, p.whole); err != nil {
			return err
		}
		return p.out.Flush()
	}
	for c, err := range p.later.All() {
		if err != nil {
			return err
		}
		p.layout.print(p.out, &c)
	}
	p.layout.end(p.out)
	return p.out.Flush()
}

// Close lets go of what the printer has kept.
func (p *Printer) Close() {
	if p.later != nil {
		p.later.Close()
	}
}

// gather takes the part's own documents into the whole.
func (r *Report) gather(part *Report) {
	x := newIndex(part)
	r.Documents, r.Charts = append(r.Documents, part.Documents...), append(r.Charts, part.Charts...)
	for i := range part.Dataset.Sources {
		if s := &part.Dataset.Sources[i]; !x.visiting[s.ID] {
			r.Dataset.Sources = append(r.Dataset.Sources, *s)
		}
	}
	for i := range part.Dataset.Records {
		if rec := &part.Dataset.Records[i]; !x.elsewhere(rec.ID) {
			r.Dataset.Records = append(r.Dataset.Records, *rec)
		}
	}
	for _, f := range x.listed {
		r.Dataset.Findings = append(r.Dataset.Findings, *f)
	}
}

// sections counts through the sections of a layout.
type sections struct{ at int }

// to begins each section up to one.
func (s *sections) to(section int, begin func(section int)) {
	for s.at < section {
		s.at++
		begin(s.at)
	}
}
