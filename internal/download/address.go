package download

import (
	"fmt"
	"net/netip"
	"net/url"
)

// Rule says whether an address may be called: nil, or why not. It is asked
// with what a name resolved to, at every connection.
type Rule func(netip.AddrPort) error

// reserved are the networks that are not the public internet, beyond those
// that netip names (IANA special-purpose address registries; the last five
// carry IPv4 addresses that the rule would not see).
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("100::/64"),
	netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("fec0::/10"), netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001::/32"), netip.MustParsePrefix("2002::/16"),
}

// Public is the rule for addresses of the public internet: no private, loopback,
// link-local, shared, multicast or reserved ones.
func Public(a netip.AddrPort) error {
	ip := a.Addr().Unmap().WithZone("")
	refused := !ip.IsGlobalUnicast() || ip.IsPrivate()
	for _, p := range reserved {
		refused = refused || p.Contains(ip)
	}
	if refused {
		return fmt.Errorf("%s is no public address", ip)
	}
	return nil
}

// IsURL reports an argument that is an address of the web, or of another
// scheme, rather than a file's name.
func IsURL(arg string) bool {
	u, err := url.Parse(arg)
	return err == nil && len(u.Scheme) > 1 && u.Host != ""
}

// allowed returns why an address is not to be asked, or nil.
func allowed(u *url.URL) error {
	switch {
	case u.Scheme != "https" && u.Scheme != "http":
		return fmt.Errorf("scheme %s; only https and http are fetched", u.Scheme)
	case u.User != nil:
		return fmt.Errorf("a name or password in the address; leave it out")
	case u.Hostname() == "":
		return fmt.Errorf("no host in the address")
	}
	return nil
}
