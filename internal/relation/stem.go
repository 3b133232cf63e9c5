package relation

import "strings"

// hollow words say nothing of what is measured.
var hollow = set(`a an the of in on at by for to and or per cent percent percentage share shares total totals all number
	numbers figure figures from with as is are was were be been it its than this that these those which who there has have
	had new more most other others about some into over under up down out their his her they we our you he she will would can
	may not no at least after before between during since until while when where what also both each any such only`)

// endings are cut off a word, the first that fits; by their last letter.
var endings = [256][]string{
	's': {"ements", "ments", "ations", "ings", "ies", "es", "s"},
	't': {"ement", "ment"},
	'n': {"ation"},
	'g': {"ing"},
	'd': {"ed"},
	'e': {"e"},
	'y': {"y"},
}

// stem cuts the usual endings off a word, so that "disbursed", "disbursing"
// and "disbursements" are one.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if len(w) < 4 {
		return w
	}
	for _, end := range endings[w[len(w)-1]] {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 3 {
			return single(strings.TrimSuffix(rest, "e"))
		}
	}
	return w
}

// single undoes the doubling before an ending: "committ" is "commit".
func single(w string) string {
	if n := len(w); n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0 {
		return w[:n-1]
	}
	return w
}

// sharesStem reports whether two labels have a telling word in common.
func sharesStem(a, b []string) bool {
	for _, x := range a {
		if hollow.has(x) || len(x) < 3 {
			continue
		}
		for _, y := range b {
			if !hollow.has(y) && stem(x) == stem(y) {
				return true
			}
		}
	}
	return false
}
