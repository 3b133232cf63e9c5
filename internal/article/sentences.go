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

var numberWords = []string{"two", "three", "four", "five", "seven", "nine", "twelve", "twenty-four"}

var words = map[string][]string{
	"hedge":   {"More than", "About", "At least", "Nearly", "Almost", "Up to", "Some"},
	"people":  {"people", "families", "residents", "workers", "farmers", "pupils", "fishermen", "refugees"},
	"town":    {"Lisbon", "Kabul", "Nairobi", "Gdansk", "Marseille", "Valparaíso", "Oslo", "Chennai"},
	"country": {"Portugal", "Kenya", "Norway", "Poland", "Peru", "India", "Chad", "the Netherlands"},
	"month":   {"January", "March", "April", "June", "July", "October", "November"},
	"office":  {"the harbour office", "officials", "the ministry of health", "the statistics office", "a spokeswoman for the council", "the Red Cross"},
}
