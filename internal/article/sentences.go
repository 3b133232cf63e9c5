package article

var headlines = []string{
	"{hedge} {n} {people} leave {town} as river rises",
	"{town} port counts its losses after the storm",
	"Budget of {money} agreed for the schools of {town}",
	"{share} of the wheat of {country} is lost, farmers say",
}

var sentences = []string{
	"{hedge} {n} {people} left {town} in {month}, {office} said.",
	"The repairs of the old harbour wall cost {money}, up from {money} in {year}, and will take {small} years.",
	"{office} put the number of {people} in the camps at {n}, of whom {n} were children.",
	"Nobody was hurt, but the road to {town} stayed closed until the evening and the ferry did not sail.",
	"About {share} of the voters in {country} backed the plan, against {share} {small} years ago.",
	"“We have never seen the water so high,” said a baker whose shop stands beside the bridge.",
	"Output rose by {share} to {big} tonnes in {year}, according to {office}.",
	"The council met on {day} {year} and heard {small} speakers before it put off its decision.",
	"A pipeline of {length} is to join {town} with the coast of {country}, where the work began in {month}.",
	"The price of a loaf fell from {money} to {money}, and shopkeepers in {town} said that they had sold less.",
	"Between {n} and {n} {people} took part in the march, which ended without trouble in front of the town hall.",
	"The museum, which reopened last week after a long dispute over its roof, will show the drawings until the spring.",
	"{office} recorded {n} cases in {month}, {n} more than a year before, and {small} deaths.",
	"The minister told reporters in {town} that the government would look at the figures again before the summer.",
	"Of the {n} {people} who answered, {share} said that they would move, {share} that they would stay.",
	"The mill stands on {length} of land that belonged to a family of weavers and later to the state.",
	"Lenders in {country} wrote off {money} of loans in the {small} months to {month} {year}.",
	"Her brother, who teaches at the school across the square, had warned the owners about the damp for years.",
}

// quiet are the sentences without a figure, which most of any article are.
var quiet = []string{
	"The mayor, who walked through the flooded streets with her staff, promised that nobody would be left without a roof.",
	"Neighbours brought bread and blankets, and a carpenter from {town} lent his boat to anyone who had to reach the other bank.",
	"Critics of the plan say that it was written in a hurry and that those who live beside the harbour were never asked.",
	"“It is not the money that worries us but the silence,” a teacher from the upper town told this newspaper.",
	"The government of {country} has not answered the letter, though a copy of it was seen on the desk of the minister.",
	"Lawyers for the company deny that it knew of the cracks, and point to the inspectors, who passed the building.",
	"Behind the warehouse lies a field where children play football and where the market used to stand before the fire.",
	"He spoke quietly, looked often at his notes and left by the side door without taking questions from the press.",
	"The union welcomed the decision as a step in the right direction but said that it would keep a close eye on the promises.",
	"Nobody could say when the bridge would open again, since the divers were still looking for the cause of the damage.",
	"In the old quarter of {town} the bakers, the tailors and the man who repairs clocks all tell the same story.",
	"Under the agreement both sides are to exchange prisoners, open the road along the valley and let the mills run again.",
	"Analysts had expected worse, because the drought in {country} had kept buyers away and the mines stood still for long.",
	"The opposition called the speech a distraction and demanded that the auditors be allowed to see the books at last.",
	"She studied law in {town}, worked for a small paper there and came home when her father could no longer run the farm.",
	"What remains of the forest is protected by law, yet at night the saws can be heard from the monastery on the hill.",
	"Officials in {country} blamed the weather, while farmers blamed the canal, which has not been cleaned since it was dug.",
	"The court will hear the remaining witnesses behind closed doors and is not expected to rule before the harvest.",
	"Doctors at the hospital said that most of the patients had gone home and that the others were out of danger.",
	"Trains between {town} and the coast run again, though passengers are told to bring water and to allow for delays.",
}

var numberWords = []string{"two", "three", "four", "five", "seven", "nine", "twelve", "twenty-four"}

var words = map[string][]string{
	"hedge":   {"More than", "About", "At least", "Nearly", "Almost", "Up to", "Some"},
	"people":  {"people", "families", "residents", "workers", "farmers", "pupils", "fishermen", "refugees"},
	"town":    {"Lisbon", "Kabul", "Nairobi", "Gdansk", "Marseille", "Valparaíso", "Oslo", "Chennai"},
	"country": {"Portugal", "Kenya", "Norway", "Poland", "Peru", "India", "Chad", "the Netherlands"},
	"month":   {"January", "March", "April", "June", "July", "October", "November"},
	"office":  {"the harbour office", "officials", "the ministry of health", "the statistics office", "a spokeswoman for the council", "the Red Cross"},
}
