package document

import (
	"strings"
	"testing"
)

func TestErrors(t *testing.T) {
	tests := []struct {
		name, file, content string
		opts                Options
		want                string
	}{
		{"empty", "a.txt", "", Options{}, "a.txt: empty file: give a document with text"},
		{"blank", "a.md", " \n\t\n", Options{}, "a.md: empty file: give a document with text"},
		{"not UTF-8", "a.txt", "caf\u00e9\nna\xefve", Options{},
			"a.txt:2:3: byte 8 (0xEF) is not UTF-8: save it as UTF-8 (or run iconv -f WINDOWS-1252 -t UTF-8)"},
		{"UTF-16", "a.txt", "\xff\xfea\x00", Options{}, "a.txt: text in UTF-16: save it as UTF-8"},
		{"binary text", "a.txt", "PK\x03\x04ab\x00\x00", Options{}, "a.txt:1:7: binary data (byte 0x00), not text: give the document it was made from"},
		{"control characters", "a.md", strings.Repeat("\x01", 20), Options{},
			"a.md:1:9: binary data (byte 0x01), not text: give the document it was made from"},
		{"binary page", "a.html", "<p>\x00", Options{}, "a.html:1:4: binary data (byte 0x00), not a web page: give the page as it was served"},
		{"page without text", "a.html", "<body><script>draw()</script><div></div>", Options{},
			"a.html: no text in this page: if scripts draw it, save it as the browser shows it"},
		{"nested too deep", "a.html", strings.Repeat("<div>", 1000) + "x", Options{},
			"a.html: page not readable as HTML (html: open stack of elements exceeds 512 nodes): save it again from a browser, or as text"},
		{"too large", "a.txt", "many words", Options{Limits: Limits{Bytes: 5}}, "a.txt: too large (10 bytes, limit 5): split it, or raise --max-size"},
		{"unknown format", "a.xyz", "words", Options{}, "a.xyz: no reader for this kind of file: convert it to one of "},
		{"old Word", "a.DOC", "words", Options{}, "a.DOC: no reader for .doc files: convert it to .docx"},
		{"old Excel", "a.xls", "words", Options{}, "a.xls: no reader for .xls files: convert it to .xlsx"},
		{"bad date", "a.txt", "words", Options{Published: "3/4/25"}, `a.txt: publication date "3/4/25": write YYYY, YYYY-MM or YYYY-MM-DD`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := Read(test.file, []byte(test.content), test.opts)
			if err == nil {
				t.Fatalf("read %d blocks, want an error", len(d.Blocks))
			}
			if _, ok := err.(*Error); !ok {
				t.Errorf("error is a %T", err)
			}
			if !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got  %s\nwant %s", err, test.want)
			}
		})
	}
}

func TestDetect(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"a.TXT", "<html>", "text"}, {"a.htm", "", "html"}, {"notes.markdown", "", "markdown"},
		{"README", "plain words", "text"}, {"-", "\n<!DOCTYPE HTML><p>", "html"}, {"dir.d/page", "<html>", "html"},
		{"image", "\x89PNG\x00", ""}, {"data.json", "{}", ""},
	}
	for _, test := range tests {
		got := ""
		if f := Detect(test.name, []byte(test.content)); f != nil {
			got = f.Name
		}
		if got != test.want {
			t.Errorf("Detect(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}

func TestPlainDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2025-10-08", "2025-10-08"}, {"2025-10", "2025-10"}, {"2025", "2025"},
		{"2025-05-04T23:30:00-05:00", "2025-05-04"}, {"2025-05-04T23:30:00.123Z", "2025-05-04"}, {"2025-05-04 23:30", "2025-05-04"},
		{"8 October 2025", "2025-10-08"}, {"October 8th, 2025", "2025-10-08"}, {"Wed, 08 Oct 2025 12:00:00 GMT", "2025-10-08"},
		{"Wednesday, 8 Oct. 2025", "2025-10-08"}, {"1 Sept 2024", "2024-09-01"}, {"March 2023", "2023-03"}, {"20240103", "2024-01-03"},
		{"03/04/2025", ""}, {"31 June 2025", ""}, {"yesterday", ""}, {"0042", ""}, {"", ""},
	}
	for _, test := range tests {
		if got := plainDate(test.in); got != test.want {
			t.Errorf("plainDate(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
