package document

import (
	"errors"
	"slices"
	"testing"
)

// TestStopped reads what is no longer wanted: the readers of what may take long
// end by themselves, the others give nothing.
func TestStopped(t *testing.T) {
	stop := make(chan struct{})
	close(stop)
	limits := DefaultLimits()
	limits.Stop = stop
	atEnd := []*Format{textFormat, markdownFormat, htmlFormat}
	ended := func(path string, err error) {
		t.Helper()
		var known *Error
		if !errors.As(err, &known) || known.What != "no longer wanted" {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, path := range documents(t) {
		content := sample(t, path)
		f := Detect(path, content)
		if f.Split != nil {
			continue
		}
		_, err := Read(path, content, Options{Limits: limits})
		ended(path, err)
		if !slices.Contains(atEnd, f) {
			for _, err := range f.documents(path, content, limits) {
				ended(path, err)
			}
		}
	}
}
