package document

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// mostInMemory is the size in bytes of a sheet, unzipped, above which it is put
// into a folder for temporary files while it is read.
const mostInMemory = 16 << 20

// weigh refuses a workbook that is too large when unzipped, and makes a folder
// for the sheets of one that is too large for the memory.
func (b *excelBook) weigh(a *archive) error {
	held, apart := int64(0), int64(0)
	for part, f := range a.parts {
		size := int64(min(f.UncompressedSize64, 1<<62))
		if !isStreamed(part) || size <= mostInMemory {
			held = min(held+size, 1<<62)
			continue
		}
		apart = min(apart+size, 1<<62)
	}
	if all := int64(b.limits.Unpacked); held > all {
		return unzippedTooLarge(b.name, all)
	} else if apart > all*streamed {
		return unzippedTooLarge(b.name, all*streamed)
	}
	if apart == 0 {
		return nil
	}
	for _, part := range slices.Sorted(maps.Keys(a.parts)) {
		if f := a.parts[part]; isStreamed(part) && f.UncompressedSize64 > mostInMemory {
			if err := a.scan(part); err != nil {
				return err
			}
		}
	}
	if folder, err := os.MkdirTemp("", "figcheck-"); err == nil { // else the memory has to do
		b.folder = folder
	}
	return nil
}

// isStreamed reports a part of a workbook that is read a piece at a time.
func isStreamed(part string) bool {
	part = strings.ToLower(strings.ReplaceAll(part, `\`, "/"))
	return strings.HasPrefix(part, "xl/worksheets/sheet") || part == "xl/sharedstrings.xml"
}

// scan refuses a part with a tag or text that is longer than any cell, which
// would be held as a whole.
func (a *archive) scan(part string) error {
	const longest = 4 << 20
	a.left = int64(a.limits.Unpacked) * streamed
	r, err := a.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	buffer := make([]byte, 64<<10)
	run := 0
	for {
		n, err := r.Read(buffer)
		if k := bytes.LastIndexByte(buffer[:n], '<'); k >= 0 {
			run = n - k
		} else if run += n; run > longest {
			return &Error{Path: a.name, What: fmt.Sprintf("a cell of more than %d MiB", longest>>20), Do: "save it again from a spreadsheet program"}
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return a.broken(part, err)
		}
	}
}
