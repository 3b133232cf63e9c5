// Package relation binds figures that the text says depend on each other.
package relation

import (
	"figcheck/internal/claim"
	"figcheck/internal/document"
)

// Bind fills in PartOf and Derivation of the claims of a document.
func Bind(d *document.Document, claims []claim.Claim) {}
