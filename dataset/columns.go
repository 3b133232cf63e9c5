package dataset

// Schema describes one of the files: what its columns are called, hold and
// allow. Reading, writing, datapackage.json and docs/dataset.md all go by it.
type Schema struct {
	Name    string // resource name: claims, sources, findings
	Title   string
	Doc     string
	Columns []Column
	Keys    []ForeignKey
}

// File returns the file's name: claims.csv.
func (t *Schema) File() string { return t.Name + ".csv" }

// Column describes one column.
type Column struct {
	Name    string
	Type    string   // Table Schema type: string, integer (never negative), number
	Doc     string   // one sentence or phrase, with the unit or form of the cell
	Needed  bool     // the file must have the column
	Filled  bool     // no cell may be blank
	Unique  bool     // no two cells are the same
	Words   []string // the closed vocabulary, where there is one
	Default string   // what a blank cell or a missing column means
	ID      bool     // holds an id: no space, semicolon or bracket
	form    func(string) error
}

// ForeignKey says that a column holds ids of a table's rows.
type ForeignKey struct {
	Column string
	Table  string
}

// ownColumn begins the name of a column that a reader added for notes. Such
// columns are passed over in reading and not written back.
const ownColumn = "x_"

// Tables returns the three tables that a build writes, in the order of their
// files. ReviewTable is beside them only where there has been a review.
func Tables() []*Schema { return []*Schema{&ClaimTable, &SourceTable, &FindingTable} }

// ClaimTable describes claims.csv.
var ClaimTable = Schema{
	Name:  "claims",
	Title: "Figures stated in the sources",
	Doc: "One row a figure: what it is, what is said about it, and where it stands. " +
		"A file written by hand needs only id, stated and value.",
	Keys: []ForeignKey{{"source", "sources"}, {"part_of", "claims"}},
	Columns: []Column{
		{Name: "id", Type: "string", Needed: true, Filled: true, Unique: true, ID: true,
			Doc: "stable id: the first 12 hexadecimal digits of SHA-256 over source, span and stated text"},
		{Name: "source", Type: "string", ID: true, Doc: "id of the source it stands in"},
		{Name: "section", Type: "string", Words: words(Sections), Default: string(Body), Doc: "part of the document it stands in"},
		{Name: "start", Type: "integer", form: asInt, Default: "0",
			Doc: "where stated begins in the source's text, in Unicode code points from 0"},
		{Name: "end", Type: "integer", form: asInt, Default: "0",
			Doc: "where stated ends, in Unicode code points; text[start:end] is stated"},
		{Name: "line", Type: "integer", form: asInt, Default: "0",
			Doc: "line of the source's text it begins on, from 1; 0 where there is no source"},
		{Name: "stated", Type: "string", Needed: true, Filled: true, Doc: "the exact words of the source; a line end inside them is written as \\n"},
		{Name: "kind", Type: "string", Words: words(Kinds),
			Doc: "kind of quantity; blank on reading is told from the unit"},
		{Name: "value", Type: "number", Needed: true, form: asDecimal,
			Doc: "the stated number, in unit (3.5 billion is 3500000000); blank where the words give no point, as ranges and \"dozens\" do"},
		{Name: "relation", Type: "string", Words: words(Relations),
			Doc: "how the stated number bounds the true one; blank on reading is exact, or range where only low and high are given, or vague"},
		{Name: "precision", Type: "number", form: asDecimal,
			Doc: "place value of the last significant digit stated, in unit (44m is 1000000); blank for number words that carry none"},
		{Name: "low", Type: "number", form: asDecimal,
			Doc: "lower end of the wide reading, blank where there is none; computed from value, relation and precision, " +
				"except that a range or vague figure without value has its stated end here"},
		{Name: "high", Type: "number", form: asDecimal, Doc: "upper end, as low"},
		{Name: "unit", Type: "string", Doc: "UCUM code (km, [mi_i]), ISO 4217 code, counted noun in braces ({person}), %, [pp], 1, or a quotient of two"},
		{Name: "unit_name", Type: "string", Doc: "the unit in plain words"},
		{Name: "change", Type: "string", Words: words(Changes), Default: string(NoChange), Doc: "none for a level; up or down for an amount or rate of change"},
		{Name: "measure", Type: "string", Doc: "what is counted or measured, in the document's words"},
		{Name: "place", Type: "string", Doc: "where, in the document's words"},
		{Name: "place_code", Type: "string", Doc: "ISO 3166-1 alpha-2 or ISO 3166-2 code of the place"},
		{Name: "period", Type: "string", Doc: "when, as EDTF (2025, 2025-10, 2021/2025), resolved against the date of publication"},
		{Name: "claimant", Type: "string", Doc: "who says so, in the document's words"},
		{Name: "stance", Type: "string", Words: words(Stances), Default: string(Reported), Doc: "how the claimant holds it"},
		{Name: "part_of", Type: "string", ID: true, Doc: "id of the claim that it is said to be part of"},
		{Name: "derivation", Type: "string", form: asDerivation,
			Doc: "how the text says it follows from other claims: rules over their ids, such as share(PART WHOLE); sum(A B)"},
		{Name: "block", Type: "string", Doc: "paragraph, list item or table cell it stands in: two figures of one block have the same"},
		{Name: "locator", Type: "string", Doc: "where in the file a person finds it: page and box (points from the lower left: left, bottom, right, top), cell, " +
			"paragraph, or line:column"},
		{Name: "raw", Type: "string", Doc: "number that a sheet's cell holds, as the file has it, where the cell shows another"},
		{Name: "context", Type: "string", Doc: "the sentence it stands in"},
		{Name: "doubts", Type: "string", Doc: "what a reader should know, phrases separated by \"; \""},
		{Name: "status", Type: "string", Words: words(Statuses), Default: string(Unreviewed), Doc: "what a reviewer decided"},
	},
}

