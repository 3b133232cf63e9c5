package claim

// ballot is how often a document names its places.
type ballot struct {
	places []tally
	index  map[string]int // by code or name
}

// tally is one place.
type tally struct {
	words Words
	n     int // evidence
	body  int // mentions
}

// What a mention counts for by where it stands. In the body the first
// mentions of a place count alone.
const (
	inBody     = 2
	inLead     = 6
	inHeadline = 7
	counting   = 3
)

// add counts a mention.
func (v *ballot) add(p place, from string, weight int) {
	key := p.words.Code
	if key == "" {
		key = p.words.Text
	}
	at, known := v.index[key]
	if !known {
		if v.index == nil {
			v.index = map[string]int{}
		}
		at = len(v.places)
		v.index[key] = at
		v.places = append(v.places, tally{words: p.words})
		v.places[at].words.Inherited = from
	}
	t := &v.places[at]
	switch {
	case weight == inBody && t.body >= counting:
	case p.adjective && weight != inHeadline:
		t.n++
	default:
		t.n += weight
	}
	t.body++
}

// leader is the place with most evidence, the first of those with as much.
func (v *ballot) leader() int {
	first := 0
	for i := range v.places {
		if v.places[i].n > v.places[first].n {
			first = i
		}
	}
	return first
}

// decided reports that no mention in the body can bring another place before
// the leader.
func (v *ballot) decided() bool {
	if len(v.places) == 0 {
		return false
	}
	first := v.leader()
	most := v.places[first].n
	if most < inBody*counting {
		return false
	}
	for i := range v.places {
		t := &v.places[i]
		if reach := t.n + inBody*max(0, counting-t.body); i < first && reach >= most || i > first && reach > most {
			return false
		}
	}
	return true
}

// winner is the leader, where it stands in the headline or the lead or has
// three mentions, or in the dateline.
func (v *ballot) winner() Words {
	if t := &v.places[v.leader()]; t.n >= inBody*counting || t.words.Inherited == "dateline" {
		return t.words
	}
	return Words{}
}
