// Package dataset is the vocabulary and the file format: decimals, intervals,
// claims, sources, findings, and their tables claims.csv, sources.csv and
// findings.csv with datapackage.json. It knows nothing of documents, of how
// figures are found, or of how they are checked.
package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// Span is a half-open range of byte offsets in a document's text.
type Span struct {
	Start, End int
}

// Len returns the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Record is one row of claims.csv: one figure and what is said about it.
// Start and End are Unicode code points of the source's text, half open, and
// the text between them is Stated. Low and High print the wide interval and
// are derived from Value, Relation and Precision, except where the relation is
// range or vague: then they are what is stated.
type Record struct {
	ID         string     `csv:"id"`
	Source     string     `csv:"source"`
	Section    Section    `csv:"section"`
	Start      Int        `csv:"start"`
	End        Int        `csv:"end"`
	Line       Int        `csv:"line"`
	Stated     string     `csv:"stated"`
	Kind       Kind       `csv:"kind"`
	Value      Decimal    `csv:"value"`
	Relation   Relation   `csv:"relation"`
	Precision  Decimal    `csv:"precision"`
	Low        Decimal    `csv:"low"`
	High       Decimal    `csv:"high"`
	Unit       Unit       `csv:"unit"`
	UnitName   string     `csv:"unit_name"`
	Change     Change     `csv:"change"`
	Measure    string     `csv:"measure"`
	Place      string     `csv:"place"`
	PlaceCode  string     `csv:"place_code"`
	Period     string     `csv:"period"`
	Claimant   string     `csv:"claimant"`
	Stance     Stance     `csv:"stance"`
	PartOf     string     `csv:"part_of"`
	Derivation Derivation `csv:"derivation"`
	Block      string     `csv:"block"`
	Locator    string     `csv:"locator"`
	Raw        string     `csv:"raw"`
	Context    string     `csv:"context"`
	Doubts     Phrases    `csv:"doubts"`
	Status     Status     `csv:"status"`
}

// RecordID returns the stable id of a figure: the first 12 hexadecimal digits
// of SHA-256 over source id, code-point span and stated text.
func RecordID(source string, start, end int, stated string) string {
	var room [256]byte
	text := append(append(room[:0], source...), 0)
	text = append(strconv.AppendInt(text, int64(start), 10), 0)
	text = append(strconv.AppendInt(text, int64(end), 10), 0)
	return hashID(append(text, stated...))
}

// Identify names a source by its content: SHA256, and of that the ID.
func (s *Source) Identify(content []byte) {
	sum := sha256.Sum256(content)
	s.SHA256 = hex.EncodeToString(sum[:])
	s.ID = s.SHA256[:idLength]
}

// SourceID returns the stable id of a source: the first 12 hexadecimal digits
// of SHA-256 over its bytes.
func SourceID(content []byte) string { return hashID(content) }

// idLength is how many hexadecimal digits an id has.
const idLength = 12

func hashID[T string | []byte](text T) string {
	sum := sha256.Sum256([]byte(text))
	var id [idLength]byte
	hex.Encode(id[:], sum[:idLength/2])
	return string(id[:])
}

// Source is one row of sources.csv: where a document came from.
type Source struct {
	ID        string `csv:"id"`
	Path      string `csv:"path"`
	MediaType string `csv:"media_type"`
	SHA256    string `csv:"sha256"`
	Title     string `csv:"title"`
	Publisher string `csv:"publisher"`
	Author    string `csv:"author"`
	Published string `csv:"published"` // EDTF date, empty where unknown
	URL       string `csv:"url"`
	Retrieved string `csv:"retrieved"`
	Language  string `csv:"language"`
	Licence   string `csv:"licence"`
}

// Dataset is the three tables.
type Dataset struct {
	Records  []Record
	Sources  []Source
	Findings []Finding
}

// Record returns the claim with that id, or nil.
func (d *Dataset) Record(id string) *Record {
	for i := range d.Records {
		if d.Records[i].ID == id {
			return &d.Records[i]
		}
	}
	return nil
}

// Source returns the source with that id, or nil.
func (d *Dataset) Source(id string) *Source {
	for i := range d.Sources {
		if d.Sources[i].ID == id {
			return &d.Sources[i]
		}
	}
	return nil
}
