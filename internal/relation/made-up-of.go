package relation

var madeUpOf = &Rule{
	Name: "made-up-of",
	Doc: `"The budget of €90 million is made up of €54 million for roads, …", "sales comprised £746m from shops and £454m from
bakery", "240 buses, divided into": what a whole consists of is all there is. The parts go on to the end of the sentence, two or
more, the last behind "and", each alike the whole. "Mainly", "among others" and a part of a part bind nothing.`,
	Example: "The fund of $9 million consists of $5 million in gold and $4 million in cash: $9 million = sum($5 million, $4 million)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, compositions) {
				b.consists(s, m.at["whole"], m.at["part"])
			}
		}
	},
}

const consisting = "made_up_of|consists_of|consisted_of|consist_of|consisting_of|comprises|comprised|comprise|comprising|composed_of|divided_into|split_into|breaks_down_into|broken_down_into"

var compositions = []pattern{
	phrase("{whole:amount} ~~5 " + consisting + " {part:=whole}"),
}

// partly are words by which a list of parts leaves some out.
var partly = set("mainly mostly largely chiefly partly include includes including others plus")

func (b *binder) consists(s *sentence, whole, first int) {
	if s.mentions(partly) || b.containers(whole) {
		return
	}
	parts, _ := b.enumerated(s, s.place(first), whole)
	if len(parts) < 2 || !s.endsWith(parts) || s.ofAnother(parts) {
		return
	}
	for _, p := range parts {
		if !b.alike(p, whole) {
			return
		}
	}
	b.sum(whole, parts...)
}
