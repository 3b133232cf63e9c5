package document

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	pdferrors "github.com/klippa-app/go-pdfium/errors"
)

var pdfExtensions = []string{".pdf"}

var pdfFormat = &Format{
	Name: "pdf",
	Doc: "PDF with text in it: paragraphs put together from lines, columns in reading order, hyphenation undone, exponents and footnote marks told " +
		"from numbers, headings by size, tables by position; page and box of every word; running heads and page numbers are marked as such.",
	MediaType:  "application/pdf",
	Extensions: pdfExtensions,
	Match: func(name string, head []byte) bool {
		return hasExtension(name, pdfExtensions) || bytes.HasPrefix(head, []byte("%PDF-"))
	},
	Read: readPDF,
}

const mostChars = 50_000_000

func readPDF(name string, content []byte, limits Limits) (d *Document, err error) {
	defer func() {
		if p := recover(); p != nil { // a broken file must not take the others with it
			d, err = nil, &Error{Path: name, What: "broken PDF", Do: "print it to a new PDF"}
		}
	}()
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return nil, &Error{Path: name, What: "not a PDF", Do: "fetch it again, or give it the ending of what it is"}
	}
	f, err := openPDF(content)
	if err != nil {
		return nil, pdfError(name, err)
	}
	defer f.close()
	if f.pages > limits.Pages {
		return nil, &Error{Path: name, What: fmt.Sprintf("%d pages, limit %d", f.pages, limits.Pages), Do: "split it, or raise --max-pages"}
	}
	l := &pdfLayout{extraction: &extraction{doc: &Document{Counts: "page"}}, words: map[string]bool{}, sizes: map[int]int{}}
	total := 0
	for i := range f.pages {
		if err := limits.stopped(name); err != nil {
			return nil, err
		}
		chars, err := f.page(i)
		if err != nil {
			return nil, pdfError(name, err)
		}
		if total += len(chars); total > mostChars {
			return nil, &Error{Path: name, What: "more than 50,000,000 characters", Do: "split it"}
		}
		l.addPage(pdfLines(chars))
	}
	if total == 0 && f.pages > 0 {
		return nil, &Error{Path: name, What: "no text in it: its pages are pictures, as a scanner makes them", Do: "run it through text recognition (ocrmypdf) first"}
	}
	l.layout()
	if d, err = l.finish(name, "run it through text recognition (ocrmypdf) first"); err != nil {
		return nil, err
	}
	if title := f.said("Title"); !strings.Contains(title, "Microsoft") && !strings.Contains(title, ".") {
		d.firstTitle(title)
	} else {
		d.firstTitle("")
	}
	d.setField("author", f.said("Author"))
	return d, nil
}

// pdfError is the error for what PDFium says.
func pdfError(name string, err error) error {
	switch {
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return &Error{Path: name, What: "encrypted", Do: "print it to a PDF without a password"}
	case errors.Is(err, pdferrors.ErrFormat), errors.Is(err, pdferrors.ErrFile), errors.Is(err, pdferrors.ErrPage):
		return &Error{Path: name, What: "broken PDF, or cut short", Do: "fetch it again, or print it to a new PDF"}
	}
	what := reason(err)
	return &Error{Path: name, What: "PDF does not read (" + what[:min(len(what), 120)] + ")", Do: "print it to a new PDF"}
}
