package dataset

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// maxDigits keeps a coefficient inside the inline storage of apd.Decimal, so
// that a Decimal may be copied by value (above 128 bits copies would alias).
const maxDigits = 34

// Decimal is an exact decimal number that keeps its written precision: 1.20
// stays 1.20. The zero Decimal is absent and prints as the empty string.
type Decimal struct {
	d  apd.Decimal
	ok bool
}

// NewDecimal returns coef × 10^exp.
func NewDecimal(coef int64, exp int32) Decimal {
	return Decimal{d: *apd.New(coef, exp), ok: true}
}

// ParseDecimal reads plain or exponent notation with an ASCII minus sign. It
// refuses NaN, infinities, separators and more than 34 significant digits.
func ParseDecimal(s string) (Decimal, error) {
	if d, ok := plainDecimal(s); ok {
		return d, nil
	}
	if len(s) > 2*maxExponent {
		return Decimal{}, fmt.Errorf("%.20q… has more digits than can be kept (%d)", s, maxDigits)
	}
	d, cond, err := apd.NewFromString(s)
	if err != nil || cond.Any() || d.Form != apd.Finite {
		return Decimal{}, fmt.Errorf("%q is not a decimal number", s)
	}
	if d.NumDigits() > maxDigits && d.Exponent >= 0 {
		d.Reduce(d) // a great round number printed in full, such as 10^40
	}
	if d.NumDigits() > maxDigits || d.NumDigits()-1+int64(d.Exponent) > maxExponent && !d.IsZero() || d.Exponent > maxExponent || d.Exponent < -maxExponent {
		return Decimal{}, fmt.Errorf("%q has more digits than can be kept (%d)", s, maxDigits)
	}
	return Decimal{d: *d, ok: true}, nil
}

// plainDecimal is the short way of ParseDecimal for digits that an int64 holds,
// perhaps with a sign before them and a point between them, as nearly all are.
func plainDecimal(s string) (Decimal, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	if len(digits) == 0 || len(digits) > len("999999999999999999") || digits[0] == '.' || digits[len(digits)-1] == '.' {
		return Decimal{}, false
	}
	n, exp, point := int64(0), int32(0), false
	for i := range len(digits) {
		switch c := digits[i]; {
		case c == '.' && !point:
			point = true
		case c < '0' || c > '9':
			return Decimal{}, false
		default:
			n = n*10 + int64(c-'0')
			if point {
				exp--
			}
		}
	}
	if negative {
		n = -n
	}
	return NewDecimal(n, exp), n != 0 || !negative
}

// maxExponent bounds the power of ten of a stated figure: nothing that people
// write lies outside it, and it keeps plain notation printable.
const maxExponent = 400

// DecimalOf rounds r half to even to at most 16 significant digits; a value
// that is exact in fewer prints without padding. Beyond 10^400 it is absent.
func DecimalOf(r *big.Rat) Decimal {
	if d, ok := smallDecimal(r); ok {
		return d
	}
	return roundedDecimal(r)
}

// smallDecimal is the short way of DecimalOf for fractions that are exact in
// sixteen digits and whose terms an int64 holds, as nearly all are.
func smallDecimal(r *big.Rat) (Decimal, bool) {
	if !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Decimal{}, false
	}
	n, den, exp := r.Num().Int64(), r.Denom().Int64(), int32(0)
	for den > 1 && exp > -16 {
		if n > 1e16 || n < -1e16 {
			return Decimal{}, false
		}
		n, exp = n*10, exp-1
		switch {
		case den%10 == 0:
			n, den = n/10, den/10
		case den%5 == 0:
			n, den = n/5, den/5
		case den%2 == 0:
			n, den = n/2, den/2
		default:
			return Decimal{}, false
		}
	}
	if den > 1 || n >= 1e16 || n <= -1e16 {
		return Decimal{}, false
	}
	return trimmed(n, exp), true
}

// trimmed is n × 10^exp without zeros at its end.
func trimmed(n int64, exp int32) Decimal {
	for n != 0 && n%10 == 0 {
		n, exp = n/10, exp+1
	}
	if n == 0 {
		exp = 0
	}
	return NewDecimal(n, exp)
}

func roundedDecimal(r *big.Rat) Decimal {
	const digits = 16
	ctx := apd.BaseContext.WithPrecision(digits)
	ctx.Rounding = apd.RoundHalfEven
	num, den, out := new(apd.Decimal), new(apd.Decimal), new(apd.Decimal)
	num.Coeff.SetMathBigInt(new(big.Int).Abs(r.Num()))
	den.Coeff.SetMathBigInt(r.Denom())
	num.Negative = r.Sign() < 0
	if _, err := ctx.Quo(out, num, den); err != nil {
		return Decimal{}
	}
	out.Reduce(out)
	switch {
	case out.Exponent > maxExponent:
		return Decimal{}
	case out.Exponent < -maxExponent:
		if _, err := ctx.Quantize(out, out, -maxExponent); err != nil {
			return Decimal{}
		}
	}
	return Decimal{d: *out, ok: true}
}

// Valid reports whether a number is there.
func (d Decimal) Valid() bool { return d.ok }

// String prints plain notation without separators; an absent number is "".
func (d Decimal) String() string {
	var text [48]byte
	return string(d.appendTo(text[:0]))
}

