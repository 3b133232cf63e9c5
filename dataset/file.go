package dataset

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// WriteFile writes one output file as a File, whole.
func WriteFile(path string, write func(io.Writer) error) error {
	f, err := NewFile(path)
	if err != nil {
		return err
	}
	defer f.Discard()
	if err := write(f); err != nil {
		return err
	}
	return f.Commit()
}

// File is one output file that is being written: under a temporary name in the
// same folder, down to the disk, and then renamed. On an error the earlier file
// stays as it was.
type File struct {
	*bufio.Writer
	file *os.File
	path string
}

// NewFile begins a file in its folder, which is made if need be.
func NewFile(path string) (*File, error) {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(dir, "."+name+unfinished+"*")
	if err != nil {
		return nil, err
	}
	out := &File{bufio.NewWriter(f), f, path}
	if err := f.Chmod(0o644); err != nil {
		out.Discard()
		return nil, err
	}
	return out, nil
}

// Commit ends the file and gives it its name.
func (f *File) Commit() error {
	if err := f.sync(); err != nil {
		return err
	}
	return f.rename()
}

// sync brings the file down to the disk and closes it.
func (f *File) sync() error {
	if err := f.Flush(); err != nil {
		return err
	}
	if err := f.file.Sync(); err != nil {
		return err
	}
	return f.file.Close()
}

func (f *File) rename() error { return os.Rename(f.file.Name(), f.path) }

// Discard removes the file, unless it was committed.
func (f *File) Discard() {
	_ = f.file.Close()           // it is closed already where it was committed
	_ = os.Remove(f.file.Name()) // fails for one renamed, as it should
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
