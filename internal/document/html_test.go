package document

import (
	"strings"
	"testing"
)

// shown reads a fragment of a page and returns its blocks, a line each, with
// the section before any that is not body.
func visibleText(t *testing.T, name, content string) string {
	t.Helper()
	d, err := Read(name, []byte(content), Options{})
	if err != nil {
		return err.Error()
	}
	var lines []string
	for i, b := range d.Blocks {
		line := d.Prose(i)
		if b.Section != "body" {
			line = string(b.Section) + ": " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestHTMLInline(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"exponent of ten", "1.2×10<sup>4</sup> and 5 × 10<sup>−6</sup>.", "1.2×10⁴ and 5 × 10⁻⁶."},
		{"exponent of a unit", "22 m<sup>2</sup>, 3 km<sup>2</sup>, 9.8 m s<sup>-2</sup>, R<sup>2</sup> = 0.4.", "22 m², 3 km², 9.8 m s⁻², R² = 0.4."},
		{"footnote after a word", "the committee<sup>1</sup> said.<sup>2,3</sup>", "the committee said."},
		{"footnote after a number", "16.7<sup>2</sup> per cent in 2023<sup>4</sup>.", "16.7 per cent in 2023."},
		{"linked footnote after a unit", "22 km<sup><a href='#2'>2</a></sup>.", "22 km."},
		{"bracketed footnote", "12 ships<sup>[3]</sup> sank; 4 more<sup>†</sup>.", "12 ships sank; 4 more."},
		{"ordinal", "the 21<sup>st</sup> of May.", "the 21st of May."},
		{"subscript", "CO<sub>2</sub>, PM<sub>2.5</sub>, H<sub>2</sub>O.", "CO₂, PM2.5, H₂O."},
		{"tiles", "<span>73%</span><span>of households</span>.", "73% of households."},
		{"one word in two spans", "<b>Hel</b><i>lo</i> <b>£</b><b>5</b>.", "Hello £5."},
		{"entities", "&euro;3.5&nbsp;bn &ndash; 2&frac12; times&hellip;", "€3.5\u00a0bn – 2½ times…"},
		{"soft hyphens", "respon\u00addents\u200b: 12.", "respondents: 12."},
		{"line break between statements", "Killed: 30.<br>Hurt: 50.", "Killed: 30.\nHurt: 50."},
		{"line break within a sentence", "Staff are short<br/>at 3 depots.", "Staff are short at 3 depots."},
		{"hidden", "Seen 1.<span hidden>2</span><span style='display : none'>3</span><span class='sr-only'>4</span><del>5</del>", "Seen 1."},
	}
	for _, test := range tests {
		want := strings.ReplaceAll(strings.ReplaceAll(test.want, "\u00a0", " "), "\u202f", " ")
		got := strings.ReplaceAll(visibleText(t, "a.html", "<main><p>"+test.in+"</p></main>"), "\u00a0", " ")
		if got != want {
			t.Errorf("%s:\n got  %q\n want %q", test.name, got, want)
		}
	}
}

func TestHTMLParts(t *testing.T) {
	body := "<p>" + strings.Repeat("The council counted 120 boats in the harbour on Monday, it said. ", 6) + "</p>"
	prose := strings.TrimSpace(strings.Repeat("The council counted 120 boats in the harbour on Monday, it said. ", 6))
	tests := []struct{ name, in, want string }{
		{"frame left out", "<header><p>Since 1898</p></header><nav>Home 1</nav><main>" + body + "</main><footer>© 2025</footer>", prose},
		{"aside and teaser", "<main>" + body + "<aside>Only 9 seats left</aside><div class='newsletter-box'>Join 400,000 readers</div></main>",
			prose + "\nboilerplate: Only 9 seats left\nboilerplate: Join 400,000 readers"},
		{"list of links", "<main>" + body + "<ul><li><a href=x>Ten boats to see</a></li></ul></main>", prose + "\nboilerplate: Ten boats to see"},
		{"logo is no headline", "<title>Boats counted | The Post</title><header><h1>The Post</h1></header><main><h1>Boats counted</h1>" + body + "</main>",
			"headline: Boats counted\n" + prose},
		{"headline above the article", "<title>Boats counted</title><header><h1>Boats counted</h1></header><article>" + body + "</article>",
			"headline: Boats counted\n" + prose},
		{"teaser article", "<main><article>" + body + "</article><article><h2>Fish</h2><p>8 caught.</p></article></main>",
			prose + "\nboilerplate: Fish\nboilerplate: 8 caught."},
		{"caption and notes", "<main>" + body + "<figure><figcaption>Boats, 12 May.</figcaption></figure><div id=footnotes><p>Of 5 m or more.</p></div></main>",
			prose + "\ncaption: Boats, 12 May.\nfootnote: Of 5 m or more."},
		{"repeated paragraph", "<main>" + body + body + "</main>", prose + "\nboilerplate: " + prose},
	}
	for _, test := range tests {
		if got := visibleText(t, "a.html", test.in); got != test.want {
			t.Errorf("%s:\n got  %q\n want %q", test.name, got, test.want)
		}
	}
}

func TestHTMLTables(t *testing.T) {
	d, err := Read("a.html", []byte(`<main><p>Two tables follow.</p><table>
		<tr><th>Group<th colspan=2>2024<th>All
		<tr><th rowspan=2>North<td>1<td colspan=2>2
		<tr><td>3<td rowspan=2>4<td>5
		<tr><th>South<td><p>6</p><p>of 7</p><td>8
		</table><table role=presentation><tr><td>laid<td>out<tr><td>with<td>tables</table></main>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Tables) != 1 {
		t.Fatalf("%d tables", len(d.Tables))
	}
	table := &d.Tables[0]
	var rows []string
	for y := range table.Rows {
		var cells []string
		for x := range table.Columns {
			cells = append(cells, d.cellText(table, y, x))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	got := strings.Join(rows, "\n")
	want := "Group|2024|2024|All\nNorth|1|2|\nNorth|3|4|5\nSouth|6 of 7||8"
	if got != want || table.Header != 1 {
		t.Errorf("%d header rows, grid\n%s\nwant\n%s", table.Header, got, want)
	}
	if d.ColumnLabel(table, 2) != "2024" || d.RowLabel(table, 2) != "North" {
		t.Errorf("labels %q, %q", d.ColumnLabel(table, 2), d.RowLabel(table, 2))
	}
}

func TestHTMLMetadata(t *testing.T) {
	grain := strings.Repeat("<p>The port handled 14 million tonnes of grain in the year, the office said, which is more than in the year before it.</p>", 3)
	tests := []struct{ name, in, want string }{
		{"meta date", "<meta name=date content=2025-11-26><p>x 1", "2025-11-26"},
		{"article time with zone", `<meta property="article:published_time" content="2025-01-31T23:59:00+05:30"><p>x 1`, "2025-01-31"},
		{"citation", `<meta name="citation_publication_date" content="2021/3/9"><p>x 1`, "2021-03-09"},
		{"JSON-LD before meta", `<meta name=date content=2020-01-01><script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2025-02-03"}]</script><p>x 1`, "2025-02-03"},
		{"broken JSON-LD", `<script type="application/ld+json">{"datePublished":</script><meta name=pubdate content="3 Feb 2025"><p>x 1`, "2025-02-03"},
		{"time element", "<main><p><time datetime='2024-07-08T10:00'>Monday</time> x 1", "2024-07-08"},
		{"in the frame of the page", "<header><h1>Grain rises</h1><div class=meta>Updated 3 March 2025</div></header><main>" + grain + "</main>", "2025-03-03"},
		{"between bars", "<main><h1>Grain rises</h1><p>By Jane Quay | Published Mon 3 Mar 2025, 10:15 | 4 min read</p>" + grain + "</main>", "2025-03-03"},
		{"published before updated", "<main><h1>Grain rises</h1><p>Updated 4 March 2025 | First published: 3 March 2025</p>" + grain + "</main>", "2025-03-03"},
		{"two pages'", "<header><h1>Grain rises</h1><p>Published 3 March 2025</p><p>Published 1 May 2024</p></header><main>" + grain + "</main>", ""},
		{"a sentence", "<main><h1>Grain rises</h1><p>Published 3 March 2025 by the office, the report counts 12 ships.</p>" + grain + "</main>", ""},
		{"meta before text", "<meta name=date content=2020-01-01><main><h1>Grain rises</h1><p>First published: 3 March 2025</p>" + grain + "</main>", "2020-01-01"},
		{"visible line", "<h1>A title here</h1><p>Published on 5 March 2024</p><p>Some words, 12 of them, follow.</p>", "2024-03-05"},
		{"none", "<p>x 1", ""},
	}
	for _, test := range tests {
		d, err := Read("a.html", []byte(test.in), Options{})
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if d.Source.Published != test.want {
			t.Errorf("%s: published %q, want %q", test.name, d.Source.Published, test.want)
		}
	}
}
