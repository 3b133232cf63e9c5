package calendar

import "strings"

// vocabulary holds every word that a rule names, since the lexicon has only
// some of them. A word that a rule names and this list lacks is never seen:
// TestVocabulary reads the rules and compares.
var vocabulary = func() map[string]string {
	m := map[string]string{}
	for _, w := range strings.Fields(vocabularyWords) {
		m[w] = w
	}
	return m
}()

// startWords are the words that a date may begin with, after an article or
// without one, and that no class of the lexicon covers.
var startWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(startWordList) {
		m[w] = true
	}
	return m
}()

const vocabularyWords = `
	a about ad after age aged ages ago almost am an and annual annually another approximately are around article at attacks
	b bc bce be before began begin beginning begins between boxing bst by c ca calendar cdt ce centuries century cest cet
	chapter children christmas circa close closes closing coming consecutive couple cst current currently d daily dawn day
	deadline due during each earlier early easter edt end ended ending ends est et eve every exceed expect expected expects
	expires faces few final financial first fiscal flight following for fridays from full fy gmt had half halloween halves
	have her his hourly hundred in its just last late lately later latest least leaves level local m many meets men mid
	midday middle model mondays month monthly months more most my nd nearly new next nightly no now nowadays number o'clock
	of old on only opening opens or others our outset over p page past pdt people per percent period planned plans pm post
	pre preceding presently previous previously prior pst quarter quarterly quarters rd real recent recently returns room
	roughly route s said same saturdays says scheduled school second section several shall since some st start started
	starting starts subsequent sunday sundays tax th than thanksgiving that the their these this thousand through throughout
	thursdays till time to today tomorrow tonight troops tuesdays turn until up upcoming utc votes was wednesdays week
	weekly were whole will women won year yearly years yesterday
`

const startWordList = `
	ad almost annual annually beginning between boxing christmas close closing coming current currently daily dawn each
	earlier early easter end every few final financial fiscal following fridays from full fy half halloween hourly last late
	lately later latest many mid midday middle mondays monthly nearly new next nightly now nowadays opening outset past
	preceding presently previous previously prior quarterly recent recently same saturdays school several since start
	subsequent sundays tax thanksgiving that these this thursdays till today tomorrow tonight tuesdays turn until upcoming
	wednesdays week weekly whole year yearly yesterday
`
