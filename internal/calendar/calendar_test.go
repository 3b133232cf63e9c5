package calendar

import (
	"strings"
	"testing"

	"figcheck/internal/token"
)

// published is a Sunday.
var published = Date{2025, 12, 7}

// read returns the first expression in a text that has EDTF or TIMEX3.
func read(text string, ref *Reference) (Expression, bool) {
	toks := token.Scan(nil, text)
	for i := range toks {
		if e, ok := At(text, toks, i, ref); ok {
			return e, true
		}
	}
	return Expression{}, false
}

// Each row: a sentence with the expression in brackets, its EDTF, its TIMEX3.
// A sentence without brackets holds no date.
var phrases = []struct{ text, edtf, timex string }{
	// days
	{"It opened on [12 October 2025] at last.", "2025-10-12", "2025-10-12"},
	{"It opened on [October 12, 2025], a dry day.", "2025-10-12", "2025-10-12"},
	{"The ferry sank on [Oct. 8] off the cape.", "2025-10-08", "2025-10-08"},
	{"signed on [October 7th]", "2025-10-07", "2025-10-07"},
	{"signed on [the 7th of October]", "2025-10-07", "2025-10-07"},
	{"the vote of [the twelfth of May 1902]", "1902-05-12", "1902-05-12"},
	{"He left on [May 18th] for good.", "2025-05-18", "2025-05-18"},
	{"after [11 September 2001]", "2001-09-11", "2001-09-11"},
	{"since the [September 11th] attacks", "2001-09-11", "2001-09-11"},
	{"Log of [2025-10-08]", "2025-10-08", "2025-10-08"},
	{"Log of [31.12.2024]", "2024-12-31", "2024-12-31"},
	{"Log of [10/08/2025]", "2025-10-08", "2025-10-08"},
	{"Replies close on [14 January]", "2026-01-14", "2026-01-14"},
	{"on [Wednesday 3 December]", "2025-12-03", "2025-12-03"},
	{"on [Tuesday, Nov. 4, 2025], it said", "2025-11-04", "2025-11-04"},
	// months
	{"in [January 2024]", "2024-01", "2024-01"},
	{"in [Sept 2024]", "2024-09", "2024-09"},
	{"in [October] it rained", "2025-10", "2025-10"},
	{"in [January] it rained", "2025-01", "2025-01"},
	{"due in [March]", "2026-03", "2026-03"},
	{"[next March] at the latest", "2026-03", "2026-03"},
	{"[last May] in Oslo", "2025-05", "2025-05"},
	{"in [late September]", "2025-09", "2025-09"},
	{"in [early March 1919]", "1919-03", "1919-03"},
	{"by [the end of 2021]", "2021", "2021"},
	{"[mid-2021] at least", "2021", "2021"},
	{"She may come, they march on.", "", ""},
	{"May spoke; March answered.", "", ""},
	// seasons, quarters, halves
	{"in [summer 2023]", "2023-22", "2023-SU"},
	{"in [the spring of 1915]", "1915-21", "1915-SP"},
	{"[last summer] in Cork", "2025-22", "2025-SU"},
	{"Prices fall in shops.", "", ""},
	{"in [the third quarter of 2025]", "2025-35", "2025-Q3"},
	{"in [Q3 2024]", "2024-35", "2024-Q3"},
	{"in [H1 2024]", "2024-01/2024-06", "2024-H1"},
	{"in [the first half of 2025]", "2025-01/2025-06", "2025-H1"},
	{"A quarter of the town voted.", "", ""},
	{"the first half of the match", "", ""},
	// years
	{"in [1989]", "1989", "1989"},
	{"the [2008] elections", "2008", "2008"},
	{"built 2,100 homes", "", ""},
	{"built 1914 homes", "", ""},
	{"It lasted 2000 metres.", "", ""},
	{"sold for $2020", "", ""},
	{"by [2030] at most", "2030", "2030"},
	{"in [the 1990s]", "199X", "199"},
	{"in [the 90s]", "199X", "199"},
	{"in [the 19th century]", "18XX", "18"},
	{"in [264 BC]", "-0263", "BC0264"},
	{"in [week 41] of the count", "2025-10-06/2025-10-12", "2025-W41"},
	// fiscal years
	{"in [FY2022]", "2022", "2022"},
	{"in [fiscal year 2025]", "2025", "2025"},
	{"in [FY2024/25]", "2024/2025", "2025"},
	{"[the year to June] was dry", "2024-07/2025-06", "P1Y"},
	// intervals
	{"the week [8–14 September 2025] was wet", "2025-09-08/2025-09-14", ""},
	{"[Between October 2021 and September 2025] it grew", "2021-10/2025-09", ""},
	{"[between February and May 2024]", "2024-02/2024-05", ""},
	{"[between 8 and 14 September 2025]", "2025-09-08/2025-09-14", ""},
	{"[from 1989 to 1992]", "1989/1992", ""},
	{"in [2012-13]", "2012/2013", ""},
	{"the war of [1914–18]", "1914/1918", ""},
	{"since [May 3–7, 2024]", "2024-05-03/2024-05-07", ""},
	{"the worst [since 1998]", "1998/..", "1998"},
	{"shut [until 2020]", "../2020", "2020"},
	// relative
	{"It rained [Thursday].", "2025-12-04", "2025-12-04"},
	{"It rained on [Sunday].", "2025-12-07", "2025-12-07"},
	{"[next Friday] at noon", "2025-12-12", "2025-12-12"},
	{"[last Friday] it rained", "2025-12-05", "2025-12-05"},
	{"[Tuesday morning] it rained", "2025-12-02", "2025-12-02TMO"},
	{"[yesterday] it rained", "2025-12-06", "2025-12-06"},
	{"[last year] it rained", "2024", "2024"},
	{"[last week] it rained", "2025-11-24/2025-11-30", "2025-W48"},
	{"[this month] it rained", "2025-12", "2025-12"},
	{"[next quarter] it will rain", "2026-33", "2026-Q1"},
	{"[a year ago] it rained", "2024", "2024"},
	{"[two years ago] it rained", "2023", "2023"},
	{"over [the past three months]", "2025-09-07/2025-12-07", "P3M"},
	{"[currently] dry", "", "PRESENT_REF"},
	// times
	{"at [4:52 a.m.] it shook", "T04:52", "T04:52"},
	{"at [8.30am] it shook", "T08:30", "T08:30"},
	{"at [10pm] it shook", "T22:00", "T22"},
	{"at [15:00 GMT] it shook", "T15:00", "T15:00"},
	{"at [noon] it shook", "T12:00", "T12"},
	{"until midnight, or [midnight]", "T00:00", "T00"},
	{"won 3:15 on points", "", ""},
	// sets
	{"the [daily] count", "", "XXXX-XX-XX"},
	{"[every year] it rains", "", "P1Y"},
}

