package report

import (
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
)

func harbour(t *testing.T, data *dataset.Dataset) *document.Document {
	b := newBuilder(t, data, dataset.Source{Path: "examples/harbour.md", MediaType: "text/markdown", Title: "Herring brings Tarn its best year since 2009",
		Publisher: "The Tarn Observer", Published: "2026-02-03", Language: "en", URL: "https://example.org/harbour"})
	b.block("# ", "Herring brings Tarn its best year since 2009", "\n\n", document.Block{Section: dataset.Headline, Heading: 1})
	since := b.figure("since 2009", dataset.Record{Kind: dataset.Date, Unit: "1", Period: "2009/2026"})
	b.block("", "Boats landed 1.09 million crates in 2025, the harbour board said.", "\n\n", document.Block{Section: dataset.Standfirst})
	first := b.figure("1.09 million crates", crates(1_090_000, 10_000))
	b.block("", "Herring made 412,000 crates and mackerel 587,000,\n1.09 million in all. That is 12% more than the year before, when 970,000 came ashore. "+
		"About a [third](https://example.org/exports) of the year’s fish, 320,000 crates, went abroad.", "\n\n", document.Block{Section: dataset.Body})
	b.skip("[")
	b.skip("](https://example.org/exports)")
	herring, mackerel, total := b.figure("412,000 crates", crates(412_000, 1000)), b.figure("587,000", crates(587_000, 1000)), b.figure("1.09 million", crates(1_090_000, 10_000))
	rise := b.figure("12%", percent(12, dataset.Exact, dataset.Up))
	before := b.figure("970,000", crates(970_000, 10_000))
	data.Records[len(data.Records)-1].Period = "2024"
	third := b.figure("About a [third", dataset.Record{Kind: dataset.Fraction, Value: dataset.NewDecimal(3333, -4), Relation: dataset.About, Unit: "1",
		Measure: "fish sold abroad", Doubts: dataset.Phrases{"share of crates or of weight"},
		Derivation: dataset.Derivation{{Rule: dataset.Share, Operands: []string{total}}}})
	abroad := b.figure("320,000 crates", crates(320_000, 10_000))
	data.Records[len(data.Records)-1].PartOf = total
	b.block("## ", "What the harbour charges", "\n\n", document.Block{Section: dataset.Body, Heading: 2})
	b.block("- ", "Landing fee: €4.20 a crate", "\n", document.Block{Section: dataset.List, List: 1})
	b.figure("€4.20 a crate", dataset.Record{Kind: dataset.Rate, Value: dataset.NewDecimal(420, -2), Precision: dataset.NewDecimal(1, -2), Unit: "EUR/{crate}", UnitName: "euros a crate", Measure: "landing fee"})
	b.block("- ", "Winter berth: up to €1,900", "\n\n", document.Block{Section: dataset.List, List: 1})
	b.figure("up to €1,900", dataset.Record{Kind: dataset.Money, Value: dataset.NewDecimal(1900, 0), Precision: dataset.NewDecimal(100, 0), Relation: dataset.UpTo, Unit: "EUR", UnitName: "euros", Measure: "winter berth"})
	b.table("Landings by species, thousand crates", [][]string{{"Species", "2024", "2025"}, {"Herring", "398", "412"}, {"Mackerel", "572", "587"}, {"Total", "", "999"}})
	tableTotal := b.figure("999", crates(999_000, 1000))
	b.block("", "The quay at low tide in January.", "\n\n", document.Block{Section: dataset.Caption})
	b.block("", "Crates are counted at the auction hall.", "\n", document.Block{Section: dataset.Footnote})

	b.finding(dataset.Finding{Check: "restatement", Severity: dataset.SeverityInfo, Verdict: dataset.Consistent,
		Message: "1.09 million crates stands twice and agrees.", Relation: "1.09 million = 1.09 million", Computed: "[1085000, 1095000]", Stated: "[1085000, 1095000]", Power: "0.99"}, "stated "+first, "again "+total)
	b.finding(dataset.Finding{Check: "balance", Severity: dataset.SeverityError, Verdict: dataset.Inconsistent,
		Message:  "The parts, 412,000 crates and 587,000, make 999,000, but the text says 1.09 million; these cannot all be right.",
		Relation: "412,000 + 587,000 = 999,000 ≠ 1.09 million", Computed: "[998000, 1000000]", Stated: "[1085000, 1095000]", Gap: "85,000 (7.8%)",
		Readings: dataset.Phrases{"the parts are all there are", "each part rounded to the nearest thousand"}, Candidates: dataset.Phrases{"0.999 million for 1.09 million, as the table has it", "a third species left out"}, Power: "0.98"},
		"part "+herring, "part "+mackerel, "total "+total)
	b.finding(dataset.Finding{Check: "change", Severity: dataset.SeverityInfo, Verdict: dataset.Consistent,
		Message: "From 970,000 to 1.09 million is a rise of 12%, as stated.", Relation: "1.09 million ÷ 970,000 − 1 = 12.4%", Computed: "[11.28205128205128, 13.47150259067358]", Stated: "[11.5, 12.5]", Power: "0.96"},
		"from "+before, "to "+total, "stated "+rise)
	b.finding(dataset.Finding{Check: "percent_of", Severity: dataset.SeverityNote, Verdict: dataset.Tension,
		Message: "320,000 crates of 1.09 million is 29%, which “about a third” covers only at its loosest.", Relation: "320,000 ÷ 1.09 million = 0.294", Computed: "(0.2876712328767123, 0.2995391705069124]", Stated: "[0.2933333333333333, 0.3733333333333333]",
		Readings: dataset.Phrases{"a third of the crates"}, Candidates: dataset.Phrases{"a third by weight"}, Power: "0.9"},
		"part "+abroad, "whole "+total, "stated "+third)
	b.finding(dataset.Finding{Check: "restatement", Severity: dataset.SeverityError, Verdict: dataset.Inconsistent,
		Message: "The text says 1.09 million crates, its own table 999 thousand.", Relation: "1.09 million ≠ 999,000", Computed: "[998500, 999500]", Stated: "[1085000, 1095000]", Gap: "85,500 (7.9%)", Power: "0.99"},
		"stated "+first, "table "+tableTotal)
	b.finding(dataset.Finding{Check: "record", Severity: dataset.SeverityInfo, Verdict: dataset.CannotTell,
		Message: "Whether 2025 was the best year since 2009 needs the landings of the years between.", Readings: dataset.Phrases{"most crates", "highest value"}}, "stated "+since)
	return b.Document
}

