package article

import (
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	for n := range 20 {
		text := Write(n, 5000)
		if len(text) < 5000 || len(text) > 7000 {
			t.Errorf("article %d has %d bytes", n, len(text))
		}
		if strings.ContainsAny(text, "{}") {
			t.Errorf("article %d has a slot that was not filled", n)
		}
		if text != Write(n, 5000) || text == Write(n+1, 5000) {
			t.Errorf("article %d is not a matter of its number alone", n)
		}
	}
}
