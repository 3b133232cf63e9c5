package review

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"figcheck/dataset"
)

// TestOneKeyEach judges the planted slips of examples/ from first look to memo
// with one key for each and one for the memo.
func TestOneKeyEach(t *testing.T) {
	ctx := browser(t)
	widths(t, func(t *testing.T, width int64) {
		s := slips(t)
		n, home := accusing(s), served(t, s)
		if n < 8 {
			t.Fatalf("only %d findings accuse", n)
		}
		b := open(t, ctx, width, home)
		for i := range n {
			b.holds(`document.querySelectorAll('.finding.chosen').length === 1 && document.activeElement.closest('.finding.chosen').dataset.status === 'unreviewed'`)
			if i == 1 {
				if width == 1280 {
					b.picture("review")
				}
				b.axe()
			}
			b.press("a")
			b.holds(fmt.Sprintf(`document.querySelector('progress').value === %d`, i+1))
		}
		b.holds(`document.querySelector('#said').textContent.includes('That was the last')`)
		if rows, err := dataset.ReadDecisions(s.Dir); err != nil || len(rows) != n || rows[0].By != "Ada" || rows[0].On != "2025-12-08" {
			t.Errorf("saved %v, %v", rows, err)
		}
		b.press("m")
		b.holds(fmt.Sprintf(`document.querySelectorAll('.question').length === %d`, n))
		if width == 390 {
			b.picture("review-memo")
		}
		b.axe()
		b.onlyOwn(home)
	})
}

// TestByKeys does everything that a review offers, by keyboard alone.
func TestByKeys(t *testing.T) {
	ctx := browser(t)
	widths(t, func(t *testing.T, width int64) {
		s := slips(t)
		home := served(t, s)
		b := open(t, ctx, width, home)
		b.scheme("dark")
		b.holds(`document.activeElement.closest('.finding.chosen') !== null`)
		decideFindings(b)
		if b.scheme("dark"); width == 390 {
			b.picture("review-phone")
		}
		correctFigure(b, s, home)
		sameFact(b, s, home)
		addFigure(b, s)
		searchAndFilter(b)
		typeMeanwhile(b)
		b.axe()
		b.onlyOwn(home)
	})
}

// decideFindings rejects, takes it back, and writes a note.
func decideFindings(b *tab) {
	b.t.Helper()
	id := b.text(`document.querySelector('.finding.chosen').id`)
	b.press("r")
	b.holds(`document.querySelector('#ask').open && document.activeElement.name === 'reason'`)
	b.axe()
	b.press("\r")
	b.holds(`document.querySelector('#ask').open`) // a rejection without reason is not sent
	b.press("the office says so\r")
	b.holds(`!document.querySelector('#ask').open && document.querySelector('#` + id + `').dataset.status === 'rejected' && !document.querySelector('#` + id + `').matches('.chosen')`)
	b.press("u")
	b.holds(`document.querySelector('#` + id + `').dataset.status === 'unreviewed' && document.activeElement.closest('#` + id + `') !== null`)
	b.press("n")
	b.holds(`document.querySelector('#ask').open`)
	b.press("ask Ragna\r")
	b.holds(`document.querySelector('#` + id + ` .remark').textContent === 'ask Ragna'`)
	b.press("j")
	b.holds(`document.querySelector('.finding.chosen').id !== '` + id + `'`)
	b.press("k")
	b.holds(`document.querySelector('.finding.chosen').id === '` + id + `'`)
	b.press("?")
	b.holds(`document.querySelector('#help').open`)
	b.press("\x1b")
	b.holds(`!document.querySelector('#help').open`)
}

// figure returns the id of the claim with those words.
func figure(t testing.TB, s *Session, words string) string {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.Report.Dataset.Records {
		if r.Stated == words {
			return r.ID
		}
	}
	t.Fatalf("no figure %q", words)
	return ""
}

