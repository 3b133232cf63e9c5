package review

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"figcheck/internal/report"
)

// Token returns a secret for the address of a review: 128 random bits.
func Token() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails, says crypto/rand
	return hex.EncodeToString(b)
}

// maxRequest bounds a decision in bytes.
const maxRequest = 64 << 10

// Server returns the server of a review at http://host/token/, with limits on
// time and size. Host is the only name that it answers to.
func Server(s *Session, host, token string) *http.Server {
	return &http.Server{Handler: Handler(s, host, token), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10}
}

// Handler answers only under the token, only to its own host (a page
// elsewhere may have made its name lead here) and only to its own origin.
func Handler(s *Session, host, token string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		given, path, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		origin := r.Header.Get("Origin")
		switch {
		case r.Host != host, origin != "" && origin != "http://"+host:
			http.Error(w, "refused", http.StatusForbidden)
		case subtle.ConstantTimeCompare([]byte(given), []byte(token)) != 1:
			http.Error(w, "not found; open the address that figcheck review printed", http.StatusNotFound)
		case path == "decide":
			s.serveDecision(w, r, origin)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		default:
			s.serve(w, path)
		}
	})
}

func (s *Session) serve(w http.ResponseWriter, path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h := w.Header()
	switch path {
	case "memo.html":
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Content-Security-Policy", report.MemoPolicy()+"; frame-ancestors 'none'")
		_ = report.Named("memo-html").Write(w, s.Report)
	case "memo.md":
		h.Set("Content-Type", "text/markdown; charset=utf-8")
		_ = report.Named("memo").Write(w, s.Report)
	default:
		if v := s.view(path); v != nil {
			h.Set("Content-Type", "text/html; charset=utf-8")
			h.Set("Content-Security-Policy", v.Policy())
			_ = v.Write(w) // the reader has gone: nothing to tell
			return
		}
		for _, c := range s.Report.Charts {
			if c.File == path && c.Type == "image/png" {
				h.Set("Content-Type", c.Type)
				_, _ = w.Write(c.Image)
				return
			}
		}
		http.Error(w, "not found", http.StatusNotFound)
	}
}

func (s *Session) serveDecision(w http.ResponseWriter, r *http.Request, origin string) {
	switch {
	case r.Method != http.MethodPost:
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	case origin == "":
		http.Error(w, "refused", http.StatusForbidden)
		return
	case r.Header.Get("Content-Type") != "application/json":
		http.Error(w, "send JSON", http.StatusUnsupportedMediaType)
		return
	}
	var req Request
	in := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxRequest))
	in.DisallowUnknownFields()
	w.Header().Set("Content-Type", "application/json")
	if err := in.Decode(&req); err != nil {
		var large *http.MaxBytesError
		status := http.StatusBadRequest
		if errors.As(err, &large) {
			status = http.StatusRequestEntityTooLarge
		}
		tell(w, status, map[string]any{"error": "The request was not understood."})
		return
	}
	answer, err := s.Decide(req)
	var no *Refusal
	switch {
	case errors.As(err, &no):
		tell(w, no.Status, map[string]any{"error": no.Say, "reload": no.Reload})
	case err != nil:
		tell(w, http.StatusInternalServerError, map[string]any{"error": "Not saved: " + err.Error()})
	default:
		tell(w, http.StatusOK, answer)
	}
}

func tell(w http.ResponseWriter, status int, what any) {
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(what)
}
