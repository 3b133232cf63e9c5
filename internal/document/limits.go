package document

import (
	"io"
	"time"
)

// Limits keep one document from taking the memory or the time of all. One that
// is 0 stands for the default.
type Limits struct {
	Bytes    int           // size of a file
	Unpacked int           // bytes of all that is read of a compressed document
	Pages    int           // of a PDF
	Cells    int           // of the sheets of a file
	Table    int           // cells of a sheet's table that is held whole, for its totals
	Window   int           // cells of a larger one that are held at a time
	Depth    int           // XML elements within elements
	Time     time.Duration // for reading a document and finding its figures; whoever calls Read sees to it
	// Stop is closed when the document is no longer wanted; nil, it never is.
	// Readers look at it at each page, row or piece of an archive, those of texts
	// and web pages at the end.
	Stop <-chan struct{}
}

// stopped returns an error when the document of that name is no longer wanted.
func (l Limits) stopped(name string) error {
	select {
	case <-l.Stop:
		return &Error{Path: name, What: "no longer wanted"}
	default:
		return nil
	}
}

// heeding is the bytes of a file until it is no longer wanted.
type heeding struct {
	io.Reader
	name   string
	limits Limits
}

func (h *heeding) Read(p []byte) (int, error) {
	if err := h.limits.stopped(h.name); err != nil {
		return 0, err
	}
	return h.Reader.Read(p)
}

// streamed is how many times what may be unzipped into memory the sheets of a
// workbook may be, which are read a row at a time.
const streamed = 8

// DefaultLimits returns the limits that hold unless others are given: beyond what
// people publish as documents; a sheet may be as long as a spreadsheet lets it
// be. A cell and its figure need 7 KB at the peak, so that tables that are held
// whole take up to 350 MB, and pieces of a larger one 60 MB.
func DefaultLimits() Limits {
	return Limits{Bytes: 100 << 20, Unpacked: 128 << 20, Pages: 5_000, Cells: 20_000_000, Table: 50_000, Window: 8_000, Depth: 200, Time: 5 * time.Minute}
}

// Or returns the limits with those of another in the place of what is 0.
func (l Limits) Or(other Limits) Limits {
	or := func(n *int, other int) {
		if *n <= 0 {
			*n = other
		}
	}
	or(&l.Bytes, other.Bytes)
	or(&l.Unpacked, other.Unpacked)
	or(&l.Pages, other.Pages)
	or(&l.Cells, other.Cells)
	or(&l.Table, other.Table)
	or(&l.Window, other.Window)
	or(&l.Depth, other.Depth)
	if l.Time <= 0 {
		l.Time = other.Time
	}
	return l
}
