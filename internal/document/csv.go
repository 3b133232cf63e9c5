package document

import (
	"bytes"
	"iter"
	"strings"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"figcheck/dataset"
)

var csvExtensions = []string{".csv", ".tsv", ".tab"}

var csvFormat = &Format{
	Name:       "csv",
	Doc:        "Tables as text: comma, semicolon, tab or bar is found by itself, quotes are undone; titles, header rows and notes are told from the data; of any length.",
	MediaType:  "text/csv",
	Extensions: csvExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, csvExtensions) },
	Windows:    readCSV,
}

// readCSV reads cells separated by a character. Text is the file itself, in
// UTF-8 where the file is in another encoding.
func readCSV(name string, content []byte, limits Limits) iter.Seq2[*Document, error] {
	content, err := decodeCSV(content)
	if err != nil {
		return failed(&Error{Path: name, What: "text in UTF-16 that does not decode", Do: "save it as UTF-8"})
	}
	if err := requireText(name, content); err != nil {
		return failed(err)
	}
	start := csvReader{text: unsafe.String(unsafe.SliceData(content), len(content))} // nobody writes to it, and it may be large
	start.skipPreamble()
	if start.separator == 0 {
		start.separator = sniffSeparator(start.text[start.at:], strings.HasSuffix(strings.ToLower(name), ".csv"))
	}
	f := &sheetFile{
		names:    []string{""},
		text:     func(d *Document) sheetText { return &csvText{doc: d, file: start.text} },
		complete: func(*Document) {},
		blank:    &Error{Path: name, What: "no cell with text", Do: "give a table with figures"},
	}
	f.each = func(visit func(int, sheetRow) error) error {
		r, cells := start, 0
		for at, from := 0, 0; r.at < len(r.text); at, from = at+1, r.at {
			row := r.row()
			if cells += len(row) + 1; cells > limits.Cells {
				return tooManyCells(name, limits)
			}
			if err := limits.stopped(name); err != nil {
				return err
			}
			if err := visit(0, sheetRow{cells: row, at: at, text: dataset.Span{Start: from, End: r.at}}); err != nil {
				return err
			}
		}
		return nil
	}
	return f.windows(limits)
}

// csvText is the text of a window: pieces of the file.
type csvText struct {
	doc    *Document
	file   string
	before strings.Builder // the pieces before the last
	last   dataset.Span    // of the file
}

func (t *csvText) row(r sheetRow) {
	if r.text.Start != t.last.End {
		t.before.WriteString(t.file[t.last.Start:t.last.End])
		t.last.Start = r.text.Start
	}
	t.last.End = r.text.End
}

// put adds a block for a cell of the last piece.
func (t *csvText) put(c sheetCell, b Block) {
	start := t.before.Len() + c.start - t.last.Start
	b.Span = dataset.Span{Start: start, End: start + len(c.text)}
	b.Origin = c.start
	if c.start > 0 {
		b.Written = doubledQuotes(c.text, start)
	}
	t.doc.Blocks = append(t.doc.Blocks, b)
}

func (t *csvText) written() string {
	if t.before.Len() == 0 {
		return t.file[t.last.Start:t.last.End]
	}
	return t.before.String() + t.file[t.last.Start:t.last.End]
}

func (t *csvText) title(string) {}
func (t *csvText) endRow()      {}

// decodeCSV returns the file as UTF-8. Spreadsheets write UTF-16 with a byte
// order mark, or Windows-1252.
func decodeCSV(content []byte) ([]byte, error) {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content)
	}
	if utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
		return content, nil
	}
	return charmap.Windows1252.NewDecoder().Bytes(content)
}

// csvReader splits a text into cells. A quote opens a cell only at its start;
// one that nothing closes is a character like others.
type csvReader struct {
	text      string
	at        int
	separator byte
	unquoted  bool // no quote is closed from here on
}

// skipPreamble passes over a byte order mark and Excel's "sep=;" line.
func (r *csvReader) skipPreamble() {
	if strings.HasPrefix(r.text, "\ufeff") {
		r.at = len("\ufeff")
	}
	rest := r.text[r.at:]
	if len(rest) > 5 && strings.EqualFold(rest[:4], "sep=") && (rest[5] == '\n' || rest[5] == '\r') {
		r.separator = rest[4]
		r.at += 5
	}
}

// row reads one row and its line end.
func (r *csvReader) row() []sheetCell {
	var row []sheetCell
	for {
		span := r.cell()
		if len(row) < mostWidth {
			s := trimSpan(r.text, span)
			row = append(row, sheetCell{text: r.text[s.Start:s.End], start: s.Start})
		}
		if r.at >= len(r.text) {
			break
		}
		if r.text[r.at] == r.separator {
			r.at++
			continue
		}
		if r.text[r.at] == '\r' && r.at+1 < len(r.text) && r.text[r.at+1] == '\n' {
			r.at++
		}
		r.at++
		break
	}
	if len(row) == 1 && row[0].text == "" {
		return nil
	}
	return row
}

// cell reads one cell up to a separator or line end, which it leaves.
func (r *csvReader) cell() dataset.Span {
	start := r.at
	for start < len(r.text) && r.text[start] == ' ' {
		start++
	}
	if start < len(r.text) && r.text[start] == '"' && !r.unquoted {
		if end := closingQuote(r.text, start+1); end >= 0 {
			r.at = end + 1
			for r.at < len(r.text) && !r.endsCell() { // dirt behind the quote
				r.at++
			}
			return dataset.Span{Start: start + 1, End: end}
		}
		r.unquoted = true
	}
	start = r.at
	for r.at < len(r.text) && !r.endsCell() {
		r.at++
	}
	return dataset.Span{Start: start, End: r.at}
}

func (r *csvReader) endsCell() bool {
	c := r.text[r.at]
	return c == r.separator || c == '\n' || c == '\r'
}

// closingQuote returns where the quoted cell ends whose text begins at k, −1
// where it does not. A doubled quote is one within the cell.
func closingQuote(text string, k int) int {
	for {
		n := strings.IndexByte(text[k:], '"')
		if n < 0 {
			return -1
		}
		k += n
		if k+1 >= len(text) || text[k+1] != '"' {
			return k
		}
		k += 2
	}
}

// separators in the order of how sure a sign they are: a tab stands in no
// prose, a comma in most.
const separators = "\t;|,"

// sniffSeparator returns the separator that parts the first rows into the same
// number of cells. A file of one column has none; a comma then does no harm
// but in prose, so it is none there.
func sniffSeparator(text string, comma bool) byte {
	const sample = 64 << 10
	const rows = 200
	text = text[:min(len(text), sample)]
	best, bestScore := byte('\t'), 0
	if comma {
		best = ','
	}
	for i := range len(separators) {
		r := csvReader{text: text, separator: separators[i]}
		widths := map[int]int{}
		total := 0
		for n := 0; r.at < len(text) && n < rows; n++ {
			if w := len(r.row()); w > 0 {
				widths[w]++
				total++
			}
		}
		score := 0
		for w, n := range widths {
			if w > 1 {
				score = max(score, n*1000/total)
			}
		}
		// A surer sign is given up only for one that fits clearly more rows.
		if score > bestScore+100 {
			best, bestScore = separators[i], score
		}
	}
	return best
}

// doubledQuotes returns where a cell that begins at a byte writes two quotes
// for one.
func doubledQuotes(text string, at int) []Written {
	var all []Written
	for k := 0; k+1 < len(text); k++ {
		if text[k] == '"' && text[k+1] == '"' {
			all = append(all, Written{dataset.Span{Start: at + k, End: at + k + 2}, `"`})
			k++
		}
	}
	return all
}
