package document

import (
	"strings"
	"testing"
)

// body is a paragraph that no rule takes for anything else.
const body = "The council counted 120 boats in the harbour on Monday, it said, and 14 more at the pier."

func TestTextBlocks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"wrapped lines", "Title here\n\nThe port handled 41.2 million tonnes in\n2024, 1,200 more than in the year before, as\nthe board said.\n",
			"headline: Title here\nThe port handled 41.2 million tonnes in 2024, 1,200 more than in the year before, as the board said."},
		{"number at the start of a wrapped line", "Title here\n\nThe council counted boats in May and there were\n12. Nobody had expected so many, and there are\n7 more.", "headline: Title here\nThe council counted boats in May and there were 12. Nobody had expected so many, and there are 7 more."},
		{"wide spaces in prose", body + "  It fell.  It rose by 3.\n" + body + "  Then 4.", body + " It fell. It rose by 3. " + body + " Then 4."},
		{"a line a paragraph", body + " " + body + "\n" + body + " " + body + " Yes.", body + " " + body + "\n" + body + " " + body + " Yes."},
		{"short lines", body + "\n\nKilled 30\nInjured 50", body + "\nKilled 30\nInjured 50"},
		{"heading over text", "INTRODUCTION\n" + body, "headline: INTRODUCTION\n" + body},
		{"underlined heading", body + "\n\nCosts in 2024\n-------------\n" + body + " Yes.", body + "\nCosts in 2024\n" + body + " Yes."},
		{"no headline but a sentence", "It fell by 3%.\n\n" + body, "It fell by 3%.\n" + body},
		{"one line alone", "Sales up 5%", "Sales up 5%"},
		{"quotation dash", "– I saw 12 of them, he said.\n\n" + body, "– I saw 12 of them, he said.\n" + body},
		{"bullets", body + "\n\n• one, 1\n• two, 2", body + "\nlist: one, 1\nlist: two, 2"},
		{"lettered items", body + "\na) 12 boats\nb) 3 ships", body + "\nlist: 12 boats\nlist: 3 ships"},
		{"lettered footnote", body + "\n\nBoats (a) rose by 3.\n\n(a) Of 5 m or more.", body + "\nBoats rose by 3.\nfootnote: Of 5 m or more."},
		{"reference marks", body + "\n\nIt rose[12] by 3%.¹ An area of 4 m² and 10⁶ boats[3].\n", body + "\nIt rose by 3%. An area of 4 m² and 10⁶ boats ."},
		{"interval is no reference", body + "\n\nThe interval was [3, 12] or [7] in all.", body + "\nThe interval was [3, 12] or [7] in all."},
		{"credit makes a caption", body + "\n\nA boat leaves, 12 May. Photograph: Jo Lind/Agence", body + "\ncaption: A boat leaves, 12 May. Photograph: Jo Lind/Agence"},
		{"figure in prose", body + "\n\nFigure 3 shows that 12 boats left.", body + "\nFigure 3 shows that 12 boats left."},
		{"numbered caption", body + "\n\nFigure 3. Boats by month", body + "\ncaption: Figure 3. Boats by month"},
		{"table in prose", body + "\n\nTable 1 shows 12 boats.", body + "\nTable 1 shows 12 boats."},
		{"contact line", body + "\n\nContact: press office, +47 5555 0199", body + "\nboilerplate: Contact: press office, +47 5555 0199"},
		{"contact in prose", body + "\n\nContact between the 2 sides was lost.", body + "\nContact between the 2 sides was lost."},
		{"page number", body + "\n\nPage 3 of 12\n\nIt rose by 3.", body + "\nboilerplate: Page 3 of 12\nIt rose by 3."},
		{"copyright at the end", body + " “It will rise.” – Copyright The Paper 2025", body + " “It will rise.” –"},
		{"columns without a rule", body + "\n\nTown     2023   2024\nStrand     12     14\nVik         3      5", body +
			"\ntable: Town\ntable: 2023\ntable: 2024\ntable: Strand\ntable: 12\ntable: 14\ntable: Vik\ntable: 3\ntable: 5"},
		{"bars without a rule", body + "\n\n| Strand | 12 |\n| Vik | |", body + "\ntable: Strand\ntable: 12\ntable: Vik"},
		{"tabs", body + "\n\nTown\tBoats\nStrand\t12", body + "\ntable: Town\ntable: Boats\ntable: Strand\ntable: 12"},
		{"byte order mark", "\ufeffTitle here\r\n\r\n" + body + "\r\n", "headline: Title here\n" + body},
	}
	for _, test := range tests {
		if got := visibleText(t, "a.txt", test.in); got != test.want {
			t.Errorf("%s:\n got  %q\n want %q", test.name, got, test.want)
		}
	}
}

