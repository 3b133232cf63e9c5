package figures

// All returns the catalogue of forms, in the order of the selection rule.
func All() []*Form {
	return []*Form{
		partsForm(),
		squaresForm(),
		referenceForm(),
		claimantsForm(),
		textTableForm(),
		rankedForm(),
		lineForm(),
		beforeAfterForm(),
		shareForm(),
		timelineForm(),
		cardsForm(),
	}
}
