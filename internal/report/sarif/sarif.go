// Package sarif is the part of the Static Analysis Results Interchange Format,
// version 2.1.0, that a linter of prose writes, as plain structs. It knows
// neither figures nor findings. The specification is OASIS sarif-v2.1.0-os;
// names of fields are its property names in Go's case.
package sarif

// Version and Schema are what every log says of itself.
const (
	Version = "2.1.0"
	Schema  = "https://json.schemastore.org/sarif-2.1.0.json"
)

// CodePoints is the column kind of a run whose columns and offsets count
// Unicode code points; the format's own default are UTF-16 code units.
const CodePoints = "unicodeCodePoints"

// Log is a whole file.
type Log struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []Run  `json:"runs"`
}

// Run is one run of one tool.
type Run struct {
	Tool       Tool       `json:"tool"`
	ColumnKind string     `json:"columnKind"`
	Artifacts  []Artifact `json:"artifacts,omitempty"`
	Results    []Result   `json:"results"`
}

// Tool is the program that ran.
type Tool struct {
	Driver Component `json:"driver"`
}

// Component is a program with the rules it went by.
type Component struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Rules   []Rule `json:"rules"`
}

// Rule is a reportingDescriptor.
type Rule struct {
	ID               string   `json:"id"`
	ShortDescription *Message `json:"shortDescription,omitempty"`
	FullDescription  *Message `json:"fullDescription,omitempty"`
	Help             *Message `json:"help,omitempty"`
}

// Message is text for people.
type Message struct {
	Text string `json:"text"`
}

// Artifact is a file that was looked at.
type Artifact struct {
	Location ArtifactLocation  `json:"location"`
	MIMEType string            `json:"mimeType,omitempty"`
	Hashes   map[string]string `json:"hashes,omitempty"` // by algorithm: "sha-256"
}

// ArtifactLocation is an artifactLocation: where a file is, as a URI reference.
type ArtifactLocation struct {
	URI   string `json:"uri"`
	Index *int   `json:"index,omitempty"` // into Run.Artifacts
}

// Result is one finding. Level is "none" unless Kind is "fail".
type Result struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Kind                string            `json:"kind"`  // fail, pass, open
	Level               string            `json:"level"` // error, warning, note, none
	Message             Message           `json:"message"`
	Locations           []Location        `json:"locations,omitempty"`
	RelatedLocations    []Location        `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints,omitempty"`
	Suppressions        []Suppression     `json:"suppressions,omitempty"`
	BaselineState       string            `json:"baselineState,omitempty"` // new, unchanged
	Properties          map[string]string `json:"properties,omitempty"`
}

// Location is a place with what stands there.
type Location struct {
	ID               int               `json:"id,omitempty"` // unique in a result, from 1
	PhysicalLocation *PhysicalLocation `json:"physicalLocation,omitempty"`
	Message          *Message          `json:"message,omitempty"`
}

// PhysicalLocation is a place in a file; without a region, the file.
type PhysicalLocation struct {
	ArtifactLocation ArtifactLocation `json:"artifactLocation"`
	Region           *Region          `json:"region,omitempty"`
}

// Region is a run of text. Lines and columns count from 1, EndColumn is the
// one after the last; CharOffset counts from 0.
type Region struct {
	StartLine   int      `json:"startLine"`
	StartColumn int      `json:"startColumn,omitempty"`
	EndLine     int      `json:"endLine,omitempty"`
	EndColumn   int      `json:"endColumn,omitempty"`
	CharOffset  *int     `json:"charOffset,omitempty"`
	CharLength  int      `json:"charLength,omitempty"`
	Snippet     *Message `json:"snippet,omitempty"`
}

// Suppression says that a result was set aside: Kind "inSource" by a comment
// in the file, "external" by a configuration or a review.
type Suppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification,omitempty"`
}
