package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The heap may grow to four times what lives in it before the collector runs,
// for little lives long: a document is forgotten once it is written. What the
// program holds in all stays below roomy bytes where that is possible, and else
// not far above what lives.
const (
	growth = 300 // per cent
	roomy  = 96 << 20
)

// collectSeldom has the collector run as seldom as the memory allows. Whoever
// sets GOGC or GOMEMLIMIT is left alone.
func collectSeldom() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(growth)
	debug.SetMemoryLimit(roomy)
	afterCollection(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		debug.SetMemoryLimit(limit(live[0].Value.Uint64()))
	})
}

// limit returns how many bytes the program may hold with so many that live, so
// that the collector need not run all the time.
func limit(live uint64) int64 { return max(roomy, int64(live+live/2+roomy/4)) }

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
