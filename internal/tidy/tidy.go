// Package tidy holds tests of the repository itself: floors, catalogues, sizes,
// printed docs, and the transcripts in README.md. It has no code but tests.
package tidy
