package figures

import (
	"figcheck/internal/regex"
	"fmt"
	"strings"
)

// The words of charts that set claims against references.

// referenceLine names each reference once.
func referenceLine(rows []Row) string {
	var names []string
	seen := map[string]bool{}
	for _, r := range rows {
		if !seen[r.referenceIs] {
			seen[r.referenceIs] = true
			names = append(names, credit(r.referenceIs))
		}
	}
	if len(names) == 1 {
		return ". Reference: " + names[0]
	}
	return ". References: " + strings.Join(names, "; ")
}

// referenceValue is a value of a reference in its credit: "5509730 person (2024): ".
var referenceValue = regex.Of(`(^|; )(\d+(?:\.\d+)?) (\S+)((?: \([^()]*\))?: )`)

// credit writes the values of a reference as prose does.
func credit(reference string) string {
	return referenceValue().ReplaceAllStringFunc(reference, func(s string) string {
		m := referenceValue().FindStringSubmatch(s)
		unit := " " + m[3]
		if m[3] == "person" || m[3] == "1" {
			unit = ""
		}
		return m[1] + groupDigits(m[2]) + unit + m[4]
	})
}

func (c *Chart) referenceTitle(bad, off, loose int) {
	n, r := len(c.Rows), c.Rows[0]
	ref := referenceWords(r)
	if n == 1 {
		c.guarded(meetsReference, "claim %s, reference %s", r.wide, r.reference)
		value := lowerFirst(r.Value)
		says := fmt.Sprintf("%s the reference, %s", agreeing(r), ref)
		switch {
		case bad+off == 1:
			says = fmt.Sprintf("is %s, %s", lowerFirst(r.verdict), ref)
		case loose == 1:
			says = fmt.Sprintf("agrees only loosely with the reference, %s", ref)
		}
		c.titled(sentence(thing(r.rec))+": "+value+" "+says, sentence(r.Value)+" "+says)
		if quoted := "“" + statedWords(r.rec) + "” " + says; !named(r.rec) && r.rec.Place != "" {
			c.titled(r.rec.Place+": "+quoted, quoted, sentence(r.Value)+" "+says)
		} else if !named(r.rec) {
			c.titled(quoted, sentence(r.Value)+" "+says)
		}
		return
	}
	switch {
	case bad > 0:
		c.guarded(meetsReference, "%d of %d wide intervals miss their reference", bad, n)
		c.Title = fmt.Sprintf("%s of %s figures %s with the reference", sentence(inWords(bad)), inWords(n), conflictVerb(bad))
	case off > 0:
		c.guarded(meetsReference, "%d of %d wide intervals lie outside their reference", off, n)
		c.Title = fmt.Sprintf("%s of %s figures %s outside the reference", sentence(inWords(off)), inWords(n), map[bool]string{true: "lies", false: "lie"}[off == 1])
	default:
		c.guarded(meetsReference, "all %d wide intervals meet their reference", n)
		c.Title = fmt.Sprintf("All %s figures agree with the reference", inWords(n))
	}
	if loose > 0 {
		c.Title += "; " + agreeVerb(loose)
	}
	c.derive(strings.Join([]string{inWords(bad), inWords(off), inWords(loose), inWords(n)}, " "), "counts of verdicts")
}

// agreeing is how a claim that meets its reference does so.
func agreeing(r Row) string {
	if _, share, ok := strings.Cut(r.verdict, "within "); ok {
		return "agrees within " + share + " with"
	}
	return "agrees with"
}

// meetsReference is the guard of a title on references: what it calls apart has
// no value in common with its reference, what it calls in agreement is no
// further off than the check allows.
func meetsReference(c *Chart) bool {
	for _, r := range c.Rows {
		apart := r.agreement == conflicts || r.agreement == differs
		if apart != (r.apart() > 0) && (apart || r.apart() > sameThing) {
			return false
		}
	}
	return true
}

func agreeVerb(n int) string {
	if n == 1 {
		return "one agrees only as a loose bound"
	}
	return inWords(n) + " agree only as loose bounds"
}

func conflictVerb(n int) string {
	if n == 1 {
		return "conflicts"
	}
	return "conflict"
}

func (c *Chart) referenceSubtitle() string {
	r := c.Rows[0].rec
	out := sentence(thing(r))
	if p := c.referencePlace(); p != "" && !mentions(out, p) {
		out += ", " + p
	}
	if p := sharedPeriod(c.Rows); p != "" && saysPeriod(r) {
		out += ", " + periodWords(p)
	}
	out += unitPhrase(c.Rows, out)
	return out + ". A line shows every value that the wording allows" + c.axisStart() + "."
}

// referencePlace is the place whose reference was looked up, which needs no
// other proof.
func (c *Chart) referencePlace() string {
	for _, r := range c.Rows[1:] {
		if r.rec.Place != c.Rows[0].rec.Place {
			return ""
		}
	}
	return c.Rows[0].rec.Place
}

// axisStart says where an axis starts that does not start at zero.
func (c *Chart) axisStart() string {
	if c.axis.min == 0 {
		return ""
	}
	c.derive(trimNumber(c.axis.min), "start of the axis")
	return "; the axis starts at " + trimNumber(c.axis.min)
}

// referenceWords writes the reference in the style of the claim.
func referenceWords(r Row) string { return styleOf(r.rec).span(r.reference, 4) }
