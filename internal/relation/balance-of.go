package relation

import "figcheck/dataset"

var balanceOf = &Rule{
	Name: "balance-of",
	Doc: `"The club raised £7.5 million and spent £4.26 million, leaving £3.24 million", "exports were $84bn and imports $91bn, a
deficit of $7bn", "it needs 12,000 homes and has permits for 7,400, a shortfall of 4,600", "94 votes to 79, a majority of 15", "he paid
$310,000 and sold it for $455,000, a profit of $145,000": the two amounts of a kind before it in its sentence, or of the sentence before one that begins with "The
surplus", one beside a word of what comes in or is needed and the other beside one of what goes out or is there, or two counts of votes.
Where a third amount stands beside them, or one is a change or set against another time, nothing is bound.`,
	Example: "It earned $9m and spent $7m, a surplus of $2m: $2m = difference($9m, $7m)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures == 0 {
				continue
			}
			for m := range b.findAny(s, balances) {
				b.balanced(i, m.begin, m.at["left"], sidesOf)
			}
			for _, m := range b.find(s, sinceLeft) {
				b.leftSince(i, m.at["less"], m.at["left"])
			}
			for m := range b.findAny(s, majorities) {
				b.balanced(i, m.begin, m.at["left"], votesOf)
			}
			for m := range b.findAny(s, carried) {
				b.carriedBy(m.at["for"], m.at["against"], m.at["left"])
			}
			for m := range b.findAny(s, traded) {
				if s.mentions(dealt) {
					b.balanced(i, m.begin, m.at["left"], sidesOf)
				}
			}
			for m := range b.findAny(s, spare) {
				b.balanced(i, m.begin, m.at["left"], nil)
			}
		}
	},
}

const balanceNouns = "surplus|deficit|shortfall|gap|balance|shortage|overspend|underspend"

var (
	balances = []pattern{
		phrase("a|the|its|an ~1 " + balanceNouns + " of ~1 {left:amount}"),
		phrase("the|its ~1 " + balanceNouns + " was|is|came_to {left:amount}"),
		phrase("natural increase|decrease of {left:amount}"),
		phrase("the|this {left:amount} surplus|deficit|shortfall"),
		phrase("leaving|left|leaves ~1 {left:amount}"),
		phrase("leaving|left|leaves it|them|him|her with {left:amount}"),
	}
	sinceLeft  = phrase("since|already|now ~3 {less:amount} ~~4 , leaving ~2 {left:=less}")
	majorities = []pattern{
		phrase("a ~1 majority|margin|lead of {left:amount}"),
		phrase("winning|won|wins by {left:amount}"),
	}
	carried = []pattern{
		phrase("{for:count} to|against {against:count} ,|– a|with ~2 majority|margin of {left:count}"),
		phrase("won|wins|win by {left:count} , with|by {for:count} to|against ~4 {against:count}"),
	}
	// traded are profits of one deal: those of a firm are before or after tax.
	traded = []pattern{
		phrase("a profit|loss of {left:money} ,|.|;|on"),
	}
	spare = []pattern{
		phrase("have|has|leaves|had|is|with {left:percentage_points} to_spare"),
		phrase("that|this is|was|makes|means|meant a|an ~1 difference|gap|spread of {left:percentage_points}"),
	}
)

// incoming and outgoing are words of the two sides of a balance.
var (
	incoming = set(`income revenue revenues raised raise raises earned earns took received receive takings sales exports births immigrants arrivals sold needs needed
		need required requires appeal cost costs price budget turnover proceeds receipts collected carried left had assets gained available set`)
	outgoing = set(`spent spends spend spending expenditure costs cost outlays paid pays pay expenses imports deaths emigrants departures bought permits found raised
		received got available has secured pledged funded payments liabilities used traced sold given built lost excluded`)
)

