package report

import "figcheck/dataset"

// standing says whether a finding asks for anything.
type standing int

const (
	standingNew   standing = iota
	standingKnown          // an earlier run had it
	standingAside          // somebody set it aside
)

// standing of a finding. Set aside is who rejected it, with or without a reason.
func (x *index) standing(f *dataset.Finding) standing {
	switch {
	case f.Status == dataset.Rejected:
		return standingAside
	case x.Baseline[f.ID]:
		return standingKnown
	}
	return standingNew
}

// aside returns why a finding was set aside; nil where it was not, or where no
// reason came with it.
func (x *index) aside(f *dataset.Finding) *Suppression {
	for i := range x.Aside {
		if x.Aside[i].Finding == f.ID {
			return &x.Aside[i]
		}
	}
	return nil
}

// asideWords says why a finding was set aside, for people; "" if it was not.
func (x *index) asideWords(f *dataset.Finding) string {
	s := x.aside(f)
	switch {
	case s != nil:
		return s.Reason + " (" + s.Where + ")"
	case f.Status == dataset.Rejected:
		return "rejected in review"
	}
	return ""
}

// weight is the severity in words, with the standing where it is not new.
func (x *index) weight(f *dataset.Finding) string {
	if s := x.standing(f); s != standingNew {
		return string(f.Severity) + ", " + standingWords[s]
	}
	return string(f.Severity)
}

// lines is a finding's arithmetic and its standing.
func (x *index) lines(f *dataset.Finding) []line {
	out := arithmetic(f)
	if s := x.aside(f); s != nil {
		out = append(out, line{"suppressed", x.asideWords(f)})
	}
	if x.Baseline[f.ID] {
		out = append(out, line{"baseline", "an earlier run found this too"})
	}
	return out
}
