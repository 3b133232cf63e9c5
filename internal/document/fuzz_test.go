package document

import (
	"bytes"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
)

// fuzzFormat feeds a format with samples, fragments that are awkward for it,
// and what the fuzzer makes of them. Whatever comes in, an error or a document
// that keeps its promises comes out.
func fuzzFormat(f *testing.F, name string, fragments []string) {
	for _, path := range documents(f) {
		if Detect(path, nil) == Detect(name, nil) {
			f.Add(sample(f, path))
		}
	}
	for _, s := range fragments {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		d, err := Read(name, content, Options{})
		if err != nil {
			return
		}
		if fault := faultOf(d, content); fault != "" {
			t.Fatal(fault)
		}
	})
}

func FuzzText(f *testing.F) {
	fuzzFormat(f, "a.txt", []string{
		"\ufeffTitle\n=====\n\na | b\n-|-\n1 | 2\n", "- a\n  - b\n* c\n1. d\n(a) e (a)\n", "x  1\ny  2\n\tz\t3\n--\n", "|a\\|b|\n|--|\n|\n",
		"Photo: x\nPhoto: x\n", "[1] n\nw[1]²³ 10⁶†", "Key: 1\nOther: 2", "a\u00a0\u200b\r\n\r\nb", "Published: 2025 | By: x\n",
		"FOO\n(a)  \n(a) x\n* y", " 1  2\n\n   3  4  5\n 6  7",
	})
}

func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, "a.md", []string{
		"---\ntitle: x\n---\n# a\n", "+++\n", "a[^1] **b** `c` <sup>2</sup>\n\n[^1]: d\n", "|a|b|\n|-|-|\n|1\\|2|[x](y)|\n||", "> - 1\n>   2\n\n\\$5 &euro;3 &#x41;&nbsp;",
		"x  \ny\\\nz<br>w", "![a](b) <http://x.y>\n\nk<sup>2</sup>m<sub>2</sub>", "- [ ] a\n- [x] b\n", "<sup><sub></sup>1</sub>", "a<sup>\n2</sup>", "***\n***a***\n~~b~~",
		"[a]: b\n[a]\n\n    code", "|a|\n|-|\n|&amp;|x|", "*a\n*b*\n_c", "[^1]\n\n[^1]: |a|\n    |-|\n    |b|\n",
	})
}

func FuzzHTML(f *testing.F) {
	fuzzFormat(f, "a.html", []string{
		"<table><tr><th rowspan=3>a<td colspan=0>b<tr><td>c</table>", "<table><caption>x<thead><tr><td><table><tr><td>1", "<p>x<sup>2</sup>m<sup><a>1</a></sup><sub>2</sub>",
		"<ul><li>a<ul><li>b</ul>c</ul><dl><dt>d<dd>e", "<meta charset=utf-16><p>x", "\xff\xfe<\x00p\x00>\x00x\x00", "<p>a<br>B<br>c<pre>1\n 2", "<svg><title>x</title></svg><math><mi>y",
		"<script type=application/ld+json>{\"@graph\":[{\"headline\":[1,{}]}]}</script>x", "<p data-o=x data-o=9>a", "<h1>a</h1><main><article><h1>b", "caf\xe9 <p>\x80",
		"<table><tr><td>1<td>2<tr><td><p>3<br>4<td>&nbsp;</table>", "<select><table><tr><td>1<td>2<tr>", "<frameset><frame>", "<p>&euro;&nosuch;&#0;&#x110000;", "<body hidden>x", "<a><p>x</a><a>y",
	})
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"A b. C d.", "No. 5. Dr. X? \"Y.\" Z", "1. a... B", "U.S. \u00a0The.\u2026 “Q.”) R", "。。 a。b", ". . .", "x.\n\n\"(’y"} {
		f.Add(s, 3, 4)
	}
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		content := []byte("x" + text)
		if requireText("", content) != nil {
			return
		}
		span := trimSpan(text, dataset.Span{Start: 0, End: len(text)})
		if span.Len() <= 0 {
			return
		}
		d := &Document{Text: text, Blocks: []Block{{Section: dataset.Body, Span: span}}}
		if from >= span.Start && from < to && to <= span.End {
			d.Blocks[0].Skip = []dataset.Span{{Start: from, End: to}}
		}
		if len(d.Blocks[0].Skip) == 0 {
			if fault := faultOf(d, []byte(text)); fault != "" {
				t.Fatal(fault)
			}
		}
		covered := 0
		for _, s := range d.Sentences(0) {
			covered += s.Len()
		}
		if covered == 0 && d.Prose(0) != "" && trimSpan(d.Masked(0), dataset.Span{Start: 0, End: len(d.Masked(0))}).Len() > 0 {
			t.Fatalf("no sentence in %q", text)
		}
	})
}

func FuzzCSV(f *testing.F) {
	fuzzFormat(f, "a.csv", []string{
		"a,b\n1,2\n", "sep=;\na;b\r\n1,5;2\n", "\"a\"\"b\",\"1\n2\"\n3,4\n", "\"open,1\n2,\"3", "a\tb\n\n1\t2\n\nnote\n", "\xff\xfea\x00,\x001\x00", "caf\xe9,1\nb,2",
		"\ufeff\"x\",1\n\"y\" z,2\n", "t\n,,\na|b|c\n1|2|3\n4|5|6", ",,\n,\" \",\n", "1\n2\n3\n", "a;\"1\"\"\";2\n", " \"q\" , 2\n \"\"\"\",3",
	})
}

// fuzzPart feeds an archive format with what the fuzzer makes of one part of a
// sample: bytes of a whole archive seldom stay one.
func fuzzPart(f *testing.F, path, name string) {
	archive, err := txtar.ParseFile(path + ".txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, p := range archive.Files {
		if p.Name == name {
			f.Add(p.Data)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		parts := append([]txtar.File(nil), archive.Files...)
		for i := range parts {
			if parts[i].Name == name {
				parts[i].Data = content
			}
		}
		whole := zipped(t, parts)
		d, err := Read(path, whole, Options{})
		if err != nil {
			return
		}
		if fault := faultOf(d, whole); fault != "" {
			t.Fatal(fault)
		}
	})
}

func FuzzDOCX(f *testing.F) {
	fuzzPart(f, "testdata/harvest_report.docx", "word/document.xml")
}

func FuzzODT(f *testing.F) { fuzzPart(f, "testdata/reservoir_note.odt", "content.xml") }

func FuzzODS(f *testing.F) { fuzzPart(f, "testdata/budget.ods", "content.xml") }

func FuzzXLSX(f *testing.F) { fuzzPart(f, "testdata/exports.xlsx", "xl/worksheets/sheet1.xml") }

func FuzzEPUB(f *testing.F) { fuzzPart(f, "testdata/island_book.epub", "OEBPS/text/one.xhtml") }

func FuzzArchive(f *testing.F) {
	for _, path := range documents(f) {
		if content := sample(f, path); bytes.HasPrefix(content, []byte("PK")) {
			f.Add(content, filepath.Ext(path))
		}
	}
	f.Fuzz(func(t *testing.T, content []byte, ext string) {
		d, err := Read("a"+ext, content, Options{})
		if err != nil {
			return
		}
		if fault := faultOf(d, content); fault != "" {
			t.Fatal(fault)
		}
	})
}
