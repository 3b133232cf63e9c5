package claim

import "figcheck/dataset"

// role is how a figure stands in its clause.
type role struct {
	verb        int    // the verb group that governs it, −1 for none
	subject     bool   // it is the subject of verb
	preposition string // the preposition before it, "" for none
	host        int    // the noun or figure group that the preposition ties it to, or that stands right before it; −1
	previous    int    // the figure group that it is coordinated with, −1
	restates    bool   // it says previous in other words: "$2.1 million, or 60 percent", "10 km (6.2 miles)"
	state       int    // a state behind it: "12 dead"; −1
	of          int    // the group behind "of": "60 percent of | homes"; −1
}

// roleOf returns how figure group g stands in its clause, which is read once.
func (s *sentence) roleOf(g int) role {
	return s.remembered(&s.whole, g, s.readRole)
}

// remembered returns a role that was read before, else reads it.
func (s *sentence) remembered(roles *[]*role, g int, read func(int) role) role {
	if g < 0 || g >= len(s.groups) {
		return read(g)
	}
	if *roles == nil {
		*roles = s.find.room.known.take(len(s.groups))
	}
	if (*roles)[g] == nil {
		r := &s.find.room.roles.take(1)[0]
		*r = read(g)
		(*roles)[g] = r
	}
	return *(*roles)[g]
}

// readRole reads the clause around figure group g.
func (s *sentence) readRole(g int) role {
	r := s.roleLeft(g)
	right := s.skip(g+1, 1)
	if right < len(s.groups) && s.dash(right) {
		if k := s.dashAfter(right); k > 0 {
			right = s.skip(k+1, 1)
		}
	}
	switch next := s.groupAt(right); {
	case next.kind == gState:
		r.state = right
	case next.kind == gPreposition && s.headLow(right) == "of":
		o := s.skip(right+1, 1)
		if s.genitive(o) && s.groupAt(o+1).kind == gFigure {
			o++
		}
		if k := s.groupAt(o).kind; k == gNoun || k == gFigure {
			r.of = o
		}
	}
	if v := s.predicate(g); v >= 0 && (r.verb < 0 || s.between(r.verb, g, gRelative, gComma, gConjunction, gStop)) && r.preposition != "of" {
		r.verb, r.subject = v, true
	}
	return r
}

// dashAfter returns the dash that closes the aside which the one at g opens.
func (s *sentence) dashAfter(g int) int {
	for g++; g < len(s.groups); g++ {
		if s.dash(g) {
			return g
		}
	}
	return -1
}

// readLeft finds what governs a figure from the left.
func (s *sentence) readLeft(r *role, g int) {
	left := s.skip(g-1, -1)
	switch before := s.groupAt(left); before.kind {
	case gPreposition:
		r.preposition = s.headLow(left)
		host := s.skip(left-1, -1)
		if h := s.groupAt(host); h.kind == gNoun || h.kind == gFigure {
			r.host = host
		}
		r.verb = s.verbLeft(left - 1)
	case gVerb, gReduced:
		r.verb = left
	case gStop:
		if s.word(before.first) == "(" && s.groupAt(left-1).kind == gFigure {
			r.previous, r.restates = left-1, true
		}
	case gComma, gConjunction:
		r.previous = s.coordinated(left)
		r.restates = s.restated(left) || r.previous >= 0 && s.groups[left].kind == gComma && s.share(g) != s.share(r.previous) && s.groupAt(s.skip(g+1, 1)).kind != gVerb
		r.verb = s.verbLeft(left - 1)
		if r.previous >= 0 {
			p := s.roleLeft(r.previous)
			r.preposition, r.host, r.verb = p.preposition, p.host, p.verb
		}
	case gNoun:
		if s.groupAt(g).owner != left {
			r.host = left
		}
		r.verb = s.verbLeft(left - 1)
	default:
		r.verb = s.verbLeft(left)
	}
}

// roleLeft is the left half of roleOf, read once for each group: every figure
// of a list asks for that of the figure before it.
func (s *sentence) roleLeft(g int) role {
	return s.remembered(&s.lefts, g, s.readRoleLeft)
}

func (s *sentence) readRoleLeft(g int) role {
	r := role{verb: -1, host: -1, previous: -1, state: -1, of: -1}
	s.readLeft(&r, g)
	return r
}

// verbLeft returns the nearest verb at or before group g, none beyond a mark
// that ends the clause.
func (s *sentence) verbLeft(g int) int {
	if g < 0 {
		return -1
	}
	return int(s.verbs[g])
}

func (s *sentence) indexVerbs() {
	last := -1
	for g := range s.groups {
		switch s.groups[g].kind {
		case gVerb, gReduced:
			last = g
		case gStop:
			last = -1
		}
		s.verbs[g] = int32(last)
	}
}

// coordinated returns the figure that the one behind the comma or conjunction
// at group g is listed with: "12 dead, 30 injured and five missing".
func (s *sentence) coordinated(g int) int {
	if w := s.headLow(g); s.groups[g].kind == gConjunction && w != "and" && w != "or" && w != "but" {
		return -1
	}
	for g--; g >= 0; g-- {
		switch s.groups[g].kind {
		case gFigure:
			return g
		case gVerb, gReduced, gStop, gRelative:
			return -1
		}
	}
	return -1
}

