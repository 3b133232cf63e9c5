package golden

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"sort"
	"testing"
)

// slack is the share of pixels in which a picture may differ from the kept one,
// and step how far a pixel's channel may be off before it differs: processors
// round the last digit of a coordinate differently, which moves the grey of an
// edge.
const (
	slack = 0.001
	step  = 24
)

// Picture is File for a PNG, which it keeps in 256 colours and compares pixel
// by pixel.
func Picture(t testing.TB, path string, got []byte) {
	t.Helper()
	drawn, err := png.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, reduced(drawn)); err != nil {
			t.Fatal(err)
		}
		File(t, path, b.Bytes())
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	old, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if share := differing(old, reduced(drawn)); share > slack {
		t.Errorf("%s: %.2f%% of the pixels differ; go test -update writes it", path, share*100)
	}
}

// differing is the share of pixels in which two pictures differ, 1 where their
// sizes do.
func differing(x, y image.Image) float64 {
	n, box := 0, x.Bounds()
	if box != y.Bounds() {
		return 1
	}
	for j := box.Min.Y; j < box.Max.Y; j++ {
		for i := box.Min.X; i < box.Max.X; i++ {
			if !near(x.At(i, j), y.At(i, j)) {
				n++
			}
		}
	}
	return float64(n) / float64(box.Dx()*box.Dy())
}

func near(a, b color.Color) bool {
	r, g, bl, _ := a.RGBA()
	s, h, cl, _ := b.RGBA()
	off := func(x, y uint32) bool { return max(x, y)-min(x, y) > step<<8 }
	return !off(r, s) && !off(g, h) && !off(bl, cl)
}

// reduced is a picture in its 256 most frequent colours, each in steps of eight
// levels a channel.
func reduced(img image.Image) *image.Paletted {
	count := map[color.RGBA]int{}
	box := img.Bounds()
	for j := box.Min.Y; j < box.Max.Y; j++ {
		for i := box.Min.X; i < box.Max.X; i++ {
			count[coarse(img.At(i, j))]++
		}
	}
	var colours []color.RGBA
	for c := range count {
		colours = append(colours, c)
	}
	sort.Slice(colours, func(i, j int) bool {
		a, b := colours[i], colours[j]
		if count[a] != count[b] {
			return count[a] > count[b]
		}
		return string([]byte{a.R, a.G, a.B}) < string([]byte{b.R, b.G, b.B})
	})
	var p color.Palette
	for _, c := range colours[:min(len(colours), 256)] {
		p = append(p, c)
	}
	out, index := image.NewPaletted(box, p), map[color.RGBA]uint8{}
	for j := box.Min.Y; j < box.Max.Y; j++ {
		for i := box.Min.X; i < box.Max.X; i++ {
			c := coarse(img.At(i, j))
			k, ok := index[c]
			if !ok {
				k = uint8(p.Index(c))
				index[c] = k
			}
			out.SetColorIndex(i, j, k)
		}
	}
	return out
}

// coarse rounds a colour's channels to the nearest multiple of eight, the
// lightest to full.
func coarse(c color.Color) color.RGBA {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) uint8 { return uint8(min((v>>8+4)/8*8, 255)) }
	return color.RGBA{f(r), f(g), f(b), 255}
}
