package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"figcheck/internal/document"
	"figcheck/internal/score"
)

func scoreCommand(s *streams) *cobra.Command {
	var misses bool
	c := &cobra.Command{
		Use:   "score GOLD.json... | CORPUS",
		Short: "Score extraction against annotated documents or a corpus folder",
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

func scoreArgument(sheet *score.Sheet, arg string) error {
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
