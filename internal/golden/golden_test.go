package golden

import (
	"bytes"
	"image"
	"image/color"
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

func TestDifferingPictures(t *testing.T) {
	a, b := image.NewRGBA(image.Rect(0, 0, 20, 10)), image.NewRGBA(image.Rect(0, 0, 20, 10))
	for i := range a.Pix {
		a.Pix[i], b.Pix[i] = 200, 200
	}
	b.Set(3, 3, color.RGBA{200, 190, 200, 255}) // rounding
	if d := differing(a, b); d != 0 {
		t.Errorf("a pixel that is a little off counts: %v", d)
	}
	b.Set(4, 4, color.RGBA{0, 0, 0, 255})
	if d := differing(a, b); d != 1.0/200 {
		t.Errorf("one pixel of 200 differs, not %v", d)
	}
	if d := differing(a, image.NewRGBA(image.Rect(0, 0, 20, 11))); d != 1 {
		t.Errorf("another size: %v", d)
	}
	if d := differing(a, reduced(a)); d != 0 {
		t.Errorf("256 colours lose %v of a picture in one", d)
	}
}
