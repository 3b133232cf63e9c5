package relation

import (
	"math/big"
	"slices"
	"strings"

	"figcheck/dataset"
)

// question is what a sentence asks of a table: one of its columns, and the rows it
// names. A sentence asks nothing that names a year which neither the column nor
// a row has, or that speaks of some of what the column counts.
type question struct {
	g      *grid
	column int
	rows   []namedRow
}

// namedRow is a row whose label stands in a sentence, from word to word.
type namedRow struct{ row, from, to int }

// questionOf finds the one table and column that a sentence speaks of with a noun,
// "" for one that it names anywhere; false where several answer or none does. Of
// several tables with that column the one answers of which it names more rows.
func (b *binder) questionOf(s *sentence, noun string) (out question, ok bool) {
	if len(b.grids) == 0 || s.mentions(undecided) || s.mentions(setApart) {
		return question{}, false
	}
	several := false
	for n := range min(len(b.grids), most) {
		g := &b.grids[n]
		rows := b.rowsIn(g, s)
		c := b.columnIn(g, s, noun, rows)
		switch {
		case c < 0 || ok && len(rows) < len(out.rows):
		case ok && len(rows) == len(out.rows):
			several = true
		default:
			out, ok, several = question{g, c, rows}, true, false
		}
	}
	return out, ok && !several
}

// setApart are words by which a sentence speaks of some rows, or of others than
// the table's.
var setApart = set("since among excluding except outside other others apart after before")

// rowsIn returns the rows that a sentence names, in the order of its words.
func (b *binder) rowsIn(g *grid, s *sentence) (out []namedRow) {
	for k := range s.spoken {
		longest := namedRow{row: -1}
		for _, r := range g.called[s.spoken[k].sense] {
			to := s.spells(k, g.telling[r])
			if to < 0 || !s.whole(s.spoken[k].word, to) {
				continue
			}
			if longest.row < 0 || to > longest.to {
				longest = namedRow{r, s.spoken[k].word, to}
			}
		}
		if longest.row >= 0 && !slices.ContainsFunc(out, func(n namedRow) bool { return n.to >= longest.from || n.row == longest.row }) {
			out = append(out, longest)
		}
	}
	return out
}

// spells returns the word at which a label ends that begins at spoken word k,
// −1 where its words do not stand in a row.
func (s *sentence) spells(k int, label []string) int {
	to := s.spoken[k].word
	for _, w := range label[1:] {
		for k++; k < len(s.spoken) && (hollow.has(s.spoken[k].low) || len(s.spoken[k].low) == 1); k++ {
		}
		if k >= len(s.spoken) || s.spoken[k].sense != w {
			return -1
		}
		to = s.spoken[k].word
	}
	return to
}

// whole reports a name that is no part of a longer one: "York" is not named by
// "New York".
func (s *sentence) whole(from, to int) bool {
	other := func(i int) bool {
		return i >= 0 && i < len(s.words) && s.words[i].claim < 0 && s.words[i].name && !hollow.has(s.words[i].low) && !light.has(s.words[i].low)
	}
	return !s.words[from].name || !other(from-1) && !other(to+1)
}

// columnIn returns the one column that the noun and the years of a sentence
// name: all telling words of its header stand there, the noun among them, and
// every year of the sentence is the header's or a row's.
func (b *binder) columnIn(g *grid, s *sentence, noun string, rows []namedRow) int {
	best, score := -1, 0
	for c := 1; c < len(g.columns); c++ {
		words := telling(g.columns[c].words)
		if len(words) == 0 || g.columns[c].has(changeHeads) || noun != "" && !slices.Contains(words, noun) || !s.speaksOfAll(words) || !b.datesIn(g, s, words, rows) {
			continue
		}
		switch {
		case len(words) > score:
			best, score = c, len(words)
		case len(words) == score:
			best = -1
		}
	}
	return best
}

func (s *sentence) speaksOfAll(words []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(s.spoken, func(x spoken) bool { return x.sense == w && !x.qualified }) {
			return false
		}
	}
	return true
}

// datesIn reports whether each date of a sentence is a year of the column, or
// of a row that it names.
func (b *binder) datesIn(g *grid, s *sentence, header []string, rows []namedRow) bool {
	for i := range s.words {
		c := s.words[i].claim
		if c < 0 || b.claims[c].Kind != dataset.Date {
			continue
		}
		year := yearLabel().FindString(b.doc.Text[b.claims[c].Start:b.claims[c].End])
		if year == "" || !slices.Contains(header, year) && !slices.ContainsFunc(rows, func(n namedRow) bool { return strings.Contains(g.rows[n.row].text, year) }) {
			return false
		}
	}
	return true
}

