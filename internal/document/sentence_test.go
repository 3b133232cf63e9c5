package document

import (
	"strings"
	"testing"

	"figcheck/dataset"
)

// TestSentences marks where each sentence ends with a bar.
func TestSentences(t *testing.T) {
	tests := []string{
		"Dr. Lind met Mr. St. John at 5.30 a.m.| Police came later.",
		"Sales rose approx. 8% to $4.2 bn.| Costs did not.",
		"See Fig. 3 and pp. 12 to 14.| No. 7 is missing.",
		"He lives in Washington, D.C.| \"But I vote at home,\" he said.",
		"The U.S. Army lost 12 trucks.| The U.S. then left.",
		"Prices in the U.S. fell by 3.5%.| In the U.K.| They rose.",
		"It was the end of the E.U.| The rest followed.",
		"J. P. Ekman and A. Roth, 34, agreed.| W. H. Osei did not.",
		"The bill came to 5.| 12 people paid.",
		"They paid Acme Inc. 4 million.| The firm, Brandt & Co., declined.",
		"“We will not pay.”| The rest agreed.",
		"\"Why?\" he asked.| \"Because!\" she said.",
		"(The figure is 12.)| It was 14 before.",
		"The tremor hit at 4:52 a.m. on Oct. 7, at 10 km.| It was strong.",
		"Work ends at 5 p.m. Tuesday.| At 6 p.m.| Nobody is left.",
		"Work ended on 3 Dec.| The yard closed.",
		"He waited ... and left.| He waited ...| Then he left.",
		"It grew 0.4 vs. 0.6 per cent, i.e. Less than hoped, e.g. Kenya.| So it goes.",
		"Table 1. Deaths by month",
		"Was it 12?| Or 14!| Nobody knows…| They asked again.",
		"The line was cut\nin two places. |Trains stopped.",
		"It ended there.[2] |The rest is known.",
		"Visit www.example.org for 3.5 million rows.| Done.",
		"This is version 4.3.1 of it.| It works.",
		"A sentence without an end",
		"Some 60 sq. km burned.| About 5 ft. 6 in. of water stood.",
		"Gen. Sir R. Moss (ret.) spoke.| Rev. Dale did not.",
		"The vote was 12–3.| 40 abstained.",
	}
	for _, marked := range tests {
		want := strings.Split(marked, "|")
		text := strings.ReplaceAll(marked, "|", "")
		d := &Document{Text: text, Blocks: []Block{{Section: dataset.Body, Span: dataset.Span{Start: 0, End: len(text)}}}}
		if k := strings.Index(text, "[2]"); k >= 0 {
			d.Blocks[0].Skip = []dataset.Span{{Start: k, End: k + 3}}
		}
		got := d.Sentences(0)
		ok := len(got) == len(want)
		for i := range got {
			ok = ok && strings.TrimSpace(text[got[i].Start:got[i].End]) == strings.TrimSpace(strings.ReplaceAll(want[i], "[2]", ""))
		}
		if !ok {
			var parts []string
			for _, s := range got {
				parts = append(parts, text[s.Start:s.End])
			}
			t.Errorf("got  %s\nwant %s", strings.Join(parts, "|"), marked)
		}
	}
}

func TestSentencesOfOneUnit(t *testing.T) {
	text := "Part one. Part two."
	span := dataset.Span{Start: 0, End: len(text)}
	d := &Document{Text: text, Blocks: []Block{
		{Section: dataset.Body, Heading: 2, Span: span},
		{Section: dataset.Table, Table: 1, Span: span},
		{Section: dataset.List, List: 1, Span: span},
	}}
	for i, want := range []int{1, 1, 2} {
		if got := d.Sentences(i); len(got) != want {
			t.Errorf("block %d: %d sentences, want %d", i, len(got), want)
		}
	}
}
