package calendar

import (
	"figcheck/dataset"
	"figcheck/internal/token"
)

type Reference struct{ Published, Anchor Date }
type Expression struct {
	First, Last, Start, End int
	EDTF                    string
	Kind                    dataset.Kind
	Weekday                 string
	Relative                bool
	Timex, TimexType        string
	Doubts                  []string
}

func At(text string, toks []token.Token, i int, ref *Reference) (Expression, bool) {
	return Expression{}, false
}
func (ref *Reference) Advance(e Expression) {}
