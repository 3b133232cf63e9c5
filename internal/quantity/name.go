package quantity

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// name reads a name with a number as its last part: S&P 500, Windows 11,
// ISO 9001, Taliban 2.0, iPhone 14.
func (r *reader) name(i int) int {
	t := r.at(i)
	if t.Kind != token.Word || r.at(i+1).Kind != token.Number || r.at(i+1).Glued {
		return i
	}
	if r.productName(i) || r.initial(i) {
		return i + 2
	}
	if !t.Capital || i == 0 && !t.Upper || !r.nameNumber(i) || !r.nameWord(i) || r.tally(i) {
		return i
	}
	j := i + 2
	next := r.at(j)
	if next.Glued && (next.Kind == token.Word || r.sym(j, "%°/") || r.hyphen(j)) || r.sym(j, "%") {
		return i
	}
	if next.Kind == token.Word && (next.Is(lexicon.Scale|lexicon.UnitStart|lexicon.MoneyStart) || r.nounPlural(j) || lexicon.Symbol(r.word(j)) != nil || next.Low() == "per" || next.Low() == "people") {
		return i
	}
	if next.Is(lexicon.Verb) && !t.Upper {
		switch next.Low() {
		case "killed", "died", "injured", "wounded", "dead", "were", "arrested", "voted":
			return i
		}
	}
	return j
}

// productName reports whether a small letter before a capital marks the word
// as a product: iPhone 14, eTron 55.
func (r *reader) productName(i int) bool {
	w := r.word(i)
	return len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' && w[1] >= 'A' && w[1] <= 'Z' && w[2] >= 'a' && w[2] <= 'z'
}

// initial reports whether a single capital that ends a name stands before the
// number: S&P 500, Model S 75.
func (r *reader) initial(i int) bool {
	w := r.word(i)
	if len(w) != 1 || !r.at(i).Capital || !plainDigits(r.word(i+1)) || r.sym(i+2, "%.") && r.at(i+2).Glued && r.at(i+3).Glued {
		return false
	}
	return r.sym(i-1, "&") || r.at(i-1).Kind == token.Word && r.at(i-1).Capital && len(r.word(i-1)) == 1
}

// nameNumber reports whether the number behind token i can end a name: whole,
// or one digit on each side of a point, and no year.
func (r *reader) nameNumber(i int) bool {
	w := r.word(i + 1)
	if !plainDigits(w) && !(len(w) == 3 && w[1] == '.') {
		return false
	}
	return len(w) != 4 || w[0] != '1' && w[0] != '2' || r.at(i).Upper
}

// nameWord reports whether token i is no word that stands before a figure in
// its own right: a month, a stop word, a currency, a statistic.
func (r *reader) nameWord(i int) bool {
	if r.is(i, lexicon.Month|lexicon.Weekday|lexicon.Stop|lexicon.Cardinal|lexicon.Scale|lexicon.Suffix|lexicon.HedgeStart|lexicon.Ordinal) {
		return false
	}
	w := r.word(i)
	return lexicon.Money(w) == nil && !statName(w) && !limits(w) && lexicon.Symbol(w) == nil
}

// indexName reads a share index, which is named by the number of its members.
func (r *reader) indexName(i int) int {
	j := i
	switch r.word(i + 1) {
	case "500":
		j = r.oneOf(i, "sp", "s&p", "fortune", "ibovespa", "global")
	case "100":
		j = r.oneOf(i, "ftse", "nasdaq", "footsie", "stoxx")
	case "250", "350":
		j = r.oneOf(i, "ftse")
	case "30":
		j = r.oneOf(i, "dax", "dow", "sensex")
	case "40":
		j = r.oneOf(i, "cac", "dax")
	case "225":
		j = r.oneOf(i, "nikkei")
	case "200":
		j = r.oneOf(i, "asx", "cboe")
	case "600", "50":
		j = r.oneOf(i, "stoxx", "nifty", "sse")
	case "300":
		j = r.oneOf(i, "csi")
	case "1000", "2000", "3000":
		j = r.oneOf(i, "russell")
	}
	return j
}

// oneOf returns the second token after i where token i is one of the words.
func (r *reader) oneOf(i int, words ...string) int {
	if r.at(i).Kind != token.Word || r.at(i+1).Glued {
		return i
	}
	for _, w := range words {
		if r.low(i) == w {
			return i + 2
		}
	}
	return i
}

