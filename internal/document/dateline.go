package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// datelineBlocks is how many of the first blocks may hold the dateline.
const datelineBlocks = 8

// takeDateline dates a document that nothing else dates by its dateline, which
// stays in the text: "PORT LIMO, 14 March 2026", "Geneva, May 3, 2026 – The
// …", "As of 22 August 2026, 18:00". What a headline tells of a day is no such date.
func (d *Document) takeDateline() {
	for i := 0; i < len(d.Blocks) && i < datelineBlocks && d.Source.Published == ""; i++ {
		b := &d.Blocks[i]
		if b.Table > 0 {
			continue
		}
		text := d.Text[b.Span.Start:b.Span.End]
		if d.Source.Published = datelineOf(text); d.Source.Published == "" {
			_, last, _ := strings.Cut(text, "\n") // below the title
			d.Source.Published = datelineOf(last)
		}
	}
}

// longestDateline is the length in bytes of the longest dateline.
const longestDateline = 90

// datelineOf returns the date of a line or paragraph that is or begins with a
// dateline, as EDTF, else "".
func datelineOf(text string) string {
	line := foldedHead(text[:min(len(text), 4*longestDateline)], longestDateline+len(" -- "))
	for _, dash := range []string{" – ", " — ", " - ", " -- ", "—"} {
		if head, _, ok := strings.Cut(line, dash); ok && len(head) <= longestDateline {
			line = head
			break
		}
	}
	if len(line) > longestDateline || endsWithStop(line) {
		return ""
	}
	return dateAmongNames(uncued(line))
}

// datelineCues stand before the date of a report that counts to a day.
var datelineCues = []string{"situation as of ", "situation as at ", "as of ", "as at ", "last updated ", "updated ", "issued ", "data as of "}

func uncued(line string) string {
	low := strings.ToLower(line)
	for _, cue := range datelineCues {
		if strings.HasPrefix(low, cue) {
			return line[len(cue):]
		}
	}
	return line
}

// dateAmongNames returns the one full date of a line that otherwise has only
// names and times of day in it.
func dateAmongNames(line string) string {
	words := strings.Fields(line)
	found := ""
	for i := 0; i < len(words); {
		if n, edtf := dateAt(words[i:]); n > 0 {
			if found != "" {
				return ""
			}
			found, i = edtf, i+n
			continue
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(words[i], "(")); !unicode.IsUpper(r) && !clockWord(words[i]) {
			return ""
		}
		i++
	}
	return found
}

// dateAt reads a day, month and year in the first words.
func dateAt(words []string) (int, string) {
	for _, n := range [...]int{4, 3, 1} {
		if n > len(words) || !mayEndDate(strings.TrimRight(words[n-1], ",;")) {
			continue
		}
		if edtf := plainDate(strings.TrimRight(strings.Join(words[:n], " "), ",;")); len(edtf) == len("2006-01-02") {
			return n, edtf
		}
	}
	return 0, ""
}

// mayEndDate reports a year, or a date in digits: trying every layout on every
// word would cost more than reading the text.
func mayEndDate(w string) bool {
	return len(w) >= len("2006") && strings.Trim(w, "0123456789-/") == ""
}

// clockWord reports a time of day or the name of its zone: 18:00, 6pm, hrs.
func clockWord(w string) bool {
	w = strings.ToLower(strings.Trim(w, ",;()"))
	return w == "hrs" || w == "hours" || w == "am" || w == "pm" || w == "at" || w == "on" || strings.TrimRight(w, "0123456789:.amph") == ""
}
