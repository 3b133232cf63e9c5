package regex

import "testing"

func TestOf(t *testing.T) {
	word := Of(`^\pL+$`)
	first := word()
	if first != word() || !first.MatchString("Wörter") || first.MatchString("2 words") {
		t.Error("one expression, compiled once, that matches words")
	}
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression is taken")
		}
	}()
	Of(`(`)()
}
