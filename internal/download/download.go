// Package download fetches documents from the public web and keeps them: the
// bytes as they came, and beside them a small file that says from where, when,
// and what their hash is. A folder of downloads is read again without a
// network. It follows no link but redirects, runs no script, sends no cookie
// and goes through no proxy, which would hide what is called.
package download

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// File is one download.
type File struct {
	Path      string `json:"-"`         // of the bytes
	Address   string `json:"address"`   // that was asked for
	URL       string `json:"url"`       // that answered, after redirects
	Retrieved string `json:"retrieved"` // EDTF date by the server's clock, "" where it does not say
	MediaType string `json:"media_type"`
	SHA256    string `json:"sha256"`
}

// Fetcher fetches into a folder.
type Fetcher struct {
	Dir      string
	Agent    string        // User-Agent, which names the program
	MaxBytes int           // of one document, unzipped
	Timeout  time.Duration // for one document, redirects included
	Rule     Rule          // nil is Public
}

const (
	mostRedirects = 5
	patience      = 20 * time.Second // for a connection, and for the first byte
)

// Fetch fetches one document and keeps it. Errors begin with the address.
func (f *Fetcher) Fetch(address string) (*File, error) {
	file, err := f.fetch(address)
	if err != nil {
		return nil, fmt.Errorf("%s: not fetched: %w", address, rootOf(err))
	}
	return file, nil
}

// rootOf drops the method and the address that net/http puts before an error.
func rootOf(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

func (f *Fetcher) fetch(address string) (*File, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if err := allowed(u); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), f.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", f.Agent)
	client := &http.Client{Transport: f.transport(), CheckRedirect: checkRedirect}
	defer client.CloseIdleConnections()
	answer, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the server says %s; check the address", answer.Status)
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, int64(f.MaxBytes)+1))
	switch {
	case err != nil:
		return nil, err
	case len(content) > f.MaxBytes:
		return nil, fmt.Errorf("larger than the limit of %d MiB; raise --max-size", f.MaxBytes>>20)
	case len(content) == 0:
		return nil, errors.New("the server sent nothing")
	}
	return f.keep(address, answer, content)
}

// transport connects to what the rule allows, which it asks with the address
// that is called and not with a name that may resolve to another the next time.
func (f *Fetcher) transport() *http.Transport {
	rule := f.Rule
	if rule == nil {
		rule = Public
	}
	dialer := &net.Dialer{Timeout: patience, Control: func(_, address string, _ syscall.RawConn) error {
		a, err := netip.ParseAddrPort(address)
		if err != nil {
			return err
		}
		return rule(a)
	}}
	return &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: patience, ResponseHeaderTimeout: patience,
		MaxResponseHeaderBytes: 1 << 20, DisableKeepAlives: true}
}

func checkRedirect(next *http.Request, before []*http.Request) error {
	switch {
	case len(before) > mostRedirects:
		return fmt.Errorf("more than %d redirects", mostRedirects)
	case before[len(before)-1].URL.Scheme == "https" && next.URL.Scheme == "http":
		return fmt.Errorf("redirected from https to http")
	}
	return allowed(next.URL)
}

// keep writes the bytes and what is known of them.
func (f *Fetcher) keep(address string, answer *http.Response, content []byte) (*File, error) {
	mediaType, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil {
		mediaType = "application/octet-stream"
	}
	sum := sha256.Sum256(content)
	file := &File{Address: address, URL: answer.Request.URL.String(), MediaType: mediaType, SHA256: hex.EncodeToString(sum[:])}
	if date, err := http.ParseTime(answer.Header.Get("Date")); err == nil {
		file.Retrieved = date.UTC().Format(time.DateOnly)
	}
	file.Path = filepath.Join(f.Dir, stem(address)+extension(answer.Request.URL, mediaType))
	if err := dataset.WriteFile(file.Path, func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
		return nil, err
	}
	return file, dataset.WriteFile(beside(f.Dir, address), func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(struct {
			File
			Name string `json:"file"`
		}{*file, filepath.Base(file.Path)})
	})
}

// Kept returns what an earlier run fetched from an address, or nil. Bytes that
// somebody changed since are an error.
func Kept(dir, address string) (*File, error) {
	content, err := os.ReadFile(beside(dir, address))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	var file struct {
		File
		Name string `json:"file"`
	}
	if err == nil {
		err = json.Unmarshal(content, &file)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", beside(dir, address), err)
	}
	file.Path = filepath.Join(dir, filepath.Base(file.Name))
	kept, err := os.ReadFile(file.Path)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(kept); hex.EncodeToString(sum[:]) != file.SHA256 {
		return nil, fmt.Errorf("%s: is not what was fetched from %s any more; fetch it again with --fetch", file.Path, address)
	}
	return &file.File, nil
}

// beside returns the name of the file that says what is known of a download.
func beside(dir, address string) string { return filepath.Join(dir, stem(address)+".json") }

// stem is the name of a download without its ending: the host for people, and
// a hash of the address that keeps two apart.
func stem(address string) string {
	host := "page"
	if u, err := url.Parse(address); err == nil {
		host = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '.' || r == '-' {
				return r
			}
			return '-'
		}, strings.ToLower(u.Hostname()))
	}
	sum := sha256.Sum256([]byte(address))
	return host[:min(len(host), 60)] + "-" + hex.EncodeToString(sum[:6])
}

// extension returns the ending that says the format: by the type that the
// server gives, and where that says nothing, by the address.
func extension(u *url.URL, mediaType string) string {
	ext := strings.ToLower(path.Ext(u.Path))
	known := slices.Contains(document.Extensions(), ext)
	if known && slices.Contains([]string{"application/octet-stream", "text/plain", "application/zip", "application/x-zip-compressed"}, mediaType) {
		return ext
	}
	for _, f := range document.All() {
		if f.MediaType == mediaType {
			return f.Extensions[0]
		}
	}
	switch {
	case mediaType == "application/xhtml+xml":
		return ".html"
	case known:
		return ext
	}
	return ".html"
}
