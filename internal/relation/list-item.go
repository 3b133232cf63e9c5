package relation

import "figcheck/dataset"

var listItem = &Rule{
	Name: "list-item",
	Doc: `A figure of the text says the figure of a list item again where its sentence names the item's label near the
figure ("Old Kesh, where 22 people died" and the item "Old Kesh: 22") and no other label of a list, and both
are levels of one kind. Items with several figures count by their first where it stands right behind the label.`,
	Example: "- Old Kesh: 22. In Old Kesh 22 people died: 22 people = restate(22)",
	bind: func(b *binder) {
		var items []item
		for i := range b.doc.Blocks {
			if b.doc.Blocks[i].List > 0 && (i == 0 || b.doc.Blocks[i-1].List != b.doc.Blocks[i].List) {
				items = append(items, b.labelled(i)...)
			}
		}
		b.itemsAgain(items)
	},
}

// otherLabels begin the label of all that no other item has: "Everything else".
var otherLabels = set("others other rest remainder remaining everything everyone else")

// item is a list item that gives a figure for a label.
type item struct {
	label  []string // senses of its telling words
	figure int
	others bool // "Others"
}

// labelled returns the items of a list that begin "LABEL: figure" or "LABEL,
// figure"; nil where fewer than two do.
func (b *binder) labelled(from int) (out []item) {
	list := b.doc.Blocks[from].List
	for i := from; i < len(b.doc.Blocks) && b.doc.Blocks[i].List == list; i++ {
		if b.first[i] < 0 || b.first[i] >= len(b.sentences) || b.sentences[b.first[i]].block != i {
			continue
		}
		s := &b.sentences[b.first[i]]
		var label []string
		for k, w := range s.words {
			if w.claim >= 0 {
				if k > 1 && (s.words[k-1].low == ":" || s.words[k-1].low == ",") && b.figure(w.claim) {
					out = append(out, item{telling(label), w.claim, otherLabels.has(label[0]) || len(label) > 1 && otherLabels.has(label[1])})
				}
				break
			}
			label = append(label, w.low)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func (b *binder) itemsAgain(items []item) {
	if len(items) == 0 {
		return
	}
	byWord := map[string][]int{}
	for n, it := range items {
		if len(it.label) > 0 && len(byWord[it.label[0]]) < most {
			byWord[it.label[0]] = append(byWord[it.label[0]], n)
		}
	}
	for i := range b.claims {
		if b.of[i] < 0 || b.doc.Blocks[b.claims[i].Block].List > 0 || !b.restatable(i) {
			continue
		}
		ctx := b.contextOf(i)
		found, n := -1, 0
		for k := range ctx.spoken {
			if !ctx.near(k) {
				continue
			}
			for _, o := range byWord[ctx.spoken[k].sense] {
				if o != found && ctx.all(items[o].label, 9) {
					found = o
					n++
				}
			}
		}
		if n == 1 && b.sameKind(i, items[found].figure) && b.mistakable(i, items[found].figure, true) && len(b.claims[i].Derivation) == 0 {
			b.term(dataset.Restate, i, items[found].figure)
		}
	}
}
