package dataset

// addedDoubt marks a record that a reviewer added.
const addedDoubt = "added in review"

// Apply gives the claims and findings the status, and the claims the values,
// that the decisions say. It goes by ids, and by anchors where the ids are no
// longer there, so it can be done on a fresh build and again on a table that
// has been through it: applying twice is applying once. It returns the rows
// with the ids of today, and apart those in force whose claim or finding is
// not there; findings that the checks have yet to make are among them.
func (d *Dataset) Apply(rows []Decision) (applied, lost []Decision) {
	applied = d.carried(rows)
	a := &application{d: d, undone: undoneSteps(applied), byTarget: map[string][]Decision{}}
	for _, x := range applied {
		if x.Act != Undo {
			a.byTarget[x.Target] = append(a.byTarget[x.Target], x)
		}
	}
	for i := range applied {
		a.addOrRemove(&applied[i])
	}
	there := d.ids()
	for i := range d.Records {
		r := &d.Records[i]
		if rows := a.present(r.ID, there); rows != nil {
			a.correct(r, rows)
			a.join(r, rows)
			r.Status = a.status(rows)
			r.Derive()
		}
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		if rows := a.byTarget[f.ID]; rows != nil {
			f.Status = a.status(rows)
		}
	}
	for _, x := range applied {
		if x.Act != Undo && !a.undone[x.Step] && !x.finds(there) {
			lost = append(lost, x)
		}
	}
	return applied, lost
}

// ids are those of every claim and finding.
func (d *Dataset) ids() map[string]bool {
	out := map[string]bool{}
	for i := range d.Records {
		out[d.Records[i].ID] = true
	}
	for i := range d.Findings {
		out[d.Findings[i].ID] = true
	}
	return out
}

// finds reports whether what a row names is there.
func (x *Decision) finds(there map[string]bool) bool {
	return there[x.Target] && (!x.namesClaim() || there[x.Value])
}

// application is the decisions by what they are about.
type application struct {
	d        *Dataset
	undone   map[Int]bool
	byTarget map[string][]Decision
}

// present returns the rows on a claim, without those that name another claim
// which is gone.
func (a *application) present(id string, there map[string]bool) []Decision {
	var out []Decision
	for _, x := range a.byTarget[id] {
		if x.finds(there) || a.undone[x.Step] {
			out = append(out, x)
		}
	}
	return out
}

// addOrRemove makes the record of a figure that was added to a source that is
// there, and drops it when the adding was undone.
func (a *application) addOrRemove(x *Decision) {
	if x.Act != Add {
		return
	}
	known := a.d.Record(x.Target)
	switch r, ok := x.Record(); {
	case a.undone[x.Step] && known != nil && known.added():
		a.d.drop(x.Target)
	case !a.undone[x.Step] && known == nil && ok && a.d.Source(x.Field) != nil:
		a.d.Records = append(a.d.Records, r)
	}
}

// Record returns the record that a row made by Added stands for, of which
// nothing is known yet but the words; false for any other row.
func (x *Decision) Record() (Record, bool) {
	start, end, stated, ok := x.added()
	if x.Act != Add || !ok {
		return Record{}, false
	}
	return Record{ID: x.Target, Source: x.Field, Section: Body, Start: Int(start), End: Int(end), Stated: stated,
		Kind: OtherKind, Relation: Vague, Change: NoChange, Stance: Reported, Doubts: Phrases{addedDoubt}, Status: Unreviewed}, true
}

// added reports whether a reviewer added the record.
func (r *Record) added() bool { return len(r.Doubts) > 0 && r.Doubts[0] == addedDoubt }

func (d *Dataset) drop(id string) {
	for i := range d.Records {
		if d.Records[i].ID == id {
			d.Records = append(d.Records[:i], d.Records[i+1:]...)
			return
		}
	}
}

// correct sets each field to its last correction in force. A field whose
// corrections are all undone, and that still has one of them, gets back what
// stood there before the first.
func (a *application) correct(r *Record, rows []Decision) {
	for _, field := range corrigible {
		var last, first *Decision
		applied := false
		for i := range rows {
			x := &rows[i]
			switch {
			case x.Act != Correct || x.Field != field:
				continue
			case !a.undone[x.Step]:
				last = x
			}
			if first == nil {
				first = x
			}
			applied = applied || x.Value == r.Cell(field)
		}
		switch {
		case last != nil:
			r.setCell(field, last.Value)
		case first != nil && applied:
			r.setCell(field, first.Was)
		}
	}
}

// join adds the term that says a claim restates another, or takes it away
// again.
func (a *application) join(r *Record, rows []Decision) {
	for _, x := range rows {
		if x.Act != Same {
			continue
		}
		var kept Derivation
		for _, t := range r.Derivation {
			if t.Rule != Restate || len(t.Operands) != 1 || t.Operands[0] != x.Value {
				kept = append(kept, t)
			}
		}
		if !a.undone[x.Step] {
			kept = append(kept, Term{Restate, []string{x.Value}})
		}
		r.Derivation = kept
	}
}

// status is what the last decision in force makes of its target.
func (a *application) status(rows []Decision) Status {
	out := Unreviewed
	for _, x := range rows {
		if a.undone[x.Step] {
			continue
		}
		switch x.Act {
		case Accept:
			out = Accepted
		case Reject, Merge, Split:
			out = Rejected
		case Correct:
			out = Corrected
		case Add:
			out = Accepted
		}
	}
	return out
}