// appendTo appends what String prints.
func (d *Decimal) appendTo(text []byte) []byte {
	n, exp, small := d.small()
	switch {
	case !d.ok:
		return text
	case !small || n == 0 && d.d.Negative:
		if d.d.IsZero() && d.d.Exponent > 0 {
			return append(text, '0')
		}
		return d.d.Append(text, 'f')
	case exp >= 0:
		return strconv.AppendInt(text, n*powers[exp], 10)
	}
	if n < 0 {
		text = append(text, '-')
	}
	unit := uint64(powers[-exp])
	text = append(strconv.AppendUint(text, magnitude(n)/unit, 10), '.')
	return appendPlaces(text, magnitude(n)%unit, int(-exp))
}

// appendPlaces appends what stands behind a point, with zeros before it to so
// many places.
func appendPlaces(text []byte, n uint64, places int) []byte {
	for unit := uint64(powers[places-1]); n < unit && unit > 1; unit /= 10 {
		text = append(text, '0')
	}
	return strconv.AppendUint(text, n, 10)
}

// Rat returns the exact value; an absent number is nil.
func (d Decimal) Rat() *big.Rat {
	if !d.ok {
		return nil
	}
	if n, exp, ok := d.small(); ok {
		if r := scaled(n, exp); r != nil {
			return r
		}
	}
	r := new(big.Rat).SetInt(d.d.Coeff.MathBigInt())
	ten := new(big.Rat).SetInt(pow10(abs32(d.d.Exponent)))
	if d.d.Exponent < 0 {
		r.Quo(r, ten)
	} else {
		r.Mul(r, ten)
	}
	if d.d.Negative {
		r.Neg(r)
	}
	return r
}

// IsInt reports whether a number is whole; an absent number is not.
func (d Decimal) IsInt() bool {
	if n, exp, ok := d.small(); ok && d.ok {
		return exp >= 0 || n%powers[-exp] == 0
	}
	return d.ok && d.Rat().IsInt()
}

// Float returns the nearest float64, for drawing only; absent is 0.
func (d Decimal) Float() float64 {
	if !d.ok {
		return 0
	}
	if n, exp, ok := d.small(); ok && n < 1<<53 && n > -1<<53 { // both exact as floats, so the quotient is the nearest one
		if exp < 0 {
			return float64(n) / float64(powers[-exp])
		}
		return float64(n * powers[exp])
	}
	f, _ := d.Rat().Float64()
	return f
}

// powers of ten that an int64 holds.
var powers = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// small returns the number as n × 10^exp where n, and n × 10^exp for an exp
// above zero, fit into an int64, as nearly all stated figures do.
func (d *Decimal) small() (n int64, exp int32, ok bool) {
	exp = d.d.Exponent
	if !d.d.Coeff.IsInt64() || exp < -18 || exp > 18 {
		return 0, 0, false
	}
	n = d.d.Coeff.Int64()
	if exp > 0 && n > math.MaxInt64/powers[exp] {
		return 0, 0, false
	}
	if d.d.Negative {
		n = -n
	}
	return n, exp, true
}

// Times10 returns d × 10^n, exactly.
func (d Decimal) Times10(n int32) Decimal {
	d.d.Exponent += n
	return d
}

// Neg returns −d.
func (d Decimal) Neg() Decimal {
	if d.ok && !d.d.IsZero() {
		d.d.Negative = !d.d.Negative
	}
	return d
}

// Sign returns −1, 0 or 1; absent is 0.
func (d Decimal) Sign() int {
	if !d.ok {
		return 0
	}
	return d.d.Sign()
}

// Equal reports whether both are absent or both are the same number; 1.2
// equals 1.20.
func (d Decimal) Equal(e Decimal) bool {
	return d.ok == e.ok && (!d.ok || d.d.Cmp(&e.d) == 0)
}

// MarshalCSV writes plain notation.
func (d Decimal) MarshalCSV() (string, error) { return d.String(), nil }

// UnmarshalCSV reads what MarshalCSV writes; the empty cell is absent.
func (d *Decimal) UnmarshalCSV(s string) (err error) {
	if s == "" {
		*d = Decimal{}
		return nil
	}
	if strings.TrimSpace(s) != s {
		return fmt.Errorf("%q has spaces around the number", s)
	}
	*d, err = ParseDecimal(s)
	return err
}

// GobEncode keeps a number as it is inside, the power of ten that it was stated
// in too: 35e8 is not 3500000000 to one who counts digits.
func (d Decimal) GobEncode() ([]byte, error) {
	if !d.ok {
		return nil, nil
	}
	return []byte(d.d.Text('e')), nil
}

// GobDecode reads what GobEncode wrote.
func (d *Decimal) GobDecode(content []byte) error {
	*d = Decimal{}
	if len(content) == 0 {
		return nil
	}
	_, _, err := d.d.SetString(string(content))
	d.ok = err == nil
	return err
}

// MarshalJSON writes a JSON number, or null when absent.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if !d.ok {
		return []byte("null"), nil
	}
	return []byte(d.String()), nil
}

func pow10(n int32) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

func abs32(n int32) int32 {
	if n < 0 {
		return -n
	}
	return n
}
