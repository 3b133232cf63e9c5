package document

import (
	"fmt"
	"strings"
	"testing"
)

// TestHostile reads input that nobody wrote for reading, in every format: it
// must neither panic nor take more than linear time, which at this size would
// be noticed without a clock.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("a few seconds")
	}
	const size = 100_000
	patterns := []string{
		"word and 12 more, ", "Dr. A. B. ", ". A", ".", "…", "\"'”", " ", "a\n", "[", "(a) ", "[a](", "[^1]", "[^1]: a\n\n", "*a ", "**", "_a ",
		"`a", ">", "> ", "- ", "1. ", "- a\n", "|", "|a\n", "|a|1|\n", "a  b\n", "a  1\n", "a  ", "&", "&amp;", "x²", "10⁶", "<a", "<!--", "</p>",
		"<div>", "<b><i>", "<font><p>x", "<table>", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", "<table><a>", "<tr><td colspan=1000 rowspan=9999>1",
		"<p>some text, 12", "<a href=x>1", "<ul><li>", "<p a=b ", "<span>1</span><span>a</span>", "x<sup>2</sup>", "<h1>a b</h1>", "<script>", "<select><option>",
		"Photo: a\n", "Table 1. x\n", "Published: 2025 | ", "Copyright ", "Key: value\n", "=====\n", "--- ", "\u00a0", "Ä",
	}
	for _, p := range patterns {
		for _, before := range []string{"", "<table><tr><td>a<td>b<tr>", "| a | b |\n|---|---|\n", "- x\n"} {
			content := []byte(before + strings.Repeat(p, size/len(p)/4))
			for _, f := range All() {
				d, err := Read("a"+f.Extensions[0], content, Options{})
				if err != nil {
					continue
				}
				if fault := faultOf(d, content); fault != "" {
					t.Errorf("%s, %q after %q: %s", f.Name, p, before, fault)
				}
			}
		}
	}
	for depth := range 4 {
		var b strings.Builder
		for i := range 300 << depth {
			fmt.Fprintf(&b, "%s- a\n", strings.Repeat(" ", 2*i%5000))
		}
		if _, err := Read("nested.md", []byte(b.String()), Options{}); err != nil {
			t.Error(err)
		}
	}
}
