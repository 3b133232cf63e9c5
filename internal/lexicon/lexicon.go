// Package lexicon holds the word tables: numbers, scales, hedges, units,
// currencies, calendar words and the closed word classes. A word and its
// meaning is a row of a CSV file; anything that needs an if is a rule in
// another package. The tables are read on first use.
package lexicon

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"sync"

	"figcheck/dataset"
)

// Class is a set of word classes; a word may be in several.
type Class uint32

// The classes.
const (
	Cardinal    Class = 1 << iota // zero to nineteen: Value
	Tens                          // twenty to ninety: Value
	Scale                         // hundred, million, crore: Exponent
	Suffix                        // bn, m, k: Exponent; only after digits
	Ordinal                       // first to ninetieth: Value
	Part                          // half, quarter, thirds: Value is the denominator
	Vague                         // dozens, scores, thousands: Low and High
	Month                         // Value 1 to 12
	Weekday                       // Value 1 (Monday) to 7
	Season                        // Value 21 (spring) to 24, as EDTF writes them
	TimeUnit                      // Value 1 (second) to 12 (millennium)
	DayPart                       // Value 1 (morning) to 7 (weekend)
	Determiner                    // the, this, its, all
	Preposition                   // of, in, by
	Conjunction                   // and, or, while
	Pronoun                       // it, they, there
	Auxiliary                     // is, have, would
	Adverb                        // not, only, overall
	Verb                          // finite and participle forms that commonly follow a figure
	HedgeStart                    // begins a hedge phrase that stands before a number
	HedgeAfter                    // begins a hedge phrase that stands after a number
	UnitStart                     // begins the words of a unit
	MoneyStart                    // begins the words of a currency
	Motion                        // rose, from, cut, by: a level moves, so that "to" leads to the new one
)

// Stop is the classes that end a noun group.
const Stop = Determiner | Preposition | Conjunction | Pronoun | Auxiliary | Adverb | Verb

// Word is what the tables say of one lower-case word.
type Word struct {
	Text      string
	Class     Class
	Value     int64
	Exponent  int32
	Low, High int64  // of a vague word
	Singular  string // of an irregular or invariant plural, or of "dozens"
	Hedges    []*Hedge
	Units     []*UnitWords
	Money     []*MoneyWords
}

// Hedge is a phrase that bounds or blurs the number beside it.
type Hedge struct {
	Words    []string
	IDs      []ID // of the words
	Relation dataset.Relation
	After    bool // stands after the number
	Example  string
}

// Unit is one physical unit. Factor, Offset and Dimension stand here only for
// units that the reference tables lack: package reference converts.
type Unit struct {
	Code      dataset.Unit
	Name      string
	Kind      dataset.Kind
	Dimension string // base units and powers: "kilogram.meter2.second-2"
	Factor    string // to the base units, an exact rational or decimal; "" where unknown
	Offset    string // added after the factor, for temperatures
}

// UnitWords is one spelling of a unit in words.
type UnitWords struct {
	Words []string
	Unit  *Unit
}

// Currency is one currency.
type Currency struct {
	Code dataset.Unit // ISO 4217
	Name string
}

// MoneyWords is one spelling of a currency in words; Minor is a hundredth.
type MoneyWords struct {
	Words []string
	*Currency
	Minor bool
}

var (
	//go:embed words.csv
	wordsCSV string
	//go:embed numbers.csv
	numbersCSV string
	//go:embed scales.csv
	scalesCSV string
	//go:embed vague.csv
	vagueCSV string
	//go:embed calendar.csv
	calendarCSV string
	//go:embed hedges.csv
	hedgesCSV string
	//go:embed units.csv
	unitsCSV string
	//go:embed currencies.csv
	currenciesCSV string
)

type tables struct {
	words   map[string]*Word
	all     []*Word // the same, in the order in which they were met
	known   *Vocabulary
	symbols map[string]*Unit     // case-sensitive unit symbols
	units   map[string]*Unit     // by code
	money   map[string]*Currency // case-sensitive currency symbols and ISO codes
	hedges  []*Hedge
	list    []*Unit
}

var load = sync.OnceValue(func() *tables {
	t := &tables{
		words:   make(map[string]*Word, 2048),
		symbols: make(map[string]*Unit, 512),
		units:   make(map[string]*Unit, 256),
		money:   make(map[string]*Currency, 512),
	}
	t.readWords()
	t.readNumbers()
	t.readHedges()
	t.readUnits()
	t.readCurrencies()
	t.known = t.vocabulary()
	return t
})

// Lookup returns what the tables say of a lower-case word, or nil.
func Lookup(low []byte) *Word { return Words().Word(Words().Find(low)) }

// Symbol returns the unit that a case-sensitive symbol such as "km²" stands
// for, or nil.
func Symbol(s string) *Unit { return load().symbols[s] }

// UnitOf returns the unit with a code, or nil.
func UnitOf(code dataset.Unit) *Unit { return load().units[string(code)] }

