package figures

import (
	"testing"

	"figcheck/dataset"
)

func TestCause(t *testing.T) {
	for context, want := range map[string]string{
		"Officials blame a truck bombing in Marrow last month that killed 40 people.":                       " in a truck bombing",
		"The town lives with an earthquake in May that killed 40 people.":                                   " in an earthquake",
		"It faces militants in the western hills who have killed 40 people this year.":                      " by militants",
		"A terrible earthquake came, and then a deadly attack on the Marrow theatre which killed 40 people": " in an attack",
		"The floods that killed 40 people are over.":                                                        " in the floods",
		"Landslides in the north, which killed 40 people, came first.":                                      "",
		"After an attack on the road, the cold killed 40 people.":                                           "",
		"An attack. It killed 40 people.":                                                                   "",
		"40 people died.":                                                                                   "",
	} {
		if got := cause(&dataset.Record{Context: context, Stated: "40 people"}); got != want {
			t.Errorf("%q: %q, want %q", context, got, want)
		}
	}
}
