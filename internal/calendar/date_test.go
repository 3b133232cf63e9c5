package calendar

import (
	"testing"
	"time"
)

// The standard library's calendar is the reference for ours.
func TestDateAgainstTime(t *testing.T) {
	epoch := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := -800000; n < 60000; n += 37 {
		want := epoch.AddDate(0, 0, n)
		d := Day(n)
		if d.Year != want.Year() || d.Month != int(want.Month()) || d.Day != want.Day() {
			t.Fatalf("Day(%d) = %v, want %v", n, d, want)
		}
		if d.Number() != n {
			t.Fatalf("%v.Number() = %d, want %d", d, d.Number(), n)
		}
		if w := (int(want.Weekday())+6)%7 + 1; d.Weekday() != w {
			t.Fatalf("%v.Weekday() = %d, want %d", d, d.Weekday(), w)
		}
		y, w := d.Week()
		if ty, tw := want.ISOWeek(); y != ty || w != tw {
			t.Fatalf("%v.Week() = %d %d, want %d %d", d, y, w, ty, tw)
		}
		if weekMonday(y, w) != d.AddDays(1-d.Weekday()) {
			t.Fatalf("weekMonday(%d, %d) is not the Monday before %v", y, w, d)
		}
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		edtf     string
		from, to Date
		ok       bool
	}{
		{"2024", Date{2024, 1, 1}, Date{2024, 12, 31}, true},
		{"2024-02", Date{2024, 2, 1}, Date{2024, 2, 29}, true},
		{"2025-10-08", Date{2025, 10, 8}, Date{2025, 10, 8}, true},
		{"2025-10-08T04:52", Date{2025, 10, 8}, Date{2025, 10, 8}, true},
		{"2021?", Date{2021, 1, 1}, Date{2021, 12, 31}, true},
		{"199X", Date{1990, 1, 1}, Date{1999, 12, 31}, true},
		{"18XX", Date{1800, 1, 1}, Date{1899, 12, 31}, true},
		{"-0263", Date{-263, 1, 1}, Date{-263, 12, 31}, true},
		{"2023-22", Date{2023, 6, 1}, Date{2023, 8, 31}, true},
		{"2023-24", Date{2022, 12, 1}, Date{2024, 2, 29}, true},
		{"2025-35", Date{2025, 7, 1}, Date{2025, 9, 30}, true},
		{"2025-41", Date{2025, 7, 1}, Date{2025, 12, 31}, true},
		{"2021-10/2025-09", Date{2021, 10, 1}, Date{2025, 9, 30}, true},
		{"1998/..", Date{1998, 1, 1}, Date{}, true},
		{"../2020", Date{}, Date{2020, 12, 31}, true},
		{"2020/2019", Date{}, Date{}, false},
		{"2025-02-30", Date{}, Date{}, false},
		{"2025-13", Date{}, Date{}, false},
		{"XXXX-10-01", Date{}, Date{}, false},
		{"../..", Date{}, Date{}, false},
		{"T04:52", Date{}, Date{}, false},
		{"", Date{}, Date{}, false},
	} {
		p, ok := Bounds(c.edtf)
		if ok != c.ok || ok && (p.Start != c.from || p.End != c.to) {
			t.Errorf("Bounds(%q) = %v %v, want %v %v %v", c.edtf, p, ok, c.from, c.to, c.ok)
		}
	}
}

func period(t *testing.T, edtf string) Period {
	t.Helper()
	p, ok := Bounds(edtf)
	if !ok {
		t.Fatalf("Bounds(%q) failed", edtf)
	}
	return p
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		overlaps, contains bool
	}{
		{"2024", "2024-05", true, true},
		{"2024-05", "2024", true, false},
		{"2024", "2025", false, false},
		{"1998/..", "2030", true, true},
		{"1998/..", "1990", false, false},
		{"../2020", "2020-12-31/2021", true, false},
		{"../2020", "1998/..", true, false},
	} {
		p, q := period(t, c.a), period(t, c.b)
		if p.Overlaps(q) != c.overlaps || q.Overlaps(p) != c.overlaps || p.Contains(q) != c.contains {
			t.Errorf("%s and %s: overlaps %v contains %v", c.a, c.b, p.Overlaps(q), p.Contains(q))
		}
	}
	for _, c := range []struct {
		edtf                string
		days, months, years int
	}{
		{"2024", 366, 12, 1},
		{"2021-10/2025-09", 1461, 48, 4},
		{"2025-09-08/2025-09-14", 7, 0, 0},
		{"2025-01-31/2025-04-29", 89, 3, 0},
		{"1998/..", 0, 0, 0},
	} {
		p := period(t, c.edtf)
		if p.Days() != c.days || p.Months() != c.months || p.Years() != c.years {
			t.Errorf("%s: %d days %d months %d years", c.edtf, p.Days(), p.Months(), p.Years())
		}
	}
	if least, greatest, ok := period(t, "2025-01").Gap(period(t, "2025-03")); !ok || least != 29 || greatest != 89 {
		t.Errorf("Gap = %d %d %v", least, greatest, ok)
	}
}

func TestAgo(t *testing.T) {
	ref := &Reference{Published: Date{2025, 12, 7}}
	for _, c := range []struct {
		n    int
		unit int64
		want string
	}{
		{3, Year, "2022"}, {-6, Month, "2026-06"}, {2, Week, "2025-11-17/2025-11-23"}, {10, DayUnit, "2025-11-27"}, {2, Decade, "2005"}, {5, Hour, ""},
	} {
		if got := Ago(c.n, c.unit, ref); got != c.want {
			t.Errorf("Ago(%d, %d) = %q, want %q", c.n, c.unit, got, c.want)
		}
	}
	if got := Ago(3, Year, &Reference{}); got != "" {
		t.Errorf("Ago without a publication date = %q", got)
	}
}

func TestDurationTimex(t *testing.T) {
	for _, c := range []struct {
		value string
		unit  int64
		want  string
	}{
		{"3", Year, "P3Y"}, {"4", Hour, "PT4H"}, {"2", Week, "P2W"}, {"1", Decade, "P10Y"}, {"X", Year, "PXY"}, {"1", Fortnight, "P2W"}, {"X", Decade, "PXDE"},
	} {
		if got := DurationTimex(c.value, c.unit); got != c.want {
			t.Errorf("DurationTimex(%s, %d) = %s, want %s", c.value, c.unit, got, c.want)
		}
	}
}
