package figures

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
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
	data, _ := json.Marshal(c.data())
	for _, kv := range [][2]string{{"Title", c.Title}, {"Description", c.Alt}, {"Source", c.Source}, {"Software", software}, {"figure-data", string(data)}} {
		// keyword, NUL, not compressed, method 0, language, NUL, no translated keyword, NUL
		writeChunk(&b, "iTXt", []byte(kv[0]+"\x00\x00\x00en\x00\x00"+kv[1]))
	}
	b.Write(png[header:])
	return b.Bytes()
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
