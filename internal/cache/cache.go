// Package cache keeps what was read from documents, with the figures found in
// them, from one build to the next: a file that has not changed is not read
// again, and a build that was interrupted goes on where it was. The folder may
// be deleted at any time; that only costs the time to read again. It does not
// know what a key is made of, and keeps nothing that depends on other documents.
package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Folder is the name of the folder within the one that a build writes to.
const Folder = ".figcheck"

// Reading is what one document of a file was read as, or what is wrong with it.
type Reading struct {
	Document *document.Document
	Records  []dataset.Record
	Err      *document.Error // then the others are nil
}

// Cache is a folder of readings, one file a key. All methods may be called at
// once, and on nil, where nothing is kept.
type Cache struct {
	dir, program string
	mu           sync.Mutex
	used         []string // names of the files that this build found or wrote
}

// Open returns the cache of a folder that a build writes to; nil where the
// running program cannot be told from another version of it. The folder is
// made when there is something to keep.
func Open(out string) *Cache {
	name, err := os.Executable()
	if err != nil {
		return nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil
	}
	version := ""
	if b, ok := debug.ReadBuildInfo(); ok {
		version = b.Main.Version
	}
	program := fmt.Sprintf("%s %d %d", version, info.Size(), info.ModTime().UnixNano())
	return &Cache{dir: filepath.Join(out, Folder), program: program}
}

// Key returns the key of all that a reading depends on, beside the program.
func (c *Cache) Key(parts ...[]byte) string {
	if c == nil {
		return ""
	}
	h := sha256.New()
	for _, p := range append(parts, []byte(c.program)) {
		fmt.Fprintf(h, "%d\n", len(p)) // so that "ab", "c" is not "a", "bc"
		h.Write(p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Get returns the readings of a key. A file that is damaged counts as none.
func (c *Cache) Get(key string) ([]Reading, bool) {
	if c == nil {
		return nil, false
	}
	content, err := os.ReadFile(filepath.Join(c.dir, key))
	if err != nil || len(content) < sha256.Size {
		return nil, false
	}
	sum := sha256.Sum256(content[sha256.Size:])
	var out []Reading
	if !bytes.Equal(sum[:], content[:sha256.Size]) || gob.NewDecoder(bytes.NewReader(content[sha256.Size:])).Decode(&out) != nil {
		return nil, false
	}
	c.use(key)
	return out, true
}

// Put keeps the readings of a key. Where they cannot be kept, as on a full
// disk, they are read again the next time.
func (c *Cache) Put(key string, readings []Reading) {
	if c == nil {
		return
	}
	content := bytes.NewBuffer(make([]byte, sha256.Size))
	if gob.NewEncoder(content).Encode(readings) != nil || os.MkdirAll(c.dir, 0o755) != nil {
		return
	}
	sum := sha256.Sum256(content.Bytes()[sha256.Size:])
	copy(content.Bytes(), sum[:])
	f, err := os.CreateTemp(c.dir, ".new-*")
	if err != nil {
		return
	}
	_, err = f.Write(content.Bytes())
	if f.Close() != nil || err != nil || os.Rename(f.Name(), filepath.Join(c.dir, key)) != nil {
		_ = os.Remove(f.Name()) // Prune removes what this leaves
		return
	}
	c.use(key)
}

func (c *Cache) use(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.used = append(c.used, name)
}

// Prune removes what this build did not use: readings of files that changed
// or are no longer given, and what an interrupted one left half-written.
func (c *Cache) Prune() {
	if c == nil {
		return
	}
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	slices.Sort(c.used)
	for _, e := range entries {
		if _, used := slices.BinarySearch(c.used, e.Name()); !used {
			_ = os.Remove(filepath.Join(c.dir, e.Name())) // the next build tries again
		}
	}
}