// correctFigure goes to a figure by its address and corrects its value; the
// checks run again on it.
func correctFigure(b *tab, s *Session, home string) {
	b.t.Helper()
	id := figure(b.t, s, "€73.8 million")
	accused := accusing(s)
	b.do(chromedp.Navigate(home + "#c-" + id))
	b.holds(`document.querySelector('#c-` + id + `').checkVisibility() && document.querySelector('#m-` + id + `').matches('.chosen.inconsistent')`)
	b.axe()
	b.press("e")
	b.holds(`document.querySelector('#ask').open && document.activeElement.name === 'value'`)
	b.press("71,8\r") // no number: said, and nothing lost
	b.holds(`document.querySelector('#ask-wrong').textContent !== '' && document.querySelector('#ask [name=value]').value === '71,8'`)
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector('#ask [name=value]').select()`))
	b.press("71800000\r")
	b.holds(`document.querySelector('#m-` + id + `').matches('.consistent') && document.querySelector('#c-` + id + `').dataset.status === 'corrected'`)
	b.holds(fmt.Sprintf(`document.querySelector('progress').max === %d`, accused-1))
}

// sameFact says that two figures state one fact.
func sameFact(b *tab, s *Session, home string) {
	b.t.Helper()
	one, two := figure(b.t, s, "52 jobs"), figure(b.t, s, "25 jobs")
	for _, id := range []string{one, two} {
		b.do(chromedp.Navigate(home + "#c-" + id))
		b.holds(`document.querySelector('#c-` + id + `').matches('.chosen')`)
		b.press("s")
		b.holds(`document.querySelector('#said').textContent !== ''`)
	}
	b.holds(`document.querySelector('#c-` + two + `').textContent.includes('52 jobs')`)
}

// addFigure adds words by selecting them, and others by writing them, once
// over a figure that is there.
func addFigure(b *tab, s *Session) {
	b.t.Helper()
	b.holds(`[...document.querySelectorAll('.reading p')].some(p => {
		const at = p.firstChild.textContent.indexOf('managing director');
		const n = [...p.childNodes].find(n => n.nodeType === 3 && n.textContent.includes('managing director'));
		if (n) getSelection().setBaseAndExtent(n, n.textContent.indexOf('managing'), n, n.textContent.indexOf('managing') + 17);
		return n;
	})`)
	b.press("+")
	b.holds(`[...document.querySelectorAll('.fig')].some(f => f.textContent.startsWith('managing director'))`)
	b.holds(`document.activeElement !== null && document.readyState === 'complete'`)
	b.press("+")
	b.holds(`document.querySelector('#ask').open`)
	b.press("nowhere at all\r")
	b.holds(`document.querySelector('#ask-wrong').textContent.includes('do not stand')`)
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector('#ask [name=words]').select()`))
	b.press("from 212 to 231\r")
	b.holds(`[...document.querySelectorAll('.fig')].some(f => f.textContent.startsWith('from 212 to 231')) && ![...document.querySelectorAll('.fig')].some(f => f.textContent.startsWith('212'))`)
	r := s.Report.Dataset.Record(figure(b.t, s, "from 212 to 231"))
	if r.Line == 0 || !strings.Contains(r.Context, "Complaints fell") {
		b.t.Errorf("added %+v", r)
	}
}

// searchAndFilter narrows what j and l go through.
func searchAndFilter(b *tab) {
	b.t.Helper()
	b.press("/31 miles")
	b.holds(`/^[1-9] of /.test(document.querySelector('#sifted').textContent)`)
	b.press("\x1b")
	b.press("j")
	b.holds(`document.querySelector('.finding.chosen .message').textContent.includes('31 miles')`)
	b.press("/")
	b.holds(`document.activeElement.id === 'find'`)
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector('#find').select()`))
	b.press("\b\x1b")
	b.press("f")
	b.holds(`document.activeElement.id === 'by-check'`)
	b.press("bal")
	b.holds(`document.querySelector('#by-check').value.startsWith('balance') && document.querySelectorAll('.finding:not(.sifted)').length < document.querySelectorAll('.finding').length`)
	b.press("\x1b")
}

// typeMeanwhile adds a figure while answers take a second, and searches before
// this one has come: nothing that was typed is lost.
func typeMeanwhile(b *tab) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](`{
		document.querySelector('#by-check').value = '';
		const atOnce = fetch;
		fetch = async (...a) => { await new Promise(done => setTimeout(done, 1000)); return atOnce(...a); };
		document.querySelector('#said').textContent = '';
	}`))
	b.press("+the managing director\r/42")
	b.holds(`document.querySelector('#find').value === '42' && document.querySelector('#said').textContent === ''`)
	b.holds(`[...document.querySelectorAll('.fig')].some(f => f.textContent.startsWith('the managing director'))`)
	b.press(" km")
	b.holds(`document.activeElement.id === 'find' && document.querySelector('#find').value === '42 km' && /^[1-9] of /.test(document.querySelector('#sifted').textContent)`)
}

// TestTabsInTurn: what is decided in one tab is not overwritten by another
// that has not seen it.
func TestTabsInTurn(t *testing.T) {
	ctx := browser(t)
	s := slips(t)
	home := served(t, s)
	one, two := open(t, ctx, 1280, home), open(t, ctx, 1280, home)
	id := figure(t, s, "€73.8 million")
	for _, b := range []*tab{one, two} {
		b.do(chromedp.Navigate(home + "#c-" + id))
		b.holds(`document.querySelector('#c-` + id + `').matches('.chosen')`)
		b.press("e")
		b.holds(`document.querySelector('#ask').open`)
	}
	one.press("71800000\r")
	one.holds(`document.querySelector('#c-` + id + `').dataset.status === 'corrected'`)
	two.press("70000000\r")
	two.holds(`document.querySelector('#said').textContent.includes('changed to "71800000" meanwhile')`)
	if got := s.Report.Dataset.Record(id).Cell("value"); got != "71800000" {
		t.Errorf("the value is %s", got)
	}
	two.press("u") // it has seen the other's correction now
	two.holds(`document.querySelector('#c-` + id + `').dataset.status === 'unreviewed'`)
	one.press("u") // it has not seen that
	one.holds(`document.querySelector('#said').textContent.includes('Another tab')`)
	if rows, err := dataset.ReadDecisions(s.Dir); err != nil || rows[len(rows)-1].Step != 2 {
		t.Errorf("saved %v, %v", rows, err)
	}
}
