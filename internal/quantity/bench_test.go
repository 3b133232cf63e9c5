package quantity

import (
	"testing"

	"figcheck/internal/article"
	"figcheck/internal/document"
)

// BenchmarkFind measures the stage alone over invented articles.
func BenchmarkFind(b *testing.B) {
	var docs []*document.Document
	size := int64(0)
	for n := range 200 {
		text := article.Write(n, 5<<10)
		d, err := document.Read("article.txt", []byte(text), document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		d.Source.Published = article.Published(n)
		docs, size = append(docs, d), size+int64(len(text))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			Find(d)
		}
	}
}
