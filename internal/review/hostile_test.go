package review

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"figcheck/dataset"
)

// attack sets window.ran in every way that a page might let it.
const attack = `<script>ran=1</script><img src=x onerror=ran=1><svg onload=ran=1>`

// hostile is a page whose title, caption, address and cells hold markup, as
// markup and as text that would be markup if it were written out.
func hostile() string {
	text := strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(attack)
	return `<!DOCTYPE html><html lang="en"><head><title>` + text + `</title>
<meta name="author" content="` + strings.ReplaceAll(text, `"`, "&quot;") + `"><link rel="canonical" href="javascript:ran=1"></head>
<body onload="ran=1"><article><h1>The pier counts 40 lamps ` + text + attack + `</h1>
<p>It has €48.2 million ` + text + `, €17.5 million and €6.1 million, which makes €73.8 million in total. <a href="javascript:ran=1">A link</a></p>
<p>It counts 41 lamps. The pier has 40 lamps and 41 lamps, says a report of 2024. More than a sentence is here, so that a reader keeps it.</p>
<table><caption>Lamps ` + text + attack + `</caption><thead><tr><th>Pier ` + text + `</th><th>Lamps</th></tr></thead>
<tbody><tr><td>North ` + text + `</td><td>12 ` + text + `</td></tr><tr><td>South</td><td>28</td></tr><tr><td>Total</td><td>41</td></tr></tbody></table>
</article></body></html>`
}

// TestHostileDocument opens such a page in a browser, as a document among
// others, decides on it, and looks for anything that ran.
func TestHostileDocument(t *testing.T) {
	ctx := browser(t)
	s := reading(t, t.TempDir(), map[string]string{"hostile.html": hostile(), "one.md": "# A pier\n\nThe pier has 40 lamps."})
	if accusing(s) == 0 || len(s.Report.Dataset.Records) < 8 {
		t.Fatalf("%d figures, %d accuse: there is nothing to attack with", len(s.Report.Dataset.Records), accusing(s))
	}
	home := served(t, s)
	b := open(t, ctx, 1280, "about:blank")
	inert := func() {
		t.Helper()
		b.holds(`document.readyState === 'complete' && document.querySelectorAll('[onerror], [onload], [onclick], iframe, object, embed').length === 0`)
		b.holds(`[...document.querySelectorAll('[href], [src]')].every(e => !/^\s*javascript:/i.test(e.getAttribute('href') ?? e.getAttribute('src')))`)
		b.holds(`document.querySelectorAll('script').length <= 2 && !document.querySelector('.reading script, .reading img[src=x], .reading svg')`)
		b.holds(`typeof window.ran === 'undefined'`)
	}
	for _, address := range []string{home, home + "memo.html"} {
		b.do(chromedp.Navigate(address))
		inert()
		if address == home {
			b.press("r" + attack + "\r") // a reason is no better
			b.holds(`[...document.querySelectorAll('.remark')].some(r => r.textContent.includes('ran=1'))`)
			b.press("u")
			b.press("a")
			b.holds(`document.querySelector('#said').textContent.startsWith('Accepted')`)
			inert()
		}
	}
	if !strings.Contains(b.text(`document.body.textContent`), "ran=1") {
		t.Error("the memo does not quote the attack: the test looks at the wrong page")
	}
	b.onlyOwn(home)
}

// TestOtherPages asks as pages of other origins do, from a browser.
func TestOtherPages(t *testing.T) {
	ctx := browser(t)
	s := slips(t)
	home := served(t, s)
	b := open(t, ctx, 1280, home)
	id := s.Report.Dataset.Findings[0].ID
	other := served(t, slips(t)) // another origin, by its port
	b.do(chromedp.Navigate(other))
	for _, kind := range []string{"application/json", "text/plain"} {
		b.text(`fetch('` + home + `decide', { method: 'POST', mode: '` + map[string]string{"application/json": "cors", "text/plain": "no-cors"}[kind] +
			`', headers: { 'Content-Type': '` + kind + `' }, body: '{"act":"accept","target":"` + id + `"}' }).then(() => 'sent', () => 'refused')`)
	}
	if rows, err := dataset.ReadDecisions(s.Dir); err != nil || len(rows) > 0 {
		t.Errorf("another origin decided: %v, %v", rows, err)
	}
	r, err := http.Get(strings.TrimSuffix(home, token+"/"))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusNotFound {
		t.Errorf("without a token the answer is %s", r.Status)
	}
}

// TestSourcesSideBySide: what two documents disagree on stands on top, the
// worse document first in the index.
func TestSourcesSideBySide(t *testing.T) {
	ctx := browser(t)
	const rest = " It was built of oak and iron, and the town has kept it since."
	s := reading(t, t.TempDir(), map[string]string{
		"one.md": "# The pier of Solhavn\n\nThe population of Norway was 5.4 million in 2020." + rest,
		"two.md": "# Solhavn again\n\nThe population of Norway was 5.9 million in 2020. The pier took €48.2 million, €17.5 million and €6.1 million, which makes €73.8 million in total." + rest,
	})
	home := served(t, s)
	widths(t, func(t *testing.T, width int64) {
		b := open(t, ctx, width, home)
		b.holds(`document.querySelectorAll('.index tbody tr').length === 2 && document.querySelector('.index tbody a').textContent === 'Solhavn again'`)
		b.holds(`document.querySelectorAll('.fact .side').length === 2 && ['5.4 million', '5.9 million'].every(w => document.querySelector('.fact').textContent.includes(w))`)
		if width == 1280 {
			b.picture("review-sources")
		}
		b.axe()
	})
}
