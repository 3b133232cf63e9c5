package relation

import "figcheck/dataset"

var clock = &Rule{
	Name: "clock",
	Doc: `A length of time between two times of day: "declared at 2.47am, four hours and 47 minutes after polls closed at
10pm", "from 9am to 5pm, eight hours", and "It landed at 4.20pm, two hours and 15 minutes after take-off" behind a
sentence that says when it left. Two times in that sentence, or none, bind nothing.`,
	Example: "It left at 2pm. It landed at 5pm, three hours after take-off: three hours = since(2pm, 5pm)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, clockSpans) {
				b.term(dataset.Since, m.at["long"], m.at["from"], m.at["to"])
			}
			for _, m := range b.find(s, afterLeaving) {
				if from := b.leftAt(i); from >= 0 {
					b.term(dataset.Since, m.at["long"], from, m.at["to"])
				}
			}
		}
	},
}

var (
	clockSpans = []pattern{
		phrase("{to:time} ~~12 , {long:duration} after ~8 {from:time}"),
		phrase("from|between {from:time} to|until|and {to:time} ,|( ~3 {long:duration}"),
		phrase("{from:time} ~~8 , {long:duration} before ~~8 {to:time}"),
		phrase("{from:time} and ended|closed|finished|stopped {to:time} , {long:duration} later"),
	}
	afterLeaving = phrase("{to:time} , {long:duration} after take-off|takeoff|leaving|departure|departing|setting_off|the_start|it_left|they_left")
	departing    = set("left leaving took departed departs sailed started began set")
)

// leftAt returns the one time of day of the sentence before, which says when
// something left; −1 where there is none or several.
func (b *binder) leftAt(i int) int {
	p := b.previous(i)
	if p < 0 || !b.sentences[p].mentions(departing) {
		return -1
	}
	return b.onlyOf(&b.sentences[p], dataset.Time)
}
