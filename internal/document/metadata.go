package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isMetadata reports a line of nothing but known "Key: value" pairs, parted
// by bars: "Published: 2025-10-08 | Publisher: Continental Wire". Behind the
// first, the publisher may stand without its key.
func isMetadata(text string) bool {
	const longest = 300
	if len(text) > longest || !strings.Contains(text, ":") {
		return false
	}
	for i, part := range metadataParts(text) {
		key, value, ok := strings.Cut(part, ":")
		if !ok && i > 0 && isName(part) {
			continue
		}
		if !ok || strings.TrimSpace(value) == "" {
			return false
		}
		if _, known := metadataKeys[metadataKey(key)]; !known {
			return false
		}
	}
	return true
}

func metadataParts(text string) []string {
	if strings.Contains(text, " | ") {
		return strings.Split(text, " | ")
	}
	return strings.Split(text, " · ")
}

func metadataKey(key string) string {
	return strings.ToLower(strings.Trim(strings.ReplaceAll(key, "_", " "), "*_ \t"))
}

// takeMetadata reads a metadata line into the source. It reports whether the
// line was one.
func (d *Document) takeMetadata(text string, titled bool) bool {
	if !isMetadata(text) {
		date := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(text, "Published"), "on "))
		// A day alone on its line below the title is when it came out.
		if edtf := plainDate(date); edtf != "" && (date != text || titled && len(edtf) == len("2006-01-02")) {
			d.setField("published", date)
			return true
		}
		return false
	}
	for _, part := range metadataParts(text) {
		if key, value, ok := strings.Cut(part, ":"); ok {
			d.setField(metadataKey(key), value)
		} else if !d.takeByline(strings.TrimSpace(part)) {
			d.setField("publisher", part)
		}
	}
	return true
}

// isName reports a few words that can be a publisher: they begin with a capital
// and hold no figure.
func isName(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return unicode.IsUpper(r) && words(text) <= 8 && !endsWithStop(text) && !strings.ContainsAny(text, "0123456789%$£€")
}

// setField sets the source's field of a metadata key, if it is still empty.
func (d *Document) setField(key, value string) {
	field := metadataKeys[key]
	value = strings.Trim(strings.TrimSpace(value), `"'*`)
	if field == nil || value == "" {
		return
	}
	p := field(d)
	if *p != "" {
		return
	}
	if p == &d.Source.Published || p == &d.Source.Retrieved {
		value = plainDate(value)
	}
	*p = value
}

// takeByline reads "By Jane Smith and John Doe" below a headline.
func (d *Document) takeByline(text string) bool {
	name, ok := strings.CutPrefix(text, "By ")
	if !ok {
		name, ok = strings.CutPrefix(text, "BY ")
	}
	r, _ := utf8.DecodeRuneInString(name)
	if !ok || words(name) > 10 || endsWithStop(text) || !unicode.IsUpper(r) || strings.ContainsAny(name, "0123456789%$£€") {
		return false
	}
	d.setField("author", name)
	return true
}

// noteChanges says that a text has tracked changes.
func (d *Document) noteChanges(n int) {
	if n > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("%d tracked changes, taken as accepted", n))
	}
}
