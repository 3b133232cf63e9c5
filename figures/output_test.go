package figures

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/internal/golden"
)

// TestPDF holds that a page is the same twice and embeds all its fonts.
func TestPDF(t *testing.T) {
	page := func() []byte {
		b, err := draw(t, rankedChart(t), Web).PDF()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	a := page()
	if !bytes.Equal(a, page()) {
		t.Error("two pages of the same chart differ")
	}
	if !bytes.HasPrefix(a, []byte("%PDF-")) || bytes.Contains(a, []byte("/Type1")) {
		t.Error("no PDF with embedded fonts only")
	}
}

// TestEditableSVG holds that the words are text.
func TestEditableSVG(t *testing.T) {
	svg, err := draw(t, rankedChart(t), Web).EditableSVG()
	if err != nil || !bytes.Contains(svg, []byte("<text ")) || !bytes.Contains(svg, []byte(">more than 1,700</text>")) || !bytes.HasSuffix(bytes.TrimSpace(svg), []byte("</svg>")) {
		t.Errorf("%v %s", err, svg[:min(len(svg), 300)])
	}
}

// TestOtherFormats asks the gate at the widths that are drawn on request, in
// both themes, for one chart of each form.
func TestOtherFormats(t *testing.T) {
	dark, err := Theme("dark")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/*.txtar")
	seen := map[string]bool{}
	for _, f := range files {
		for _, c := range Choose(load(t, f), Limits{}) {
			if seen[c.Form] {
				continue
			}
			seen[c.Form] = true
			for _, w := range []Width{Print85, Print174, Web} {
				if w == Web {
					c.Style = dark
				}
				for _, x := range draw(t, c, w).Lint {
					if x.Level == "error" {
						t.Errorf("%s%s: %s: %s", c.Name, w.Suffix, x.Rule, x.What)
					}
				}
			}
		}
	}
	if len(seen) != len(All()) {
		t.Errorf("%d of %d forms", len(seen), len(All()))
	}
}

// TestSocial holds that a card has its size, or is left out.
func TestSocial(t *testing.T) {
	p, err := rankedChart(t).Draw(Social)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.DecodeConfig(bytes.NewReader(p.PNG))
	if err != nil || img.Width != 1200 || img.Height != 630 || errorsIn(p.Lint) > 0 {
		t.Errorf("%v %+v %v", err, img, p.Lint)
	}
}

func TestRefusesComplexScripts(t *testing.T) {
	for script, label := range map[string]string{"Arabic": "کابل", "Devanagari": "काबुल", "Hebrew": "כאבול", "combining": "Lo\u0302c"} {
		c := rankedChart(t)
		c.Rows[0].Label = label
		if _, err := c.Draw(quick(Web)); err == nil || !strings.Contains(err.Error(), script) || !strings.Contains(err.Error(), "not drawn") {
			t.Errorf("%s: %v", script, err)
		}
	}
}

// TestStyle reads a house style and refuses what it does not know.
func TestStyle(t *testing.T) {
	dir := t.TempDir()
	logo := image.NewRGBA(image.Rect(0, 0, 40, 20))
	logo.Set(3, 3, color.RGBA{200, 0, 0, 255})
	var b bytes.Buffer
	if err := png.Encode(&b, logo); err != nil {
		t.Fatal(err)
	}
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("logo.png", b.String())
	s, err := ReadStyle(write("house.toml", "credit = \"Chart: Border Desk\"\nlogo = \"logo.png\"\n[colours]\nsubject = \"#7A1F5C\"\n[widths.column]\npixels = 620\nscale = 2\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	widths, err := s.WidthsNamed("column")
	if err != nil || widths[0].Px != 620 {
		t.Fatal(widths, err)
	}
	c := rankedChart(t)
	c.Style = s
	p := draw(t, c, widths[0])
	if errorsIn(p.Lint) > 0 || !bytes.Contains(p.SVG, []byte("data:image/png")) || !bytes.Contains(p.SVG, []byte("7A1F5C")) {
		t.Errorf("logo or colour is missing, or %v", p.Lint)
	}
	if page, err := p.PDF(); err != nil || !bytes.Contains(page, []byte("/Image")) {
		t.Errorf("no logo in the PDF: %v", err)
	}
	for content, want := range map[string]string{
		"colour = 1":                        "bad.toml:1:1: unknown key",
		"[colours]\nsubject = \"red\"":      "#RRGGBB",
		"theme = \"pink\"":                  "no theme",
		"[widths.x]\npixels = 9":            "between 300 and 2000",
		"[fonts]\nregular = \"house.toml\"": "TrueType",
		"credit = ":                         "bad.toml:1:",
	} {
		if _, err := ReadStyle(write("bad.toml", content), ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", content, err)
		}
	}
}

// TestPictures keeps docs/pictures what the forms draw now: one picture a form
// and one a variant, each from the testdata of its name.
func TestPictures(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	shown := map[string]bool{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		for _, c := range Choose(load(t, file), Limits{}) {
			if name == c.Form || strings.HasPrefix(name, c.Form+"-") {
				shown[name], shown[c.Form] = true, true
				golden.Picture(t, filepath.Join("..", "docs", "pictures", name+".png"), draw(t, c, Web).PNG)
				break
			}
		}
		if !shown[name] {
			t.Errorf("%s gives no chart of its form", file)
		}
	}
	for _, f := range All() {
		if !shown[f.Name] {
			t.Errorf("there is no testdata/%s.txtar", f.Name)
		}
	}
}