// gluedLetters reads a number with letters glued to it that are no unit,
// scale, ordinal or plural of a decade: the 49ers, 3D, 10b5.
func (r *reader) gluedLetters(i int) int {
	t := r.at(i + 1)
	if r.at(i).Kind != token.Number || t.Kind != token.Word || !t.Glued || t.Is(lexicon.Scale|lexicon.Suffix|lexicon.UnitStart|lexicon.MoneyStart|lexicon.TimeUnit) {
		return i
	}
	w := r.word(i + 1)
	if ordinalSuffix(w) || t.Mixed && (w[0] == 'e' || w[0] == 'x') || !ascii(w) || lexicon.Symbol(w) != nil || lexicon.Money(w) != nil || lowCode(w) != nil {
		return i
	}
	switch w {
	case "s", "am", "pm", "AM", "PM", "a", "p", "c", "x", "e", "E", "X", "fold", "yo", "yr", "pc", "per", "or", "and", "to", "C", "F", "percent":
		return i
	}
	if len(w) <= 3 && t.Lex != nil || r.gluedUnit(i+1) {
		return i
	}
	return i + 2
}

// gluedUnit reports whether a longer symbol begins at token j: km/h, mg kg⁻¹.
func (r *reader) gluedUnit(j int) bool {
	_, ok := r.unitSymbol(j, &numeral{digits: true, value: several})
	return ok
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// title reads a number word that belongs to a name by its capital: the Six
// Nations, Ocean's Eleven, the Five Eyes, 7-Eleven.
func (r *reader) title(i int) int {
	t := r.at(i)
	if t.Kind == token.Number && r.hyphen(i+1) && r.at(i+2).Capital && r.is(i+2, lexicon.Cardinal) {
		return i + 3
	}
	if t.Kind != token.Word || !t.Capital || t.Upper || i == 0 || !t.Is(lexicon.Cardinal|lexicon.Tens|lexicon.Scale) || r.sym(i-1, ".!?:;\"“‘(•") || !r.lowProse() {
		return i
	}
	before, next := r.at(i-1), r.at(i+1)
	if next.Kind == token.Word && next.Capital && !next.Is(lexicon.Scale|lexicon.Cardinal|lexicon.Tens) {
		return i + 2
	}
	if before.Kind == token.Word && (before.Capital && !before.Is(lexicon.Stop) || before.Glued && r.word(i-1) == "s") && !next.Is(lexicon.Scale|lexicon.UnitStart|lexicon.MoneyStart) && !r.nounPlural(i+1) {
		return i + 1
	}
	return i
}

// lowProse reports whether the block has words of content in small letters, as
// a headline in capitals has not.
func (r *reader) lowProse() bool { return r.speaks(inProse) }

// hyphened reads the words that are made with a number and count nothing:
// omega-3, nine-to-five, fifty-fifty, five-star, two-faced, UTC+3.
func (r *reader) hyphened(i int) int {
	t := r.at(i)
	glued := r.at(i+1).Glued && r.at(i+2).Glued
	switch {
	case t.Kind == token.Word && t.Upper && r.sym(i+1, "+") && glued && r.at(i+2).Kind == token.Number:
		return i + 3
	case !glued || !r.hyphen(i+1):
		return i
	case t.Kind == token.Word && !t.Capital && t.Lex == nil && r.at(i+2).Kind == token.Number && plainDigits(r.word(i+2)) && r.low(i) != "sub" && r.low(i) != "minus" && r.low(i) != "mid" && len(r.word(i)) > 2:
		return r.runEnd(i + 3)
	case t.Is(lexicon.Cardinal) && r.low(i+2) == "to" && r.hyphen(i+3) && r.is(i+4, lexicon.Cardinal), t.Is(lexicon.Tens|lexicon.Cardinal) && r.low(i+2) == r.low(i):
		return r.runEnd(i + 3)
	case t.Is(lexicon.Cardinal) || t.Kind == token.Number && len(r.word(i)) == 1:
		switch r.low(i + 2) {
		case "star", "faced", "sided", "handed", "pronged":
			return i + 3
		}
	}
	return i
}
