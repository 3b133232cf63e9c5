package document

import (
	"fmt"
	"math"
	"sort"

	"figcheck/dataset"
)

// Box is where a word stands on a page, in points (1/72 inch) from its lower
// left.
type Box struct {
	dataset.Span
	Page                     int // from 1
	Left, Bottom, Right, Top float32
}

// Locate names where a part of block i stands in its file: "page 3, box 72 540
// 310 552" (points from the lower left: left, bottom, right, top, outwards to
// whole ones), "Exports!B7", "paragraph 12", or line and column, "12:5".
func (d *Document) Locate(i int, s dataset.Span) string {
	if place := d.boxed(s); place != "" {
		return place
	}
	if place := d.Place(i); place != "" {
		return place
	}
	line, column := d.Position(s.Start)
	return fmt.Sprintf("%d:%d", line, column)
}

// boxed returns the page and the box around the words of a span. What goes on
// on another page is left out.
func (d *Document) boxed(s dataset.Span) string {
	first := sort.Search(len(d.Boxes), func(k int) bool { return d.Boxes[k].End > s.Start })
	if first == len(d.Boxes) || !d.Boxes[first].Overlaps(s) {
		return ""
	}
	b := d.Boxes[first]
	for _, next := range d.Boxes[first+1:] {
		if !next.Overlaps(s) || next.Page != b.Page {
			break
		}
		b.Left, b.Bottom = min(b.Left, next.Left), min(b.Bottom, next.Bottom)
		b.Right, b.Top = max(b.Right, next.Right), max(b.Top, next.Top)
	}
	down := func(x float32) int { return int(math.Floor(float64(x))) }
	up := func(x float32) int { return int(math.Ceil(float64(x))) }
	return fmt.Sprintf("page %d, box %d %d %d %d", b.Page, down(b.Left), down(b.Bottom), up(b.Right), up(b.Top))
}

// addBox adds the box of the word just written. A hyphen that was undone since
// has taken the end of the one before.
func (d *Document) addBox(b Box) {
	if n := len(d.Boxes); n > 0 && d.Boxes[n-1].End > b.Start {
		d.Boxes[n-1].End = max(b.Start, d.Boxes[n-1].Start)
	}
	if b.Len() > 0 {
		d.Boxes = append(d.Boxes, b)
	}
}