func TestPhrases(t *testing.T) {
	for _, p := range phrases {
		text := strings.NewReplacer("[", "", "]", "").Replace(p.text)
		from := strings.Index(p.text, "[")
		want, _, _ := strings.Cut(p.text[from+1:], "]")
		toks := token.Scan(nil, text)
		ref := &Reference{Published: published}
		found := false
		for i := 0; i < len(toks); i++ {
			if from >= 0 && int(toks[i].Start) != from {
				continue
			}
			e, ok := At(text, toks, i, ref)
			if !ok {
				continue
			}
			found = true
			switch got := text[e.Start:e.End]; {
			case from < 0:
				t.Errorf("%s: read %q as %s", p.text, got, e.EDTF)
			case got != want || e.EDTF != p.edtf || e.Timex != p.timex:
				t.Errorf("%s: got %q %s %s, want %q %s %s", p.text, got, e.EDTF, e.Timex, want, p.edtf, p.timex)
			}
		}
		if from >= 0 && !found {
			t.Errorf("%s: nothing read", p.text)
		}
	}
}

func FuzzAt(f *testing.F) {
	for _, p := range phrases {
		f.Add(p.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		toks := token.Scan(nil, text)
		for _, ref := range []*Reference{{}, {Published: published}, {Published: published, Anchor: Date{1915, 4, 2}, Narrative: true, Fiscal: 10}, nil} {
			for i := range toks {
				e, ok := At(text, toks, i, ref)
				if !ok {
					continue
				}
				if e.First != i || e.Last <= i || e.Last > len(toks) || e.Start >= e.End || e.Start != int(toks[i].Start) || e.End > len(text) {
					t.Fatalf("%q at %d: span %+v", text, i, e)
				}
				if _, good := Bounds(e.EDTF); e.EDTF != "" && !good && !Impossible(e.EDTF) && !strings.HasPrefix(e.EDTF, "T") && !strings.HasPrefix(e.EDTF, "XXXX") {
					t.Fatalf("%q: EDTF %q has no bounds", text[e.Start:e.End], e.EDTF)
				}
				for _, x := range e.Ends {
					if x.Start < e.Start || x.End > e.End || x.Start >= x.End {
						t.Fatalf("%q: end %+v outside %+v", text, x, e)
					}
				}
			}
		}
	})
}

func BenchmarkAt(b *testing.B) {
	var text strings.Builder
	for _, p := range phrases {
		text.WriteString(p.text)
		text.WriteString(" The mayor of the town told its people that all of the old bridges over the river would stay shut. ")
	}
	toks := token.Scan(nil, text.String())
	ref := &Reference{Published: published}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for i := 0; i < len(toks); i++ {
			if e, ok := At(text.String(), toks, i, ref); ok {
				i = e.Last - 1
			}
		}
	}
}
