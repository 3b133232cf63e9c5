package dataset

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// TestColumns holds that the catalogue and the structs that gocsv fills name
// the same columns in the same order, with types that agree.
func TestColumns(t *testing.T) {
	types := map[reflect.Type]string{reflect.TypeFor[Int](): "integer", reflect.TypeFor[Decimal](): "number"}
	rows := map[string]reflect.Type{"claims": reflect.TypeFor[Record](), "sources": reflect.TypeFor[Source](), "findings": reflect.TypeFor[Finding](), "review": reflect.TypeFor[Decision]()}
	for _, table := range append(Tables(), &ReviewTable) {
		row := rows[table.Name]
		if row.NumField() != len(table.Columns) {
			t.Fatalf("%s has %d columns and %d fields", table.Name, len(table.Columns), row.NumField())
		}
		for i, c := range table.Columns {
			field := row.Field(i)
			want, ok := types[field.Type]
			if !ok {
				want = "string"
			}
			if field.Tag.Get("csv") != c.Name || c.Type != want {
				t.Errorf("%s: field %s %s is column %s %s", table.Name, field.Name, field.Type, c.Name, c.Type)
			}
			if c.Doc == "" || strings.HasSuffix(c.Doc, ".") {
				t.Errorf("%s.%s: the description is empty or ends in a full stop", table.Name, c.Name)
			}
			if c.Default != "" && c.check(c.Default) != "" {
				t.Errorf("%s.%s: %s", table.Name, c.Name, c.check(c.Default))
			}
		}
	}
}

// TestPackage holds what the Data Package and Table Schema specifications
// (version 2.0) require, and that keys name columns that are there.
func TestPackage(t *testing.T) {
	var out, again bytes.Buffer
	if err := WritePackage(&out); err != nil {
		t.Fatal(err)
	}
	if err := WritePackage(&again); err != nil || again.String() != out.String() {
		t.Errorf("two writings differ (%v)", err)
	}
	var p packageJSON
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		t.Fatal(err)
	}
	fields := map[string]map[string]fieldJSON{}
	for _, r := range p.Resources {
		if r.Name == "" || r.Path != r.Name+".csv" || r.Type != "table" || r.Schema.Schema == "" || len(r.Schema.Fields) == 0 {
			t.Errorf("resource %+v", r)
		}
		fields[r.Name] = map[string]fieldJSON{}
		for _, f := range r.Schema.Fields {
			fields[r.Name][f.Name] = f
		}
	}
	if len(p.Resources) != 3 || p.Schema == "" || p.Name == "" {
		t.Fatalf("package %s of %d resources", p.Name, len(p.Resources))
	}
	for _, r := range p.Resources {
		for _, k := range r.Schema.PrimaryKey {
			if c := fields[r.Name][k].Constraints; c == nil || !c.Required || !c.Unique {
				t.Errorf("%s.%s is a primary key that may be blank or twice", r.Name, k)
			}
		}
		for _, k := range r.Schema.ForeignKeys {
			to := k.Reference.Resource
			if to == "" {
				to = r.Name
			}
			if fields[r.Name][k.Fields[0]].Name == "" || fields[to][k.Reference.Fields[0]].Name == "" {
				t.Errorf("%s: foreign key %+v", r.Name, k)
			}
		}
	}
	if e := fields["claims"]["kind"].Constraints.Enum; len(e) != len(Kinds) {
		t.Errorf("kind has %d words, want %d", len(e), len(Kinds))
	}
}
