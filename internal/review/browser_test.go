package review

import (
	"context"
	"net"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"figcheck/dataset"
)

// TestBrowser drives a review by keyboard alone, where Chromium is installed.
func TestBrowser(t *testing.T) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium: the browser tests are skipped; apt-get install chromium")
	}
	s := pier(t, t.TempDir())
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := Server(s, l.Addr().String(), token)
	go func() { _ = server.Serve(l) }() // ends with Close
	defer server.Close()
	home := "http://" + l.Addr().String() + "/" + token + "/"

	parent, end := context.WithTimeout(t.Context(), 50*time.Second)
	defer end()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox)
	allocator, stop := chromedp.NewExecAllocator(parent, options...)
	defer stop()
	var mu sync.Mutex
	var asked []string
	ctx, leave := chromedp.NewContext(allocator, chromedp.WithListener(func(ev any) {
		if e, ok := ev.(*network.EventRequestWillBeSent); ok {
			mu.Lock()
			defer mu.Unlock()
			asked = append(asked, e.Request.URL)
		}
	}))
	defer leave()
	do := func(what string, a chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, a); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	holds := func(js string) {
		t.Helper()
		for range 40 {
			if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](js)); err == nil && ok {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Errorf("never true: %s", js)
	}
	do("open", chromedp.Navigate(home))
	holds(`!document.querySelector('.reading script') && document.querySelectorAll('[role=search], [role=status], main, aside[aria-label]').length >= 5`)
	holds(`[...document.querySelectorAll('button, select, input')].every(e => e.textContent.trim() || e.labels?.length)`)
	do("choose", chromedp.KeyEvent("j"))
	holds(`document.activeElement.closest('#f-f') !== null`)
	do("accept", chromedp.KeyEvent("a"))
	holds(`document.querySelector('#f-f .badge').textContent.includes('accepted') && document.activeElement.closest('#f-f') !== null`)
	do("reject", chromedp.KeyEvent("r"))
	holds(`document.querySelector('#ask').open && document.activeElement.name === 'reason'`)
	do("reason", chromedp.KeyEvent("counted twice\r"))
	holds(`!document.querySelector('#ask').open && document.querySelector('#f-f').dataset.status === 'rejected'`)
	do("undo", chromedp.KeyEvent("u"))
	holds(`document.querySelector('#f-f').dataset.status === 'accepted'`)
	do("search", chromedp.KeyEvent("/nowhere"))
	holds(`document.querySelector('#f-f').classList.contains('sifted') && document.querySelector('#sifted').textContent.startsWith('0 of 1')`)
	if rows, err := dataset.ReadDecisions(s.Dir); err != nil || len(rows) != 3 {
		t.Errorf("saved %v, %v", rows, err)
	}
	do("memo", chromedp.Navigate(home+"memo.html"))
	holds(`document.querySelector('.question').textContent.includes('cannot all be right')`)
	mu.Lock()
	defer mu.Unlock()
	onlyOwn(t, asked, "http://"+l.Addr().String()+"/")
}

// onlyOwn fails for requests that leave the server.
func onlyOwn(t *testing.T, asked []string, own string) {
	t.Helper()
	for _, u := range asked {
		if !strings.HasPrefix(u, own) {
			t.Errorf("the page asked for %s", u)
		}
	}
	if len(asked) < 5 {
		t.Errorf("only %d requests were seen", len(asked))
	}
}
