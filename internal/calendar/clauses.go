package calendar

import "strings"

// sentenceStart reports whether the token at i begins a sentence or the text.
func (r *Reader) sentenceStart(i int) bool {
	for i--; i >= 0; i-- {
		switch r.symbol(i) {
		case ".", "!", "?", ":":
			return true
		case "\"", "“", "”", "'", "‘", "’", "(", "*", "-", "–", "—", "•":
			continue
		}
		return r.newline(i + 1)
	}
	return true
}

// newline reports whether a line ends before the token at i.
func (r *Reader) newline(i int) bool {
	if i <= 0 || i >= len(r.toks) {
		return false
	}
	for k := r.toks[i-1].End; k < r.toks[i].Start; k++ {
		if r.text[k] == '\n' {
			return true
		}
	}
	return false
}

// prospective reports whether the clause before token i looks ahead: "will
// meet on", "is due to open in". At most a dozen tokens are looked at.
func (r *Reader) prospective(i int) bool {
	if r.sentenceStart(i) || r.sentenceStart(i-1) {
		return r.looksAhead(i)
	}
	for k := i - 1; k >= 0 && k > i-13; k-- {
		switch r.symbol(k) {
		case ".", "!", "?", ";":
			if !r.glued(k + 1) {
				return false
			}
		}
		if s := r.toks[k].Text(r.text); strings.HasSuffix(s, "'ll") || strings.HasSuffix(s, "’ll") {
			return true
		}
		switch r.low(k) {
		case "will", "expected", "scheduled", "due", "plans", "planned", "deadline", "expires", "upcoming", "shall", "until", "expects", "expect":
			return true
		case "leaves", "meets", "begins", "starts", "opens", "votes", "returns", "closes", "faces":
			if k >= i-3 {
				return true
			}
		case "be":
			if r.in(k-1, "to") {
				return true
			}
		case "said", "was", "were", "had", "since":
			return false
		}
		if r.newline(k + 1) {
			return false
		}
	}
	return false
}

// looksAhead reports whether a sentence that begins with a date says what
// will be: "On Friday the panel will meet".
func (r *Reader) looksAhead(i int) bool {
	for k := i; k < min(i+13, len(r.toks)); k++ {
		switch r.low(k) {
		case "will", "shall":
			return true
		case "said", "was", "were", "had":
			return false
		}
		if r.isSymbol(k, ".") && !r.glued(k+1) || k > i && r.newline(k) {
			return false
		}
	}
	return false
}
