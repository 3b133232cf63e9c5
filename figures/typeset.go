package figures

import (
	_ "embed"
	"figcheck/internal/regex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/vg"
)

// Source Sans 3 by Adobe, SIL Open Font License 1.1 (fonts/OFL.txt), unmodified.
var (
	//go:embed fonts/SourceSans3_400Regular.ttf
	regularTTF []byte
	//go:embed fonts/SourceSans3_600SemiBold.ttf
	semiboldTTF []byte
	//go:embed fonts/SourceSans3_700Bold.ttf
	boldTTF []byte
)

type weight int

const (
	regular weight = iota
	semibold
	bold
)

// face is a weight at a size in logical pixels.
type face struct {
	weight weight
	size   float64
}

// typesetter measures text and turns it into outlines. It keeps what it has
// measured; one serves one rendering and no two goroutines.
type typesetter struct {
	fonts  [3]*sfnt.Font
	buf    sfnt.Buffer
	glyphs map[glyphKey]glyph
	kerns  map[kernKey]float64
	widths map[widthKey]float64
}

type (
	glyphKey struct {
		weight weight
		r      rune
	}
	kernKey struct {
		weight weight
		a, b   sfnt.GlyphIndex
	}
	widthKey struct {
		weight weight
		s      string
	}
)

// glyph holds outlines and bounds in em units, y down.
type glyph struct {
	index          sfnt.GlyphIndex
	advance        float64
	outline        sfnt.Segments
	x0, y0, x1, y1 float64
}

func newTypesetter() (*typesetter, error) {
	return typesetterOf([3][]byte{regularTTF, semiboldTTF, boldTTF})
}

// typesetterOf sets in the given TrueType files: regular, semibold, bold.
func typesetterOf(files [3][]byte) (*typesetter, error) {
	t := &typesetter{glyphs: map[glyphKey]glyph{}, kerns: map[kernKey]float64{}, widths: map[widthKey]float64{}}
	for i, ttf := range files {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			return nil, fmt.Errorf("figures: font %d: %w", i, err)
		}
		t.fonts[i] = f
	}
	return t, nil
}

func (t *typesetter) glyph(w weight, r rune) glyph {
	key := glyphKey{w, r}
	if g, ok := t.glyphs[key]; ok {
		return g
	}
	f := t.fonts[w]
	em := fixed.Int26_6(f.UnitsPerEm())
	var g glyph
	g.index, _ = f.GlyphIndex(&t.buf, r)
	bounds, adv, err := f.GlyphBounds(&t.buf, g.index, em, 0)
	if err == nil {
		g.advance = float64(adv) / float64(em)
		g.x0, g.x1 = float64(bounds.Min.X)/float64(em), float64(bounds.Max.X)/float64(em)
		g.y0, g.y1 = float64(bounds.Min.Y)/float64(em), float64(bounds.Max.Y)/float64(em)
	}
	if segs, err := f.LoadGlyph(&t.buf, g.index, em, nil); err == nil {
		g.outline = append(sfnt.Segments(nil), segs...)
	}
	t.glyphs[key] = g
	return g
}

func (t *typesetter) kern(w weight, a, b sfnt.GlyphIndex) float64 {
	key := kernKey{w, a, b}
	k, ok := t.kerns[key]
	if !ok {
		em := fixed.Int26_6(t.fonts[w].UnitsPerEm())
		if v, err := t.fonts[w].Kern(&t.buf, a, b, em, 0); err == nil {
			k = float64(v) / float64(em)
		}
		t.kerns[key] = k
	}
	return k
}

// each calls do for every glyph with its pen position, in em units.
func (t *typesetter) each(w weight, s string, do func(pen float64, g glyph)) (advance float64) {
	var prev sfnt.GlyphIndex
	first := true
	for _, r := range s {
		g := t.glyph(w, r)
		if !first {
			advance += t.kern(w, prev, g.index)
		}
		if do != nil {
			do(advance, g)
		}
		advance += g.advance
		prev, first = g.index, false
	}
	return advance
}

// width returns the advance width of s in logical pixels.
func (t *typesetter) width(s string, f face) float64 {
	key := widthKey{f.weight, s}
	em, ok := t.widths[key]
	if !ok {
		em = t.each(f.weight, s, nil)
		t.widths[key] = em
	}
	return em * f.size
}

// missing lists the characters of s that the typeface cannot draw.
func (t *typesetter) missing(s string, f face) (out []rune) {
	for _, r := range s {
		if t.glyph(f.weight, r).index == 0 {
			out = append(out, r)
		}
	}
	return out
}

// inkBox returns the tight bounds of s around its origin, y down.
func (t *typesetter) inkBox(s string, f face) box {
	b := emptyBox()
	t.each(f.weight, s, func(pen float64, g glyph) {
		if g.x1 > g.x0 {
			b = b.join(box{(pen + g.x0) * f.size, g.y0 * f.size, (pen + g.x1) * f.size, g.y1 * f.size})
		}
	})
	return b
}