// plainly reports a sentence in which, up to the end of the clause that word
// reaches, nothing stands but the words of the column, of the rows and of their
// heading, figures, and words that tell nothing: any other may say that it
// speaks of some of what the table counts.
func (b *binder) plainly(s *sentence, a *question, reaches int) bool {
	known := slices.Concat(telling(a.g.columns[a.column].words), telling(a.g.columns[a.g.names].words))
	for _, r := range a.rows {
		known = append(known, a.g.telling[r.row]...)
	}
	return b.knownTo(s, known, reaches)
}

func (b *binder) knownTo(s *sentence, known []string, reaches int) bool {
	for i := range s.words {
		w := &s.words[i]
		switch {
		case w.claim >= 0:
			switch b.claims[w.claim].Kind {
			case dataset.Ordinal:
				if high, low := b.superlativeIn(w.claim); !high && !low {
					return false
				}
			case dataset.Duration, dataset.Age, dataset.Time:
				return false
			}
		case i > reaches && (stops(w.low, false) || w.low == "and" || w.low == "but" || w.low == "while"):
			return true
		case hollow.has(w.low) || light.has(w.low) || idle.has(w.low) || w.hedge || len(w.low) == 1:
		case !slices.Contains(known, sense(w.low)) && !slices.ContainsFunc(strings.FieldsFunc(w.low, notWordRune), func(f string) bool { return slices.Contains(known, sense(f)) }):
			return false
		}
	}
	return true
}

// idle words say nothing of which rows a sentence speaks.
var idle = set(`became come came recorded reported seen saw counted stood value count level figure amount reading result table being went than as many much
	twice half together combined jointly average mean per each every more fewer less higher lower highest largest biggest
	greatest most lowest smallest fewest least fell fallen declined dropped decreased rose risen increased grew grown climbed
	fall falls rise rises increase decline drop accounted account accounts made held hold holds therefore thus so but and
	however meanwhile still yet`)

// cell returns the figure of a row in the column, −1 for none.
func (a *question) cell(row int) int { return a.g.cells[row][a.column] }

// ofSome reports a figure of which the words behind say that it is of some
// only: "79 cases of measles".
func (s *sentence) ofSome(at int) bool {
	return at+1 < len(s.words) && s.words[at+1].claim < 0 && partitives.has(s.words[at+1].low)
}

var partitives = set("of among involving per from due linked caused where whose")

// nouned returns the noun of a figure that a column may have in its header,
// where nothing but words of quantity stands between: "79 more cases", not "79
// confirmed cases".
func (b *binder) nouned(i int) string {
	c := &b.claims[i]
	words := strings.FieldsFunc(strings.ToLower(b.doc.Text[c.Number.End:c.End]), notWordRune)
	noun := b.noun(i)
	if k := slices.IndexFunc(words, func(w string) bool { return w == "per" || w == "each" || w == "every" || w == "a" }); c.Kind == dataset.Rate && k > 0 {
		words, noun = words[:k], words[k-1]
	}
	if noun == "" {
		return ""
	}
	for n, w := range words {
		if n < len(words)-1 && !compared.has(w) && !light.has(w) && w != "of" && w != "million" && w != "billion" && w != "thousand" {
			return ""
		}
	}
	return sense(noun)
}

// body returns the figures of a column in every row but the total; nil where
// one is missing or is no plain number of the same kind.
func (b *binder) body(g *grid, c int) (out []int) {
	for r := g.header; r < len(g.cells); r++ {
		if r == g.total || g.empty[r] {
			continue
		}
		k := g.cells[r][c]
		if k < 0 || !b.claims[k].Value.Valid() || mixedRow(g.rows[r]) || len(out) > 0 && !b.alike(k, out[0]) {
			return nil
		}
		out = append(out, k)
	}
	if b.hidesTotal(out) {
		return nil
	}
	return out
}

// hidesTotal reports a figure of a column as large as all others together: it
// may be their total by another name ("UK"). That only keeps silent.
func (b *binder) hidesTotal(cells []int) bool {
	sum, largest := new(big.Rat), new(big.Rat)
	for _, k := range cells {
		v := b.claims[k].Value.Rat()
		if sum.Add(sum, v); v.Cmp(largest) > 0 {
			largest = v
		}
	}
	return len(cells) > 2 && b.amount(cells[0]) && sum.Cmp(new(big.Rat).Mul(largest, big.NewRat(202, 100))) <= 0
}
