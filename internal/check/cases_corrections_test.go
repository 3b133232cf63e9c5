package check

import (
	"testing"

	"figcheck/dataset"
)

// undecidable are corrections whose error the sentence alone does not show: it
// needs another document, a rate of exchange, a figure that only the correction
// states, or a reading of round figures that an editor could not defend.
var undecidable = map[string]string{
	"corr-mail2011-co2":            "what was committed to stands elsewhere",
	"corr-g2016-labour":            "no figures",
	"corr-hansard-co2":             "what the source measured stands elsewhere",
	"corr-g2012-airproducts":       "no rate of exchange",
	"corr-mail-adhd":               "one figure",
	"corr-gaza-scores":             "two documents",
	"corr-bma-23":                  "two documents",
	"corr-ons-1316":                "two documents",
	"corr-nyt-burgerking":          "two claimants, who may differ",
	"corr-g2022-vat":               "1,200 and 1,000 are round figures: 20% is within their rounding",
	"corr-nyt2000-ballots-graphic": "nothing says that the two are all the ballots there are",
	"corr-poll-97":                 "some may have given no answer: polls that add up to 97 are printed every day and are right",
	"corr-iom-perday3":             "three years are two and a half to three and a half: 20 a day is within their rounding",
}

// TestSharedCorrections reads published errors out of sentences that restate
// them, and the same sentences put right, which may never be accused.
func TestSharedCorrections(t *testing.T) {
	type row struct {
		ID            string
		Wrong         string `json:"statement_wrong"`
		Right         string `json:"statement_right"`
		ExpectedWrong string `json:"expected_wrong"`
	}
	accused := func(text string) (messages []string) {
		for _, f := range Run(read(t, text+"\n"), All()...) {
			if f.Verdict == dataset.Inconsistent {
				messages = append(messages, f.Message)
			}
		}
		return messages
	}
	rows, caught := 0, 0
	eachCase(t, "corrections", func(c row) {
		for _, message := range accused(c.Right) {
			t.Errorf("%s: %q is right and accused: %s", c.ID, c.Right, message)
		}
		wrong := accused(c.Wrong)
		switch {
		case c.ExpectedWrong != string(dataset.Inconsistent):
			for _, message := range wrong {
				t.Errorf("%s: %q is no error and accused: %s", c.ID, c.Wrong, message)
			}
		case undecidable[c.ID] == "":
			rows++
			if len(wrong) > 0 {
				caught++
			} else {
				t.Logf("%s: %q is not found", c.ID, c.Wrong)
			}
		}
	})
	t.Logf("%d of %d errors are found", caught, rows)
	if caught < 10 {
		t.Errorf("%d of %d errors are found, fewer than before", caught, rows)
	}
}
