package document

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// element is a part of an XML document: an element, or a text, whose name is "".
// Names are without their namespace.
type element struct {
	name     string
	text     string
	attr     []xml.Attr
	children []*element
}

// value returns an attribute, "" where there is none.
func (e *element) value(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child returns the first child of that name, following a path; nil where
// there is none.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		var found *element
		for _, c := range e.children {
			if c.name == name {
				found = c
				break
			}
		}
		e = found
	}
	return e
}

// inner returns the text below an element.
func (e *element) inner() string {
	if e == nil {
		return ""
	}
	if e.name == "" {
		return e.text
	}
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(c.inner())
	}
	return b.String()
}

// xmlReader reads XML a piece at a time. It follows no reference to anything
// outside, and expands no entity but those of XML.
type xmlReader struct {
	*xml.Decoder
	nodes int
	depth int // the most
}

func newXMLReader(r io.Reader, limits Limits) *xmlReader {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return &xmlReader{Decoder: d, depth: limits.Depth}
}

// next returns the next start tag.
func (r *xmlReader) next() (xml.StartElement, error) {
	for {
		t, err := r.Token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if s, ok := t.(xml.StartElement); ok {
			return s, nil
		}
	}
}

// element reads the element whose start tag was just read.
func (r *xmlReader) element(start xml.StartElement) (*element, error) {
	root := &element{name: start.Name.Local, attr: start.Attr}
	open := []*element{root}
	for {
		t, err := r.Token()
		if err != nil {
			return nil, err
		}
		parent := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, attr: t.Attr}
			parent.children = append(parent.children, e)
			if open = append(open, e); len(open) > r.depth {
				return nil, errors.New("nested too deep")
			}
			r.nodes++
		case xml.EndElement:
			if open = open[:len(open)-1]; len(open) == 0 {
				return root, nil
			}
		case xml.CharData:
			parent.children = append(parent.children, &element{text: string(t)})
			r.nodes++
		}
		if r.nodes > mostNodes {
			return nil, errors.New("more than 4,000,000 elements")
		}
	}
}