// share reports a figure that is a part of something: a percentage or fraction.
func (s *sentence) share(g int) bool {
	if s.groups[g].claim < 0 {
		return false
	}
	switch s.find.claims[s.groups[g].claim].Kind {
	case dataset.Percent, dataset.Fraction, dataset.Ratio:
		return true
	}
	return false
}

// restated reports "or" and the like right before a figure.
func (s *sentence) restated(left int) bool {
	return s.headLow(left) == "or"
}

// predicate returns the verb of which group g is the subject, −1 for none:
// the first verb behind it and behind the prepositional phrases, states and
// figures that belong to it.
func (s *sentence) predicate(g int) int {
	commas := 0
	for i := g + 1; i < len(s.groups); i++ {
		switch s.groups[i].kind {
		case gVerb:
			if commas == 1 || s.groups[i-1].kind == gConjunction { // "injured 40 | and left"
				return -1
			}
			return i
		case gReduced, gAdverb, gDate, gQuote, gNoun, gFigure:
			if p := s.groups[i-1].kind; s.groups[i].kind == gNoun && p != gPreposition && p != gComma && p != gConjunction && p != gAdverb && p != gReduced && p != gDate {
				return -1
			}
		case gPreposition:
		case gComma:
			commas++
			if commas > 2 {
				return -1
			}
		case gConjunction:
			if w := s.headLow(i); w != "and" && w != "or" {
				return -1
			}
		case gState:
		case gStop:
			end := s.bracket(i, 1)
			if end < 0 {
				return -1
			}
			i = end
		default:
			return -1
		}
	}
	return -1
}

// between reports whether a group of one of the kinds stands between two.
func (s *sentence) between(a, b int, kinds ...groupKind) bool {
	for i := a + 1; i < b; i++ {
		for _, k := range kinds {
			if s.groups[i].kind == k {
				return true
			}
		}
	}
	return false
}

// subjectOf returns the noun or figure group that is the subject of verb group
// v, −1 for none.
func (s *sentence) subjectOf(v int) int {
	g := s.subject(v, 0)
	if g >= 0 && s.groups[g].pronoun {
		return s.antecedent(g)
	}
	return g
}

// antecedent returns the noun group that a pronoun within the sentence stands
// for: the subject of the clause before, else the pronoun itself.
func (s *sentence) antecedent(g int) int {
	switch s.headLow(g) {
	case "it", "they", "he", "she":
	default:
		return g
	}
	for v := s.verbLeft(g - 1); v >= 0; v = s.verbLeft(v - 1) {
		if n := s.subject(v, 0); n >= 0 && n < g && s.groups[n].kind == gNoun && !s.groups[n].pronoun {
			return n
		}
	}
	return g
}

// maxClauses bounds how many verbs "killed 72 and injured 90, leaving …"
// may share one subject.
const maxClauses = 6

func (s *sentence) subject(v, depth int) int {
	if depth > maxClauses {
		return -1
	}
	i := s.skip(v-1, -1)
	if s.groupAt(i).kind == gRelative {
		i = s.skip(i-1, -1)
		if s.groupAt(i).kind == gComma {
			i = s.skip(i-1, -1)
		}
		if k := s.groupAt(i).kind; k == gNoun || k == gFigure {
			return i
		}
		return -1
	}
	if k := s.groupAt(i).kind; k == gPreposition || k == gDate || s.lower(s.groups[v].first) == "having" {
		if p := s.verbLeft(i - 1); p >= 0 { // "after falling 65%"
			return s.subject(p, depth+1)
		}
		return -1
	}
	if s.groupAt(i).kind == gComma {
		if open := s.aside(i); open >= 0 {
			i = s.skip(open-1, -1)
		}
	}
	if i >= 0 && i < len(s.groups) && s.dash(i) {
		if open := s.dashBefore(i); open >= 0 { // "savers – rich and poor – paid"
			i = s.skip(open-1, -1)
		}
	}
	if u := s.intended(v, i); u >= 0 {
		return s.subject(u, depth+1)
	}
	if s.groupAt(i).kind == gReduced && s.groupAt(i-1).kind == gNoun { // "the sum raised | was"
		i--
	}
	switch s.groupAt(i).kind {
	case gVerb:
		return s.subject(i, depth+1) // "keeps | running"
	case gNoun, gFigure:
		return s.joinedStart(s.chainStart(i))
	case gConjunction, gComma:
		p := s.verbLeft(i - 1)
		for p >= 0 && s.tagAt(s.groups[p].first) == tInfinitive && s.groups[v].kind == gVerb && s.tagAt(s.groups[v].first) != tInfinitive && s.verbLeft(p-1) >= 0 {
			p = s.verbLeft(p - 1) // "is the first to come | and offers"
		}
		if p >= 0 {
			return s.subject(p, depth+1)
		}
	}
	return -1
}

