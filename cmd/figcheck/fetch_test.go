package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
)

// TestFetch builds from a web address: not unless that is asked for, then from
// the network, and then from what was fetched, without one.
func TestFetch(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Date", "Tue, 10 Nov 2026 23:30:00 GMT")
		fmt.Fprint(w, "<h1>Boats at Orla</h1><p>Some 410 boats sailed from Orla in May.</p>")
	}))
	defer site.Close()
	address, out := site.URL+"/boats", filepath.Join(t.TempDir(), "out")
	build := func(args ...string) (string, error) {
		var o, e bytes.Buffer
		s := &streams{out: &o, err: &e, rule: func(netip.AddrPort) error { return nil }}
		c := command(s)
		c.SetArgs(append([]string{"build", address, "-o", out}, args...))
		err := c.Execute()
		return o.String() + e.String(), err
	}
	if said, err := build(); err == nil || !strings.Contains(said, address+": a web address; add --fetch to fetch it") {
		t.Errorf("without --fetch: %v, %s", err, said)
	}
	if said, err := build("--fetch"); err != nil {
		t.Fatalf("%v, %s", err, said)
	}
	before := contents(t, out)
	d, err := dataset.Read(out)
	if err != nil || len(d.Sources) != 1 || len(d.Records) == 0 {
		t.Fatalf("%v, %+v", err, d)
	}
	if s := d.Sources[0]; s.URL != address || s.Retrieved != "2026-11-10" || !strings.Contains(s.Path, fetchFolder) || len(s.SHA256) != 64 {
		t.Errorf("source %+v", s)
	}
	site.Close()
	if said, err := build(); err != nil || !strings.Contains(said, "1 document unchanged") {
		t.Errorf("from what was fetched: %v, %s", err, said)
	}
	sameContents(t, before, contents(t, out))
	if said, err := build("--fetch"); err == nil || !strings.Contains(said, address+": not fetched: ") {
		t.Errorf("from a site that has gone: %v, %s", err, said)
	}
}
