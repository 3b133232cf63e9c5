package document

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

// mostHead is how many short blocks below a headline are looked at.
const mostHead = 16

// keepHead remembers a short block right below the headline that is no text of
// the article: the date often stands there, among buttons.
func (w *htmlWalker) keepHead(text string) {
	n := len(w.doc.Blocks)
	below := n > 0 && (w.doc.Blocks[n-1].Section == dataset.Headline || w.doc.Blocks[n-1].Section == dataset.Standfirst)
	if below && len(w.head) < mostHead && len(text) <= longestDateline {
		w.head = append(w.head, text)
	}
}

// saidDate returns the date that a page writes for its readers above its text:
// "First published: Mon 3 Mar 2025", "By Jane Smith | Updated 3 March 2025".
// Where it writes several, none is sure.
func saidDate(d *Document, head []string) string {
	lines := slices.Clone(head)
	for i := 0; i < len(d.Blocks) && i < datelineBlocks; i++ {
		if s := d.Blocks[i].Span; d.Blocks[i].Table == 0 && s.Len() <= longestDateline {
			lines = append(lines, d.Text[s.Start:s.End])
		}
	}
	for _, cues := range [][]string{publishedCues, updatedCues} {
		found := ""
		for _, line := range lines {
			for _, part := range metadataParts(line) {
				switch date := dateAfter(part, cues); {
				case date == "" || date == found:
				case found != "":
					return ""
				default:
					found = date
				}
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// publishedCues and updatedCues stand before the day on which a page came out,
// and was last changed.
var (
	publishedCues = []string{"published", "first published", "posted", "date published", "publication date"}
	updatedCues   = []string{"updated", "last updated", "last modified"}
)

// dateAfter returns the date of a text that is a cue and a date.
func dateAfter(text string, cues []string) string {
	text = strings.TrimSpace(text)
	for _, cue := range cues {
		if len(text) > len(cue) && strings.EqualFold(text[:len(cue)], cue) && strings.IndexByte(": ", text[len(cue)]) >= 0 {
			return dateAmongNames(strings.TrimPrefix(text[len(cue):], ":"))
		}
	}
	return ""
}
