package figures

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"
)

const software = "figcheck"

// annotatePNG puts resolution, title, alt text, source and the data behind the
// picture after the header chunk (PNG third edition: pHYs, iTXt in UTF-8).
func annotatePNG(png []byte, dpi int, c *Chart) []byte {
	const header = 8 + 4 + 4 + 13 + 4 // signature, IHDR length, type, data, CRC
	var b bytes.Buffer
	b.Write(png[:header])
	perMetre := uint32(math.Round(float64(dpi) / 0.0254))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	writeChunk(&b, "pHYs", append(phys, 1))
	for _, kv := range [][2]string{{"Title", c.Title}, {"Description", c.Alt}, {"Source", c.Source}, {"Software", software}, {"figure-data", c.records()}} {
		// keyword, NUL, not compressed, method 0, language, NUL, no translated keyword, NUL
		writeChunk(&b, "iTXt", []byte(kv[0]+"\x00\x00\x00en\x00\x00"+kv[1]))
	}
	// readers of XMP take only a chunk without a language tag
	writeChunk(&b, "iTXt", append([]byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00"), c.xmp()...))
	b.Write(png[header:])
	return b.Bytes()
}

// records is the data behind the picture as JSON.
func (c *Chart) records() string {
	data, _ := json.Marshal(c.data()) // strings and decimals, which encode
	return string(data)
}

// xmp is the metadata packet of Adobe's XMP with Dublin Core, IPTC's alt text
// (IPTC Photo Metadata 2021.1) and the records, without dates: the same chart, the same bytes.
func (c *Chart) xmp() []byte {
	alt := func(name, text string) string {
		return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + html.EscapeString(text) + "</rdf:li></rdf:Alt></" + name + ">"
	}
	var long strings.Builder
	for _, d := range c.data() {
		fmt.Fprintf(&long, "%s: %s. ", strings.TrimSuffix(d.Label+", "+d.Scope, ", "), d.Stated)
	}
	return []byte("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\" xmlns:figcheck=\"urn:figcheck:1.0\">" +
		alt("dc:title", c.Title) + alt("dc:description", c.Subtitle) + "<dc:source>" + html.EscapeString(c.Source) + "</dc:source>" +
		"<xmp:CreatorTool>" + software + "</xmp:CreatorTool>" +
		alt("Iptc4xmpCore:AltTextAccessibility", c.Alt) + alt("Iptc4xmpCore:ExtDescrAccessibility", strings.TrimSpace(long.String())) +
		"<figcheck:Records>" + html.EscapeString(c.records()) + "</figcheck:Records>" +
		"</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>")
}

func writeChunk(b *bytes.Buffer, kind string, data []byte) {
	body := append([]byte(kind), data...)
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	b.Write(body)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
}

var longNumber = regexp.MustCompile(`-?\d+\.\d{3,}`)

// annotateSVG adds role, title and description, and rounds coordinates to a
// hundredth of a pixel.
func annotateSVG(svg string, c *Chart) []byte {
	i := strings.Index(svg, "<svg")
	j := i + strings.IndexByte(svg[i:], '>')
	body := longNumber.ReplaceAllStringFunc(svg[j+1:], func(n string) string {
		v, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return n
		}
		return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
	})
	return []byte(svg[:j] + ` role="img" aria-labelledby="t d" lang="en"><title id="t">` + html.EscapeString(c.Title) +
		`</title><desc id="d">` + html.EscapeString(c.Alt) + `</desc>` + body)
}