func letter(t *testing.T, data *dataset.Dataset) *document.Document {
	b := newBuilder(t, data, dataset.Source{Path: "examples/letter.txt", MediaType: "text/plain", Title: "A letter from the board", Published: "2026-02-10"})
	b.block("", "A letter from the board", "\n\n", document.Block{Section: dataset.Headline, Heading: 1})
	b.block("", "Dear skippers,", "\n\n", document.Block{Section: dataset.Body})
	b.block("", "The new quay is 700 yards (640 metres) long and holds more than 60 boats. St. Olaf’s chapel stays where it is!", "\n", document.Block{Section: dataset.Body})
	yards := b.figure("700 yards", dataset.Record{Kind: dataset.Length, Value: dataset.NewDecimal(700, 0), Precision: dataset.NewDecimal(10, 0), Unit: "[yd_i]", UnitName: "yards", Measure: "length of the new quay"})
	metres := b.figure("640 metres", dataset.Record{Kind: dataset.Length, Value: dataset.NewDecimal(640, 0), Precision: dataset.NewDecimal(10, 0), Unit: "m", UnitName: "metres", Measure: "length of the new quay",
		Derivation: dataset.Derivation{{Rule: dataset.Convert, Operands: []string{yards}}}})
	b.figure("more than 60 boats", dataset.Record{Kind: dataset.Count, Value: dataset.NewDecimal(60, 0), Precision: dataset.NewDecimal(10, 0), Relation: dataset.MoreThan, Unit: "{boat}", UnitName: "boats", Measure: "boats"})
	b.finding(dataset.Finding{Check: "conversion", Severity: dataset.SeverityInfo, Verdict: dataset.Consistent,
		Message: "700 yards is 640 metres.", Relation: "700 yd × 0.9144 = 640.08 m", Computed: "[635.508, 644.652]", Stated: "[635, 645]", Power: "0.95"}, "from "+yards, "to "+metres)
	return b.Document
}
