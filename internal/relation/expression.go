package relation

import (
	"regexp"
	"sync"
)

// expression is a regular expression that is compiled when it is first asked
// for, which most documents do not do.
func expression(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
