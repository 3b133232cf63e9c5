package review

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/report"
)

// piers is a document of about n figures, five in six of them in sums and a
// sum in ten wrong.
func piers(n int) string {
	var text strings.Builder
	for i := range n / 6 {
		a, b, c := 41+i%37, 13+i%11, 5+i%7
		wrong := 0
		if i%10 == 3 {
			wrong = 2
		}
		fmt.Fprintf(&text, "## The yard of number %d\n\nThe yard took €%d.2 million in spring, €%d.5 million in summer and €%d.1 million in autumn, which makes €%d.8 million in total. "+
			"It has %d benches.\n\n", i, a, b, c, a+b+c+wrong, 100+i)
	}
	return text.String()
}

// library is a review of n documents.
func library(b *testing.B, n int) *Session {
	b.Helper()
	r := &report.Report{Dataset: new(dataset.Dataset)}
	for i := range n {
		d, err := document.Read(fmt.Sprintf("pier-%03d.md", i), []byte(fmt.Sprintf("# Pier number %d\n\n%s", i, piers(18+i%3*6))), document.Options{Published: "2025-12-07"})
		if err != nil {
			b.Fatal(err)
		}
		r.Documents = append(r.Documents, d)
		r.Dataset.Sources = append(r.Dataset.Sources, d.Source)
		r.Dataset.Records = append(r.Dataset.Records, found(d)...)
	}
	return opened(b, b.TempDir(), r)
}

// BenchmarkBrowser is what a reviewer waits for, in Chromium: a document of 500
// figures to open, a decision on it to show, and a frame while an index of 300
// documents scrolls.
func BenchmarkBrowser(b *testing.B) {
	ctx := browser(b)
	s := reading(b, b.TempDir(), map[string]string{"one.md": piers(540)})
	b.Logf("%d figures, %d findings", len(s.Report.Dataset.Records), len(s.Report.Dataset.Findings))
	home := served(b, s)
	b.Run("open", func(b *testing.B) {
		tab := open(b, ctx, 1280, home)
		for b.Loop() {
			tab.do(chromedp.Navigate(home))
		}
	})
	b.Run("step", func(b *testing.B) {
		tab := open(b, ctx, 1280, home)
		tab.holds(`document.querySelector('.finding.chosen') !== null`)
		for b.Loop() {
			took := tab.text(`new Promise(done => {
				const from = performance.now(), at = document.documentElement.dataset.step;
				const look = () => document.documentElement.dataset.step === at ? setTimeout(look) : requestAnimationFrame(() => done(String(performance.now() - from)));
				document.querySelector('.finding [data-act=accept]').click();
				look();
			})`)
			if took == "" {
				b.Fatal("no answer")
			}
		}
	})
	b.Run("scroll", func(b *testing.B) {
		tab := open(b, ctx, 1280, served(b, library(b, 300)))
		tab.holds(`document.querySelectorAll('.index tbody tr').length === 300`)
		for b.Loop() {
			worst, err := time.ParseDuration(tab.text(`new Promise(done => {
				let last, worst = 0, y = 0;
				const frame = now => {
					if (last) worst = Math.max(worst, now - last);
					last = now;
					scrollTo(0, y += 60);
					y < document.documentElement.scrollHeight ? requestAnimationFrame(frame) : done(worst + 'ms');
				};
				requestAnimationFrame(frame);
			})`))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(worst.Milliseconds()), "worst-ms/frame")
		}
	})
}

// BenchmarkStep is the server's part of a decision.
func BenchmarkStep(b *testing.B) {
	for _, documents := range []int{1, 300} {
		for _, act := range []dataset.Act{dataset.Accept, dataset.Correct} {
			b.Run(fmt.Sprintf("%d-documents/%s", documents, act), func(b *testing.B) {
				s, page := library(b, documents), ""
				if documents > 1 {
					page = report.PartName(0)
				} else {
					s = reading(b, b.TempDir(), map[string]string{"one.md": piers(540)})
				}
				d := s.Report.Dataset
				for i := 0; b.Loop(); i++ {
					r := Request{Page: page, Step: i, Act: act, Target: d.Findings[0].ID}
					if act == dataset.Correct {
						r.Target, r.Cells = d.Records[0].ID, map[string]string{"value": fmt.Sprint(i + 1)}
					}
					if _, err := s.Decide(r); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
