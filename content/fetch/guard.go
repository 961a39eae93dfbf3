package fetch

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"
)

const errPrivate refusal = "sends the reader on from a public to a private address, which is refused; if you trust it, give that address yourself"

// guard keeps a public page from leading the program to a private address. It
// watches one fetch: which addresses are connected to, in which order.
type guard struct {
	mu         sync.Mutex
	redirected bool // what is connected to now was not typed by the reader
	public     bool // a public address was part of the way
	proxied    bool // the next connection is to the reader's proxy
}

// transport makes connections that the guard watches. Each request connects
// anew, so that none passes the guard on a connection that is still open.
func (g *guard) transport() *http.Transport {
	dialer := &net.Dialer{Timeout: 15 * time.Second, Control: g.connect}
	return &http.Transport{
		Proxy: func(req *http.Request) (*url.URL, error) {
			proxy, err := http.ProxyFromEnvironment(req)
			g.mu.Lock()
			g.proxied = proxy != nil
			g.mu.Unlock()
			return proxy, err
		},
		DialContext:            dialer.DialContext,
		DisableKeepAlives:      true,
		MaxResponseHeaderBytes: 1 << 20,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    15 * time.Second,
	}
}

// redirect notes that the reader is sent on, and refuses a private address that
// is given as such: a proxy would be the one to connect to it.
func (g *guard) redirect(to *url.URL) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.redirected = true
	host := to.Hostname()
	addr, err := netip.ParseAddr(host)
	local := err == nil && isPrivate(addr) || strings.EqualFold(host, "localhost") || strings.HasSuffix(strings.ToLower(host), ".localhost")
	if g.public && local {
		return errPrivate
	}
	return nil
}

// connect is called with the address that a name has led to, before anything is
// sent there.
func (g *guard) connect(_, address string, _ syscall.RawConn) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.proxied {
		g.public = true // what is behind a proxy is out in the world
		return nil
	}
	to, err := netip.ParseAddrPort(address)
	private := err != nil || isPrivate(to.Addr())
	if private && g.redirected && g.public {
		return errPrivate
	}
	g.public = g.public || !private
	return nil
}

// special are ranges that no public page is served from, beside those that
// package netip knows.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"), // shared by the customers of a provider
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), // tests of networks
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"), // an IPv4 address in an IPv6 one, of whatever kind
	netip.MustParsePrefix("2002::/16"),
}

func isPrivate(addr netip.Addr) bool {
	addr = addr.Unmap().WithZone("")
	if !addr.IsGlobalUnicast() || addr.IsPrivate() {
		return true
	}
	for _, p := range special {
		if p.Contains(addr) {
			return true
		}
	}
	return false
}
