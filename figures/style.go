package figures

import (
	"bytes"
	"encoding/base64"
	"errors"
	"figcheck/internal/regex"
	"fmt"
	"image"
	"image/color"
	imagedraw "image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
	"github.com/pelletier/go-toml/v2"
	xdraw "golang.org/x/image/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// Style is how a house wants its charts: colours, fonts, logo, credit and
// widths of its own. A nil Style is the default one.
type Style struct {
	palette palette
	credit  string
	fonts   [3][]byte // regular, semibold, bold; nil for Source Sans 3
	logo    image.Image
	logoPNG []byte
	widths  map[string]Width
}

// Theme returns the style of a theme: "light", the default, or "dark".
func Theme(name string) (*Style, error) {
	s := &Style{palette: lightPalette(), widths: map[string]Width{}}
	switch name {
	case "", "light":
	case "dark":
		s.palette = darkPalette()
	default:
		return nil, fmt.Errorf("figures: there is no theme %q; light and dark are known", name)
	}
	return s, nil
}

// styleFile is the TOML of a house style; what it leaves out keeps the default.
type styleFile struct {
	Theme   string            `toml:"theme"`
	Credit  string            `toml:"credit"`
	Logo    string            `toml:"logo"`
	Colours map[string]string `toml:"colours"`
	Fonts   struct {
		Regular  string `toml:"regular"`
		Semibold string `toml:"semibold"`
		Bold     string `toml:"bold"`
	} `toml:"fonts"`
	Widths map[string]struct {
		Pixels      float64 `toml:"pixels"`
		Scale       int     `toml:"scale"`
		Smallest    float64 `toml:"smallest"`
		Millimetres float64 `toml:"millimetres"`
	} `toml:"widths"`
}

// ReadStyle reads a house style. Unknown keys are errors; the files that it
// names stand relative to it. A theme that is given wins over the file's.
func ReadStyle(path, theme string) (*Style, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("figures: style: %w", err)
	}
	var f styleFile
	dec := toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return nil, styleError(path, err)
	}
	if theme == "" {
		theme = f.Theme
	}
	s, err := Theme(theme)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	s.credit = f.Credit
	if err := s.setColours(f.Colours); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for i, name := range []string{f.Fonts.Regular, f.Fonts.Semibold, f.Fonts.Bold} {
		if name == "" {
			continue
		}
		if s.fonts[i], err = os.ReadFile(filepath.Join(filepath.Dir(path), name)); err != nil {
			return nil, fmt.Errorf("%s: font: %w", path, err)
		}
	}
	if _, err := typesetterOf(s.fontFiles()); err != nil {
		return nil, fmt.Errorf("%s: %w; a TrueType file (.ttf) is needed", path, err)
	}
	if err := s.setLogo(filepath.Dir(path), f.Logo); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for name, w := range f.Widths {
		if w.Pixels < 300 || w.Pixels > 2000 || w.Scale < 0 || w.Scale > 8 {
			return nil, fmt.Errorf("%s: width %s: pixels must lie between 300 and 2000, scale between 1 and 8", path, name)
		}
		s.widths[name] = Width{Suffix: "-" + name, Px: w.Pixels, Scale: max(w.Scale, 1), MinPx: max(w.Smallest, 7), MM: w.Millimetres}
	}
	return s, nil
}

// styleError puts line and column before what the decoder says.
func styleError(path string, err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		row, col := strict.Errors[0].Position()
		return fmt.Errorf("%s:%d:%d: unknown key %v; theme, credit, logo, [colours], [fonts] and [widths.NAME] are known", path, row, col, strict.Errors[0].Key())
	}
	var syntax *toml.DecodeError
	if errors.As(err, &syntax) {
		row, col := syntax.Position()
		return fmt.Errorf("%s:%d:%d: %w", path, row, col, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

var hexColour = regex.Of(`^#[0-9A-Fa-f]{6}$`)

func (s *Style) setColours(given map[string]string) error {
	p := &s.palette
	roles := map[string]*color.RGBA{"paper": &p.paper, "ink": &p.ink, "ink2": &p.ink2, "ink3": &p.ink3, "gridline": &p.gridline, "whole": &p.slate,
		"subject": &p.blue, "second": &p.plum, "third": &p.ochre, "rest": &p.grey, "conflict": &p.rust, "conflict-text": &p.rustText,
		"conflict-row": &p.tint, "band": &p.band}
	for name, hex := range given {
		role, ok := roles[name]
		if !ok || !hexColour().MatchString(hex) {
			return fmt.Errorf("colour %s = %q: the roles are paper, ink, ink2, ink3, gridline, whole, subject, second, third, rest, conflict, conflict-text, conflict-row and band, the colours #RRGGBB", name, hex)
		}
		v, _ := strconv.ParseUint(hex[1:], 16, 32)
		*role = rgb(uint32(v))
	}
	return nil
}

func (s *Style) setLogo(dir, name string) error {
	if name == "" {
		return nil
	}
	content, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return fmt.Errorf("logo: %w", err)
	}
	if s.logo, err = png.Decode(bytes.NewReader(content)); err != nil {
		return fmt.Errorf("logo %s: %w; a PNG is needed", name, err)
	}
	s.logoPNG = content
	return nil
}

func (s *Style) colours() palette {
	if s == nil {
		return lightPalette()
	}
	return s.palette
}

func (s *Style) creditLine() string {
	if s == nil || s.credit == "" {
		return "Chart: figcheck"
	}
	return s.credit
}

func (s *Style) fontFiles() [3][]byte {
	files := [3][]byte{regularTTF, semiboldTTF, boldTTF}
	if s == nil {
		return files
	}
	for i, f := range s.fonts {
		if f != nil {
			files[i] = f
		}
	}
	return files
}

// logoHigh is the height of a logo in logical pixels.
const logoHigh = 22

// logoBox is the logo's size from 0, 0; empty where there is none.
func (s *Style) logoBox() box {
	if s == nil || s.logo == nil || s.logo.Bounds().Dy() == 0 {
		return box{}
	}
	b := s.logo.Bounds()
	return box{0, 0, logoHigh * float64(b.Dx()) / float64(b.Dy()), logoHigh}
}

func (c *Chart) paintLogo(canvas *vgimg.Canvas, s *sheet) {
	if s.logo.empty() {
		return
	}
	dst := canvas.Image()
	k := float64(s.width.Scale)
	at := image.Rect(int(s.logo.x0*k), int(s.logo.y0*k), int(s.logo.x1*k), int(s.logo.y1*k))
	xdraw.CatmullRom.Scale(dst, at, c.Style.logo, c.Style.logo.Bounds(), imagedraw.Over, nil)
}

func (s *Style) logoSVG(at box) string {
	if at.empty() {
		return ""
	}
	return fmt.Sprintf("<image x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" href=\"data:image/png;base64,%s\"/>\n",
		at.x0, at.y0, at.x1-at.x0, at.y1-at.y0, base64.StdEncoding.EncodeToString(s.logoPNG))
}

func (p *pdfPage) logo(s *Style, at box) error {
	if at.empty() {
		return nil
	}
	options := fpdf.ImageOptions{ImageType: "PNG"}
	p.doc.RegisterImageOptionsReader("logo", options, bytes.NewReader(s.logoPNG))
	p.doc.ImageOptions("logo", at.x0*p.k, at.y0*p.k, (at.x1-at.x0)*p.k, (at.y1-at.y0)*p.k, false, options, 0, "")
	return p.doc.Error()
}
