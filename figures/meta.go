package figures

import (
	"encoding/json"
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
)

const software = "figcheck"

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

// annotateSVG adds role, title and description, and rounds coordinates to a
// hundredth of a pixel.
func annotateSVG(svg string, c *Chart) []byte {
	i := strings.Index(svg, "<svg")
	j := i + strings.IndexByte(svg[i:], '>')
	out := make([]byte, 0, len(svg)+len(c.Title)+len(c.Alt)+200)
	out = append(out, svg[:j]+` role="img" aria-labelledby="t d" lang="en"><title id="t">`+html.EscapeString(c.Title)+
		`</title><desc id="d">`+html.EscapeString(c.Alt)+`</desc>`...)
	return appendRounded(out, svg[j+1:])
}

// appendRounded appends a text with its decimals of more than two places
// rounded to two.
func appendRounded(out []byte, s string) []byte {
	for {
		point := strings.IndexByte(s, '.')
		if point < 0 {
			return append(out, s...)
		}
		from, to := point, point+1
		for from > 0 && isDigit(s[from-1]) {
			from--
		}
		for to < len(s) && isDigit(s[to]) {
			to++
		}
		out = append(out, s[:from]...)
		out = appendHundredths(out, s[from:to], point-from)
		s = s[to:]
	}
}

// appendHundredths appends a number of digits with a point at that place.
func appendHundredths(out []byte, number string, point int) []byte {
	v, err := strconv.ParseFloat(number, 64)
	if point == 0 || len(number)-point < 4 || err != nil {
		return append(out, number...)
	}
	return strconv.AppendFloat(out, math.Round(v*100)/100, 'f', -1, 64)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
