// Package article writes invented news articles with figures in them, for
// benchmarks: one figure in 20 words, dates counted, in the mix of counts,
// money, shares, dates and lengths that news has. The same number always gives
// the same article, on every machine. No test of what figcheck understands
// rests on them: the corpus in testdata is for that.
package article

import (
	"fmt"
	"strings"
)

// Write returns article n: a headline and paragraphs of about the size in
// bytes, never less.
func Write(n, size int) string {
	w := writer{state: uint64(n)*0x9e3779b97f4a7c15 + 1}
	w.headline()
	for w.out.Len() < size {
		w.paragraph()
	}
	return w.out.String()
}

// Published is the day on which article n appeared.
func Published(n int) string {
	return fmt.Sprintf("20%02d-%02d-%02d", 10+n%15, 1+n%12, 1+n%28)
}

type writer struct {
	out   strings.Builder
	state uint64
}

// below returns a number from 0 to n−1 (xorshift64*).
func (w *writer) below(n int) int {
	w.state ^= w.state >> 12
	w.state ^= w.state << 25
	w.state ^= w.state >> 27
	return int(w.state * 0x2545f4914f6cdd1d >> 33 % uint64(n))
}

func (w *writer) pick(list []string) string { return list[w.below(len(list))] }

func (w *writer) headline() {
	w.out.WriteString(w.fill(w.pick(headlines)))
	w.out.WriteString("\n\n")
}

// quietShare is how many of a hundred sentences are taken from those that have
// no figure; some of the others have none either.
const quietShare = 49

func (w *writer) paragraph() {
	for k := 2 + w.below(3); k > 0; k-- {
		kind := sentences
		if w.below(100) < quietShare {
			kind = quiet
		}
		w.out.WriteString(w.fill(w.pick(kind)))
		if k > 1 {
			w.out.WriteByte(' ')
		}
	}
	w.out.WriteString("\n\n")
}

// fill replaces each {slot} of a sentence.
func (w *writer) fill(sentence string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(sentence, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		slot, after, _ := strings.Cut(rest, "}")
		out.WriteString(w.slot(slot))
		sentence = after
	}
}

func (w *writer) slot(name string) string {
	if list, ok := words[name]; ok {
		return w.pick(list)
	}
	switch name {
	case "small":
		return w.pick(numberWords)
	case "n":
		return grouped(100 + w.below(90)*w.below(1000))
	case "big":
		return fmt.Sprintf("%d.%d %s", 1+w.below(40), w.below(10), w.pick([]string{"million", "billion"}))
	case "money":
		return fmt.Sprintf("%s%d.%d%s", w.pick([]string{"$", "€", "£"}), 1+w.below(60), w.below(10), w.pick([]string{"m", "bn", " million", " billion"}))
	case "share":
		return fmt.Sprintf("%d%s", 1+w.below(98), w.pick([]string{"%", " per cent", ".5%"}))
	case "year":
		return fmt.Sprint(1990 + w.below(34))
	case "day":
		return fmt.Sprintf("%d %s", 1+w.below(28), w.pick(words["month"]))
	case "length":
		return fmt.Sprintf("%d%s", 2+w.below(400), w.pick([]string{" km", "km", " metres", " miles", " hectares", " tonnes"}))
	}
	panic("article: no slot " + name)
}

// grouped writes a whole number with commas.
func grouped(n int) string {
	s := fmt.Sprint(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
