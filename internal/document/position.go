package document

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// stride is how many bytes lie between two code-point counts of the index: a
// look-up counts at most that many bytes.
const stride = 128

// index finds lines and code points of a text without counting from its start.
type index struct {
	lines []int32 // byte offset of each line's start
	runes []int32 // code points before byte k*stride
}

// buildIndex is called once, when a document has been read, so that look-ups
// need no lock.
func (d *Document) buildIndex() {
	x := &index{lines: make([]int32, 1, 1+strings.Count(d.Text, "\n")), runes: make([]int32, 0, 1+len(d.Text)/stride)}
	count := int32(0)
	for i := 0; i < len(d.Text); i++ {
		if i%stride == 0 {
			x.runes = append(x.runes, count)
		}
		c := d.Text[i]
		if utf8.RuneStart(c) {
			count++
		}
		if c == '\n' {
			x.lines = append(x.lines, int32(i+1))
		}
	}
	d.index = x
}

// Runes returns how many Unicode code points stand before a byte offset of
// the text; of a window, before it in the file. Offsets outside the text count
// as its ends.
func (d *Document) Runes(offset int) int {
	if w := d.Window; w != nil && offset >= w.At {
		return w.Runes + d.runes(offset)
	}
	return d.runes(offset)
}

func (d *Document) runes(offset int) int {
	offset = max(0, min(offset, len(d.Text)))
	from, count := 0, 0
	if d.index != nil && len(d.index.runes) > 0 {
		k := min(offset/stride, len(d.index.runes)-1)
		from, count = k*stride, int(d.index.runes[k])
	}
	for i := from; i < offset; i++ {
		if utf8.RuneStart(d.Text[i]) {
			count++
		}
	}
	return count
}

// Position returns the line and the column, in code points, of a byte offset
// of the text; both count from 1.
func (d *Document) Position(offset int) (line, column int) {
	offset = max(0, min(offset, len(d.Text)))
	if d.index == nil {
		return place([]byte(d.Text), offset)
	}
	n := sort.Search(len(d.index.lines), func(i int) bool { return int(d.index.lines[i]) > offset })
	column = 1 + d.runes(offset) - d.runes(int(d.index.lines[n-1]))
	if w := d.Window; w != nil && offset >= w.At {
		return n + w.Lines, column
	}
	return n, column
}

// Place names where block i stands in its file, as a person would look for it:
// "page 3", "Exports!B7", "paragraph 12", "14:3" (line and byte of an element's
// tag); "" where line and column of the text are those of the file.
func (d *Document) Place(i int) string {
	b := &d.Blocks[i]
	if b.Table > 0 && b.Table <= len(d.Tables) {
		if t := &d.Tables[b.Table-1]; t.Sheet != "" && b.Row < len(t.Top) {
			return t.Sheet + "!" + columnName(t.Left+b.Column) + strconv.Itoa(t.Top[b.Row]+1)
		}
	}
	if len(d.Lines) > 0 && b.Origin >= 0 {
		line := sort.SearchInts(d.Lines, b.Origin+1)
		return strconv.Itoa(line) + ":" + strconv.Itoa(b.Origin-d.Lines[line-1]+1)
	}
	if d.Counts == "" || b.Origin < 1 {
		return ""
	}
	return d.Counts + " " + strconv.Itoa(b.Origin)
}

// lineStarts returns the byte offset of each line.
func lineStarts(content []byte) []int {
	starts := []int{0}
	for i, c := range content {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}
