package excerpt

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// at marks the first place where phrase stands in text.
func at(t *testing.T, text, phrase, label string) Mark {
	t.Helper()
	i := strings.Index(text, phrase)
	if i < 0 {
		t.Fatalf("%q is not in %q", phrase, text)
	}
	return Mark{i, i + len(phrase), label}
}

// phrase is a mark by the words it stands under.
type phrase struct{ words, label string }

var renderCases = []struct {
	name, text string
	marks      []phrase
	width      int
	want       string
}{
	{"notes that would collide take a row each",
		"Fares rose 4.2% to about £1,300 a year, the council said.",
		[]phrase{{"4.2%", "4.2 % in [4.15, 4.25)"}, {"about £1,300 a year", "1300 GBP/a, about"}, {"the council", "claimant"}}, 0, `
Fares rose 4.2% to about £1,300 a year, the council said.
           ^^^^ 4.2 % in [4.15, 4.25)
                   ^^^^^^^^^^^^^^^^^^^ 1300 GBP/a, about
                                        ^^^^^^^^^^^ claimant
`},
	{"notes that fit share a row",
		"Of 12 boats, 7 were repaired and 5 were sold.",
		[]phrase{{"12 boats", ""}, {"7", "part"}, {"5", "part"}}, 0, `
Of 12 boats, 7 were repaired and 5 were sold.
   ^^^^^^^^  ^ part              ^ part
`},
	{"wide characters take two columns",
		"東京の人口は1400万人です。",
		[]phrase{{"1400万人", "count"}}, 0, `
東京の人口は1400万人です。
            ^^^^^^^^ count
`},
	{"combining marks take none",
		"Cafe\u0301s: 31 of 40.",
		[]phrase{{"31", "part"}}, 0, "\nCafe\u0301s: 31 of 40.\n       ^^ part\n"},
	{"a mark across a break has carets on both lines and its note on the last",
		"The harbour handled more than two million tonnes.",
		[]phrase{{"more than two million tonnes", "wide"}}, 30, `
The harbour handled more than
                    ^^^^^^^^^
two million tonnes.
^^^^^^^^^^^^^^^^^^ wide
`},
	{"a note that does not fit beside its carets goes below",
		"It cost them about 90 euros.",
		[]phrase{{"90 euros", "from 85.5 to 94.5 EUR"}}, 30, `
It cost them about 90 euros.
                   ^^^^^^^^
         from 85.5 to 94.5 EUR
`},
	{"a hard-wrapped source prints as one line",
		"Rain fell on 21\r\ndays of\tthe month.",
		[]phrase{{"21\r\ndays", "count"}}, 0, `
Rain fell on 21 days of the month.
             ^^^^^^^ count
`},
	{"escape sequences do not reach the terminal",
		"Paid \x1b[31m40\u202e euros.",
		[]phrase{{"40", "x"}}, 0, "\nPaid [31m40 euros.\n         ^^ x\n"},
	{"a joiner stays and takes no column",
		"Crew \U0001F469\u200d\u2708 of 9.",
		[]phrase{{"9", "x"}}, 0, "\nCrew \U0001F469\u200d\u2708 of 9.\n            ^ x\n"},
	{"a long word is broken where it must be",
		"abcdefghij", nil, 4, "\nabcd\nefgh\nij\n"},
	{"no text is one empty line", "", nil, 10, "\n\n"},
}

func TestRender(t *testing.T) {
	for _, c := range renderCases {
		t.Run(c.name, func(t *testing.T) {
			var marks []Mark
			for _, m := range c.marks {
				marks = append(marks, at(t, c.text, m.words, m.label))
			}
			if got, want := Render(c.text, marks, c.width), strings.TrimPrefix(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestEmptyMark(t *testing.T) {
	got := Render("one two", []Mark{{4, 4, "here"}, {7, 7, "end"}}, 0)
	if want := "one two\n    ^ here\n       ^ end\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzRender(f *testing.F) {
	f.Add("Fares rose 4.2% to 東京 £1,300.", 11, 15, "note", 20)
	f.Add("\xff\u0301", 0, 9, "\u0301", 1)
	f.Fuzz(func(t *testing.T, text string, start, end int, label string, width int) {
		width %= 200
		rows := Rows(text, []Mark{{start, end, label}, {end, start, label}}, width)
		for _, r := range rows {
			if !utf8.ValidString(r.Text) && utf8.ValidString(label) {
				t.Errorf("row %q is not UTF-8", r.Text)
			}
			if strings.ContainsAny(r.Text, "\n\r\x1b") {
				t.Errorf("row %q holds a control character", r.Text)
			}
			if n := Columns(r.Text); width > 2 && !r.Notes && n > width {
				t.Errorf("row %q is %d columns wide, more than %d", r.Text, n, width)
			}
		}
	})
}