// SourceTable describes sources.csv.
var SourceTable = Schema{
	Name:  "sources",
	Title: "Documents read",
	Doc:   "One row a document: where it came from and what it says of itself.",
	Columns: []Column{
		{Name: "id", Type: "string", Needed: true, Filled: true, Unique: true, ID: true,
			Doc: "stable id: the first 12 hexadecimal digits of SHA-256 over the file's bytes"},
		{Name: "path", Type: "string", Doc: "the file as it was named on the command line"},
		{Name: "media_type", Type: "string", Doc: "media type it was read as (RFC 6838)"},
		{Name: "sha256", Type: "string", Doc: "SHA-256 of the file's bytes, hexadecimal"},
		{Name: "title", Type: "string", Doc: "title that the document gives itself"},
		{Name: "publisher", Type: "string", Doc: "who published it"},
		{Name: "author", Type: "string", Doc: "who wrote it"},
		{Name: "published", Type: "string", Doc: "date of publication, as EDTF; blank where unknown"},
		{Name: "url", Type: "string", Doc: "address it was published at"},
		{Name: "retrieved", Type: "string", Doc: "when it was fetched, as EDTF"},
		{Name: "language", Type: "string", Doc: "language of the text (BCP 47)"},
		{Name: "licence", Type: "string", Doc: "licence of the text, in its own words or an SPDX identifier"},
	},
}

