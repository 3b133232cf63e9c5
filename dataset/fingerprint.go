package dataset

import "strings"

// Fingerprint returns what stays the same of a finding when the document is
// edited elsewhere, where its id does not, for that counts the bytes: the first
// 12 hexadecimal digits of SHA-256 over the check, the relation in symbols, and
// each operand's role and readings. Two findings may have the same: those that
// say the same of the same numbers.
func (f *Finding) Fingerprint() string {
	parts := []string{f.Check, f.Relation}
	for _, o := range f.Operands {
		parts = append(parts, o.Role, o.Core.String(), o.Wide.String())
	}
	return hashID(strings.Join(parts, "\x00"))
}
