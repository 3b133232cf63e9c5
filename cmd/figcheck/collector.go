package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The heap may grow to four times what lives in it before the collector runs,
// for little lives long: a document is forgotten once it is written. Beyond
// roomy bytes it may grow less, to half as much again at the least.
const (
	most  = 300 // per cent
	least = 50
	roomy = 96 << 20
)

// collectSeldom has the collector run as seldom as the memory allows. Whoever
// sets GOGC is left alone.
func collectSeldom() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(most)
	afterCollection(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		debug.SetGCPercent(growth(live[0].Value.Uint64()))
	})
}

// growth returns by how many per cent a heap with so many live bytes may grow.
func growth(live uint64) int {
	if live == 0 {
		return most
	}
	return max(least, min(most, int(100*roomy/live)-100))
}

// afterCollection calls do after each run of the collector.
func afterCollection(do func()) {
	type mark struct{ _ *byte } // with a pointer, so that it shares no block with others
	var again func(*mark)
	again = func(m *mark) {
		do()
		runtime.SetFinalizer(m, again)
	}
	runtime.SetFinalizer(&mark{}, again)
}
