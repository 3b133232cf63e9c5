package document

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
)

// prose is one document as its writer means it. "^2^" is a superscript.
var prose = struct {
	title string
	parts []prosePart
}{"Ferry line carried 1.2m people in 2024", []prosePart{
	{"p", "The line carried 1,204,500 people, 48,700 more than in 2023, on 18,310 crossings. It spent €38.4m, or 5 × 10^6^ less than planned."},
	{"p", "Its routes cover 16.7 km^2^ of water. About 2,300 households saw no ferry on 14 January, and one in five passengers waited."},
	{"h", "Routes and staff"},
	{"p", "The north quay had 610,000 people and the south quay 594,500; staff fell by 12 to 341."},
	{"li", "Boats: 17"}, {"li", "Piers: 6"},
	{"caption", "Table 1. People by route (thousand)"},
	{"row", "Route|2022|2023"}, {"row", "North|571.2|590.0"}, {"row", "South|560.4|565.8"},
	{"p", "Fares rose by 3 to 4 per cent, which is less than prices did."},
}}

type prosePart struct{ kind, text string }

// marked writes a text with its superscripts as a format does.
func marked(s, before, after string) string {
	parts := strings.Split(html.EscapeString(s), "^")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = before + parts[i] + after
	}
	return strings.Join(parts, "")
}

func raisedProse(s string) string {
	return strings.NewReplacer("^2^", "²", "^6^", "⁶").Replace(s)
}

