package token

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// shape prints tokens as text with their kind: w word, n number, s symbol; a
// plus says glued.
func shape(text string) string {
	var parts []string
	for _, t := range Scan(nil, text) {
		glue := ""
		if t.Glued {
			glue = "+"
		}
		parts = append(parts, glue+string("wns"[t.Kind])+":"+t.Text(text))
	}
	return strings.Join(parts, " ")
}

func TestScan(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"44m people", "n:44 +w:m w:people"},
		{"more than 1,700", "w:more w:than n:1,700"},
		{"12,34,567 rupees", "n:12,34,567 w:rupees"},
		{"in 1,20 ways", "w:in n:1 +s:, +n:20 w:ways"},
		{"816\u00a0000 t", "n:816\u00a0000 w:t"},
		{"1'000 and 5'11", "n:1'000 w:and n:5 +s:' +n:11"},
		{"p = .041.", "w:p s:= n:.041 +s:."},
		{"version 1.2.3", "w:version n:1.2 +s:. +n:3"},
		{"2½ km²", "n:2 +n:½ w:km²"},
		{"COVID-19 and G20", "w:COVID +s:- +n:19 w:and w:G20"},
		{"Afghanistan’s 44m", "w:Afghanistan +s:’ +w:s n:44 +w:m"},
		{"don't, O’Neill's", "w:don't +s:, w:O’Neill +s:' +w:s"},
		{"$3.5bn–$4bn", "s:$ +n:3.5 +w:bn +s:– +s:$ +n:4 +w:bn"},
	} {
		if got := shape(tt.text); got != tt.want {
			t.Errorf("Scan(%q)\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestCapitals(t *testing.T) {
	for text, want := range map[string]string{"UN": "true true", "Kabul": "true false", "bn": "false false", "A": "true false"} {
		k := Scan(nil, text)[0]
		if got := fmt.Sprint(k.Capital, " ", k.Upper); got != want {
			t.Errorf("%q: capital and upper are %s, want %s", text, got, want)
		}
	}
}

// FuzzScan checks that tokens are ordered, apart, not empty and cut at runes,
// and that nothing but white space lies between them.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "44m", "1,2,3", "٣", "½½", "a\u0301b’s", "\xff1", "….5", strings.Repeat("1,000,", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := int32(0)
		for _, k := range Scan(nil, text) {
			if k.Start < end || k.End <= k.Start || int(k.End) > len(text) {
				t.Fatalf("token [%d, %d) after %d in %q", k.Start, k.End, end, text)
			}
			if k.Glued != (k.Start == end && end > 0) && k.Glued {
				t.Errorf("token at %d of %q is glued to nothing", k.Start, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(k.Text(text)) {
				t.Errorf("token [%d, %d) of %q cuts a rune", k.Start, k.End, text)
			}
			end = k.End
		}
	})
}

// FuzzPart checks that a part has the tokens that it has alone.
func FuzzPart(f *testing.F) {
	f.Add("It cost R1 million.\nR2", 3, 7)
	f.Add("1 000\n000 2", 2, 5)
	f.Add("$5 .5\n a's", 3, 5)
	f.Add("one\ntwo, 3.5\n4", 4, 12)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || start > end || end > len(text) {
			return
		}
		want, got := Scan(nil, text[start:end]), Part(nil, Scan(nil, text), text, start, end)
		if !slices.Equal(got, want) {
			t.Errorf("%q[%d:%d]: %v, alone %v", text, start, end, got, want)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("Islamabad says that more than 1,700 people were killed in 2025, up from 1,612. ", 500)
	b.SetBytes(int64(len(text)))
	var toks []Token
	for b.Loop() {
		toks = Scan(toks[:0], text)
	}
}
