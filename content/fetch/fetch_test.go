package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"
)

func server(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	html := func(w http.ResponseWriter) { w.Header().Set("Content-Type", "text/html; charset=utf-8") }
	mux.HandleFunc("/story", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		if r.Header.Get("Cookie") != "" {
			t.Error("a cookie was sent")
		}
		http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
		fmt.Fprint(w, "<p>The mill denied it.")
	})
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, _ *http.Request) {
		html(w)
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		fmt.Fprint(z, "<p>Packed.")
		z.Close()
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		html(w)
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		z.Write(bytes.Repeat([]byte("boom "), 1<<20))
		z.Close()
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		html(w)
		w.Write(bytes.Repeat([]byte("x"), 3<<20))
	})
	mux.HandleFunc("/pdf", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/pdf")
	})
	mux.HandleFunc("/secret", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) })
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(502) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/story", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/circle", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/circle", http.StatusFound) })
	mux.HandleFunc("/ftp", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "ftp://mill.example/", http.StatusFound)
	})
	mux.HandleFunc("/stall", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		for r.Context().Err() == nil {
			fmt.Fprint(w, "x")
			w.(http.Flusher).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		html(w)
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "<p>The mill")
	})
	mux.HandleFunc("/hangs-up", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/not-packed", func(w http.ResponseWriter, _ *http.Request) {
		html(w)
		w.Header().Set("Content-Encoding", "gzip")
		fmt.Fprint(w, "<p>Not packed.")
	})
	mux.HandleFunc("/lost", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "http://[::")
		w.WriteHeader(http.StatusFound)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestGet(t *testing.T) {
	s := server(t)
	f := &Fetcher{Limit: 1 << 20, Redirects: 3}
	hasty := &Fetcher{Timeout: 100 * time.Millisecond}
	for _, c := range []struct{ path, want, err string }{
		{path: "/story", want: "<p>The mill denied it."},
		{path: "/gzip", want: "<p>Packed."},
		{path: "/moved", want: "<p>The mill denied it."},
		{path: "/none", err: "was not found (404)"},
		{path: "/secret", err: "is not given to this program (403)"},
		{path: "/broken", err: "cannot be given by its server now (502)"},
		{path: "/pdf", err: "is application/pdf and not a story"},
		{path: "/large", err: "is larger than 1 MB"},
		{path: "/bomb", err: "is larger than 1 MB"},
		{path: "/cut", err: "broke off: unexpected EOF; try again"},
		{path: "/hangs-up", err: "gives no answer that can be read: EOF; check the address"},
		{path: "/not-packed", err: "broke off: gzip: invalid header"},
		{path: "/lost", err: "gives no answer that can be read"},
		{path: "/circle", err: "more than 3 times"},
		{path: "/ftp", err: `to a "ftp" address`},
		{path: "/stall", err: "did not come whole within 100ms"},
		{path: "/drip", err: "did not come whole within 100ms"},
	} {
		by := f
		if strings.Contains(c.err, "100ms") {
			by = hasty
		}
		got, err := by.Get(t.Context(), s.URL+c.path)
		switch {
		case c.err != "":
			if err == nil || !strings.HasPrefix(strings.TrimPrefix(err.Error(), "sends the reader on "), c.err) {
				t.Errorf("%s: error %v, want %q", c.path, err, c.err)
			}
		case err != nil:
			t.Errorf("%s: %v", c.path, err)
		case string(got.Data) != c.want:
			t.Errorf("%s: %q, want %q", c.path, got.Data, c.want)
		}
	}
}

func TestGetSaysWhereThePageWasInTheEnd(t *testing.T) {
	s := server(t)
	got, err := new(Fetcher).Get(t.Context(), s.URL+"/moved")
	if err != nil || got.URL.Path != "/story" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestGetWithoutAServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip("no loopback network here: ", err)
	}
	address := "http://" + l.Addr().String()
	l.Close()
	if _, err := new(Fetcher).Get(t.Context(), address); err == nil || !strings.Contains(err.Error(), "no server answers") {
		t.Errorf("error %v", err)
	}
	for _, bad := range []string{"http://", "http://[::1", "https:///x", "http://127.0.0.1:0/", "http://127.0.0.1:99999/"} {
		if _, err := new(Fetcher).Get(t.Context(), bad); err == nil || !strings.Contains(err.Error(), "is not an address") {
			t.Errorf("%s: error %v", bad, err)
		}
	}
}

func TestGetDoubtsCertificates(t *testing.T) {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // the handshake is to fail
	s.StartTLS()
	defer s.Close()
	if _, err := new(Fetcher).Get(t.Context(), s.URL); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("error %v", err)
	}
}

func TestGetIsGivenUp(t *testing.T) {
	s := server(t)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(30*time.Millisecond, cancel)
	if _, err := new(Fetcher).Get(ctx, s.URL+"/stall"); err == nil || !strings.Contains(err.Error(), "at your wish") {
		t.Errorf("error %v", err)
	}
}

func TestGetTellsProgress(t *testing.T) {
	s := server(t)
	var last int64
	f := &Fetcher{Progress: func(done, total int64) {
		if done < last || total != -1 && total != 22 {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	}}
	if _, err := f.Get(t.Context(), s.URL+"/story"); err != nil || last != 22 {
		t.Errorf("%d bytes told, %v", last, err)
	}
}

func TestGuard(t *testing.T) {
	const public, private = "93.184.216.34:443", "127.0.0.1:80"
	for _, c := range []struct {
		name string
		way  []string
		want error
	}{
		{"typed local", []string{private}, nil},
		{"local to local", []string{private, "10.0.0.1:80"}, nil},
		{"local to public", []string{private, public}, nil},
		{"public to public", []string{public, public}, nil},
		{"public to local", []string{public, private}, errPrivate},
		{"public to public to local", []string{public, public, "192.168.1.1:80"}, errPrivate},
		{"local to public to local", []string{private, public, private}, errPrivate},
		{"public to mapped local", []string{public, "[::ffff:127.0.0.1]:80"}, errPrivate},
		{"public to link-local", []string{public, "[fe80::1%eth0]:80"}, errPrivate},
		{"public to metadata", []string{public, "169.254.169.254:80"}, errPrivate},
	} {
		g := &guard{}
		var err error
		for i, address := range c.way {
			if i > 0 {
				if err = g.redirect(&url.URL{Scheme: "https", Host: "name.example"}); err != nil {
					break
				}
			}
			if err = g.connect("tcp", address, nil); err != nil {
				break
			}
		}
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

func TestIsPrivate(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": false, "2606:4700::1111": false, "127.0.0.1": true, "10.1.2.3": true, "172.20.0.1": true, "192.168.0.1": true,
		"169.254.0.1": true, "100.64.0.1": true, "0.0.0.0": true, "::1": true, "fd00::1": true, "fe80::1": true, "::": true,
		"::ffff:10.0.0.1": true, "64:ff9b::7f00:1": true, "224.0.0.1": true,
	} {
		if got := isPrivate(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}
