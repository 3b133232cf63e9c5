package figures

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"figcheck/internal/regex"
	"hash/crc32"
	"io"
	"strings"
	"testing"
	"unicode/utf16"
)

// packet is an XMP packet as another program would read it.
type packet struct {
	Title   string `xml:"RDF>Description>title>Alt>li"`
	Source  string `xml:"RDF>Description>source"`
	Alt     string `xml:"RDF>Description>AltTextAccessibility>Alt>li"`
	Long    string `xml:"RDF>Description>ExtDescrAccessibility>Alt>li"`
	Records string `xml:"RDF>Description>Records"`
}

// checkPacket compares a packet with the chart it came from.
func checkPacket(t *testing.T, c *Chart, raw []byte) {
	t.Helper()
	var p packet
	if err := xml.Unmarshal(raw, &p); err != nil {
		t.Fatalf("%v: %s", err, raw)
	}
	if p.Title != c.Title || p.Source != c.Source || p.Alt != c.Alt || p.Records != c.records() || !strings.Contains(p.Long, "more than 1,700 people") {
		t.Errorf("%+v", p)
	}
}

// quoting is a chart whose words hold what encodings trip over.
func quoting(t *testing.T) *Chart {
	c := rankedChart(t)
	c.Title = "“Ten” – €5 ≥ ½ & <b>: " + c.Title
	c.holds = func(*Chart) bool { return true }
	return c
}

func TestPNGMetadata(t *testing.T) {
	c := quoting(t)
	text := map[string]string{}
	density := uint32(0)
	for b := draw(t, c, Web).PNG[8:]; len(b) > 0; {
		n := binary.BigEndian.Uint32(b)
		kind, data := string(b[4:8]), b[8:8+n]
		if binary.BigEndian.Uint32(b[8+n:]) != crc32.ChecksumIEEE(b[4:8+n]) {
			t.Fatalf("chunk %s has a wrong checksum", kind)
		}
		switch kind {
		case "pHYs":
			density = binary.BigEndian.Uint32(data)
		case "iTXt":
			f := bytes.SplitN(data, []byte{0}, 6)
			text[string(f[0])] = string(f[5])
		}
		b = b[12+n:]
	}
	if text["Title"] != c.Title || text["Description"] != c.Alt || text["Source"] != c.Source || text["figure-data"] != c.records() {
		t.Errorf("%q", text)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(text["figure-data"]), &rows); err != nil || len(rows) != len(c.Rows) || rows[0]["stated"] != "4,000 lives" || rows[0]["value"] != 4000.0 {
		t.Errorf("%v %+v", err, rows)
	}
	checkPacket(t, c, []byte(text["XML:com.adobe.xmp"]))
	if density != 3937 { // 100 dots an inch
		t.Errorf("%d dots a metre", density)
	}
}

func TestSVGMetadata(t *testing.T) {
	c := quoting(t)
	p := draw(t, c, Web)
	editable, err := p.EditableSVG()
	if err != nil {
		t.Fatal(err)
	}
	for _, svg := range [][]byte{p.SVG, editable} {
		var doc struct {
			Role  string `xml:"role,attr"`
			Lang  string `xml:"lang,attr"`
			Title string `xml:"title"`
			Desc  string `xml:"desc"`
		}
		if err := xml.Unmarshal(svg, &doc); err != nil || doc.Role != "img" || doc.Lang != "en" || doc.Title != c.Title || doc.Desc != c.Alt {
			t.Errorf("%v %+v", err, doc)
		}
	}
	if bytes.Contains(p.SVG, []byte("<text")) {
		t.Error("the outlined SVG has live text")
	}
}

var (
	pdfStream = regex.Of(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	pdfShow   = regex.Of(`(?s)\(((?:[^()\\]|\\.)*)\) ?Tj`)
	pdfEscape = regex.Of(`(?s)\\(.)`)
	pdfUTF16  = regex.Of(`(?s)/(Title|Subject) \(((?:[^()\\]|\\.)*)\)`)
)

// pdfString decodes a literal string of UTF-16, big end first.
func pdfString(raw []byte) string {
	b := pdfEscape().ReplaceAllFunc(raw, func(m []byte) []byte {
		switch m[1] {
		case 'r':
			return []byte{13}
		case 'n':
			return []byte{10}
		}
		return m[1:]
	})
	b = bytes.TrimPrefix(b, []byte{0xFE, 0xFF})
	var units []uint16
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, binary.BigEndian.Uint16(b[i:]))
	}
	return string(utf16.Decode(units))
}

// TestPDFMetadata reads the page back without the library that wrote it: the
// words as Unicode, title and alt text, the packet.
func TestPDFMetadata(t *testing.T) {
	c := quoting(t)
	p := draw(t, c, Web)
	page, err := p.PDF()
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	for _, m := range pdfStream().FindAllSubmatch(page, -1) {
		if bytes.HasPrefix(m[1], []byte("<?xpacket")) {
			checkPacket(t, c, m[1])
			continue
		}
		r, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			continue
		}
		content, _ := io.ReadAll(r)
		for _, s := range pdfShow().FindAllSubmatch(content, -1) {
			words.WriteString(pdfString(s[1]))
		}
	}
	var want strings.Builder
	for _, x := range p.sheet.texts {
		want.WriteString(x.text)
	}
	if words.String() != want.String() || strings.ContainsRune(words.String(), 0xFFFD) {
		t.Errorf("the page says\n%q, the sheet\n%q", words.String(), want.String())
	}
	info := map[string]string{}
	for _, m := range pdfUTF16().FindAllSubmatch(page, -1) {
		info[string(m[1])] = pdfString(m[2])
	}
	if info["Title"] != c.Title || info["Subject"] != c.Alt {
		t.Errorf("%q", info)
	}
}
