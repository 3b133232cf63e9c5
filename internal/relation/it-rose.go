package relation

import "figcheck/dataset"

var itRose = &Rule{
	Name: "it-rose",
	Doc: `A change told with one of its ends, of what the sentence before has measured, which states the other and no second
figure of the kind: "It seized 11.3 tonnes in 2023. The figure for 2024 rose by 26 per cent, to 14.2 tonnes", "Only 26% of farms have one. A year ago
it was 61%, 35 points more", "A tenth was lost. The share has since climbed by 4.5 points from 17.5%". The sentence begins with a word
that points back, or its subject does; a comparison with something else ("more than in May") binds nothing.`,
	Example: "It sold 11.3 tonnes. The figure rose by 26%, to 14.2 tonnes: 26% = change(11.3 tonnes, 14.2 tonnes)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, roseTo) {
				if m.begin == 0 {
					b.fromBefore(i, m.at["by"], m.at["to"])
				}
			}
			for m := range b.findAny(s, roseFrom) {
				if m.begin == 0 {
					b.toBefore(i, m.at["by"], m.at["from"])
				}
			}
			for _, m := range b.find(s, thenMore) {
				b.fromBefore(i, m.at["by"], m.at["to"])
			}
		}
	},
}

const (
	pointingBack = "it|this|that|they|the_figure|the_number|the_total|the_sum|the_share|the_rate|the_proportion|the_amount|the_level"
	cameTo       = "rose|fell|grew|dropped|climbed|increased|decreased|declined|jumped|slipped|shrank|sank|edged_up|edged_down|went_up|went_down"
	hasCome      = "has|have|had ~1 risen|fallen|grown|dropped|climbed|increased|decreased|declined|jumped|slipped|shrunk|gone_up|gone_down"
)

var (
	roseTo = []pattern{
		phrase(pointingBack + " ~3 " + cameTo + " by? {by:any} ,? to {to:any}"),
		phrase(pointingBack + " ~3 " + hasCome + " by? {by:any} ,? to {to:any}"),
	}
	roseFrom = []pattern{
		phrase(pointingBack + " ~3 " + cameTo + " by {by:any} ,? from {from:any} .|,|;"),
		phrase(pointingBack + " ~3 " + hasCome + " by {by:any} ,? from {from:any} .|,|;"),
	}
	// thenMore compares what was with what is: "A year ago it was 61%, 35 points more."
	thenMore = phrase("it|this|that|they|coverage|the_figure|the_share|the_rate|the_proportion ~1 was|were|had_been|stood_at|had_reached|reached {to:any} ~2 , {by:any} more|less|fewer|higher|lower .|;")
)

// fromBefore binds a change that ends at a figure to where it began, the one figure
// of its kind in the sentence before.
func (b *binder) fromBefore(i, by, to int) {
	if from := b.levelBefore(i, to); from >= 0 && b.changes(by, from, to) {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

// toBefore binds a change that began at a figure to where it ended.
func (b *binder) toBefore(i, by, from int) {
	if to := b.levelBefore(i, from); to >= 0 && b.changes(by, from, to) {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

// levelBefore returns the one figure alike of the sentence before, −1 where there is
// none, several, or no other of its kind in this sentence would be a change.
func (b *binder) levelBefore(i, like int) int {
	p := b.previous(i)
	if p < 0 || b.noun(like) != "" && b.claims[like].Kind == dataset.Count {
		return -1
	}
	found := -1
	s := &b.sentences[p]
	for k := range s.words {
		c := s.words[k].claim
		if c < 0 || !b.figure(c) || !b.alike(c, like) || b.converted(c) {
			continue
		}
		if found >= 0 || b.isChange(s, k) || b.claims[c].Kind != b.claims[like].Kind {
			return -1
		}
		found = c
	}
	if found >= 0 && b.worlds(found, like) {
		return -1
	}
	return found
}