// intended returns the verb whose subject is also that of the infinitive v
// behind noun group n: "announced | plans to cut", "was on track | to reach", not
// "asked the firm to pay"; −1 for none.
func (s *sentence) intended(v, n int) int {
	if s.tagAt(s.groups[v].first) != tInfinitive || s.groupAt(n).kind != gNoun {
		return -1
	}
	u := s.verbLeft(n - 1)
	if u < 0 || s.between(u, n, gComma, gStop, gRelative) {
		return -1
	}
	if v := verbBase(s.headLow(u)); v == "be" || v == "become" || s.groups[u].plain {
		return u
	}
	switch s.headLow(n) {
	case "plan", "plans", "track", "course", "deal", "agreement", "effort", "efforts", "bid", "decision", "promise", "pledge", "attempt", "approval", "permission", "proposal", "commitment", "ability", "chance", "right", "target", "goal", "aim":
		return u
	}
	return -1
}

// joinedStart goes from the last of the nouns that are a subject together to
// the first: "the debt of the people, companies and government".
func (s *sentence) joinedStart(k int) int {
	for listed := false; ; {
		p := s.groupAt(k - 1)
		and := p.kind == gConjunction && s.lower(p.first) == "and"
		if !and && !(listed && p.kind == gComma) || s.groupAt(k-2).kind != gNoun || s.groups[k-2].pronoun || s.clauseBefore(k-2) {
			return k
		}
		first := s.chainStart(k - 2)
		if p.kind == gComma && s.groupAt(first-1).kind == gPreposition {
			return k // "Under the new plan, | the city and the state"
		}
		listed, k = true, first
	}
}

// aside returns the comma that opens what the comma at group g closes, −1 if
// what stands between is no apposition.
func (s *sentence) aside(g int) int {
	const longest = 12
	for i := g - 1; i > 0 && i > g-longest; i-- {
		switch s.groups[i].kind {
		case gComma:
			return i
		case gStop:
			return -1
		}
	}
	return -1
}

// chainStart goes from the last group of "the share of homes in the valley" to
// its first.
func (s *sentence) chainStart(g int) int {
	for {
		p := s.skip(g-1, -1)
		for s.genitive(p) && s.groupAt(p).kind == gNoun && p == g-1 {
			g, p = p, s.skip(p-1, -1)
		}
		if s.groupAt(p).kind == gReduced && s.groups[g].kind == gFigure && p > 0 && s.groups[p-1].kind == gNoun { // "women aged 25 to 54"
			g = p - 1
			continue
		}
		if s.groupAt(p).kind != gPreposition || clausal(s.headLow(p)) {
			return g
		}
		n := s.skip(p-1, -1)
		if s.groupAt(n).kind == gReduced && n > 0 && s.groups[n-1].kind == gNoun { // "people driven from their homes"
			n--
		}
		if k := s.groupAt(n).kind; k != gNoun && (k != gFigure || s.headLow(p) != "of") {
			return g
		}
		g = n
	}
}

// clausal lists prepositions that begin a clause as a rule: "narrowed as the
// deficit of the state fell".
func clausal(low string) bool {
	switch low {
	case "as", "after", "before", "since", "until", "than":
		return true
	}
	return false
}

// chainEnd returns the token behind "the share of homes in the valley" that
// begins with group g: prepositional phrases that say which, no times, no
// figures.
func (s *sentence) chainEnd(g int) int {
	const longest = 3
	last := s.groupAt(g).last
	for n := 0; n < longest; n++ {
		p := g + 1
		if s.groupAt(p).kind == gReduced && s.groupAt(p+1).kind == gPreposition && s.groupAt(p+2).kind == gNoun && n == 0 {
			p++
		}
		if s.groupAt(p).kind != gPreposition || !binds(s.headLow(p)) {
			return last
		}
		o := p + 1
		if s.groupAt(o).kind == gQuote {
			o++
		}
		next := s.groupAt(o)
		if next.kind == gFigure && s.headLow(p) == "of" && next.tail < next.last {
			return last
		}
		if next.kind != gNoun || next.pronoun {
			return last
		}
		for s.genitive(o) && s.groupAt(o+1).kind == gNoun {
			o++
		}
		last, g = s.groups[o].last, o
	}
	return last
}

// genitive reports whether noun group g ends in 's.
func (s *sentence) genitive(g int) bool { return s.tagAt(s.groupAt(g).last-1) == tPossessive }

// chainFirst returns the first token of a noun group with the genitives that
// own it, determiners aside.
func (s *sentence) chainFirst(g int) int {
	for s.genitive(g-1) && s.groupAt(g-1).kind == gNoun {
		g--
	}
	return s.trimmed(s.groupAt(g).first, s.groupAt(g).last)
}

// trimmed steps over determiners.
func (s *sentence) trimmed(first, last int) int {
	for first < last-1 && (s.tags[first] == tDeterminer || s.tags[first] == tAdverb || s.tags[first] == tPossessive) && s.tags[first+1] != tHyphen {
		first++
	}
	return first
}

// binds lists prepositions whose phrase says which thing is meant.
func binds(low string) bool {
	switch low {
	case "of", "for", "between", "against", "with", "on", "in", "to", "from", "by", "among", "under", "per":
		return true
	}
	return false
}
