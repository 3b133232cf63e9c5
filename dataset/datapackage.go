package dataset

import (
	"encoding/json"
	"io"
)

// WritePackage writes datapackage.json: a Data Package (version 2.0,
// datapackage.org) with a Table Schema for each of the three tables and any
// further ones that are beside them, made from their columns. It leaves out fieldsMatch, whose published profile and text
// disagree; its default, exact, is what holds.
func WritePackage(w io.Writer, further ...*Schema) error {
	p := packageJSON{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "figcheck-dataset",
		Title:  "Figures stated in documents, and what checking them found",
	}
	for _, t := range append(Tables(), further...) {
		p.Resources = append(p.Resources, resourceOf(t))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(p)
}

type packageJSON struct {
	Schema    string         `json:"$schema"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Resources []resourceJSON `json:"resources"`
}

type resourceJSON struct {
	Name        string     `json:"name"`
	Type        string     `json:"type"`
	Path        string     `json:"path"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Format      string     `json:"format"`
	MediaType   string     `json:"mediatype"`
	Encoding    string     `json:"encoding"`
	Schema      schemaJSON `json:"schema"`
}

type schemaJSON struct {
	Schema        string           `json:"$schema"`
	Fields        []fieldJSON      `json:"fields"`
	MissingValues []string         `json:"missingValues"`
	PrimaryKey    []string         `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKeyJSON `json:"foreignKeys,omitempty"`
}

type fieldJSON struct {
	Name        string           `json:"name"`
	Type        string           `json:"type"`
	Description string           `json:"description"`
	Constraints *constraintsJSON `json:"constraints,omitempty"`
}

type constraintsJSON struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Minimum  *int     `json:"minimum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKeyJSON struct {
	Fields    []string      `json:"fields"`
	Reference referenceJSON `json:"reference"`
}

// referenceJSON names no resource where a table refers to itself.
type referenceJSON struct {
	Resource string   `json:"resource,omitempty"`
	Fields   []string `json:"fields"`
}

func resourceOf(t *Schema) resourceJSON {
	s := schemaJSON{
		Schema:        "https://datapackage.org/profiles/2.0/tableschema.json",
		MissingValues: []string{""},
	}
	if t.index("id") >= 0 {
		s.PrimaryKey = []string{"id"}
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		s.Fields = append(s.Fields, fieldJSON{c.Name, c.Type, c.Doc, constraintsOf(c)})
	}
	for _, k := range t.Keys {
		ref := referenceJSON{Resource: k.Table, Fields: []string{"id"}}
		if k.Table == t.Name {
			ref.Resource = ""
		}
		s.ForeignKeys = append(s.ForeignKeys, foreignKeyJSON{[]string{k.Column}, ref})
	}
	return resourceJSON{t.Name, "table", t.File(), t.Title, t.Doc, "csv", "text/csv", "utf-8", s}
}

func constraintsOf(c *Column) *constraintsJSON {
	out := constraintsJSON{
		// A written table has no blank where blank means a word of the vocabulary.
		Required: c.Filled || len(c.Words) > 0 || c.Default != "",
		Unique:   c.Unique,
		Enum:     c.Words,
	}
	if c.Type == "integer" {
		out.Minimum = new(int)
	}
	if c.ID {
		out.Pattern = `[^\s;()]+`
	}
	if !out.Required && !out.Unique && out.Minimum == nil && out.Pattern == "" && out.Enum == nil {
		return nil
	}
	return &out
}
