package report

import (
	"iter"

	"figcheck/dataset"
)

// linked describes the dataset in schema.org's terms, for search engines and
// catalogues: https://schema.org/Dataset. The lists are numbered from 0.
type linked struct {
	Name, Description, Tool string
	Measures                iter.Seq2[int, string] // once each, in the order of the figures
	Sources                 iter.Seq2[int, map[string]any]
}

func (x *index) linked() linked {
	t := x.totals()
	return linked{Name: linkedName(t), Description: t.summary(x.Baseline != nil) + ".", Tool: x.Tool,
		Measures: func(yield func(int, string) bool) {
			seen := map[string]bool{"": true}
			for i := range x.Dataset.Records {
				if m := x.Dataset.Records[i].Measure; !seen[m] {
					seen[m] = true
					if !yield(len(seen)-2, m) {
						return
					}
				}
			}
		},
		Sources: func(yield func(int, map[string]any) bool) {
			for i := range x.Dataset.Sources {
				if !yield(i, linkedSource(&x.Dataset.Sources[i])) {
					return
				}
			}
		}}
}

func linkedName(t *Totals) string { return "Figures in " + t.title() }

func linkedSource(s *dataset.Source) map[string]any {
	out := map[string]any{"@type": "CreativeWork", "name": titleOf(s)}
	for key, value := range map[string]string{
		"url": webLink(s.URL), "author": s.Author, "publisher": s.Publisher, "datePublished": s.Published,
		"inLanguage": s.Language, "license": s.Licence, "encodingFormat": s.MediaType,
	} {
		if value != "" {
			out[key] = value
		}
	}
	return out
}
