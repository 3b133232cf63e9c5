package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/token"
)

// place is one named place in a sentence.
type place struct {
	first, last int
	group       int
	words       Words
	located     bool // behind "in", "at", "near", or with a noun of place: "Belvar province"
	adjective   bool // a demonym: "Norwegian"
	doubt       string
}

// place says where: the place that governs the figure in its sentence, else
// the one of the paragraph, the dateline or the headline.
func (f *finder) place(i int, s *sentence, g int) {
	c := &f.claims[i]
	if c.Place.Text != "" || apart(c.Kind) {
		return
	}
	if c.Measure.Code == "border" && f.border(c, s) {
		return
	}
	if p := f.governing(s, g, c.Thing.Span); p != nil {
		c.Place = s.coordinatedPlace(s.firstJoined(p))
		if p.doubt != "" {
			c.Doubts = append(c.Doubts, p.doubt)
		}
		return
	}
	f.inheritPlace(c, s)
}

// firstJoined returns the place that the one before a figure is joined to: in
// "England and Wales recorded 560 cases" the last is not the only one.
func (s *sentence) firstJoined(p *place) *place {
	for k := range s.places {
		q := &s.places[k]
		if q.last+1 == p.first && s.lower(q.last) == "and" && !q.adjective && !p.adjective && s.figureAt(p.last) == 0 {
			return q
		}
	}
	return p
}

// coordinatedPlace returns a place with those it is joined to: what is counted
// "in England and Wales" is counted in neither alone. The code is that of the
// state they are parts of, if they are of one.
func (s *sentence) coordinatedPlace(p *place) Words {
	w, end, joined := p.words, p.last, false
	state, _, _ := strings.Cut(w.Code, "-")
	if p.adjective || has(s.low, "respectively") {
		return w
	}
	for k := range s.places {
		q := &s.places[k]
		if q.first < end || q.adjective {
			continue
		}
		if q.first != end+1 || s.lower(end) != "and" && s.word(end) != "," {
			break
		}
		joined = s.lower(end) == "and"
		if c, _, _ := strings.Cut(q.words.Code, "-"); c != state {
			state = ""
		}
		end = q.last
		if joined {
			break
		}
	}
	if !joined || s.figureAt(end) != 0 {
		return w
	}
	inherited := w.Inherited
	w = s.words(p.first, end)
	w.Code, w.Inherited = state, inherited
	return w
}

// governing returns the place in the sentence that the figure belongs to, one
// in the words of the thing it describes before those elsewhere: "$4 billion in
// trade with Norland".
func (f *finder) governing(s *sentence, g int, thing dataset.Span) *place {
	all := f.placesOf(s)
	if len(all) == 0 {
		return nil
	}
	f.locate(s)
	if o := s.groups[g].owner; o >= 0 {
		for k := range all {
			if all[k].group == o {
				return &all[k]
			}
		}
	}
	if p := s.placeRight(all, g); p != nil {
		return p
	}
	for k := range all {
		if p := &all[k]; p.group > g && !p.adjective && thing.Contains(p.words.Span) {
			return p
		}
	}
	var weak *place
	for k := len(all) - 1; k >= 0; k-- {
		if p := &all[k]; p.group <= g {
			if !p.adjective {
				return p
			}
			if weak == nil {
				weak = p
			}
		}
	}
	for k := range all {
		if all[k].located && !s.between(g, all[k].group, gStop) {
			return &all[k]
		}
	}
	return weak
}

// locate gives a place that no table has the country of the one it is said to
// be in: "Oslo's Harbour City", "the Belvar district of Fars".
func (f *finder) locate(s *sentence) {
	for k := range s.places {
		p := &s.places[k]
		if p.words.Code != "" {
			continue
		}
		if k > 0 {
			if q := &s.places[k-1]; q.words.Code != "" && (q.group == p.group || q.group == p.group-1 && s.genitive(q.group)) {
				p.words.Code = q.words.Code
			}
		}
		if k+1 < len(s.places) {
			q := &s.places[k+1]
			between := s.groupAt(p.group + 1).kind
			if q.words.Code != "" && q.group == p.group+2 && (between == gComma || between == gPreposition && (s.headLow(p.group+1) == "of" || s.headLow(p.group+1) == "in")) {
				p.words.Code = q.words.Code
			}
		}
	}
}

// placeRight returns the located place behind the figure, before the next
// figure or clause.
func (s *sentence) placeRight(all []place, g int) *place {
	for k := range all {
		p := &all[k]
		if p.group > g && p.located && !p.adjective && !s.between(g, p.group, gFigure, gStop, gRelative) {
			return p
		}
	}
	return nil
}

// placesOf finds the named places of a sentence, once.
func (f *finder) placesOf(s *sentence) []place {
	if s.placed {
		return s.places
	}
	s.placed = true
	g := 0
	for i := 0; i < len(s.toks); i++ {
		for g < len(s.groups) && s.groups[g].last <= i {
			g++
		}
		if !s.toks[i].Capital || s.toks[i].Kind != token.Word || g >= len(s.groups) || s.groups[g].kind == gDate || s.inNumber(f, i) {
			continue
		}
		p, ok := f.placeAt(s, i, g)
		if !ok {
			if p.last > i+1 && s.groups[g].last >= p.last {
				i = p.last - 1
			}
			continue
		}
		f.room.named = append(f.room.named, p)
		i = p.last - 1
	}
	s.places = f.room.places.keep(f.room.named)
	f.room.named = f.room.named[:0]
	return s.places
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