func TestMarkdownBlocks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"marks", "It **rose** by _3_ [boats](http://x.example/9) `id 4` to ~~5~~ 6.", "It rose by 3 boats to 5 6."},
		{"escapes", `It cost \$5 and 5\% more.`, "It cost $5 and 5% more."},
		{"references", "It cost &euro;5, 2&frac12; times, 3&nbsp;km &amp; 4.", "It cost €5, 2½ times, 3 km & 4."},
		{"raised", "Some 3 km<sup>2</sup>, CO<sub>2</sub> and boats<sup>4</sup>.", "Some 3 km² , CO₂ and boats ."},
		{"image and address", "See ![12 boats](b.png) <https://x.example/12> now.", "See now."},
		{"hard break", "Killed: 30.  \nHurt: 50\\\nMissing: 2.", "Killed: 30.\nHurt: 50\nMissing: 2."},
		{"quotation", "> It rose\n> by 3.", "It rose by 3."},
		{"code", "    12 boats\n\nText of 3.\n\n```\n14\n```", "Text of 3."},
		{"task list", "Text of 3.\n\n- [x] 12 boats\n- [ ] 3 ships", "Text of 3.\nlist: 12 boats\nlist: 3 ships"},
		{"caption in bold", "Text of 3.\n\n**Boats by town**\n\n|Town|Boats|\n|-|-|\n|Vik|**3**|", "Text of 3.\ncaption: Boats by town\ntable: Town\ntable: Boats\ntable: Vik\ntable: 3"},
		{"bars in cells", "Text of 3.\n\n|Town|Boats|\n|-|-|\n|Vik \\| Nes|3|", "Text of 3.\ntable: Town\ntable: Boats\ntable: Vik | Nes\ntable: 3"},
		{"lettered footnote", "Boats (a) rose by 3.\n\n(a) Of 5 m or more.", "Boats rose by 3.\nfootnote: Of 5 m or more."},
		{"footnote without a reference", "It rose by 3.\n\n[^x]: Of 5 m or more.", "It rose by 3.\nfootnote: Of 5 m or more."},
		{"front matter left open", "---\ntitle: x\n\nText of 3.", "boilerplate: title: x\nText of 3."},
		{"tangled", "Text of 3.\n\n" + strings.Repeat("[", 30_000) + " 4.", "Text of 3.\n" + strings.Repeat("[", 30_000) + " 4."},
	}
	for _, test := range tests {
		if got := visibleText(t, "a.md", test.in); got != test.want {
			t.Errorf("%s:\n got  %.300q\n want %.300q", test.name, got, test.want)
		}
	}
}

// TestSameInEveryFormat reads one text as text, Markdown and HTML.
func TestSameInEveryFormat(t *testing.T) {
	text := "Boats counted in the harbour\n\n" + body + "\n\n- 12 boats\n- 3 ships\n\nPhoto: A boat leaves on 12 May.\n"
	page := "<main><h1>Boats counted in the harbour</h1><p>" + body + "</p><ul><li>12 boats</li><li>3 ships</li></ul><p>Photo: A boat leaves on 12 May.</p></main>"
	want := visibleText(t, "a.txt", text)
	if got := visibleText(t, "a.md", "# "+text); got != want {
		t.Errorf("Markdown\n got  %q\n want %q", got, want)
	}
	if got := visibleText(t, "a.html", page); got != want {
		t.Errorf("HTML\n got  %q\n want %q", got, want)
	}
}
