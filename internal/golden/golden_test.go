package golden

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func TestCases(t *testing.T) {
	Cases(t, "testdata/*.txtar", func(t *testing.T, in *txtar.Archive) []byte {
		if len(in.Files) != 1 {
			t.Fatalf("a case of %d files, want 1", len(in.Files))
		}
		return bytes.ToUpper(in.Files[0].Data)
	})
}

func TestDifference(t *testing.T) {
	for _, c := range []struct{ want, got, say string }{
		{"a\nb\n", "a\nb\n", ""},
		{"a\nb\n", "a\nc\n", "line 2:\n got  \"c\\n\""},
		{"a\nb\n", "a\n", "line 2: missing \"b\\n\""},
		{"a\n", "a\nb\n", "line 2: got more"},
		{"a", "a\n", "line 1:"},
		{"", "a", "line 1: got more"},
	} {
		if d := difference([]byte(c.want), []byte(c.got)); !strings.HasPrefix(d, c.say) || (d == "") != (c.say == "") {
			t.Errorf("difference(%q, %q) = %q, want %q…", c.want, c.got, d, c.say)
		}
	}
}
