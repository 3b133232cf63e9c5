package relation

import "figcheck/dataset"

var screening = &Rule{
	Name: "screening",
	Doc: `The flow of people through a study, in a sentence ("1,204 were screened, 310 were excluded and 894 were
randomised") or in the rows of a table. Those of a later stage are a part of those of the stage before; with nothing
but "excluded" between the two they are all that is left. Other losses beside the excluded may be among them or not,
so that then nothing is left to tell but the part.`,
	Example: "1,204 were screened, 310 were excluded and 894 were randomised: 894 = difference(1,204, 310)",
	bind: func(b *binder) {
		for i := range b.sentences {
			if s := &b.sentences[i]; s.figures >= 3 && s.mentions(excluding) && !s.mentions(undecided) {
				b.screened(s)
			}
		}
		for g := range b.grids {
			b.screenedRows(&b.grids[g])
		}
	},
}

var (
	// studyStages are the stages of a study in their order.
	studyStages = []*wordSet{
		set("screened assessed approached invited"), set("eligible"), set("enrolled included randomised randomized recruited allocated"),
		set("analysed analyzed"), // all who were randomised, and not only those who completed
	}
	excluding = set("excluded")
)

// studyStage returns the only stage that words name, −1 where they name none or
// several.
func studyStage(has func(*wordSet) bool) int {
	found := -1
	for n, words := range studyStages {
		if has(words) {
			if found >= 0 {
				return -1
			}
			found = n
		}
	}
	return found
}

// screened binds a sentence of three clauses: a stage, the excluded, a later
// stage.
func (b *binder) screened(s *sentence) {
	list, ok := b.clauses(s, b.amount, -1)
	if !ok || len(list) != 3 || s.within(list[1], excluding) < 0 {
		return
	}
	from := studyStage(func(words *wordSet) bool { return s.within(list[0], words) >= 0 })
	to := studyStage(func(words *wordSet) bool { return s.within(list[2], words) >= 0 })
	if from >= 0 && to > from && b.alike(list[0].figure, list[2].figure) && b.alike(list[0].figure, list[1].figure) && s.within(list[2], excluding) < 0 {
		b.term(dataset.Difference, list[2].figure, list[0].figure, list[1].figure)
	}
}

// screenedRows binds the rows of a table that are stages, each to the one before.
func (b *binder) screenedRows(g *grid) {
	before, stage := -1, -1
	for r := g.header; r < len(g.rows); r++ {
		next := studyStage(g.rows[r].has)
		if next < 0 || g.rows[r].has(excluding) || len(g.rows[r].words) > 4 {
			continue
		}
		if before >= 0 && next > stage {
			b.screenedBetween(g, before, r)
		}
		before, stage = r, next
	}
}

func (b *binder) screenedBetween(g *grid, before, r int) {
	alone := r == before+2 && g.rows[before+1].has(excluding)
	for c := 1; c < len(g.columns); c++ {
		from, to := g.cells[before][c], g.cells[r][c]
		if from < 0 || to < 0 || b.claims[from].Kind != dataset.Count || !b.alike(from, to) {
			continue
		}
		if out := g.cells[before+1][c]; alone && out >= 0 && b.claims[out].Kind == dataset.Count {
			b.term(dataset.Difference, to, from, out)
		}
		b.part(to, from)
	}
}
