package document

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// pdfEngine starts PDFium at the first PDF and not before: compiling it takes
// seconds, and a fifth of a second where the compiled form lies in the user's
// cache folder. It has no state that one document could leave for the next.
var pdfEngine = sync.OnceValues(func() (pdfium.Pool, error) {
	most := runtime.GOMAXPROCS(0)
	return webassembly.Init(webassembly.Config{
		MinIdle: 0, MaxIdle: most, MaxTotal: most, Stdout: io.Discard, Stderr: io.Discard,
		// A configuration of one's own must name the features that PDFium's needs.
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithCompilationCache(pdfCache()),
	})
})

// pdfCache keeps compiled code on disk, or in memory where there is no folder
// for it. A write that fails there only costs the time to compile again.
func pdfCache() wazero.CompilationCache {
	if dir, err := os.UserCacheDir(); err == nil {
		if c, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "figcheck", "pdfium")); err == nil {
			return c
		}
	}
	return wazero.NewCompilationCache()
}

// pdfChar is one character of a page, in points from its lower left.
type pdfChar struct {
	r                        rune
	left, right, top, bottom float64
	size                     float64 // of the font, 0 where not known
	bold                     bool
	angle                    float64 // in radians
}

// pdfFile is an open PDF.
type pdfFile struct {
	engine pdfium.Pdfium
	open   *responses.OpenDocument
	pages  int
}

func openPDF(content []byte) (*pdfFile, error) {
	const patience = 10 * time.Minute // other documents are being read
	pool, err := pdfEngine()
	if err != nil {
		return nil, err
	}
	f := &pdfFile{}
	if f.engine, err = pool.GetInstance(patience); err != nil {
		return nil, err
	}
	if f.open, err = f.engine.OpenDocument(&requests.OpenDocument{File: &content}); err != nil {
		_ = f.engine.Close() // the first error is the one to tell
		return nil, err
	}
	n, err := f.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.open.Document})
	if err != nil {
		f.close()
		return nil, err
	}
	f.pages = n.PageCount
	return f, nil
}

func (f *pdfFile) close() {
	if f.open != nil {
		_, _ = f.engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: f.open.Document})
	}
	_ = f.engine.Close()
}

// page returns the characters of a page in the order in which it draws them,
// with line ends that PDFium put between.
func (f *pdfFile) page(i int) ([]pdfChar, error) {
	r, err := f.engine.GetPageTextStructured(&requests.GetPageTextStructured{
		Page:                   requests.Page{ByIndex: &requests.PageByIndex{Document: f.open.Document, Index: i}},
		Mode:                   requests.GetPageTextStructuredModeChars,
		CollectFontInformation: true,
	})
	if err != nil {
		return nil, err
	}
	chars := make([]pdfChar, 0, len(r.Chars))
	for _, c := range r.Chars {
		p := c.PointPosition
		for _, letter := range c.Text {
			char := pdfChar{r: letter, left: p.Left, right: p.Right, top: p.Top, bottom: p.Bottom, angle: c.Angle}
			if info := c.FontInformation; info != nil {
				char.size, char.bold = info.RenderedSize, info.Weight >= 600 || strings.Contains(info.Name, "Bold")
				if char.size == 0 {
					char.size = info.Size
				}
			}
			chars = append(chars, char)
		}
	}
	return chars, nil
}

// said returns an entry of the document's information, "" where there is none.
func (f *pdfFile) said(key string) string {
	r, err := f.engine.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.open.Document, Tag: key})
	if err != nil {
		return ""
	}
	return r.Value
}
