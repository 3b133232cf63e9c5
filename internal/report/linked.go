package report

import "figcheck/dataset"

// linkedData describes the dataset in schema.org's terms, for search engines
// and catalogues: https://schema.org/Dataset.
func (x *index) linkedData() map[string]any {
	var sources []map[string]any
	for i := range x.Dataset.Sources {
		sources = append(sources, linkedSource(&x.Dataset.Sources[i]))
	}
	measures := []string{}
	seen := map[string]bool{"": true}
	for i := range x.Dataset.Records {
		if m := x.Dataset.Records[i].Measure; !seen[m] {
			seen[m] = true
			measures = append(measures, m)
		}
	}
	out := map[string]any{
		"@context":         "https://schema.org",
		"@type":            "Dataset",
		"name":             "Figures in " + x.title(),
		"description":      x.summary() + ".",
		"variableMeasured": measures,
		"isBasedOn":        sources,
	}
	if x.Tool != "" {
		out["creator"] = map[string]any{"@type": "SoftwareApplication", "name": x.Tool}
	}
	return out
}

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
