package figures

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
)

// rankedChart is a chart that the gate finds nothing wrong with.
func rankedChart(t testing.TB) *Chart {
	d := load(t, "testdata/ranked.txtar")
	return Choose(d, Limits{})[0]
}

func TestRefusesMissingGlyphs(t *testing.T) {
	c := rankedChart(t)
	c.Rows[0].Label = "کابل"
	_, err := c.Draw(Web)
	if err == nil || !strings.Contains(err.Error(), "U+06A9") || !strings.Contains(err.Error(), "not drawn") {
		t.Errorf("err = %v", err)
	}
}

// TestSameBytes draws from a fresh reading of the records each time.
func TestSameBytes(t *testing.T) {
	a, b := draw(t, rankedChart(t), Web), draw(t, rankedChart(t), Web)
	if !bytes.Equal(a.PNG, b.PNG) || !bytes.Equal(a.SVG, b.SVG) {
		t.Error("two drawings of the same records differ")
	}
}

func TestWriteLeavesNoTemporaryFiles(t *testing.T) {
	dir := t.TempDir()
	c := rankedChart(t)
	files, err := c.Write(dir, quick(Web))
	if err != nil {
		t.Fatal(err)
	}
	if err := WriteIndex(dir, []*Chart{c}); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != len(files)+1 || len(files) != 5 {
		t.Errorf("%d files said, %d there", len(files), len(entries))
	}
	for _, f := range files {
		if b, err := os.ReadFile(f); err != nil || len(b) == 0 {
			t.Errorf("%s: %d bytes, %v", filepath.Base(f), len(b), err)
		}
	}
}

// TestChooseLimits holds the article to max charts and a record to two.
func TestChooseLimits(t *testing.T) {
	all := &dataset.Dataset{}
	for _, f := range []string{"parts", "squares", "share", "before-after", "ranked"} {
		d := load(t, "testdata/"+f+".txtar")
		all.Records = append(all.Records, d.Records...)
		all.Sources = d.Sources
	}
	got := Choose(all, Limits{})
	used := map[string]int{}
	for i, c := range got {
		if i > 0 && c.Score > got[i-1].Score {
			t.Errorf("%s (%d) stands after a lower score", c.Name, c.Score)
		}
		for _, id := range c.Claims {
			if used[id]++; used[id] > chartsARecord {
				t.Errorf("record %s is in more than two charts", id)
			}
		}
	}
	if len(got) != chartsAnArticle || got[0].Form != "parts" {
		t.Errorf("%d charts, first %s", len(got), got[0].Form)
	}
	if n := len(Choose(all, Limits{Each: 2})); n != 2 {
		t.Errorf("max 2 gave %d", n)
	}
}

// TestChooseNews holds that where not all documents can have their charts, those
// with findings have theirs, and that the charts stand in the order of the
// documents; what a document has does not hang on the others.
func TestChooseNews(t *testing.T) {
	d := &dataset.Dataset{}
	for i, verdict := range []dataset.Verdict{"", dataset.Tension, dataset.Inconsistent, dataset.Inconsistent} {
		one := load(t, "testdata/ranked.txtar")
		name := string(rune('a' + i))
		source := one.Sources[0]
		source.ID, source.Path = name, name+".md"
		d.Sources = append(d.Sources, source)
		for _, r := range one.Records {
			r.Source, r.ID = name, name+r.ID
			d.Records = append(d.Records, r)
		}
		f := dataset.Finding{Verdict: verdict, Claims: dataset.IDs{d.Records[len(d.Records)-1].ID}}
		if name == "d" {
			f.Status = dataset.Rejected
		}
		d.Findings = append(d.Findings, f)
	}
	each := len(Choose(d, Limits{})) / len(d.Sources)
	for most, want := range map[int]string{0: "abcd", each: "c", 2 * each: "bc", 3 * each: "abc", 4 * each: "abcd"} {
		got := ""
		for _, c := range Choose(d, Limits{All: most}) {
			if name, _, _ := strings.Cut(c.Name, "-"); !strings.HasSuffix(got, name) {
				got += name
			}
		}
		if got != want {
			t.Errorf("at most %d charts: of the documents %s, want %s", most, got, want)
		}
		left := 0
		for _, c := range Weigh(d, Limits{All: most}) {
			left += len(c.Charts)
		}
		if n := len(Choose(d, Limits{All: most})); n != left {
			t.Errorf("at most %d charts: %d chosen, %d weighed", most, n, left)
		}
	}
}

