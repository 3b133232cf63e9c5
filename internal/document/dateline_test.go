package document

import "testing"

func TestDateline(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"PORT LIMO, 14 March 2026", "2026-03-14"},
		{"Geneva, May 3, 2026 – The agency said on Monday that rains had killed 12 people.", "2026-05-03"},
		{"LEEDS, 29 October 2026 (Wire Service) — Revenue rose.", "2026-10-29"},
		{"As of 22 August 2026, 18:00", "2026-08-22"},
		{"Situation as of 3 June 2026 at 6pm", "2026-06-03"},
		{"Last updated 2026-06-03", "2026-06-03"},
		// what happened on a day is not when the document came out
		{"Report on the fire of 12 March 2024", ""},
		{"On 12 March 2024 a fire broke out.", ""},
		{"Between 3 June 2026 and 5 June 2026", ""},
		{"12 March 2024 to 15 March 2024", ""},
		{"March 2026", ""},
		{"The Council met on 3 June 2026 - it voted", ""},
		{"", ""},
	} {
		if got := datelineOf(test.line); got != test.want {
			t.Errorf("datelineOf(%q) = %q, want %q", test.line, got, test.want)
		}
	}
}
