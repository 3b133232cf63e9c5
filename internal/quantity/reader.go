package quantity

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// reader reads the expressions of one block. Spans are bytes of text.
type reader struct {
	text    string // as far as the block goes
	start   int    // where in text the block begins; what stands before is others'
	toks    []token.Token
	lows    [16]lowered // what low has returned last for words that are not kept in lower case
	words   *lexicon.Vocabulary
	cues    []cue
	opens   []calendar.Opening
	dates   *calendar.Reader
	numeric int   // the first number at or behind the token that near was asked of last
	hedged  hedge // what hedgeBefore returned last
	counted struct {
		numeral
		at       int
		ok, read bool
	} // what numeral returned last
	out     []Mention
	topics  topic     // what the block speaks of, once asked
	header  unitGuess // what a table's header says of its cells
	inCrore bool      // the words behind a crore are being read
	heading bool      // a header cell: only its dates are figures
	amount  bool      // a cell whose four digits are no year
	*conventions
}

// The accessors tolerate any index, so that rules can look around freely.

func (r *reader) at(i int) *token.Token {
	if uint(i) < uint(len(r.toks)) {
		return &r.toks[i]
	}
	return &noToken
}

// noToken stands outside the tokens of a block.
var noToken = token.Token{Kind: token.Symbol}

func (r *reader) word(i int) string {
	if uint(i) < uint(len(r.toks)) {
		return r.text[r.toks[i].Start:r.toks[i].End]
	}
	return ""
}

// mention puts what a rule has read behind the mentions of the block, where it
// lies until the next is put there, or keep takes it in.
func (r *reader) mention(m Mention) *Mention {
	r.out = append(r.out, m)
	r.out = r.out[:len(r.out)-1]
	return &r.out[:len(r.out)+1][len(r.out)]
}

// keep takes in the mention that was put there last, and returns next.
func (r *reader) keep(next int) int {
	r.out = r.out[:len(r.out)+1]
	return next
}

// low returns a word in lower case, other tokens as they stand.
func (r *reader) low(i int) string {
	if uint(i) >= uint(len(r.toks)) {
		return ""
	}
	t := &r.toks[i]
	switch {
	case t.Small || t.Kind != token.Word:
		return r.text[t.Start:t.End]
	case t.ID != 0:
		return r.words.Text(t.ID)
	}
	l := &r.lows[i%len(r.lows)]
	if l.behind != i+1 {
		*l = lowered{i + 1, strings.ToLower(r.text[t.Start:t.End])}
	}
	return l.word
}

// lowered is the lower-case form of a word and the token behind it.
type lowered struct {
	behind int
	word   string
}

func (r *reader) is(i int, c lexicon.Class) bool {
	return uint(i) < uint(len(r.toks)) && r.toks[i].Lex != nil && r.toks[i].Lex.Class&c != 0
}

// sym reports whether token i is one of the symbols.
func (r *reader) sym(i int, any string) bool {
	if uint(i) >= uint(len(r.toks)) || r.toks[i].Kind != token.Symbol {
		return false
	}
	t := &r.toks[i]
	if c := r.text[t.Start]; c < utf8.RuneSelf {
		for k := range len(any) { // so few that a call would cost more
			if any[k] == c {
				return true
			}
		}
		return false
	}
	return t.End > t.Start+1 && strings.Contains(any, r.text[t.Start:t.End])
}

// hyphen reports whether token i joins its neighbours without space.
func (r *reader) hyphen(i int) bool {
	if !r.sym(i, "-‐‑") {
		return false
	}
	return r.toks[i].Glued && r.at(i+1).Glued || r.looseHyphen(i)
}

// looseHyphen reads the hyphens of text that was cut into words with spaces:
// "30 - year bonds", "one - third", "28 - year - old".
func (r *reader) looseHyphen(i int) bool {
	a, b := r.at(i-1), r.at(i+1)
	if r.at(i).Glued || b.Glued || a.End == 0 {
		return false
	}
	if b.Is(lexicon.TimeUnit) && !strings.HasSuffix(b.Low(), "s") {
		return a.Kind == token.Number || a.Is(lexicon.Cardinal|lexicon.Tens)
	}
	if b.Low() == "a" && r.sym(i+2, "-") || a.Low() == "a" && r.sym(i-2, "-") { // $ 70 - a - share
		return true
	}
	if a.Is(lexicon.Tens) && b.Is(lexicon.Cardinal|lexicon.Ordinal) {
		return b.Lex.Value < 10
	}
	return b.Is(lexicon.Part|lexicon.Ordinal) && a.Is(lexicon.Cardinal) || b.Low() == "old" && a.Is(lexicon.TimeUnit)
}

// end returns the byte after token i−1, the end of tokens [.., i).
func (r *reader) end(i int) int { return int(r.at(i - 1).End) }

func (r *reader) span(first, last int) dataset.Span {
	return dataset.Span{Start: int(r.at(first).Start), End: r.end(last)}
}

// phrase reports whether the words stand at token i, hyphens between them
// allowed, and returns the token after them.
func (r *reader) phrase(i int, words []string) (int, bool) {
	for k, w := range words {
		if k > 0 && r.hyphen(i) {
			i++
		}
		if r.at(i).Kind != token.Word || r.low(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}
