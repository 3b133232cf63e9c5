package check

import (
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
)

// TestCorroborated holds that a finding falls only where each of its figures
// agrees with others.
func TestCorroborated(t *testing.T) {
	const head = "id,section,stated,kind,value,unit,precision,derivation,context\n"
	for _, tt := range []struct {
		name, rows string
		want       dataset.Verdict
	}{
		{"one figure in no other relation", `
a,body,"4,252",count,4252,{person},1,sum(c d),text
b,body,583,count,583,{person},1,,text
c,body,"4,000",count,4000,{person},1,,text
d,body,252,count,252,{person},1,,text
f,body,"3,967",count,3967,{person},1,difference(a b),text`, dataset.Inconsistent},
		{"each in a relation that holds", `
a,body,"4,252",count,4252,{person},1,sum(c d),text
b,body,583,count,583,{person},1,sum(e g),text
c,body,"4,000",count,4000,{person},1,,text
d,body,252,count,252,{person},1,,text
e,body,500,count,500,{person},1,,text
g,body,83,count,83,{person},1,,text
f,body,"3,967",count,3967,{person},1,difference(a b),text
h,body,"3,967",count,3967,{person},1,,text`, dataset.CannotTell},
		{"a headline that another figure answers", `
a,headline,"more than 21,000",count,21000,{prisoner},1000,restate(b),text
b,body,"22,500",count,22500,{place},100,,text
c,body,"21,168",count,21168,{person},1,,text`, dataset.CannotTell},
		{"a headline that none answers", `
a,headline,"21,000",count,21000,{prisoner},1000,restate(b),text
b,body,"22,500",count,22500,{prisoner},100,,text
c,body,"31,168",count,31168,{person},1,,text`, dataset.Inconsistent},
	} {
		d := readCase(t, &txtar.Archive{Files: []txtar.File{{Name: "claims.csv", Data: []byte(head + tt.rows[1:] + "\n")}}})
		worst := dataset.Consistent
		for _, f := range Run(d, All()...) {
			if rank(f.Verdict) < rank(worst) || f.Verdict == dataset.CannotTell && worst == dataset.Consistent {
				worst = f.Verdict
			}
		}
		if worst != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, worst, tt.want)
		}
	}
}
