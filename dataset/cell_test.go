package dataset

import (
	"reflect"
	"testing"
)

type cell interface{ MarshalCSV() (string, error) }

func TestCells(t *testing.T) {
	lo, _ := ParseInterval("[1, 2)")
	hi, _ := ParseInterval("(500, +inf)")
	for _, c := range []struct {
		in   cell
		want string
		back any
	}{
		{Int(12), "12", new(Int)},
		{NewDecimal(120, -2), "1.20", new(Decimal)},
		{Decimal{}, "", new(Decimal)},
		{Phrases(nil), "", new(Phrases)},
		{Phrases{"unit guessed", "two readings"}, "unit guessed; two readings", new(Phrases)},
		{IDs{"a", "b"}, "a b", new(IDs)},
		{IDs(nil), "", new(IDs)},
		{Derivation(nil), "", new(Derivation)},
		{Derivation{{Share, []string{"a", "b"}}, {Since, []string{"c"}}}, "share(a b); since(c)", new(Derivation)},
		{Operands(nil), "", new(Operands)},
		{Operands{{"part", "a", lo, lo}, {"whole", "b", lo, hi}},
			"part a core [1, 2) wide [1, 2); whole b core [1, 2) wide (500, +inf)", new(Operands)},
	} {
		s, err := c.in.MarshalCSV()
		if err != nil || s != c.want {
			t.Errorf("%v writes %q, %v; want %q", c.in, s, err, c.want)
		}
		if err := c.back.(interface{ UnmarshalCSV(string) error }).UnmarshalCSV(s); err != nil {
			t.Error(err)
		}
		if got := reflect.ValueOf(c.back).Elem().Interface(); !reflect.DeepEqual(got, c.in) {
			t.Errorf("%q reads as %#v, want %#v", s, got, c.in)
		}
	}
}

func TestPhrasesCleaned(t *testing.T) {
	s, err := Phrases{" a;b ", "", "c"}.MarshalCSV()
	if err != nil || s != "a,b; c" {
		t.Errorf("%q, %v", s, err)
	}
}

func TestCellsRefused(t *testing.T) {
	for _, c := range []struct {
		into interface{ UnmarshalCSV(string) error }
		in   []string
	}{
		{new(Int), []string{"", "1.0", "010", "0x1", "+1", " 1", "1e3", "99999999999999999999"}},
		{new(Decimal), []string{" 1", "1 ", "1,2", "none"}},
		{new(Derivation), []string{"share", "share(a", "part(a b)", "share(a b);sum(c)", "share(a(b) c)", "(a)"}},
		{new(Operands), []string{"part", "part a core [1, 2]", "part a core 1 wide 2", "part core [1, 2] wide [1, 2]"}},
	} {
		for _, s := range c.in {
			if err := c.into.UnmarshalCSV(s); err == nil {
				t.Errorf("%T reads %q as %v", c.into, s, c.into)
			}
		}
	}
}
