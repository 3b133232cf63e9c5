package document

import (
	"strings"

	"figcheck/dataset"
)

// openList is a list of a text that a further item may continue.
type openList struct {
	number int
	indent int
	kind   byte
}

// listMarker is what stands before an item: a bullet or a number.
type listMarker struct {
	kind byte // '-', '*', '.' (1.), ')' (1) or (1)); 0 where there is none
	size int  // bytes up to the item's text
}

var bullets = []string{"- ", "* ", "• ", "‣ ", "▪ ", "◦ ", "● ", "·\t", "•\t", "-\t", "– ", "— "}

// markerOf reads the list marker that a line begins with.
func markerOf(s string) listMarker {
	for _, b := range bullets {
		if strings.HasPrefix(s, b) {
			rest := strings.TrimLeft(s[len(b):], " \t")
			if rest == "" {
				return listMarker{}
			}
			kind := byte('-')
			if b[0] == '*' {
				kind = '*'
			} else if b[0] >= 0x80 {
				kind = b[len(b)-2]
			}
			return listMarker{kind, len(s) - len(rest)}
		}
	}
	open := strings.HasPrefix(s, "(")
	t := strings.TrimPrefix(s, "(")
	n := 0
	for n < len(t) && n < 3 && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	if n == 0 && len(t) > 0 && t[0] >= 'a' && t[0] <= 'z' {
		n = 1 // a) or (a), never "a.": that may be an initial
		if len(t) < 2 || t[1] != ')' {
			return listMarker{}
		}
	}
	if n == 0 || n > 2 || n+1 >= len(t) || t[n] != ')' && (t[n] != '.' || open) || t[n+1] != ' ' && t[n+1] != '\t' {
		return listMarker{}
	}
	rest := strings.TrimLeft(t[n+1:], " \t")
	if rest == "" {
		return listMarker{}
	}
	return listMarker{t[n], len(s) - len(rest)}
}

// marker returns the list marker of line i of a group, or none where a wrapped
// paragraph only happens to have a dash or a number at a line's start.
func (r *textReader) marker(group []line, i int) listMarker {
	m := markerOf(r.text(group[i]))
	if m.kind == 0 || isRule(r.text(group[i])) {
		return listMarker{}
	}
	if i == 0 {
		if dialogue := m.kind >= 0x80 && m.kind != 0xa2; dialogue && len(r.lists) == 0 &&
			(len(group) == 1 || markerOf(r.text(group[1])).kind != m.kind) {
			return listMarker{} // a dash before a quotation
		}
		return m
	}
	before := r.text(group[i-1])
	if markerOf(before).kind != 0 || endsOpen(before) || endsWithStop(before) || group[i].indent > group[i-1].indent {
		return m
	}
	for k := i - 1; k >= 0; k-- { // an item wrapped over lines
		if p := markerOf(r.text(group[k])); p.kind == m.kind {
			return m
		}
		if i-k > 20 {
			break
		}
	}
	return listMarker{}
}

// item adds one list item; its marker is left out of the span.
func (r *textReader) item(group []line, m listMarker) {
	indent := group[0].indent
	for len(r.lists) > 0 && r.lists[len(r.lists)-1].indent > indent {
		r.lists = r.lists[:len(r.lists)-1]
	}
	last := len(r.lists) - 1
	switch {
	case last >= 0 && indent < r.lists[last].indent+2 && r.lists[last].kind == m.kind:
	case last >= 0 && indent < r.lists[last].indent+2:
		r.nlists++
		r.lists[last] = openList{r.nlists, indent, m.kind}
	default:
		r.nlists++
		r.lists = append(r.lists, openList{r.nlists, indent, m.kind})
	}
	r.add(Block{
		Section: dataset.List,
		Span:    dataset.Span{Start: group[0].Start + m.size, End: group[len(group)-1].End},
		List:    r.lists[len(r.lists)-1].number,
	})
}
