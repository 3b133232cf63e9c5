package dataset

import (
	"io"
	"os"
	"path/filepath"
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
