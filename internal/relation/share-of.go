package relation

import "figcheck/dataset"

var shareOf = &Rule{
	Name: "share-of",
	Doc: `A per cent, fraction or "one in five" that stands beside its part and its whole: "86 of 214 projects (40
percent)", "$420m has raised $147m, or 35 per cent", "31,000, or 62 per cent of the target of 50,000". All three
are named in one clause, without another figure between them.`,
	Example: "12 of 48 wells (25%): 25% = share(12, 48)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for _, m := range b.find(&b.sentences[i], fatality) {
				b.term(dataset.Share, m.at["share"], m.at["deaths"], m.at["cases"])
			}
			for m := range b.findAny(&b.sentences[i], sharePhrases) {
				b.share(m.at["share"], m.at["part"], m.at["whole"])
				b.part(m.at["part"], m.at["whole"])
			}
			for m := range b.findAny(&b.sentences[i], basePhrases) {
				b.share(m.at["share"], m.at["part"], m.at["whole"])
			}
		}
	},
}

var fatality = phrase("{cases:count} ~~12 and {deaths:count} ~~12 , ~2 fatality_rate of {share:percent}")

// sharePhrases name a part of a whole.
var sharePhrases = []pattern{
	phrase("{part:amount} of|out_of ~3 {whole:=part} ~6 ( {share:share} )"),
	phrase("{part:amount} of|out_of ~3 {whole:=part} ~6 ,? or|that_is|which_is|equal_to|equivalent_to {share:share-alone}"),
	phrase("{share:share} : {part:amount} of|out_of ~3 {whole:=part}"),
	phrase("{share:share} funded|covered ,|: with? {part:money} of ~3 {whole:=part}"),
	phrase("{share:share} full ,|: with? {part:volume} of ~3 {whole:=part}"),
	phrase(composing + " ~2 {share:share} of ~5 ,|: {part:amount} of|out_of ~3 {whole:=part}"),
	phrase("{part:amount} of|out_of ~3 {whole:=part} ~8 ( {share:share} full|funded|covered )"),
	phrase("{whole:amount} ~~8 of_which|of_whom ~5 {share:share} ( {part:=whole} )"),
	phrase("{whole:amount} ~~8 of_which|of_whom ~5 {share:share} , or {part:=whole}"),
	phrase("{whole:amount} ~~8 of_which|of_whom ~3 {part:=whole} ( or? {share:share}"),
	phrase("{whole:amount} ~~8 of_which|of_whom ~3 {part:=whole} ,? or {share:share-alone}"),
	phrase("{whole:amount} ~~8 of_which|of_whom ~3 {part:=whole} ~8 , or? {share:share-alone} .|;"),
	phrase("turnout was|reached|of|stood_at|came_to {share:share} ~~14 ;|: {part:count} of ~3 {whole:=part}"),
	phrase("{share:share} , or {part:amount} of the|its|all ~2 {whole:=part}"),
	phrase("{whole:count} ~2 ; {part:count} , or|about {share:share-alone} ,|.|;"),
	phrase("{whole:count} ~2 ; {part:count} ( or|about? {share:share} )"),
	phrase("{share:share} of ~3 {whole:amount} ~3 , or? {part:=whole} ,|.|;"),
	phrase("{share:share} of ~3 {whole:amount} ~3 ( or? {part:=whole} )"),
	phrase("{whole:amount} ~~6 {share:share} of it|them|that|these|those|which|whom ,|( or? {part:=whole} ,|)|.|;"),
}

// basePhrases name what a figure is measured against and may exceed: a target,
// an appeal, the amount that a fee is charged on.
var basePhrases = []pattern{
	phrase("{part:amount} ~~6 {whole:=part} ~4 , making|leaving|making_it|so_that|which_makes ~4 {share:share} full|occupied|of_capacity"),
	phrase("{share:share} the|of_the level|rate|number|figure|amount|total ~4 ( {part:amount} against|compared_with|versus {whole:=part} )"),
	phrase("{part:amount} ~5 ,? or|that_is|equal_to|equivalent_to|representing|accounting_for|(|making_up {share:share} of ~6 {whole:~part}"),
	phrase("{part:amount} ~5 , or|that_is|equal_to|equivalent_to|representing|accounting_for|making_up {share:share} of ~6 {whole:~part}"),
	phrase("{whole:amount} ~~6 raised|received|spent|disbursed|collected|drawn|attracted|secured|used ~2 {part:=whole} ~2 , or {share:share-alone}"),
	phrase("{whole:amount} ~~6 raised|received|spent|disbursed|collected|drawn|attracted|secured|used ~2 {part:=whole} ~2 ( {share:share} )"),
	phrase("{whole:amount} ~~6 has|have raised|received|spent|disbursed|collected|drawn|secured ~2 {part:=whole} , {share:share-alone} .|;"),
	phrase("{whole:money} ;|, ~8 fee|fees|commission|commissions of {share:share} , {part:=whole}"),
	phrase("{part:amount} ~6 , just|only? {share:share} of the|its|their|his|her|a|all|our ~5 {whole:~part}"),
	phrase("{part:amount} ~~5 , {share:share} the ~2 {whole:~part}"),
	phrase("{part:amount} ~4 is|was|are|were|equals|represents|represented {share:share} of ~5 {whole:~part}"),
	phrase("{whole:amount} ~6 has|have raised|received|spent|disbursed|collected|attracted|secured|brought_in|found ~2 {part:=whole} ~2 , just|only? {share:share} of_what|of_the_target|of_the_goal|of_that"),
	phrase("{whole:money} ~8 fee|commission|tax|levy|charge|discount of {share:share} , costing|or|worth|that_is|which_is|which_came_to|which_cost {part:=whole}"),
}
