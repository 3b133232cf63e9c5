// Package figures is the pictures: charts of a dataset that an editor can
// print, each with title, alt text, source line, data and the result of the
// gate it passed. It chooses which charts the records support and never finds,
// reads or checks a figure itself.
package figures

import (
	"fmt"
	"image/color"

	"figcheck/dataset"
)

// Form is one kind of chart.
type Form struct {
	Name string // word used in file names and in the catalogue
	Doc  string // when it is chosen and what its marks mean
	// propose returns every chart of this form that the records support.
	propose func(*article) []*Chart
	// draw paints the chart's marks under the head, from top downwards, and
	// returns where they end.
	draw func(s *sheet, c *Chart, f fit, top float64) float64
	// worded says that the value of a row stands in words and the marks show
	// something else: time, a difference, a share of one.
	worded bool
	// last says that the form is taken only where no other is.
	last bool
}

// Chart is one picture before it is drawn. Every number in its words stands in
// a record or in Derived.
type Chart struct {
	Name     string   // file stem, stable for the same document
	Form     string   // name of the Form
	Title    string   // takeaway that the intervals entail, else neutral
	Subtitle string   // measure, unit and how to read the marks
	Alt      string   // 40 to 300 characters
	Source   string   // publisher, title, date; references
	Notes    []string // warnings and how derived numbers came about
	Claims   []string // ids of the records drawn, in drawing order
	Guard    string   // the comparison that makes the title true, "" for a neutral title
	Why      string   // the rule that chose the chart, and its score
	Score    int      // 0 to 10, worst news first
	Derived  []Derived
	Rows     []Row
	Style    *Style // nil for the default

	axis     axis
	rest     *Row // what the parts leave over
	later    *later
	unitWord string
	common   dataset.Interval  // the values that all rows allow
	holds    func(*Chart) bool // the Guard, asked of the rows as they are drawn
	pairs    pairing           // of text and table
	key      []keyWord         // words of the subtitle that stand in the colour they name
}

// keyWord is a word of the subtitle in the colour of the marks it names.
type keyWord struct {
	word   string
	colour func(*sheet) color.RGBA
}

// Derived is a number that no record states and how it follows from those.
type Derived struct {
	Words string `json:"words"`
	How   string `json:"how"`
}

// Row is one datum as it is drawn.
type Row struct {
	Claim string // record id, "" for what was derived
	Role  string // value, whole, part, remainder, base, share, reference
	Label string // what it is
	Scope string // place, period, who says so
	Value string // the figure in the source's words

	rec         *dataset.Record
	core, wide  dataset.Interval
	low, high   float64 // where the mark starts to doubt and where it ends
	point       float64 // NaN when the words give none
	openLow     bool
	openHigh    bool
	subject     bool // the one in full colour
	reference   dataset.Interval
	referenceIs string
	agreement   agreement
	verdict     string
	pair        *textTable
}

// axis says how values become positions.
type axis struct {
	log      bool
	dots     bool // a ranking without bars
	min, max float64
}

// agreement is how a claim stands to its reference.
type agreement int

const (
	agrees agreement = iota
	agreesLoosely
	differs // apart, but no more than references are among themselves
	conflicts
)

// fit is one step of the fallbacks that the renderer goes through until the
// gate passes.
type fit struct {
	labelShare float64 // of the frame that the label column may take
	compact    bool    // rows of one line
	top        int     // rows drawn at most, 0 for all
	table      bool    // the last resort: words in rows, no marks
}

// fits are tried in this order.
var fits = []fit{
	{labelShare: 0.44},
	{labelShare: 0.34},
	{labelShare: 0.26},
	{labelShare: 0.34, compact: true},
	{labelShare: 0.26, compact: true, top: 10},
	{labelShare: 0.34, compact: true, top: 5},
	{labelShare: 0.34, compact: true, top: 3},
	{table: true},
}

// guarded takes the comparison that makes the title true, in words and as a
// question to the rows that the gate asks again of what was drawn.
func (c *Chart) guarded(holds func(*Chart) bool, format string, a ...any) {
	c.Guard, c.holds = fmt.Sprintf(format, a...), holds
}

// Outline is the chart in words: what an index says of it, without what it was
// drawn from.
func (c *Chart) Outline() *Chart {
	return &Chart{Name: c.Name, Form: c.Form, Title: c.Title, Alt: c.Alt, Source: c.Source, Claims: c.Claims, Why: c.Why}
}

// form returns the catalogue entry of the chart, or nil.
func (c *Chart) form() *Form {
	for _, f := range All() {
		if f.Name == c.Form {
			return f
		}
	}
	return nil
}