// Units lists every unit in the order of the table.
func Units() []*Unit { return load().list }

// Hedges lists every hedge phrase in the order of the table.
func Hedges() []*Hedge { return load().hedges }

// Money returns the currency that a symbol ("US$") or an ISO 4217 code
// stands for, or nil.
func Money(s string) *Currency { return load().money[s] }

func (t *tables) word(s string) *Word {
	w := t.words[s]
	if w == nil {
		w = &Word{Text: s}
		t.words[s] = w
		t.all = append(t.all, w)
	}
	return w
}

var classNames = map[string]Class{
	"det": Determiner, "prep": Preposition, "conj": Conjunction, "pron": Pronoun, "aux": Auxiliary, "motion": Motion, "adv": Adverb, "verb": Verb,
	"unit": Cardinal, "teen": Cardinal, "tens": Tens, "ordinal": Ordinal, "fraction": Part, "word": Scale, "suffix": Suffix,
	"month": Month, "weekday": Weekday, "season": Season, "timeunit": TimeUnit, "daypart": DayPart,
}

func (t *tables) readWords() {
	for _, r := range rows(wordsCSV) {
		w := t.word(r[0])
		w.Singular = r[2]
		for _, c := range strings.Split(r[1], "|") {
			w.Class |= classNames[c]
		}
	}
}

func (t *tables) readNumbers() {
	for _, csv := range []string{numbersCSV, calendarCSV} {
		for _, r := range rows(csv) {
			value, class := r[1], r[2]
			if _, isClass := classNames[value]; isClass { // calendar.csv: word, class, value
				value, class = class, value
			}
			w := t.word(r[0])
			w.Class |= classNames[class]
			if w.Value == 0 {
				w.Value = number(value)
			}
		}
	}
	t.joined()
	for _, r := range rows(scalesCSV) {
		w := t.word(r[0])
		w.Class |= classNames[r[2]]
		w.Exponent = int32(number(r[1]))
	}
	for _, r := range rows(vagueCSV) {
		w := t.word(r[0])
		w.Class |= Vague
		w.Low, w.High, w.Singular = number(r[1]), number(r[2]), r[3]
	}
}

// joined adds the tens with their units as one word: twentyone, fiftyfifth.
func (t *tables) joined() {
	var tens, units, ordinals []*Word
	for _, w := range t.all {
		switch {
		case w.Class&Tens != 0:
			tens = append(tens, w)
		case w.Class&Cardinal != 0 && w.Value > 0 && w.Value < 10:
			units = append(units, w)
		case w.Class&Ordinal != 0 && w.Value > 0 && w.Value < 10:
			ordinals = append(ordinals, w)
		}
	}
	for _, ten := range tens {
		for _, u := range units {
			w := t.word(ten.Text + u.Text)
			w.Class, w.Value = Cardinal, ten.Value+u.Value
		}
		for _, o := range ordinals {
			w := t.word(ten.Text + o.Text)
			w.Class, w.Value = Ordinal, ten.Value+o.Value
		}
	}
}

func (t *tables) readHedges() {
	for _, r := range rows(hedgesCSV) {
		h := &Hedge{Words: strings.Fields(r[0]), Relation: dataset.Relation(r[1]), After: r[2] == "after", Example: r[3]}
		w := t.word(h.Words[0])
		w.Hedges = append(w.Hedges, h)
		if h.After {
			w.Class |= HedgeAfter
		} else {
			w.Class |= HedgeStart
		}
		t.hedges = append(t.hedges, h)
	}
}

func (t *tables) readUnits() {
	for _, r := range rows(unitsCSV) {
		u := &Unit{Code: dataset.Unit(r[0]), Name: r[1], Kind: dataset.Kind(r[2]), Dimension: r[3], Factor: r[4], Offset: r[5]}
		t.units[r[0]] = u
		t.list = append(t.list, u)
		for _, p := range split(r[6]) {
			words := strings.Fields(p)
			w := t.word(words[0])
			w.Class |= UnitStart
			w.Units = append(w.Units, &UnitWords{Words: words, Unit: u})
		}
		for _, s := range split(r[7]) {
			t.symbols[s] = u
		}
	}
}

func (t *tables) readCurrencies() {
	for _, r := range rows(currenciesCSV) {
		c := &Currency{Code: dataset.Unit(r[0]), Name: r[1]}
		t.money[r[0]] = c
		for _, s := range strings.Fields(r[2]) {
			t.money[s] = c
		}
		for i, list := range []string{r[3], r[4]} {
			for _, p := range split(list) {
				words := strings.Fields(p)
				w := t.word(words[0])
				w.Class |= MoneyStart
				w.Money = append(w.Money, &MoneyWords{Words: words, Currency: c, Minor: i == 1})
			}
		}
	}
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// rows returns the records below the header of an embedded table; a table
// that cannot be read is a programmer's error.
func rows(table string) [][]string {
	r, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	return r[1:]
}

func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	return n
}
