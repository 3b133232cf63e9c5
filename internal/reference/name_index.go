package reference

import (
	_ "embed"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// builtinNames is the index of the embedded tables. TestNameIndex keeps it up
// to date with them: go test ./internal/reference -update writes it.
//
//go:embed names.index
var builtinNames nameIndex

// nameIndex is every name by its first word, to be searched as it lies there:
// a hash table of offsets and behind it the groups. All integers are of four
// bytes, little-endian.
//
//	the number of slots, a power of two
//	for each slot the offset of a group, 0 where the slot is empty
//	for each group the lower-case first word, a line break,
//	    its names in the order in which they are tried, a line each:
//	    text, kind, code, country and population with tabs between,
//	    and an empty line
//
// A word stands in the slot of its hash or the first free one after that.
type nameIndex string

// indexNames makes the index of the names of all layers.
func (t *Tables) indexNames() nameIndex {
	groups := t.allNames()
	size := uint32(4)
	for int(size) < 2*len(groups) {
		size *= 2
	}
	slots := make([]uint32, size)
	var text []byte
	for _, first := range slices.Sorted(maps.Keys(groups)) {
		at := nameHash(first) & (size - 1)
		for slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		slots[at] = 4 + 4*size + uint32(len(text))
		text = append(append(text, first...), '\n')
		for _, n := range groups[first] {
			text = append(text, strings.Join([]string{n.Text, string(n.Kind), n.Code, n.ISO2, strconv.FormatInt(n.Population, 10)}, "\t")...)
			text = append(text, '\n')
		}
		text = append(text, '\n')
	}
	out := binary.LittleEndian.AppendUint32(nil, size)
	for _, offset := range slots {
		out = binary.LittleEndian.AppendUint32(out, offset)
	}
	return nameIndex(append(out, text...))
}

// group returns the lines of the names whose first word is the given one,
// whatever its case, with an empty line and more behind; "" where there is none.
func (x nameIndex) group(first string) string {
	var small [32]byte
	low := appendLower(small[:0], first)
	mask := x.integer(0) - 1
	for at := nameHash(low) & mask; ; at = (at + 1) & mask {
		offset := x.integer(4 + 4*at)
		if offset == 0 {
			return ""
		}
		word, rest, _ := strings.Cut(string(x[offset:]), "\n")
		if word == string(low) {
			return rest
		}
	}
}

func (x nameIndex) integer(at uint32) uint32 {
	return uint32(x[at]) | uint32(x[at+1])<<8 | uint32(x[at+2])<<16 | uint32(x[at+3])<<24
}

// readName reads one line of a group.
func readName(line string) (n Name) {
	var kind, people string
	n.Text, line, _ = strings.Cut(line, "\t")
	kind, line, _ = strings.Cut(line, "\t")
	n.Code, line, _ = strings.Cut(line, "\t")
	n.ISO2, people, _ = strings.Cut(line, "\t")
	n.Kind = NameKind(kind)
	n.Population, _ = strconv.ParseInt(people, 10, 64)
	return n
}

// nameHash is FNV-1a.
func nameHash[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// appendLower appends a word in lower case.
func appendLower(dst []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(dst[:len(dst)-i], strings.ToLower(s)...)
		}
		dst = append(dst, lowerByte(c))
	}
	return dst
}
