package reference

import (
	"strings"
	"testing"
	"testing/fstest"

	"figcheck/dataset"
	"figcheck/internal/golden"
)

func TestEveryTableParses(t *testing.T) {
	for _, s := range schemas {
		r := Builtin().table(s.name)
		if len(r.cells) == 0 {
			t.Errorf("%s is empty", s.name)
		}
		if err := s.validate(r); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryRowHasItsSource(t *testing.T) {
	for _, s := range schemas {
		r := Builtin().table(s.name)
		for i := range r.cells {
			if id := r.get(i, "source_id"); s.name != "sources" {
				if _, ok := Builtin().Source(id); !ok {
					t.Fatalf("%s row %d: no source %q", s.name, i+2, id)
				}
			}
		}
	}
}

func TestFigures(t *testing.T) {
	b := Builtin()
	if got := b.Border("PAK", "AFG"); len(got) != 1 || got[0].Value.String() != "2670" || got[0].Unit != "km" {
		t.Errorf("border PAK AFG = %v", got)
	}
	if got := b.Border("PAK", "FRA"); got != nil {
		t.Errorf("border PAK FRA = %v", got)
	}
	if got := strings.Join(b.Neighbours("AFG"), " "); got != "CHN IRN PAK TJK TKM UZB" {
		t.Errorf("neighbours of AFG = %s", got)
	}
	people := b.Population("AFG", 2025)
	if len(people) != 2 || people[0].Year != 2024 || people[1].Year != 2025 || !people[1].Undated() || people[0].Undated() {
		t.Errorf("population AFG 2025 = %v", people)
	}
	for _, v := range b.Population("AFG", 1985) {
		if v.Year < 1984 || v.Year > 1986 {
			t.Errorf("population AFG 1985 gives %d", v.Year)
		}
	}
	if got := b.Area("AFG", "total"); len(got) != 1 || got[0].Value.String() != "652230" || got[0].Year != 2015 {
		t.Errorf("area AFG = %v", got)
	}
	if s, ok := b.Source(b.Border("AFG", "PAK")[0].SourceID); !ok || !strings.Contains(s.String(), "World Factbook") {
		t.Errorf("source = %v", s)
	}
}

func TestNamesAt(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Pakistan and", "country PK Pakistan"},
		{"PAKISTAN and", "country PK PAKISTAN"},
		{"Pakistani soldiers", "demonym PK Pakistani"},
		{"Pakistanis", "demonym PK Pakistanis"},
		{"Pakistan.", "country PK Pakistan"},
		{"U.S. officials", "country US U.S."},
		{"the US said", ""}, // the word before a name is the caller's to skip
		{"US officials", "country US US"},
		{"us, not them", ""},
		{"turkey soup", ""},
		{"Turkey's lira", "country TR Turkey"},
		{"UN Security Council", "organisation UNSC UN Security Council"},
		{"Kabul’s streets", "place AF.13 Kabul"},
		{"Democratic Republic of the Congo, where", "country CD Democratic Republic of the Congo"},
		{"Chadian", "demonym TD Chadian"},
		{"IS fighters", "organisation IS IS"},
		{"Is it", ""},
		{"", ""},
		{" Pakistan", ""},
	}
	for _, tt := range tests {
		names, n := Builtin().NamesAt(tt.text)
		got := ""
		if n > 0 {
			got = string(names[0].Kind) + " " + names[0].Code + " " + tt.text[:n]
		}
		if got != tt.want {
			t.Errorf("NamesAt(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestCountry(t *testing.T) {
	for name, want := range map[string]string{"Pakistan": "PK", "united kingdom": "GB", "Burmese": "MM", "Islamic  Emirate of Afghanistan": "AF"} {
		got := Builtin().CountriesNamed(name)
		if len(got) == 0 || got[0].ISO2 != want {
			t.Errorf("CountriesNamed(%q) = %v, want %s", name, got, want)
		}
	}
	if a, _ := Builtin().Country("PK"); a.ISO3 != "PAK" || a.Currency != "PKR" {
		t.Errorf("Country(PK) = %v", a)
	}
	if o, ok := Builtin().Organisation("ASEAN"); !ok || len(o.Members) < 10 {
		t.Errorf("Organisation(ASEAN) = %v", o)
	}
	if g, ok := Builtin().Region("EU"); !ok || len(g.Members) != 27 {
		t.Errorf("Region(EU) = %v", g)
	}
	if c, ok := Builtin().Currency("PKR"); !ok || !c.Active {
		t.Errorf("Currency(PKR) = %v", c)
	}
	if len(Builtin().Rates("PKR")) == 0 {
		t.Error("no rate for PKR")
	}
}

func TestUnit(t *testing.T) {
	tests := []struct{ code, factor, dimension string }{
		{"km", "1000", "meter"},
		{"[mi_i]", "201168/125", "meter"},
		{"km2", "1000000", "meter2"},
		{"[ft_i]2", "145161/1562500", "meter2"},
		{"km/h", "5/18", "meter.second-1"},
		{"kW.h", "3600000", "kilogram.meter2.second-2"},
		{"GW.h", "3600000000000", "kilogram.meter2.second-2"},
		{"MW/km2", "1", "kilogram.second-3"},
		{"Mt", "1000000000", "kilogram"},
		{"USD", "1", "USD"},
		{"USD/{share}", "1", "USD"},
		{"USD/km", "1/1000", "USD.meter-1"},
		{"PKR/USD", "1", "PKR.USD-1"},
		{"{death}/100000{person}", "1/100000", ""},
		{"{case}/10*5", "1/100000", ""},
		{"{person}", "1", ""},
		{"%", "1/100", ""},
		{"[pp]", "1", "percentage-point"},
		{"a", "1", "year"},
		{"{person}/a", "1", "year-1"},
		{"1", "1", ""},
	}
	for _, tt := range tests {
		u, ok := Builtin().Unit(dataset.Unit(tt.code))
		if !ok || u.Factor.RatString() != tt.factor || u.Dimension != tt.dimension {
			t.Errorf("Unit(%q) = %v %q %v, want %s %q", tt.code, u.Factor, u.Dimension, ok, tt.factor, tt.dimension)
		}
	}
	for _, bad := range []string{"furlongs of hay", "km/h/s", "0km", "{open", "xyz"} {
		if u, ok := Builtin().Unit(dataset.Unit(bad)); ok {
			t.Errorf("Unit(%q) = %v, want unknown", bad, u)
		}
	}
	f, _ := Builtin().Unit("[degF]")
	if f.Offset.RatString() != "45967/180" {
		t.Errorf("offset of degF = %s", f.Offset.RatString())
	}
}

func TestOverlay(t *testing.T) {
	dir := fstest.MapFS{
		"population.csv": {Data: []byte("iso3,year,value,status,source_id\nAFG,2025,43000000,census,mine\nAFG,2024,39999999,estimate,cldr-48.2\n")},
		"sources.csv":    {Data: []byte("source_id,title,publisher,licence,attribution,data_as_of,notes\nmine,My census,Me,CC0-1.0,,2025,\n")},
		"notes.txt":      {Data: []byte("left alone")},
	}
	tab, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := tab.Population("AFG", 2025)
	if len(got) != 3 || got[0].Value.String() != "39999999" || got[2].Value.String() != "43000000" {
		t.Errorf("population with overlay = %v", got)
	}
	if s, ok := tab.Source("mine"); !ok || s.Publisher != "Me" {
		t.Errorf("source of overlay = %v", s)
	}
	if Builtin().Population("AFG", 2025)[0].Value.String() == "39999999" {
		t.Error("the overlay changed the built-in tables")
	}
}

func TestOverlayErrors(t *testing.T) {
	tests := []struct{ file, data, want string }{
		{"population.csv", "iso3,year,value,status\n", `population.csv:1:1: column "source_id" is missing`},
		{"population.csv", "iso3,year,value,status,source_id\nAFG,2025,many,census,mine\n", "population.csv:2:3: value: "},
		{"population.csv", "", "population.csv:1:1: the file is empty"},
		{"borders.csv", "iso3_a,iso3_b\nAFG\n", "borders.csv:2:1: "},
	}
	for _, tt := range tests {
		_, err := New(fstest.MapFS{tt.file: {Data: []byte(tt.data)}})
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("New(%q) = %v, want %s…", tt.data, err, tt.want)
		}
	}
}

func FuzzNamesAt(f *testing.F) {
	f.Add("Pakistan’s")
	f.Add("UN \xff")
	f.Fuzz(func(t *testing.T, s string) {
		if names, n := Builtin().NamesAt(s); n > len(s) || (n == 0) != (len(names) == 0) {
			t.Fatalf("NamesAt(%q) = %v, %d", s, names, n)
		}
	})
}

func FuzzUnit(f *testing.F) {
	f.Add("USD/100000{person}")
	f.Add("m-1")
	f.Fuzz(func(t *testing.T, s string) {
		if u, ok := Builtin().Unit(dataset.Unit(s)); ok && (u.Factor == nil || u.Factor.Sign() <= 0 || u.Offset == nil) {
			t.Fatalf("Unit(%q) = %v", s, u)
		}
	})
}

// TestNameIndex holds the embedded index to the tables that it is made of.
func TestNameIndex(t *testing.T) {
	golden.File(t, "names.index", []byte(Builtin().indexNames()))
}
