package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/review"
)

func reviewCommand(s *streams) *cobra.Command {
	var listen, by, on string
	var in inputFlags
	c := &cobra.Command{
		Use:   "review DATASET",
		Short: "Review a dataset folder in the browser; decisions go to its review.csv",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			session, err := openReview(s, args[0], &in, by, on)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			if err := serve(ctx, s, session, listen); err != nil {
				return err
			}
			return finish(s, args[0], session)
		},
	}
	c.Flags().StringVar(&listen, "listen", "127.0.0.1:0", "loopback address to serve on; port 0 picks a free one")
	c.Flags().StringVar(&by, "by", "", "who reviews, for review.csv")
	c.Flags().StringVar(&on, "on", "", "when, for review.csv")
	in.addSettings(c)
	return c
}

func openReview(s *streams, dir string, in *inputFlags, by, on string) (*review.Session, error) {
	set, err := in.settings()
	if err != nil {
		return nil, s.reported(err)
	}
	checks, err := set.checks()
	if err != nil {
		return nil, err
	}
	if _, ok := datasetFolder([]string{dir}); !ok {
		return nil, fmt.Errorf("%s: no folder with claims.csv; figcheck build writes one", dir)
	}
	r, err := checked(s, []string{dir}, in, set)
	if err != nil {
		return nil, err
	}
	if err := r.settle(s.err, func(*part, *dataset.Dataset) error { return nil }); err != nil {
		return nil, err
	}
	aside := rejections(r.lone.Data.Findings)
	rep := r.report()
	rep.Totals = nil // decisions change them
	pictures := printing{dir: dir}
	for _, c := range figures.Choose(rep.Dataset, chartLimits) {
		if c.Refused() != nil {
			continue // draw said so
		}
		shown, err := pictures.picture(c)
		if err != nil {
			rep.Charts = nil // not drawn yet: they are when the review ends
			break
		}
		shown.Served = true
		rep.Charts = append(rep.Charts, shown)
	}
	return review.Open(review.Config{Dir: dir, By: by, On: on, Report: rep,
		Check: func(d *dataset.Dataset) []dataset.Finding {
			found := check.Run(d, checks...)
			for i := range found {
				if aside[found[i].ID] {
					found[i].Status = dataset.Rejected
				}
			}
			return found
		},
		Read: func(text string) []dataset.Record { return records(document.Running(text, "")) },
	})
}

// serve answers until the context ends, then lets requests finish.
func serve(ctx context.Context, s *streams, session *review.Session, listen string) error {
	host, _, err := net.SplitHostPort(listen)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return fmt.Errorf("--listen %s: not a loopback address; use 127.0.0.1:PORT, and a tunnel from elsewhere", listen)
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("--listen %s: %w", listen, err)
	}
	token := review.Token()
	server := review.Server(session, l.Addr().String(), token)
	fmt.Fprintf(s.out, "review at http://%s/%s/ (Ctrl-C ends it)\n", l.Addr(), token)
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return err
	}
	if err := <-done; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// finish brings the tables, charts and reports of the folder up to the
// decisions.
func finish(s *streams, dir string, session *review.Session) error {
	d := session.Report.Dataset
	if err := d.Write(dir); err != nil {
		return err
	}
	charts, err := drawAs(filepath.Join(dir, chartFolder), oneFolder(figures.Choose(d, chartLimits)), nil, figures.Output{}, s.err)
	if err != nil {
		return err
	}
	if err := writeReports(dir, session.Report, charts); err != nil {
		return err
	}
	count := newCounts()
	count.add(d, nil)
	count.print(s.out, len(charts), dir)
	return nil
}
