package document

import "slices"

// sheetPart is rows of a sheet that are read alike. Blank ones among them say
// nothing.
type sheetPart struct {
	from, to int         // counted as the rows come
	table    *sheetTable // nil for titles and notes, of which each cell is a paragraph
}

// sheetTable is what is known of a table before its cells are read.
type sheetTable struct {
	rows        int // without blank ones
	left, right int // columns of the sheet, right exclusive
	header      int // how many of the rows
}

// places returns how many cells the table has room for.
func (t *sheetTable) places() int { return t.rows * (t.right - t.left) }

// sheetPlan is what the parts of a file's sheets are.
type sheetPlan struct {
	parts  [][]sheetPart // by sheet
	sample string        // the texts of the first cells, which show how the file writes its figures
}

// plan reads a file once through for where its tables are.
func (f *sheetFile) plan() (*sheetPlan, error) {
	const mostSample = 64 << 10
	var out sheetPlan
	var p planner
	var sample []byte
	end := func() {
		p.endRun()
		p.flush()
		out.parts = append(out.parts, p.parts)
		p = planner{}
	}
	err := f.each(func(sheet int, r sheetRow) error {
		for sheet > len(out.parts) {
			end()
		}
		p.add(r)
		for _, c := range r.cells {
			if c.text != "" && len(sample) < mostSample {
				sample = append(append(sample, c.text...), '\n')
			}
		}
		return nil
	})
	end()
	out.sample = string(sample)
	return &out, err
}

// region is rows that are one table, or may be.
type region struct {
	from, to    int
	rows        int        // without blank ones
	head        []sheetRow // the first of them: as many as a header may have, and one
	left, right int        // columns, right exclusive
}

func regionFrom(row int) region { return region{from: row, left: mostWidth} }

// add adds the row before to.
func (r *region) add(row sheetRow, to int) {
	r.to = to
	r.rows++
	if len(r.head) <= mostHeaders {
		r.head = append(r.head, row)
	}
	for x, c := range row.cells {
		if c.text != "" {
			r.left, r.right = min(r.left, x), max(r.right, x+1)
		}
	}
}

// planner finds the parts of one sheet as its rows come. What it remembers
// does not grow with the rows of a table.
type planner struct {
	parts []sheetPart
	next  int    // the row that comes next
	run   run    // the rows since the last blank one
	table region // that the next rows may continue
}

// run is rows without a blank one between them: a table, with lines of one cell
// above and below it that are titles and notes.
type run struct {
	widest  int
	figures int    // rows that begin with a figure
	all     region // every row
	open    region // from the first row of a table on
	body    region // the same up to the last row that is more than a line
}

func (p *planner) add(r sheetRow) {
	n, at := r.filled(), p.next
	p.next++
	if n == 0 {
		p.endRun()
		return
	}
	u := &p.run
	if u.all.rows == 0 {
		u.all = regionFrom(at)
	}
	if u.open.rows == 0 {
		u.open = regionFrom(at)
	}
	figure := isNumericCell(r.first())
	if figure {
		u.figures++
	}
	u.widest = max(u.widest, n)
	u.all.add(r, p.next)
	if n > 1 || u.open.rows > 0 || r.groups() {
		u.open.add(r, p.next)
	}
	if n > 1 || u.open.rows > 0 && figure {
		u.body = u.open
	}
}

// endRun decides what the rows since the last blank one are.
func (p *planner) endRun() {
	u := p.run
	p.run = run{}
	if u.all.rows == 0 {
		return
	}
	body := u.body
	if u.widest < 2 {
		body = region{from: u.all.to, to: u.all.to}
		if u.figures*2 > u.all.rows && u.all.rows > 1 { // one column of figures
			body = u.all
		}
	}
	if body.from > u.all.from || !p.continues(body) {
		p.flush()
		p.lines(u.all.from, body.from)
		p.table = body
	} else {
		p.table.to = body.to
		p.table.rows += body.rows
		p.table.head = append(p.table.head, body.head[:min(len(body.head), mostHeaders+1-len(p.table.head))]...)
	}
	if body.to < u.all.to {
		p.flush()
		p.lines(body.to, u.all.to)
	}
}

// continues reports rows below a blank one that go on with the table: as wide,
// or narrower, and without a header of their own.
func (p *planner) continues(r region) bool {
	t := &p.table
	if t.rows == 0 || r.rows == 0 || r.left < t.left || r.right > t.right {
		return false
	}
	return guessHeader(r.head[0].within(t.left, t.right), 2) == 0
}

// flush ends the open table. One row of words is a title with a comma in it,
// and no table.
func (p *planner) flush() {
	t := p.table
	p.table = region{}
	switch {
	case t.rows == 1 && !slices.ContainsFunc(t.head[0].within(t.left, t.right), isNumericCell):
		p.lines(t.from, t.to)
	case t.rows > 0:
		p.parts = append(p.parts, sheetPart{t.from, t.to, &sheetTable{rows: t.rows, left: t.left, right: t.right, header: t.header()}})
	}
}

func (p *planner) lines(from, to int) {
	if from < to {
		p.parts = append(p.parts, sheetPart{from: from, to: to})
	}
}

// header returns how many rows of a table are its header.
func (r *region) header() int {
	n := 0
	for n < mostHeaders && n+1 < r.rows {
		texts := r.head[n].within(r.left, r.right)
		if len(texts) == 1 && isNumericCell(texts[0]) && !isPeriod(texts[0]) {
			break
		}
		if n > 0 && texts[0] != "" && !r.head[n].mergedWith(r.head[n-1], r.left) || guessHeader(texts, r.rows) == 0 {
			break
		}
		n++
	}
	return n
}
