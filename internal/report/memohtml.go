package report

import (
	"bufio"
	"html/template"
	"io"
)

var memoHTMLFormat = &Format{
	Name:  "memo-html",
	Doc:   "the same memo as one self-contained page, to print or to paste into a mail",
	whole: writeMemoHTML,
}

// memoPage is what the template sees.
type memoPage struct {
	Title, Tool, Introduction, Policy string
	Style                             template.CSS
	Items                             []memoItemView
}

type memoItemView struct {
	memoItem
	Views []quoteView
}

func writeMemoHTML(w io.Writer, r *Report) error {
	x := newIndex(r)
	items := x.memo()
	p := memoPage{Title: "Questions on " + x.totals().title(), Tool: r.Tool, Introduction: memoIntroduction(len(items)), Style: styleOf("memo.css")}
	p.Policy = MemoPolicy()
	for _, m := range items {
		v := memoItemView{memoItem: m}
		for _, q := range m.Quotes {
			v.Views = append(v.Views, viewQuote(q))
		}
		p.Items = append(p.Items, v)
	}
	out := bufio.NewWriter(w)
	if err := pageTemplate().ExecuteTemplate(out, "memo.tmpl", p); err != nil {
		return err
	}
	return out.Flush()
}

// MemoPolicy is the Content-Security-Policy of the memo as a page: its style
// and nothing else.
func MemoPolicy() string {
	return "default-src 'none'; style-src " + hash(pageFile("memo.css")) + "; base-uri 'none'; form-action 'none'"
}
