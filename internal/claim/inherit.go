package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/reference"
	"figcheck/internal/token"
)

// inheritPlace takes the place from what is before the sentence: its
// paragraph, the heading above, the dateline, the headline, and at last the
// place that the document names most.
func (f *finder) inheritPlace(c *Claim, s *sentence) {
	for k := s.index - 1; k >= max(0, s.index-maxBack); k-- {
		if w, ok := f.placeNamed(f.sentence(c.Block, k)); ok {
			w.Inherited = "paragraph"
			c.Place = w
			return
		}
	}
	if w := f.mainPlace(); w.Text != "" {
		c.Place = w
	}
}

// placeNamed returns the place that a sentence speaks of: the last located one,
// else the first.
func (f *finder) placeNamed(s *sentence) (Words, bool) {
	if s == nil {
		return Words{}, false
	}
	all := f.placesOf(s)
	for k := len(all) - 1; k >= 0; k-- {
		if all[k].located && !all[k].adjective {
			return all[k].words, true
		}
	}
	for _, p := range all {
		if !p.adjective {
			return p.words, true
		}
	}
	return Words{}, false
}

// frontBlocks is how far the search for the place of a whole document goes:
// reports name it early.
const frontBlocks = 40

// mainPlace returns the place of the document: the one of its headline, else
// the one that its first blocks name most, else the dateline.
func (f *finder) mainPlace() Words {
	if !f.mainRead {
		f.mainRead = true
		if f.main = f.headlined(); f.main.Text == "" {
			f.main = f.mostNamed()
		}
	}
	return f.main
}

// mostNamed weighs the places that the first blocks name.
func (f *finder) mostNamed() Words {
	var all ballot
	front := f.doc.Blocks[:min(len(f.doc.Blocks), frontBlocks)]
	heads := 0 // blocks up to the last headline
	for b := range front {
		if headline(&front[b]) {
			heads = b + 1
		}
	}
	led := false
	for b := range front {
		block := &front[b]
		if block.Section == dataset.Boilerplate || block.Table > 0 {
			continue
		}
		from, weight := "document", inBody
		switch {
		case headline(block):
			from, weight = "headline", inHeadline
		case !led && block.Section == dataset.Body && block.Heading == 0:
			led, weight = true, inLead
		}
		if b >= heads && led && weight == inBody && all.decided() {
			return all.winner()
		}
		for k := range f.paragraph(b).spans {
			if f.mayNamePlace(f.paragraph(b), k) {
				f.vote(&all, f.sentence(b, k), from, weight)
			}
		}
	}
	if len(all.places) == 0 {
		return f.currencyPlace()
	}
	return all.winner()
}

func headline(b *document.Block) bool { return b.Section == dataset.Headline || b.Heading == 1 }

// vote counts the places of a sentence.
func (f *finder) vote(all *ballot, s *sentence, from string, weight int) {
	filed := Words{}
	if s.index == 0 {
		filed = s.dateline()
	}
	if filed.Text != "" {
		w := f.nameOfPlace(filed)
		w.Inherited = "dateline"
		all.places = append(all.places, tally{words: w, n: 1, body: counting})
	}
	for n, p := range f.placesOf(s) {
		if filed.Text == "" || n > 0 || !strings.EqualFold(filed.Text, p.words.Text) {
			all.add(p, from, weight)
		}
	}
}

// headlined returns the slug of the first headline.
func (f *finder) headlined() Words {
	for b := 0; b < len(f.doc.Blocks) && b < frontBlocks; b++ {
		if block := &f.doc.Blocks[b]; block.Section == dataset.Headline || block.Heading == 1 {
			w := Words{}
			if s := f.sentence(b, 0); s != nil {
				w = f.slug(s)
			}
			w.Inherited = "headline"
			return w
		}
	}
	return Words{}
}

// slug returns the place that stands before the colon of a headline, as on the
// situation reports of relief agencies: "Norland: floods in the Amber valley".
// A name that no table has must stand in the document as an address does: "Relief
// Office, Norland".
func (f *finder) slug(s *sentence) Words {
	end := 0
	for end < len(s.toks) && end < 4 && s.toks[end].Kind == token.Word && s.toks[end].Capital {
		end++
	}
	if end == 0 || s.word(end) != ":" {
		return Words{}
	}
	w := s.words(0, end)
	if f.isPlace(w.Text) {
		return f.nameOfPlace(w)
	}
	for b := 0; b < len(f.doc.Blocks) && b < frontBlocks; b++ {
		text := strings.TrimRight(f.paragraph(b).text, " .\n*_")
		if strings.HasSuffix(text, ", "+w.Text) {
			return w
		}
	}
	return Words{}
}

// currencyPlace returns the country of the only currency of a document that
// names no place at all: the first two letters of an ISO 4217 code are those
// of its country. Currencies of many countries say nothing. The windows of a
// file have but its first blocks to go by, which all of them have.
func (f *finder) currencyPlace() Words {
	var code string
	for i := range f.claims {
		c := &f.claims[i]
		if f.doc.Window != nil && c.Block >= frontBlocks {
			break
		}
		if c.Kind != dataset.Money {
			continue
		}
		unit, _, _ := strings.Cut(string(c.Mention.Unit), "/")
		if code != "" && unit != code {
			return Words{}
		}
		code = unit
	}
	if len(code) != 3 || code == "USD" || code == "EUR" || code[0] == 'X' {
		return Words{}
	}
	n, ok := f.tables.Country(code[:2])
	if !ok {
		return Words{}
	}
	return Words{Text: n.Name, Code: n.ISO2, Inherited: "currency"}
}

// future reports a date that begins after publication.
func (f *finder) future(s *sentence, d int) bool {
	edtf, p := f.datePeriod(s, d).Code, f.doc.Source.Published
	n := min(len(edtf), len(p), 4)
	return p != "" && edtf[:n] > p[:n]
}

// amount reports a figure that counts or measures something other than time.
func (f *finder) amount(g *group) bool {
	if g.kind != gFigure {
		return false
	}
	switch f.claims[g.claim].Kind {
	case dataset.Ordinal, dataset.Age, dataset.Duration:
		return false
	}
	return true
}

// named returns the countries that the first blocks of the document name, in
// order: a town in one of them is likelier than its namesake elsewhere.
func (f *finder) named() []string {
	if f.countriesRead {
		return f.countries
	}
	f.countriesRead = true
	for b := 0; b < len(f.doc.Blocks) && b < frontBlocks; b++ {
		for _, h := range f.hitsOf(f.paragraph(b)) {
			for i := range h.names {
				n := &h.names[i]
				if (n.Kind == reference.CountryName || n.Kind == reference.DemonymName) && !has(f.countries, n.ISO2) {
					f.countries = append(f.countries, n.ISO2)
				}
			}
		}
	}
	return f.countries
}
