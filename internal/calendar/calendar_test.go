package calendar

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/token"
)

// published is a Sunday.
var published = Date{2025, 12, 7}

// read returns the first expression in a text that has EDTF or TIMEX3.
func read(text string, ref *Reference) (Expression, bool) {
	toks := token.Scan(nil, text)
	for i := range toks {
		if e, ok := Read(text, toks, ref).At(i); ok {
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
	{"told on [29-Nov-2024] in the hall", "2024-11-29", "2024-11-29"},
	{"the figures for [Sep-2024] are out", "2024-09", "2024-09"},
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
	{"at [noon today] it shook", "2025-12-07T12:00", "2025-12-07T12"},
	{"by [20:30 local time] it was over", "T20:30", "T20:30"},
	{"at [4 o'clock] sharp", "T04:00", "T04"},
	{"at [4 o’clock] sharp", "T04:00", "T04"},
	{"from [9 in the morning]", "T09:00", "T09"},
	{"on air at [10 a.m. Monday]", "2025-12-01T10:00", "2025-12-01T10"},
	// more days
	{"on [Feb. 29, 2023], it said", "2023-02-29", "2023-02-29"},
	{"in [2024-03] again", "2024-03", "2024-03"},
	{"[Easter Sunday 1916] in Dublin", "1916-04-23", "1916-04-23"},
	{"on [Thanksgiving Day] in Ohio", "2025-11-27", "2025-11-27"},
	{"on [Christmas Eve 1914] there", "1914-12-24", "1914-12-24"},
	{"on [New Year's Day 2024] there", "2024-01-01", "2024-01-01"},
	{"in [the night of 13 May 1958]", "1958-05-13", "1958-05-13TNI"},
	{"on [July 25 of last year]", "2024-07-25", "2024-07-25"},
	{"[Friday the 21st of November] it was", "2025-11-21", "2025-11-21"},
	{"On [Friday] the council will vote.", "2025-12-12", "2025-12-12"},
	{"on [May 4 and 5, 1865], there", "1865-05-04/1865-05-05", ""},
	// more months and parts
	{"in [the first week of October]", "2025-10-01/2025-10-07", "P1W"},
	{"in [the first nine months of 2025]", "2025-01/2025-09", "P9M"},
	{"in [the last six months of last year]", "2024-07/2024-12", "P6M"},
	{"in [the three months to the end of September]", "2025-07/2025-09", "P3M"},
	{"[the 12 months to 31 March 2025] were", "2024-04-01/2025-03-31", "P1Y"},
	{"[early in 1914] they met", "1914", "1914"},
	{"by [year-end 2024] at last", "2024", "2024"},
	{"[later this year] it opens", "2025", "2025"},
	{"[August of last year] was hot", "2024-08", "2024-08"},
	{"the [mid-1990s] boom", "199X", "199"},
	{"in [winter 1941–42] it froze", "1942-24", "1942-WI"},
	// more years
	{"in [nineteen ninety-six] they met", "1996", "1996"},
	{"[from 499 to 493 BC] they fought", "-0498/-0492", ""},
	{"in [the 470s BC] there", "-047X", "BC047"},
	{"in [the 4th century BC] there", "-03XX", "BC03"},
	{"in [AD 79] it erupted", "0079", "0079"},
	{"the class of ['98] met", "1998", "1998"},
	{"under Directive 261/2004 and ABC/2025/117", "", ""},
	{"Call 020 7946-2010-86 collect", "", ""},
	{"© 2025 the authors", "", ""},
	{"at 2000 K and 1323–1423 K", "", ""},
	{"some 2000 people and 2000 more", "", ""},
	{"it cost 2010 USD", "", ""},
	{"in [Q2 FY2024] it was", "2024-34", "2024-Q2"},
	{"in [the first quarter of fiscal year 2024] it was", "2024-33", "2024-Q1"},
	{"in [the 2024-25 financial year] it was", "2024/2025", "2025"},
	{"a month earlier than usual", "", ""},
	{"Of the homes, 1914 were sold.", "", ""},
	{"the 1987 people who came", "", ""},
	{"in [October] 12 of them left", "2025-10", "2025-10"},
	{"from 30 on [May 3] to 7 on May 10", "2025-05-03", "2025-05-03"},
	{"In [2023] real wages fell.", "2023", "2023"},
	{"who in [2019] won again", "2019", "2019"},
	{"in [2020] 300 people came", "2020", "2020"},
	{"from 2000 to 2,500 people", "", ""},
	{"between 2000 and 2500 people", "", ""},
	{"between 1900 and 2000 people", "", ""},
	{"paid $ 2020 for Room 2014 and Flight 1984", "", ""},
	{"in their late 20s", "", ""},
	{"an august body", "", ""},
	{"the [June] deal", "2025-06", "2025-06"},
	{"[six weeks later] it opened", "2026-01-12/2026-01-18", "2026-W03"},
	{"[the next two years] matter", "2025-12-07/2027-12-07", "P2Y"},
	{"[last weekend] it rained", "2025-11-29/2025-11-30", "2025-W48-WE"},
	{"over [the weekend] it rained", "2025-12-06/2025-12-07", "2025-W49-WE"},
	{"[this morning] it rained", "2025-12-07", "2025-12-07TMO"},
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
			e, ok := Read(text, toks, ref).At(i)
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

// A text is read from its first word to its last, and what was mentioned
// before decides: each expression in brackets, with its EDTF after a bar.
var stories = []struct {
	name string
	ref  Reference
	text string
}{
	{"the quarter mentioned last", Reference{Published: published},
		"Sales grew in [the third quarter of 2025|2025-35], the chair said on [Thursday|2025-12-04]. They were £4m [a year earlier|2024-35], and rose from £3m in [the second|2025-34]. In [the quarter|2025-35] it shut two shops."},
	{"the same quarter", Reference{Published: published},
		"Output fell in [Q3 2025|2025-35] against [the same quarter of 2024|2024-35]."},
	{"days count from the day before", Reference{Published: published},
		"The bridge closed on [3 March 2024|2024-03-03] and opened [two weeks later|2024-03-11/2024-03-17]."},
	{"a year bears no weeks", Reference{Published: published},
		"It was built in [1998|1998]. Three weeks earlier it had burnt."},
	{"that year", Reference{Published: published},
		"It was built in [1998|1998]. [That year|1998] was dry, and [the following year|1999] wet."},
	{"a history", Reference{Published: published, Narrative: true},
		"In [1915|1915] the army moved. By [March|1915-03] it held the town, and on [2 June|1915-06-02] the fort. On [the 20th|1915-06-20] it left. The line held in [January 1916|1916-01]. Today it is a park."},
	{"a fiscal year with a start", Reference{Published: published, Fiscal: 10},
		"Spending in [FY2025|2024-10/2025-09] passed that of [fiscal year 2024|2023-10/2024-09]."},
	{"two whole dates are two figures", Reference{Published: published},
		"It polled 900 people from [12 May|2025-05-12] to [16 May|2025-05-16]."},
	{"nothing to count from", Reference{},
		"In [October|XXXX-10] it rained. Last year it was dry. On [3 May|XXXX-05-03] it snowed."},
}

func TestStories(t *testing.T) {
	for _, s := range stories {
		var plain strings.Builder
		want := map[int]string{}
		for k, piece := range strings.Split(s.text, "[") {
			if k > 0 {
				phrase, rest, _ := strings.Cut(piece, "]")
				words, edtf, _ := strings.Cut(phrase, "|")
				want[plain.Len()] = words + " " + edtf
				piece = words + rest
			}
			plain.WriteString(piece)
		}
		text := plain.String()
		toks := token.Scan(nil, text)
		ref := s.ref
		for i := 0; i < len(toks); i++ {
			e, ok := Read(text, toks, &ref).At(i)
			if !ok || e.EDTF == "" {
				continue
			}
			if got := text[e.Start:e.End] + " " + e.EDTF; got != want[e.Start] {
				t.Errorf("%s: got %q, want %q", s.name, got, want[e.Start])
			}
			delete(want, e.Start)
			ref.Advance(e)
			i = e.Last - 1
		}
		for _, w := range want {
			t.Errorf("%s: %q was not read", s.name, w)
		}
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		text                              string
		kind                              dataset.Kind
		weekday, modifier, timex          string
		relative, doubts, hasEnds, length bool
	}{
		{text: "Wednesday 3 December 2025", kind: dataset.Date, weekday: "wednesday", timex: "DATE"},
		{text: "Tuesday morning", kind: dataset.Date, weekday: "tuesday", timex: "TIME", relative: true},
		{text: "10pm", kind: dataset.Time, timex: "TIME"},
		{text: "late September 2024", kind: dataset.Date, modifier: "late", timex: "DATE"},
		{text: "the middle of 2021", kind: dataset.Date, modifier: "mid", timex: "DATE"},
		{text: "10/08/2025", kind: dataset.Date, timex: "DATE", doubts: true},
		{text: "31/08/2025", kind: dataset.Date, timex: "DATE"},
		{text: "FY2024", kind: dataset.Date, timex: "DATE", doubts: true},
		{text: "Feb. 30, 2024", kind: dataset.Date, timex: "DATE", doubts: true},
		{text: "2010-12", kind: dataset.Date, timex: "DATE", doubts: true, hasEnds: true},
		{text: "between 2019 and 2021", kind: dataset.Date, timex: "DATE", hasEnds: true},
		{text: "the past three months", kind: dataset.Date, timex: "DURATION", relative: true, length: true},
		{text: "two years ago", kind: dataset.Date, timex: "DATE", relative: true, length: true},
		{text: "the past decade", kind: dataset.Date, timex: "DURATION", relative: true},
		{text: "the three months to June 2025", kind: dataset.Date, timex: "DURATION", hasEnds: true, length: true},
		{text: "the year to June 2025", kind: dataset.Date, timex: "DURATION", hasEnds: true},
		{text: "every Friday", kind: dataset.Date, timex: "SET"},
	} {
		e, ok := read(c.text, &Reference{Published: published})
		switch {
		case !ok:
			t.Errorf("%s: nothing read", c.text)
		case e.Kind != c.kind || e.Weekday != c.weekday || e.Modifier != c.modifier || e.TimexType != c.timex ||
			e.Relative != c.relative || len(e.Doubts) > 0 != c.doubts || len(e.Ends) > 0 != c.hasEnds || e.Length != c.length:
			t.Errorf("%s: %+v", c.text, e)
		}
	}
}

func TestDurationAt(t *testing.T) {
	for _, c := range []struct{ text, span, timex string }{
		{"three years in office", "three years", "P3Y"},
		{"a decade of rain", "a decade", "P10Y"},
		{"two-year lease", "two-year", "P2Y"},
		{"several weeks on", "several weeks", "PXW"},
		{"2.5 hours late", "2.5 hours", "PT2.5H"},
		{"half an hour", "half an hour", "PT0.5H"},
		{"12 to 18 months", "12", "P12M"},
		{"decades of rain", "decades", "PXDE"},
		{"44-year-old pilot", "", ""},
		{"three-quarters of them", "", ""},
		{"a second vote", "", ""},
	} {
		toks := token.Scan(nil, c.text)
		e, ok := Read(c.text, toks, nil).DurationAt(0)
		if ok != (c.span != "") || ok && (c.text[e.Start:e.End] != c.span || e.Timex != c.timex) {
			t.Errorf("%s: %v %+v", c.text, ok, e)
		}
	}
}

func TestFiscalStart(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"The fiscal year runs from 1 October to 30 September.", 10},
		{"Its financial year ended on 31 March.", 4},
		{"The tax year begins in April.", 4},
		{"The fiscal year was long. From May it rained.", 0},
		{"It rained all year to June.", 0},
	} {
		if got := Read(c.text, token.Scan(nil, c.text), nil).FiscalStart(); got != c.want {
			t.Errorf("%s: %d, want %d", c.text, got, c.want)
		}
	}
}

func TestNarrative(t *testing.T) {
	ref := &Reference{Published: published}
	history := "In 1914 the fleet sailed. In 1915 it fought, in 1916 it fled and in 1917 it sank. By 1918 none was left."
	news := "The mayor said on Tuesday that the bridge of 1915, rebuilt in 1946, would shut. It shut in 1999, 2004 and 2011."
	if !Read(history, token.Scan(nil, history), ref).Narrative() {
		t.Error("a history was taken for news")
	}
	if Read(news, token.Scan(nil, news), ref).Narrative() {
		t.Error("news was taken for a history")
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
				e, ok := Read(text, toks, ref).At(i)
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
			if e, ok := Read(text.String(), toks, ref).At(i); ok {
				i = e.Last - 1
			}
		}
	}
}

// TestCues reads at every token without asking the cues: where something is
// read, they must admit it.
func TestCues(t *testing.T) {
	files, err := filepath.Glob("../../testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	ref := &Reference{Published: Date{2025, 12, 7}}
	for _, f := range files {
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text := string(content)
		r := Read(text, token.Scan(nil, text), ref)
		for i := range r.toks {
			if e, ok := r.longest(i); ok && !r.Begins(i) {
				t.Errorf("no date is looked for at %q", text[e.Start:e.End])
			}
			rules := words[:]
			if r.toks[i].Kind == token.Number {
				rules = numbers[:]
			}
			for _, a := range rules {
				if _, end, ok := a.read(r, i); ok && end > i && r.toks[i].Kind != token.Symbol && r.cue(i)&a.at == 0 {
					t.Errorf("a rule is not asked of %q", text[r.toks[i].Start:r.toks[end-1].End])
				}
			}
		}
	}
}
