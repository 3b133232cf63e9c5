package download

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// pages is a small web site.
func pages(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path, mediaType, content string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", mediaType)
			w.Header().Set("Date", "Tue, 10 Nov 2026 23:30:00 GMT")
			fmt.Fprint(w, content, r.UserAgent())
		})
	}
	page("/news", "text/html; charset=utf-8", "<p>Some 410 boats sailed.</p>")
	page("/report.pdf", "application/octet-stream", "%PDF-1.4")
	page("/table", "text/csv", "a,b\n1,2\n")
	page("/notes.md", "text/plain", "# Notes")
	page("/nothing", "text/html", "")
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/news", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hostname", http.StatusFound)
	})
	mux.HandleFunc("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/latest/meta-data", http.StatusFound)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 300 {
			if _, err := z.Write(make([]byte, 10_000)); err != nil {
				return // the reader went
			}
		}
		z.Close()
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// only allows one server of this machine and else what is public.
func only(s *httptest.Server) Rule {
	return func(a netip.AddrPort) error {
		if a.String() == s.Listener.Addr().String() {
			return nil
		}
		return Public(a)
	}
}

func fetcher(t *testing.T, rule Rule) *Fetcher {
	return &Fetcher{Dir: t.TempDir(), Agent: "figcheck/test", MaxBytes: 1 << 20, Timeout: 5 * time.Second, Rule: rule}
}

func TestFetch(t *testing.T) {
	s := pages(t)
	f := fetcher(t, only(s))
	tests := []struct{ path, ext, mediaType, content, url string }{
		{"/news", ".html", "text/html", "<p>Some 410 boats sailed.</p>figcheck/test", "/news"},
		{"/moved", ".html", "text/html", "<p>Some 410 boats sailed.</p>figcheck/test", "/news"},
		{"/report.pdf", ".pdf", "application/octet-stream", "%PDF-1.4figcheck/test", "/report.pdf"},
		{"/table", ".csv", "text/csv", "a,b\n1,2\nfigcheck/test", "/table"},
		{"/notes.md", ".md", "text/plain", "# Notesfigcheck/test", "/notes.md"},
	}
	for _, test := range tests {
		got, err := f.Fetch(s.URL + test.path)
		if err != nil {
			t.Errorf("%s: %v", test.path, err)
			continue
		}
		content, err := os.ReadFile(got.Path)
		if err != nil || string(content) != test.content || filepath.Ext(got.Path) != test.ext {
			t.Errorf("%s: %s holds %q, %v", test.path, got.Path, content, err)
		}
		if got.URL != s.URL+test.url || got.MediaType != test.mediaType || got.Retrieved != "2026-11-10" || len(got.SHA256) != 64 {
			t.Errorf("%s: %+v", test.path, got)
		}
		kept, err := Kept(f.Dir, s.URL+test.path)
		if err != nil || kept == nil || *kept != *got {
			t.Errorf("%s: kept %+v, %v", test.path, kept, err)
		}
	}
}

func TestRefused(t *testing.T) {
	s := pages(t)
	f := fetcher(t, only(s))
	f.Timeout = 300 * time.Millisecond
	tests := []struct{ address, want string }{
		{s.URL + "/inside", "169.254.169.254 is no public address"},
		{s.URL + "/file", "scheme file; only https and http are fetched"},
		{s.URL + "/loop", "more than 5 redirects"},
		{s.URL + "/missing", "404"},
		{s.URL + "/bomb", "larger than the limit of 1 MiB"},
		{s.URL + "/slow", "deadline exceeded"},
		{"ftp://example.org/a", "scheme ftp"},
		{"gopher://example.org/a", "scheme gopher"},
		{"http://me:secret@example.org/", "a name or password"},
		{"http://127.0.0.1:1/", "127.0.0.1 is no public address"},
		{"http://localhost:1/", "no public address"},
		{"http://[::1]:1/", "::1 is no public address"},
		{"http://[::ffff:10.0.0.1]/", "10.0.0.1 is no public address"},
		{"http://2130706433/", "not fetched"}, // 127.0.0.1 as one number
	}
	for _, test := range tests {
		_, err := f.Fetch(test.address)
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), test.address+": not fetched: ") {
			t.Errorf("%s: error %v, want %q", test.address, err, test.want)
		}
		if kept, err := Kept(f.Dir, test.address); kept != nil || err != nil {
			t.Errorf("%s: something is kept", test.address)
		}
	}
	if left, err := os.ReadDir(f.Dir); err != nil || len(left) > 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

// TestDefaultRule fetches from this machine without saying that it may.
func TestDefaultRule(t *testing.T) {
	s := pages(t)
	if _, err := fetcher(t, nil).Fetch(s.URL + "/news"); err == nil || !strings.Contains(err.Error(), "no public address") {
		t.Errorf("error %v", err)
	}
}

func TestChanged(t *testing.T) {
	s := pages(t)
	f := fetcher(t, only(s))
	got, err := f.Fetch(s.URL + "/news")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(got.Path, []byte("<p>Some 510 boats sailed.</p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Kept(f.Dir, s.URL+"/news"); err == nil || !strings.Contains(err.Error(), "is not what was fetched") {
		t.Errorf("error %v", err)
	}
}

func TestPublic(t *testing.T) {
	for ip, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true, "172.15.0.1": true, "172.32.0.1": true,
		"10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "127.0.0.1": false, "127.9.9.9": false, "169.254.1.1": false, "0.0.0.0": false,
		"100.64.0.1": false, "192.0.2.1": false, "198.18.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "240.0.0.1": false,
		"::1": false, "::": false, "fe80::1": false, "fd00::1": false, "ff02::1": false, "::ffff:192.168.0.1": false, "::127.0.0.1": false,
		"64:ff9b::a00:1": false, "2002:a00:1::": false, "2001:db8::1": false,
	} {
		if err := Public(netip.AddrPortFrom(netip.MustParseAddr(ip), 80)); (err == nil) != want {
			t.Errorf("%s: %v", ip, err)
		}
	}
}

func TestIsURL(t *testing.T) {
	for arg, want := range map[string]bool{
		"https://example.org/a": true, "ftp://example.org/a": true, "a.txt": false, "docs/a.txt": false, `C:\docs\a.txt`: false, "C:/a.txt": false, "-": false, "a:b": false,
	} {
		if IsURL(arg) != want {
			t.Errorf("IsURL(%q) = %v", arg, !want)
		}
	}
}
