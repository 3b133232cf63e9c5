package reference

import (
	"strings"

	"figcheck/dataset"
)

// Currency is one ISO 4217 currency, in use or former.
type Currency struct {
	Code, Name, Symbol string
	Active             bool
}

// Currency returns the currency with that ISO 4217 code.
func (t *Tables) Currency(code string) (Currency, bool) {
	c, ok := t.moneys.get(func() map[string]Currency {
		out := map[string]Currency{}
		r := t.table("currencies")
		for i := range r.cells {
			code := r.get(i, "code")
			out[code] = Currency{code, r.get(i, "name"), r.get(i, "symbol"), r.get(i, "active") == "true"}
		}
		return out
	})[code]
	return c, ok
}

// Rate is units of a currency for one US dollar.
type Rate struct {
	Period   string // EDTF: a year, month or day
	Rate     dataset.Decimal
	Kind     string // avg_year, spot …
	SourceID string
}

// Rates returns the exchange rates of a currency against the US dollar.
// Official and market rates of controlled currencies differ: compare with all.
func (t *Tables) Rates(currency string) []Rate {
	return t.rates.get(func() map[string][]Rate {
		out := map[string][]Rate{}
		r := t.table("exchange_rates")
		for i := range r.cells {
			c := r.get(i, "currency")
			out[c] = append(out[c], Rate{r.get(i, "period"), r.decimal(i, "rate"), r.get(i, "kind"), r.get(i, "source_id")})
		}
		return out
	})[currency]
}

// CurrenciesCalled returns the codes of all currencies, in use or former, that
// a word of running text may mean: every franc for "francs", every krone for
// "kroner". None for words that are no such name.
func (t *Tables) CurrenciesCalled(word string) []string {
	return t.called.get(func() map[string][]string {
		kind := map[string]string{} // last word of the name, by code
		codes := map[string][]string{}
		r := t.table("currencies")
		for i := range r.cells {
			name := strings.Fields(strings.ToLower(r.get(i, "name")))
			if len(name) > 0 {
				last := name[len(name)-1]
				kind[r.get(i, "code")] = last
				codes[last] = append(codes[last], r.get(i, "code"))
			}
		}
		out := map[string][]string{}
		n := t.table("currency_names")
		for i := range n.cells {
			if n.get(i, "kind") == "generic" {
				out[n.get(i, "name")] = codes[kind[n.get(i, "code")]]
			}
		}
		return out
	})[word]
}
