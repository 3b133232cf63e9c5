package quantity

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// topic is a set of things that a block speaks of, by which words that mean
// two things are decided.
type topic uint16

// The topics.
const (
	ofWeight     topic = 1 << iota // so that pounds are weighed
	ofSterling                     // so that they are money after all
	ofPoints                       // points are named
	ofIndices                      // share indices
	ofGames                        // points that are scored or traded
	ofPercent                      // points that are of percent
	ofTests                        // statistics
	ofWarmth                       // degrees of temperature
	ofAtoms                        // lengths of picometres
	ofPicometres                   // picometres, by name
	ofLengths                      // m is the metre
	inProse                        // has words of content in small letters, as a headline in capitals has not
	topicsRead
)

// topicWords holds the words as they stand in the text.
var topicWords = map[topic][]string{
	ofWeight:     {"weigh", "weighs", "weighed", "weighing", "weight", "heavier", "lighter", "lb", "lbs", "kg", "kilograms", "kilogrammes", "kilos", "ounces", "meat", "beef", "ton", "tons", "tonnes", "feet", "foot", "inches", "baby", "diet", "torque", "muscle", "eating", "ate", "overweight", "lift"},
	ofSterling:   {"£", "sterling", "pence"},
	ofPoints:     {"points", "point", "Points"},
	ofIndices:    {"index", "Index", "exchange", "Exchange", "Dow", "dow", "Nasdaq", "nasdaq", "FTSE", "ftse", "&", "stocks", "Stocks", "shares", "Shares"},
	ofGames:      {"index", "Index", "Dow", "dow", "Nasdaq", "nasdaq", "FTSE", "ftse", "shares", "Shares", "scored", "rebounds", "league", "League", "game", "games", "season", "futures", "stocks", "Stocks"},
	ofPercent:    {"%", "percent", "percentage", "poll", "polls", "vote", "votes", "voters", "swing", "majority", "Poll", "Voters"},
	ofTests:      {"SD", "CI", "α", "χ²", "Cronbach"},
	ofWarmth:     {"temperature", "temperatures", "warmer", "colder", "hotter", "cooler", "warming", "heat", "cold", "hot", "fever", "freezing", "melting", "boiling", "highs", "lows", "Highs", "Lows", "weather", "Temperatures", "Celsius", "Fahrenheit"},
	ofAtoms:      {"nm", "Å", "picometer", "picometre", "picometers", "picometres", "bond", "lattice"},
	ofPicometres: {"picometer", "picometre", "picometers", "picometres"},
	ofLengths:    {"metres", "meters", "metre", "cm", "dm", "mm", "km", "feet", "ft"},
}

var topicOf = func() map[string]topic {
	out := make(map[string]topic)
	for t, words := range topicWords {
		for _, w := range words {
			out[w] |= t
		}
	}
	return out
}()

// speaks reports whether the block speaks of a topic. The block is read for
// topics once, when a rule first asks.
func (r *reader) speaks(of topic) bool {
	if r.topics == 0 {
		r.topics = topicsRead
		for i, t := range r.toks {
			w := t.Text(r.text)
			r.topics |= topicOf[w]
			switch {
			case w == "cent" && r.low(i-1) == "per":
				r.topics |= ofPercent
			case (w == "p" || w == "t" || w == "F" || w == "r") && r.sym(i+1, "=<("):
				r.topics |= ofTests
			case t.Kind == token.Word && !t.Capital && t.End-t.Start > 2 && !t.Is(lexicon.Stop&^lexicon.Verb):
				r.topics |= inProse
			}
		}
	}
	return r.topics&of != 0
}