// FindingTable describes findings.csv.
var FindingTable = Schema{
	Name:  "findings",
	Title: "What the checks found",
	Doc:   "One row a relation that a check looked at, with its operands and the arithmetic.",
	Columns: []Column{
		{Name: "id", Type: "string", Needed: true, Filled: true, Unique: true, ID: true,
			Doc: "stable id: the first 12 hexadecimal digits of SHA-256 over check and operands"},
		{Name: "check", Type: "string", Needed: true, Filled: true, Doc: "name of the check; figcheck explain NAME tells what it does"},
		{Name: "severity", Type: "string", Needed: true, Filled: true, Words: words(Severities), Doc: "the verdict weighed by its consequence"},
		{Name: "verdict", Type: "string", Needed: true, Filled: true, Words: words(Verdicts), Doc: "what the check found"},
		{Name: "message", Type: "string", Doc: "one sentence for a reader, with the figures as stated"},
		{Name: "claims", Type: "string", Doc: "ids of the operands, in order, separated by spaces"},
		{Name: "operands", Type: "string", form: asOperands,
			Doc: "each operand with both its readings: part ID core [1, 2) wide [1, 2]; whole …"},
		{Name: "relation", Type: "string", Doc: "the relation in symbols, with the numbers put in"},
		{Name: "computed", Type: "string", Doc: "what follows from the operands, as an interval"},
		{Name: "stated", Type: "string", Doc: "what the text says, as an interval"},
		{Name: "gap", Type: "string", Doc: "how far apart they are, absolute and relative; blank where they meet"},
		{Name: "readings", Type: "string", Doc: "readings tried, phrases separated by \"; \""},
		{Name: "power", Type: "string", Doc: "share of plausible values that the check could have rejected, 0 to 1"},
		{Name: "candidates", Type: "string", Doc: "slips that would explain the gap, simplest first, separated by \"; \""},
		{Name: "reference", Type: "string", Doc: "reference row compared with: source, date, licence"},
		{Name: "status", Type: "string", Words: words(Statuses), Default: string(Unreviewed), Doc: "what a reviewer decided"},
	},
}

// ReviewTable describes review.csv.
var ReviewTable = Schema{
	Name:  "review",
	Title: "What people decided in review",
	Doc: "One row a change that a reviewer made, oldest first; rows are only ever added. `figcheck review` writes the file, " +
		"and everything that reads the folder applies it: a build keeps it and never writes it.",
	Columns: []Column{
		{Name: "step", Type: "integer", Needed: true, Filled: true, form: asInt,
			Doc: "number of the decision, from 1; the rows of one decision have the same, and undo takes them back together"},
		{Name: "target", Type: "string", Needed: true, ID: true,
			Doc: "id of the claim or finding decided on, as it was then; blank for undo"},
		{Name: "decision", Type: "string", Needed: true, Filled: true, Words: words(Acts),
			Doc: "accept, reject (with a reason) and note go for claims and findings; correct a field of a claim; same: target and value " +
				"state one fact; add a figure that was missed; merge and split reject a claim in favour of the added one in value; undo the step in value"},
		{Name: "field", Type: "string", Doc: "correct: column of claims.csv; add: id of the source"},
		{Name: "was", Type: "string", Doc: "correct: the cell before"},
		{Name: "value", Type: "string",
			Doc: "correct: the cell after; same: the other claim; add: START:END in code points, a space, and the words; undo: the step"},
		{Name: "reason", Type: "string", Doc: "why, in the reviewer's words"},
		{Name: "by", Type: "string", Doc: "who decided, as the command line said"},
		{Name: "on", Type: "string", Doc: "when, as the command line said"},
		{Name: "document", Type: "string", Doc: "path of the document, or of the documents that a finding compares"},
		{Name: "about", Type: "string", Doc: "the words of the figure, or what the finding said"},
		{Name: "context", Type: "string", Doc: "context of the figure: its sentence, or the labels of its cell"},
		{Name: "anchor", Type: "string",
			Doc: "what finds the claim or finding, then the claim in value, when the document was edited and ids changed"},
	},
}

func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return out
}

func asInt(s string) error        { return new(Int).UnmarshalCSV(s) }
func asDecimal(s string) error    { return new(Decimal).UnmarshalCSV(s) }
func asDerivation(s string) error { return new(Derivation).UnmarshalCSV(s) }
func asOperands(s string) error   { return new(Operands).UnmarshalCSV(s) }
