package dataset

import (
	"bytes"
	"fmt"
	"math/rand"
	"testing"
)

// The benchmarks write and read ten thousand claims.
const benchRows = 10_000

func benchRecords() []Record {
	rnd := rand.New(rand.NewSource(6))
	records := make([]Record, benchRows)
	for i := range records {
		records[i] = randomRecord(rnd, fmt.Sprint("c", i))
	}
	return records
}

func BenchmarkWriteClaims(b *testing.B) {
	records := benchRecords()
	for b.Loop() {
		var out bytes.Buffer
		if err := WriteClaims(&out, records); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}

func BenchmarkReadClaims(b *testing.B) {
	var out bytes.Buffer
	if err := WriteClaims(&out, benchRecords()); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(out.Len()))
	for b.Loop() {
		if _, err := ReadClaims("claims.csv", bytes.NewReader(out.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWide(b *testing.B) {
	records := benchRecords()
	for b.Loop() {
		for i := range records {
			_ = records[i].Wide()
		}
	}
}