// capHeight is the height of capitals: 0.66 em in Source Sans 3.
func capHeight(f face) float64 { return 0.66 * f.size }

// outline returns s as a path with its origin at x, y; y grows downwards.
func (t *typesetter) outline(s string, f face, x, y float64) vg.Path {
	return slices.Concat(t.outlines(s, f, x, y)...)
}

// outlines is outline in parts, one a word.
func (t *typesetter) outlines(s string, f face, x, y float64) (words []vg.Path) {
	var word vg.Path
	k := f.size / float64(t.fonts[f.weight].UnitsPerEm())
	t.each(f.weight, s, func(pen float64, g glyph) {
		if len(g.outline) == 0 && len(word) > 0 {
			words, word = append(words, word), nil
		}
		word = g.appendTo(word, func(q fixed.Point26_6) vg.Point {
			return vg.Point{X: vg.Length(x + pen*f.size + float64(q.X)*k), Y: vg.Length(y + float64(q.Y)*k)}
		})
	})
	return append(words, word)
}

// appendTo appends the closed contours of a glyph, its points put at their places.
func (g *glyph) appendTo(path vg.Path, at func(fixed.Point26_6) vg.Point) vg.Path {
	for i, seg := range g.outline {
		switch seg.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				path.Close()
			}
			path.Move(at(seg.Args[0]))
		case sfnt.SegmentOpLineTo:
			path.Line(at(seg.Args[0]))
		case sfnt.SegmentOpQuadTo:
			path.QuadTo(at(seg.Args[0]), at(seg.Args[1]))
		case sfnt.SegmentOpCubeTo:
			path.CubeTo(at(seg.Args[0]), at(seg.Args[1]), at(seg.Args[2]))
		}
	}
	if len(g.outline) > 0 {
		path.Close()
	}
	return path
}

// glue matches what must not be parted at a line end: "in 2025", "$10 billion".
var glue = regex.Of(`(?i)(\b(?:in|of|to|by|than|since|about|least|most|a|an|the|almost|some) )([$€£]?\d)|\b(at) (least|most)\b|\b(more|fewer|less) (than)\b|(\d) (million|billion|trillion|bn|m|km|kg|per cent|people)\b`)

func bindWords(s string) string {
	return glue().ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, " ", "\u00a0") })
}

// wrap breaks s into lines no wider than max, except where one word is. What
// was bound for the breaking reads as it was again: a search for "more than
// 1,700" is to find it.
func (t *typesetter) wrap(s string, f face, max float64) []string {
	var out []string
	line := ""
	for _, w := range strings.FieldsFunc(bindWords(s), func(r rune) bool { return r == ' ' || r == '\n' }) {
		next := w
		if line != "" {
			next = line + " " + w
		}
		if line != "" && t.width(next, f) > max {
			out = append(out, unbind(line))
			next = w
		}
		line = next
	}
	if line != "" {
		out = append(out, unbind(line))
	}
	return out
}

func unbind(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// wrapAny is wrap that also breaks words wider than max, such as addresses.
func (t *typesetter) wrapAny(s string, f face, max float64) (out []string) {
	for _, line := range t.wrap(s, f, max) {
		for t.width(line, f) > max && utf8.RuneCountInString(line) > 1 {
			n := t.fitting(line, f, max)
			out, line = append(out, line[:n]), line[n:]
		}
		out = append(out, line)
	}
	return out
}

// fitting is the length in bytes of the longest head of w within max, at least
// one character.
func (t *typesetter) fitting(w string, f face, max float64) int {
	last := 0
	for i := range w {
		if i > 0 && t.each(f.weight, w[:i], nil)*f.size > max {
			break
		}
		last = i
	}
	if last == 0 {
		_, last = utf8.DecodeRuneInString(w)
	}
	return last
}

// balance wraps into as few lines as wrap and makes them equally long.
func (t *typesetter) balance(s string, f face, max float64) []string {
	best := t.wrap(s, f, max)
	if len(best) < 2 {
		return best
	}
	lo, hi := max/2, max
	for range 12 {
		mid := (lo + hi) / 2
		if len(t.wrap(s, f, mid)) <= len(best) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return t.wrap(s, f, hi)
}

// shorten cuts s at a word end so that it fits max; the full words stay in the
// data and the alt text.
func (t *typesetter) shorten(s string, f face, max float64) string {
	if t.width(s, f) <= max {
		return s
	}
	for s != "" && t.width(s+"…", f) > max {
		if i := strings.LastIndexByte(s, ' '); i > 0 {
			s = strings.TrimRight(s[:i], " ,;·–")
			continue
		}
		r := []rune(s)
		s = string(r[:len(r)-1])
	}
	return s + "…"
}
