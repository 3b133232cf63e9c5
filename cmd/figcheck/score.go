package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/review"
	"figcheck/internal/score"
)

func scoreCommand(s *streams) *cobra.Command {
	var misses bool
	c := &cobra.Command{
		Use:   "score GOLD.json... | CORPUS | DATASET",
		Short: "Score extraction against annotated documents, a corpus folder, or a dataset folder that was reviewed",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			sheet := score.NewSheet()
			for _, arg := range args {
				if err := scoreArgument(sheet, arg); err != nil {
					return err
				}
			}
			sheet.Print(s.out, misses)
			return nil
		},
	}
	c.Flags().BoolVar(&misses, "misses", false, "list every disagreement with its class")
	return c
}

// scoreReviewed scores the documents of a dataset folder against what people
// decided about their figures.
func scoreReviewed(sheet *score.Sheet, dir string) error {
	d, err := dataset.Read(dir)
	if err != nil {
		return err
	}
	rows, err := dataset.ReadDecisions(dir)
	if err != nil {
		return err
	}
	readings := rereadings(d)
	review.Settle(d, unchanged(d, readings), rows, func() {}) // findings do not count
	cases := score.Reviewed(d)
	if len(cases) == 0 {
		return fmt.Errorf("%s: nobody has judged a figure in it; figcheck review %s", dir, dir)
	}
	for _, c := range cases {
		r := read(source{path: c.Path}, document.Options{Published: c.Published})
		if r.err != nil {
			return r.err
		}
		if d.Source(r.document.Source.ID) == nil {
			return fmt.Errorf("%s: the document is no longer the one that was reviewed; figcheck build %s -o %s", c.Path, c.Path, dir)
		}
		sheet.Add(c, r.records)
	}
	return nil
}

func scoreArgument(sheet *score.Sheet, arg string) error {
	if isDataset(arg) {
		return scoreReviewed(sheet, arg)
	}
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		cases, err := score.ReadCorpus(arg)
		if err != nil {
			return err
		}
		for _, c := range cases {
			name := "case.txt"
			if c.Topic == "tables" {
				name = "case.md"
			}
			scoreText(sheet, c, name)
		}
		return nil
	}
	c, err := score.ReadGold(arg)
	if err != nil {
		return err
	}
	r := read(source{path: c.Path}, document.Options{Published: c.Published})
	if r.err != nil {
		return fmt.Errorf("%s: %w", arg, r.err)
	}
	sheet.Add(c, r.records)
	return nil
}

// scoreText scores running text, or a Markdown table, without a file.
func scoreText(sheet *score.Sheet, c *score.Case, name string) {
	if name == "case.md" {
		if r := read(source{path: "-", content: []byte(c.Text), name: name}, document.Options{Published: c.Published}); r.err == nil {
			sheet.Add(c, r.records)
			return
		}
	}
	sheet.Add(c, records(document.Running(c.Text, c.Published)))
}
