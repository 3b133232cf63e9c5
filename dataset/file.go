package dataset

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// WriteFile writes one output file: under a temporary name in the same folder,
// which is made if need be, down to the disk, and then renamed. On an error
// the earlier file stays as it was.
func WriteFile(path string, write func(io.Writer) error) error {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	tmp, err := writeTemporary(dir, name, write)
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil && tmp != "" {
		_ = os.Remove(tmp)
	}
	return err
}

// unfinished stands in the name of a file that is being written.
const unfinished = ".unfinished-"

// Sweep removes from a folder what a run that was killed left half-written.
func Sweep(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") && strings.Contains(e.Name(), unfinished) {
			err = errors.Join(err, os.Remove(filepath.Join(dir, e.Name())))
		}
	}
	return err
}

// writeTemporary writes a file under a name of its own beside the place it is
// meant for, down to the disk, and returns that name.
func writeTemporary(dir, name string, write func(io.Writer) error) (path string, err error) {
	f, err := os.CreateTemp(dir, "."+name+unfinished+"*")
	if err != nil {
		return "", err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	if err := f.Chmod(0o644); err != nil {
		return f.Name(), err
	}
	if err := write(f); err != nil {
		return f.Name(), err
	}
	return f.Name(), f.Sync()
}