// TestPalette measures contrast on white and the distance of the categories in
// OKLab (×100) under normal vision and simulated protan, deutan and tritan
// vision (Machado, Oliveira and Fernandes 2009, severity 1).
func TestPalette(t *testing.T) {
	lut := luminances()
	for name, c := range map[string]struct {
		color [3]uint8
		least float64
	}{
		"ink": {[3]uint8{ink.R, ink.G, ink.B}, 7}, "ink2": {[3]uint8{ink2.R, ink2.G, ink2.B}, 4.5}, "ink3": {[3]uint8{ink3.R, ink3.G, ink3.B}, 4.5},
		"rustText": {[3]uint8{rustText.R, rustText.G, rustText.B}, 4.5}, "rust": {[3]uint8{rust.R, rust.G, rust.B}, 3},
		"blue": {[3]uint8{blue.R, blue.G, blue.B}, 4.5}, "plum": {[3]uint8{plum.R, plum.G, plum.B}, 4.5}, "ochre": {[3]uint8{ochre.R, ochre.G, ochre.B}, 4.5},
	} {
		l := 0.2126*lut[c.color[0]] + 0.7152*lut[c.color[1]] + 0.0722*lut[c.color[2]]
		if got := contrast(1, l); got < c.least {
			t.Errorf("%s has %.2f:1 on white, less than %.1f", name, got, c.least)
		}
	}
	vision := map[string][9]float64{
		"normal": {1, 0, 0, 0, 1, 0, 0, 0, 1},
		"protan": {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deutan": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritan": {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	}
	for _, set := range [][][3]uint8{
		{{blue.R, blue.G, blue.B}, {plum.R, plum.G, plum.B}, {rust.R, rust.G, rust.B}, {grey.R, grey.G, grey.B}},
		{{blue.R, blue.G, blue.B}, {plum.R, plum.G, plum.B}, {ochre.R, ochre.G, ochre.B}},
	} {
		for who, m := range vision {
			for i := range set {
				for _, other := range set[i+1:] {
					a, b := oklab(m, set[i], lut), oklab(m, other, lut)
					if d := 100 * math.Sqrt((a[0]-b[0])*(a[0]-b[0])+(a[1]-b[1])*(a[1]-b[1])+(a[2]-b[2])*(a[2]-b[2])); d < 10 {
						t.Errorf("%x and %x are %.1f apart under %s vision", set[i], other, d, who)
					}
				}
			}
		}
	}
}

func oklab(m [9]float64, c [3]uint8, lut *[256]float64) [3]float64 {
	var v [3]float64
	for i := range 3 {
		for j := range 3 {
			v[i] += m[3*i+j] * lut[c[j]]
		}
		v[i] = math.Min(1, math.Max(0, v[i]))
	}
	l := math.Cbrt(0.4122214708*v[0] + 0.5363325363*v[1] + 0.0514459929*v[2])
	n := math.Cbrt(0.2119034982*v[0] + 0.6806995451*v[1] + 0.1073969566*v[2])
	s := math.Cbrt(0.0883024619*v[0] + 0.2817188376*v[1] + 0.6299787005*v[2])
	return [3]float64{0.2104542553*l + 0.7936177850*n - 0.0040720468*s, 1.9779984951*l - 2.4285922050*n + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*n - 0.8086757660*s}
}

// FuzzChoose feeds records whose words and numbers are anything: choosing and
// drawing must neither panic nor hang, and what is drawn passes the gate.
func FuzzChoose(f *testing.F) {
	f.Add("more than 1,700 people", "people killed by militants", "1700", "100", uint8(3), uint8(0))
	f.Add("$3.5 billion", "held abroad, of $10bn (2021)", "3.5e9", "1e8", uint8(0), uint8(1))
	f.Add("minus 4 degrees", "", "-4", "", uint8(1), uint8(12))
	f.Add("0.000001%", "share of", "1e-6", "1e-6", uint8(7), uint8(2))
	f.Add("no one", "deaths", "0", "1", uint8(5), uint8(0))
	f.Add("10^30", "x", "1e30", "1e29", uint8(2), uint8(0))
	f.Fuzz(func(t *testing.T, stated, measure, value, step string, relation, kind uint8) {
		v, err := dataset.ParseDecimal(value)
		if err != nil {
			return
		}
		p, _ := dataset.ParseDecimal(step)
		d := &dataset.Dataset{Sources: []dataset.Source{{ID: "s", Path: "f.md", Title: stated}}}
		for i := range 4 {
			r := dataset.Record{ID: string(rune('a' + i)), Source: "s", Stated: stated, Measure: measure, Value: v.Times10(int32(-i)), Precision: p,
				Relation: dataset.Relations[int(relation)%len(dataset.Relations)], Kind: dataset.Kinds[int(kind)%len(dataset.Kinds)],
				Unit: "{person}", Place: []string{"North", "South", "East", "West"}[i], Period: []string{"2020", "2021", "2022", measure}[i], Claimant: stated}
			if r.Relation == dataset.Range || r.Relation == dataset.Vague {
				r.Low, r.High, r.Value = r.Value, r.Value.Times10(1), dataset.Decimal{}
			}
			if i > 1 {
				r.PartOf = "a"
			}
			d.Records = append(d.Records, r)
		}
		for _, c := range Choose(d, Limits{}) {
			p, err := c.Draw(quick(Web))
			if err != nil {
				continue
			}
			for _, x := range p.Lint {
				if x.Level == "error" && x.Rule != "number" {
					t.Errorf("%s: %s: %s", c.Name, x.Rule, x.What)
				}
			}
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	c := rankedChart(b)
	for b.Loop() {
		if _, err := c.Draw(Web); err != nil {
			b.Fatal(err)
		}
	}
}
