package dataset

// The closed vocabularies of the tables. Every value is written to the CSV as
// it stands here; Values lists are the enum constraints of datapackage.json.

// Section says which part of a document a figure stands in.
type Section string

// The sections, in the order a reader meets them.
const (
	Headline    Section = "headline"
	Standfirst  Section = "standfirst"
	Body        Section = "body"
	Caption     Section = "caption"
	List        Section = "list"
	Table       Section = "table"
	Footnote    Section = "footnote"
	Boilerplate Section = "boilerplate"
)

// Sections lists every Section.
var Sections = []Section{Headline, Standfirst, Body, Caption, List, Table, Footnote, Boilerplate}

// Kind is the kind of quantity that a figure states.
type Kind string

// The kinds.
const (
	Count            Kind = "count"
	Money            Kind = "money"
	Percent          Kind = "percent"
	PercentagePoints Kind = "percentage_points"
	Fraction         Kind = "fraction"
	Ratio            Kind = "ratio"
	Rate             Kind = "rate"
	Multiplier       Kind = "multiplier"
	Length           Kind = "length"
	Area             Kind = "area"
	Volume           Kind = "volume"
	Mass             Kind = "mass"
	Temperature      Kind = "temperature"
	Energy           Kind = "energy"
	Power            Kind = "power"
	Speed            Kind = "speed"
	Data             Kind = "data"
	Duration         Kind = "duration"
	Age              Kind = "age"
	Ordinal          Kind = "ordinal"
	Index            Kind = "index"
	Statistic        Kind = "statistic"
	Date             Kind = "date"
	Time             Kind = "time"
	OtherKind        Kind = "other"
)

// Kinds lists every Kind.
var Kinds = []Kind{Count, Money, Percent, PercentagePoints, Fraction, Ratio, Rate, Multiplier, Length, Area, Volume,
	Mass, Temperature, Energy, Power, Speed, Data, Duration, Age, Ordinal, Index, Statistic, Date, Time, OtherKind}

// Relation says how the stated number bounds the true one.
type Relation string

// The relations. Range has low and high and no value; Vague ("dozens") has
// a low end and no value.
const (
	Exact    Relation = "exact"
	About    Relation = "about"
	AtLeast  Relation = "at_least"
	MoreThan Relation = "more_than"
	AtMost   Relation = "at_most"
	LessThan Relation = "less_than"
	UpTo     Relation = "up_to"
	Almost   Relation = "almost"
	Range    Relation = "range"
	Vague    Relation = "vague"
)

// Relations lists every Relation.
var Relations = []Relation{Exact, About, AtLeast, MoreThan, AtMost, LessThan, UpTo, Almost, Range, Vague}

// Change tells a level from an amount or rate of change, and its direction.
type Change string

// The changes. NoChange is a level.
const (
	NoChange Change = "none"
	Up       Change = "up"
	Down     Change = "down"
)

// Changes lists every Change.
var Changes = []Change{NoChange, Up, Down}

// Stance says how the claimant holds the figure.
type Stance string

// The stances.
const (
	Reported  Stance = "reported"
	Claimed   Stance = "claimed"
	Estimated Stance = "estimated"
	Denied    Stance = "denied"
	Forecast  Stance = "forecast"
)

// Stances lists every Stance.
var Stances = []Stance{Reported, Claimed, Estimated, Denied, Forecast}

// Status is what a reviewer decided about a claim or a finding.
type Status string

// The statuses.
const (
	Unreviewed Status = "unreviewed"
	Accepted   Status = "accepted"
	Rejected   Status = "rejected"
	Corrected  Status = "corrected"
)

// Statuses lists every Status.
var Statuses = []Status{Unreviewed, Accepted, Rejected, Corrected}

// Act is a kind of decision in a review.
type Act string

// The acts.
const (
	Accept  Act = "accept"
	Reject  Act = "reject"
	Note    Act = "note"
	Correct Act = "correct"
	Same    Act = "same"
	Add     Act = "add"
	Merge   Act = "merge"
	Split   Act = "split"
	Undo    Act = "undo"
)

// Acts lists every Act.
var Acts = []Act{Accept, Reject, Note, Correct, Same, Add, Merge, Split, Undo}

// Verdict is what a check found about one relation.
type Verdict string

// The verdicts, worst first.
const (
	Inconsistent Verdict = "inconsistent"
	Tension      Verdict = "tension"
	CannotTell   Verdict = "cannot_tell"
	Consistent   Verdict = "consistent"
)

// Verdicts lists every Verdict.
var Verdicts = []Verdict{Inconsistent, Tension, CannotTell, Consistent}

// Severity is the verdict weighed by its consequence.
type Severity string

// The severities, worst first.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityNote    Severity = "note"
	SeverityInfo    Severity = "info"
)

// Severities lists every Severity, worst first.
var Severities = []Severity{SeverityError, SeverityWarning, SeverityNote, SeverityInfo}

// Unit is a UCUM code ("km", "[mi_i]", "Cel"), an ISO 4217 code, a counted
// noun in braces ("{person}"), "%", "[pp]", "1" for a pure number, or a
// quotient of two of them ("USD/{share}").
type Unit string

// Words print themselves: gocsv would have to find out that they are strings.

// MarshalCSV prints the section.
func (s Section) MarshalCSV() (string, error) { return string(s), nil }

// MarshalCSV prints the kind.
func (k Kind) MarshalCSV() (string, error) { return string(k), nil }

// MarshalCSV prints the relation.
func (r Relation) MarshalCSV() (string, error) { return string(r), nil }

// MarshalCSV prints the change.
func (c Change) MarshalCSV() (string, error) { return string(c), nil }

// MarshalCSV prints the stance.
func (s Stance) MarshalCSV() (string, error) { return string(s), nil }

// MarshalCSV prints the status.
func (s Status) MarshalCSV() (string, error) { return string(s), nil }

// MarshalCSV prints the unit.
func (u Unit) MarshalCSV() (string, error) { return string(u), nil }
