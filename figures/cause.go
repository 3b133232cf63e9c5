package figures

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// What killed, where the sentence says so right before the figure: "an
// earthquake in August that killed more than 1,000". A toll whose measure is
// bare needs it to be told from the next.

// killers are those who kill, in the plural.
const killers = `militants|insurgents|gunmen|rebels|fighters|soldiers|troops|bombers|snipers|bandits|raiders|extremists|terrorists|separatists|police`

// disasters are what kills, alone or behind a noun that says of which kind.
const disasters = `earthquakes?|quakes?|attacks?|bombings?|blasts?|explosions?|air ?strikes?|strikes?|shelling|floods?|flooding|fires?|wildfires?|storms?|cyclones?|` +
	`typhoons?|hurricanes?|tornado(?:es)?|tsunamis?|landslides?|mudslides?|avalanches?|crash(?:es)?|collisions?|derailments?|shootings?|stabbings?|raids?|ambush(?:es)?|` +
	`fighting|clashes|riots?|outbreaks?|epidemics?|heatwaves?|droughts?|famines?|collapses?|stampedes?|eruptions?|sinkings?`

// killedBy finds the last that did it before "that killed"; ofKind reads, before
// that, the article and which kind of attack or fire it was.
var (
	killedBy = regex.Of(`(?i)(?:.*\b)?(?:(` + killers + `)|(` + disasters + `))\b[^.;:,–—]{0,70}? (?:that|which|who)(?: has| have| had)? killed $`)
	ofKind   = regex.Of(`(?i)(?:\b(an?|the|this|another) (?:[a-z-]+ ){0,2}?)?((?:suicide|car|truck|bomb|drone|missile|rocket|knife|gun|flash|forest|house|` +
		`school|factory|train|plane|bus|ferry|helicopter|mine|building|bridge) )?$`)
)

// cause is what a toll died of, " by militants" or " in an earthquake", "" where
// its sentence does not say so in that form.
func cause(r *dataset.Record) string {
	before, _, ok := strings.Cut(r.Context, r.Stated)
	m := killedBy().FindStringSubmatchIndex(before)
	switch {
	case !ok || r.Stated == "" || m == nil:
		return ""
	case m[2] >= 0:
		return " by " + strings.ToLower(before[m[2]:m[3]])
	}
	kind := ofKind().FindStringSubmatch(before[:m[4]])
	what := strings.ToLower(kind[2] + before[m[4]:m[5]])
	switch strings.ToLower(kind[1]) {
	case "the", "this":
		return " in the " + what
	case "":
		return " in " + what
	}
	if strings.ContainsRune("aeiou", rune(what[0])) {
		return " in an " + what
	}
	return " in a " + what
}
