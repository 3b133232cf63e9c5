//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package review

import (
	"os"
	"syscall"
)

// lock keeps other processes from deciding on a folder until unlock is called,
// or this process ends, however it does.
func lock(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close()
		return nil, &os.PathError{Op: "lock", Path: dir, Err: err}
	}
	return func() { _ = f.Close() }, nil
}
