package document

import (
	"strings"
	"testing"
)

// BenchmarkRead reads each sample, repeated to a megabyte where the format
// allows, as an article and as a long file.
func BenchmarkRead(b *testing.B) {
	for _, path := range documents(b) {
		content := sample(b, path)
		run := func(name string, content []byte) {
			b.Run(name, func(b *testing.B) {
				b.SetBytes(int64(len(content)))
				b.ReportAllocs()
				for range b.N {
					for _, err := range ReadAll(path, content, Options{}) {
						if err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
		name := strings.TrimPrefix(path, "testdata/")
		run(name, content)
		if f := Detect(path, nil); f == textFormat || f == markdownFormat || f == csvFormat {
			run(name+"/1MB", []byte(strings.Repeat(string(content)+"\n\n", 1<<20/len(content))))
		}
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Dr. Lind counted 1,204 boats on Oct. 7. The U.S. sent 3.5 more, e.g. tugs! \"Why?\" he asked. ", 1000)
	d, err := Read("a.txt", []byte(text), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for range b.N {
		d.Sentences(0)
	}
}
