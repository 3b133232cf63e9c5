//go:build unix

package main

import (
	"bytes"
	"io"
	"syscall"
	"testing"
	"time"

	"figcheck/dataset"
	"figcheck/internal/article"
	"figcheck/internal/check"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
	"figcheck/internal/relation"
	"figcheck/internal/token"
)

// benchArticles is how many articles of 5 KB the stages are measured over.
const benchArticles = 200

// newsDesk is the articles as documents, and their bytes.
func newsDesk(b *testing.B) (docs []*document.Document, size int64) {
	for n := range benchArticles {
		text := article.Write(n, 5<<10)
		d, err := document.Read("article.txt", []byte(text), document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		d.Source.Published = article.Published(n)
		docs = append(docs, d)
		size += int64(len(text))
	}
	return docs, size
}

// BenchmarkStage measures each stage of the pipeline alone over the same
// articles, and all of them together from text to CSV ("extract"); then what is
// done with all claims at once.
func BenchmarkStage(b *testing.B) {
	docs, size := newsDesk(b)
	mentions := make([][]quantity.Mention, len(docs))
	data := &dataset.Dataset{}
	for i, d := range docs {
		mentions[i] = quantity.Find(d)
		data.Sources = append(data.Sources, d.Source)
		data.Records = append(data.Records, records(d)...)
	}
	each := func(name string, do func(i int, d *document.Document)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			start := processorTime()
			for b.Loop() {
				for i, d := range docs {
					do(i, d)
				}
			}
			perCore(b, start, size, len(data.Records))
		})
	}
	each("document", func(_ int, d *document.Document) {
		if _, err := document.Read("article.txt", []byte(d.Text), document.Options{}); err != nil {
			b.Fatal(err)
		}
	})
	var toks []token.Token
	each("token", func(_ int, d *document.Document) { toks = token.Scan(toks[:0], d.Text) })
	each("quantity", func(_ int, d *document.Document) { quantity.Find(d) })
	each("claim", func(i int, d *document.Document) { claim.Find(d, mentions[i]) })
	each("claim+relation", func(i int, d *document.Document) { relation.Bind(d, claim.Find(d, mentions[i])) })
	each("extract", func(_ int, d *document.Document) {
		d, err := document.Read("article.txt", []byte(d.Text), document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := dataset.WriteClaims(io.Discard, records(d)); err != nil {
			b.Fatal(err)
		}
	})
	whole := func(name string, do func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			start := processorTime()
			for b.Loop() {
				do()
			}
			perCore(b, start, size, len(data.Records))
		})
	}
	checks := check.All()
	whole("check", func() { check.Run(data, checks...) })
	var table bytes.Buffer
	write := func() {
		table.Reset()
		if err := dataset.WriteClaims(&table, data.Records); err != nil {
			b.Fatal(err)
		}
	}
	whole("write", write)
	write() // for those who measure the reading alone
	whole("read", func() {
		if _, err := dataset.ReadClaims("claims.csv", bytes.NewReader(table.Bytes())); err != nil {
			b.Fatal(err)
		}
	})
}

// perCore reports bytes and claims by processor time, which other programs on
// the machine disturb less than the clock, and which counts the collector.
func perCore(b *testing.B, start time.Duration, size int64, claims int) {
	seconds := (processorTime() - start).Seconds()
	b.ReportMetric(float64(b.N)*float64(size)/1e6/seconds, "MB/core-s")
	b.ReportMetric(float64(b.N)*float64(claims)/seconds, "claims/core-s")
}

// processorTime is what the process has used so far, on all cores.
func processorTime() time.Duration {
	var use syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &use) // fails for no arguments that are right
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
