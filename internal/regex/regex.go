// Package regex is regular expressions that are compiled when they are first
// asked for: most documents ask for few of them, and a start for none.
package regex

import (
	"regexp"
	"sync"
)

// Of returns an expression, in the syntax of package regexp. It is for constants, and
// panics where it is first asked for one that is wrong.
func Of(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
