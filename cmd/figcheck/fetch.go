package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"figcheck/internal/download"
)

// fetchFolder is where a build keeps what it fetched, within its own folder.
const fetchFolder = "fetched"

// remote returns the source that a web address names. Only a build with
// --fetch calls the network; one without takes what an earlier one fetched.
func (f *inputFlags) remote(address string) (source, error) {
	if f.out == "" {
		return source{}, fmt.Errorf("%s: a web address; figcheck build --fetch %s -o DIR reads it", address, address)
	}
	dir := filepath.Join(f.out, fetchFolder)
	var file *download.File
	var err error
	if f.fetch {
		limits := limitsOf(f.options())
		fetcher := download.Fetcher{Dir: dir, Agent: strings.Replace(tool, " ", "/", 1), MaxBytes: limits.Bytes, Timeout: limits.Time, Rule: f.rule}
		file, err = fetcher.Fetch(address)
	} else if file, err = download.Kept(dir, address); err == nil && file == nil {
		err = fmt.Errorf("%s: a web address; add --fetch to fetch it", address)
	}
	if err != nil {
		return source{}, err
	}
	return source{path: file.Path, url: file.URL, retrieved: file.Retrieved}, nil
}