func proseText(markdown bool) []byte {
	var b strings.Builder
	title, heading, rule := prose.title, "", "| --- | --- | --- |\n"
	if markdown {
		title, heading = "# "+title, "## "
	}
	b.WriteString(title + "\n\n")
	rows := 0
	for i, p := range prose.parts {
		switch p.kind {
		case "h":
			b.WriteString(heading)
		case "li":
			b.WriteString("- ")
		}
		if p.kind == "row" {
			b.WriteString("| " + strings.ReplaceAll(p.text, "|", " | ") + " |\n")
			if rows++; rows == 1 {
				b.WriteString(rule)
			}
		} else {
			b.WriteString(raisedProse(p.text) + "\n")
		}
		if i+1 < len(prose.parts) && (p.kind != prose.parts[i+1].kind || p.kind == "p") {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}

// proseIn writes the document in elements: names gives start and end of each kind.
func proseIn(names map[string][2]string, before, after string) string {
	var b strings.Builder
	write := func(kind, inner string) { b.WriteString(names[kind][0] + inner + names[kind][1]) }
	write("title", prose.title)
	for i, p := range prose.parts {
		first := i == 0 || prose.parts[i-1].kind != p.kind
		last := i+1 == len(prose.parts) || prose.parts[i+1].kind != p.kind
		if first {
			b.WriteString(names[p.kind+"s"][0])
		}
		if p.kind == "row" {
			cells := ""
			for _, c := range strings.Split(p.text, "|") {
				cells += names["cell"][0] + c + names["cell"][1]
			}
			write("row", cells)
		} else {
			write(p.kind, marked(p.text, before, after))
		}
		if last {
			b.WriteString(names[p.kind+"s"][1])
		}
	}
	return b.String()
}

func proseHTML() string {
	return "<html><body>" + proseIn(map[string][2]string{
		"title": {"<h1>", "</h1>"}, "p": {"<p>", "</p>"}, "h": {"<h2>", "</h2>"}, "lis": {"<ul>", "</ul>"}, "li": {"<li>", "</li>"},
		"caption": {"<p>", "</p>"}, "rows": {"<table>", "</table>"}, "row": {"<tr>", "</tr>"}, "cell": {"<td>", "</td>"},
	}, "<sup>", "</sup>") + "</body></html>"
}

func proseDOCX(t *testing.T) []byte {
	styled := func(p string) [2]string { return [2]string{"<p><pPr>" + p + "</pPr><r><t>", "</t></r></p>"} }
	body := proseIn(map[string][2]string{
		"title": styled(`<pStyle val="Title"/>`), "p": styled(""), "h": styled(`<pStyle val="H2"/>`), "li": styled(`<numPr><numId val="1"/></numPr>`),
		"caption": styled(""), "rows": {"<tbl>", "</tbl>"}, "row": {"<tr>", "</tr>"}, "cell": {"<tc><p><r><t>", "</t></r></p></tc>"},
	}, `</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>`, "</t></r><r><t>")
	return zipped(t, []txtar.File{
		part("word/styles.xml", `<styles><style type="paragraph" styleId="Title"><name val="Title"/></style>`,
			`<style type="paragraph" styleId="H2"><name val="heading 2"/></style></styles>`),
		part("word/document.xml", "<document><body>"+body+"</body></document>")})
}

func proseODT(t *testing.T) []byte {
	body := proseIn(map[string][2]string{
		"title": {`<p style-name="Title">`, "</p>"}, "p": {"<p>", "</p>"}, "h": {`<h outline-level="2">`, "</h>"}, "lis": {"<list>", "</list>"},
		"li": {"<list-item><p>", "</p></list-item>"}, "caption": {"<p>", "</p>"}, "rows": {"<table>", "</table>"},
		"row": {"<table-row>", "</table-row>"}, "cell": {"<table-cell><p>", "</p></table-cell>"},
	}, `<span style-name="T1">`, "</span>")
	return zipped(t, []txtar.File{part("mimetype", odtType), part("content.xml", `<document-content><automatic-styles><style name="T1">`,
		`<text-properties text-position="super 58%"/></style></automatic-styles><body><text>`+body+"</text></body></document-content>")})
}

func proseEPUB(t *testing.T) []byte {
	return zipped(t, []txtar.File{part("mimetype", epubType),
		part("META-INF/container.xml", `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`),
		part("b.opf", `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`),
		part("a.xhtml", proseHTML())})
}

// prosePDF prints the document, wrapped and with superscripts set higher.
func prosePDF() []byte {
	y, out := 780.0, []printedText{}
	line := func(x, size float64, s string) { out = append(out, printedText{x, y, size, s}) }
	line(60, 18, prose.title)
	y -= 40
	for i, p := range prose.parts {
		switch p.kind {
		case "h":
			line(60, 14, p.text)
		case "li":
			line(60, 11, "• "+p.text)
		case "row":
			for k, c := range strings.Split(p.text, "|") {
				line(60+100*float64(k), 11, c)
			}
		default:
			out = append(out, wrapped(p.text, &y)...)
		}
		y -= 14
		if i+1 < len(prose.parts) && p.kind != prose.parts[i+1].kind || p.kind == "p" {
			y -= 16
		}
	}
	return pdfOf(out)
}

// wrapped sets a paragraph in lines of up to 70 letters.
func wrapped(text string, y *float64) (out []printedText) {
	length, x := 0, 60.0
	for _, word := range strings.Fields(text) {
		if length+len(word) > 70 {
			*y, x, length = *y-14, 60, 0
		}
		for k, s := range strings.Split(word, "^") {
			switch {
			case s == "":
			case k%2 == 1:
				out = append(out, printedText{x, *y + 5, 6, s})
				x += 0.556 * 6
			default:
				out = append(out, printedText{x, *y, 11, s})
				x += helvetica(s) * 11
			}
		}
		x += 0.278 * 11
		length += len(word) + 1
	}
	return out
}

// helvetica returns the width of a text in that font, of size 1.
func helvetica(s string) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case strings.ContainsRune("ijl", r):
			w += 0.222
		case strings.ContainsRune("ft.,;: ", r):
			w += 0.278
		case strings.ContainsRune("csvxyzkJ", r):
			w += 0.5
		case r == 'r' || r == '-':
			w += 0.333
		case r == 'm':
			w += 0.833
		case r == 'w' || strings.ContainsRune("RHNCUD", r):
			w += 0.722
		case r == 'I':
			w += 0.278
		case strings.ContainsRune("ABEKPSVXY", r):
			w += 0.667
		case r == 'F' || r == 'T':
			w += 0.611
		case r == '×':
			w += 0.584
		default:
			w += 0.556
		}
	}
	return w
}

// TestSameProse reads one document in every format: the same blocks come out,
// so the same figures do.
func TestSameProse(t *testing.T) {
	files := []struct {
		name    string
		content []byte
	}{
		{"a.md", proseText(true)}, {"a.txt", proseText(false)}, {"a.html", []byte(proseHTML())},
		{"a.docx", proseDOCX(t)}, {"a.odt", proseODT(t)}, {"a.epub", proseEPUB(t)}, {"a.pdf", prosePDF()},
	}
	want := ""
	for _, f := range files {
		d, err := Read(f.name, f.content, Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		got := blocksOf(d)
		if want == "" {
			want = got
			if strings.Count(got, "\n") < len(prose.parts)+6 {
				t.Fatalf("%s lost something:\n%s", f.name, got)
			}
		}
		if got != want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", f.name, got, want)
		}
	}
}

func blocksOf(d *Document) string {
	var b strings.Builder
	for i, block := range d.Blocks {
		heading := block.Heading > 0 && block.Section != dataset.Headline
		fmt.Fprintf(&b, "%s heading %t: %s\n", block.Section, heading, d.Prose(i))
	}
	for i := range d.Tables {
		t := &d.Tables[i]
		fmt.Fprintf(&b, "%d × %d, header %d, %q\n", t.Rows, t.Columns, t.Header, t.Caption)
	}
	return b.String()
}
