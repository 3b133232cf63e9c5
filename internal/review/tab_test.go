package review

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// pictures says to write docs/pictures/review-*.png anew.
var pictures = flag.Bool("pictures", false, "write the pictures of the review in docs/pictures anew")

// served is a review under an address.
func served(t testing.TB, s *Session) (home string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := Server(s, l.Addr().String(), token)
	go func() { _ = server.Serve(l) }() // ends with Close
	t.Cleanup(func() { _ = server.Close() })
	return "http://" + l.Addr().String() + "/" + token + "/"
}

// browser is one Chromium; tabs of it share what a person's tabs share.
func browser(t testing.TB) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium: the browser tests are skipped; apt-get install chromium")
	}
	parent, end := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(end)
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(parent, options...)
	t.Cleanup(stop)
	ctx, leave := chromedp.NewContext(allocator)
	t.Cleanup(leave)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// tab is a page that a test drives as a person does: by keys.
type tab struct {
	t   testing.TB
	ctx context.Context

	mu    sync.Mutex
	asked []string // every address it asked for
}

// open opens a tab of that width.
func open(t testing.TB, browser context.Context, width int64, home string) *tab {
	t.Helper()
	b := &tab{t: t}
	var leave context.CancelFunc
	b.ctx, leave = chromedp.NewContext(browser, chromedp.WithListener(func(ev any) {
		if e, ok := ev.(*network.EventRequestWillBeSent); ok {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.asked = append(b.asked, e.Request.URL)
		}
	}))
	t.Cleanup(leave)
	b.do(chromedp.EmulateViewport(width, 844))
	b.do(chromedp.Navigate(home))
	return b
}

func (b *tab) do(a chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, a); err != nil {
		b.t.Fatal(err)
	}
}

// press types keys one by one. Each is one event with its character, as a
// keyboard makes it: chromedp's own sends the character apart, so that a page
// cannot keep a command from being typed.
func (b *tab) press(keys string) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		for _, r := range keys {
			events := kb.Encode(r)
			down, up := *events[0], *events[len(events)-1]
			if len(events) == 3 {
				down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
			}
			for _, e := range []input.DispatchKeyEventParams{down, up} {
				if _, err := cdp.Call(ctx, t, input.DispatchKeyEvent, e); err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

// holds waits until the page is so.
func (b *tab) holds(js string) {
	b.t.Helper()
	for range 100 {
		if ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](js)); err == nil && ok {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.t.Fatalf("never true: %s; the page says %q", js, b.text(`document.querySelector('#said')?.textContent ?? ''`))
}

func (b *tab) text(js string) string {
	b.t.Helper()
	s, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](js, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", js, err)
	}
	return s
}

// scheme is light or dark.
func (b *tab) scheme(name string) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}})
		return err
	}))
}

// picture keeps what the tab shows, where the flag asks for it.
func (b *tab) picture(name string) {
	b.t.Helper()
	if !*pictures {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join("..", "..", "docs", "pictures", name+".png"), png, 0o600)
	}
	if err != nil {
		b.t.Error(err)
	}
}

// axe fails for what axe-core finds against WCAG 2.2 AA in the page, light and
// dark. Without axe-core it says so and passes: npm ci --prefix tools/axe.
func (b *tab) axe() {
	b.t.Helper()
	script, err := os.ReadFile(filepath.Join("..", "..", "tools", "axe", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		b.t.Log("no axe-core: accessibility is not looked at; npm ci --prefix tools/axe")
		return
	}
	b.do(func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Evaluate[any](string(script)+"; true")(ctx, t)
		return chromedp.Void{}, err
	})
	for _, scheme := range []string{"dark", "light"} {
		b.scheme(scheme)
		found := b.text(`axe.run().then(r => JSON.stringify(r.violations.map(v => v.impact + ' ' + v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).slice(0, 3).join('; '))))`)
		var violations []string
		if err := json.Unmarshal([]byte(found), &violations); err != nil {
			b.t.Fatal(err)
		}
		for _, v := range violations {
			b.t.Errorf("axe, %s: %s", scheme, v)
		}
	}
}

// onlyOwn fails for requests that left the server.
func (b *tab) onlyOwn(home string) {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	own := strings.TrimSuffix(home, token+"/")
	for _, u := range b.asked {
		if !strings.HasPrefix(u, own) && u != "about:blank" {
			b.t.Errorf("the page asked for %s", u)
		}
	}
	if len(b.asked) < 3 {
		b.t.Errorf("only %d requests were seen", len(b.asked))
	}
}

// widths are those of a desk and of a phone.
func widths(t *testing.T, test func(t *testing.T, width int64)) {
	for _, width := range []int64{1280, 390} {
		t.Run(fmt.Sprint(width), func(t *testing.T) { test(t, width) })
	}
}
