package relation

// Rules lists every rule in the order in which they bind. Where two would say
// different things of one figure, the first stands: structure before phrases,
// phrases that name all their figures before those that look for one.
func Rules() []*Rule {
	return []*Rule{
		tableTotal,
		tableRowTotal,
		tableShare,
		tableRatio,
		tableGap,
		tablePer,
		tableChange,
		inBrackets,
		fromTo,
		moreThan,
		colonList,
		bracketList,
		leadIn,
		shareOf,
		ofWhich,
		ofThem,
		ofTheNoun,
		another,
		theRest,
		leaving,
		differenceOf,
		arms,
		sharesOfSample,
		per,
		times,
		yearsAgo,
		pValue,
		confidence,
		meanOf,
		twoShares,
		shareOfFew,
		sameEvent,
		textTable,
		saidAgain,
		listItem,
	}
}