// leftSince binds "they have since reconnected 51,000, leaving 33,000" to the one
// amount of the sentence before.
func (b *binder) leftSince(i, less, left int) {
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block {
		return
	}
	from := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), less))
	if from >= 0 && len(b.claims[left].Derivation) == 0 {
		b.term(dataset.Difference, left, from, less)
	}
}

var dealt = set("sold resold sells selling")

// sidesOf reports whether two figures stand on the two sides of a balance.
func sidesOf(b *binder, x, y int) bool {
	in, out := b.side(x, incoming), b.side(y, outgoing)
	return in && out || b.side(y, incoming) && b.side(x, outgoing)
}

// side reports whether one of the words stands in the clause of a figure.
func (b *binder) side(c int, words *wordSet) bool {
	s := &b.sentences[b.of[c]]
	at := s.place(c)
	for k := at - 1; k >= 0 && k >= at-8; k-- {
		w := &s.words[k]
		if w.claim >= 0 && b.amount(w.claim) && b.alike(w.claim, c) {
			break
		}
		if words.has(w.low) {
			return true
		}
	}
	return words.has(b.noun(c)) || words.has(b.noun(c)+"s")
}

// carriedBy binds the majority of "the bill passed by 312 to 288, a majority of 24".
func (b *binder) carriedBy(ayes, noes, left int) {
	for _, c := range []int{ayes, noes} {
		if n := b.noun(c); n != "" && n != "vote" || !b.exact(c) {
			return
		}
	}
	if b.claims[ayes].Value.Float() < b.claims[noes].Value.Float() {
		ayes, noes = noes, ayes
	}
	if len(b.claims[left].Derivation) == 0 {
		b.term(dataset.Difference, left, ayes, noes)
	}
}

// votesOf reports two counts of votes, or a count of them and a bare number.
func votesOf(b *binder, x, y int) bool {
	return b.noun(x) == "vote" && (b.noun(y) == "vote" || b.noun(y) == "") || b.noun(y) == "vote" && b.noun(x) == ""
}

// balanced binds what is left to the two figures of its kind before word k or,
// where none are, those of the sentence before.
func (b *binder) balanced(i, k, left int, fits func(*binder, int, int) bool) {
	two := b.twoLike(&b.sentences[i], k, left)
	if len(two) == 0 && k < 6 {
		if p := b.previous(i); p >= 0 {
			two = b.twoLike(&b.sentences[p], len(b.sentences[p].words), left)
		}
	}
	if after := b.sentences[i].place(left) + 1; after < len(b.sentences[i].words) && provided.has(b.sentences[i].words[after].low) {
		return
	}
	if len(two) != 2 || fits != nil && !fits(b, two[0], two[1]) {
		return
	}
	x, y := b.claims[two[0]].Value.Rat(), b.claims[two[1]].Value.Rat()
	if x == nil || y == nil || len(b.claims[left].Derivation) > 0 {
		return
	}
	if x.Cmp(y) < 0 {
		two[0], two[1] = two[1], two[0]
	}
	b.term(dataset.Difference, left, two...)
}

// provided are words behind a balance by which something else counts too.
var provided = set("once after before when if excluding including with without net than as had")

// twoLike returns the figures before word k from which the one left can be
// what remains; nil where one of them is a change, or of another time.
func (b *binder) twoLike(s *sentence, k, left int) (out []int) {
	points := b.claims[left].Kind == dataset.PercentagePoints
	for n := range k {
		c := s.words[n].claim
		if c < 0 || c == left || !b.figure(c) || b.converted(c) {
			continue
		}
		if points && b.claims[c].Kind != dataset.Percent || !points && (!b.amount(c) || !b.kindred(c, left)) {
			continue
		}
		if b.isChange(s, n) || b.compares(c) && !points && !s.after(n, "against") {
			return nil
		}
		out = append(out, c)
	}
	return out
}

// kindred reports amounts that are alike or bare counts of two things, as births
// and deaths are.
func (b *binder) kindred(c, left int) bool {
	return b.alike(c, left) || b.kin(c, left) && b.noun(left) == ""
}
