package main

import (
	"fmt"
	"strings"

	"figcheck/internal/document"
)

// fieldNames is the value of --fields.
type fieldNames document.Fields

func (f *fieldNames) places() map[string]*string {
	return map[string]*string{"text": &f.Text, "title": &f.Title, "date": &f.Date, "url": &f.URL, "publisher": &f.Publisher}
}

// Set reads "text=body,title=headline".
func (f *fieldNames) Set(s string) error {
	for _, pair := range strings.Split(s, ",") {
		key, name, _ := strings.Cut(pair, "=")
		p := f.places()[strings.TrimSpace(key)]
		if p == nil || strings.TrimSpace(name) == "" {
			return fmt.Errorf("%q names no field; write text=, title=, date=, url= or publisher= and a name", pair)
		}
		*p = strings.TrimSpace(name)
	}
	return nil
}

func (f *fieldNames) String() string { return "" }

// Type is what the help prints for the value.
func (f *fieldNames) Type() string { return "names" }
