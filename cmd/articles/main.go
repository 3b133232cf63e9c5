// Command articles writes invented news articles into a folder, for
// measurements: the same ones whenever it is asked for as many.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"figcheck/internal/article"
)

func main() {
	n := flag.Int("n", 1000, "how many articles")
	size := flag.Int("size", 5<<10, "bytes of each, at least")
	dir := flag.String("o", "", "folder to write to")
	flag.Parse()
	if err := write(*dir, *n, *size); err != nil {
		fmt.Fprintf(os.Stderr, "articles: %v\n", err)
		os.Exit(2)
	}
}

func write(dir string, n, size int) error {
	if dir == "" {
		return fmt.Errorf("no folder; name one with -o")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("article-%06d.txt", i))
		if err := os.WriteFile(name, []byte(article.Write(i, size)), 0o644); err != nil {
			return err
		}
	}
	return nil
}
