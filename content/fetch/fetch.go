// Package fetch gets a page from the web for a reader who named its address.
//
// It asks once, sends no cookies, runs nothing, and stops at a limit of time, of
// size and of redirects. What the reader typed is fetched wherever it is, also
// on this machine, where drafts are previewed; but a page out in the world may
// not lead the program to a private address. That is judged by the address that
// is really connected to, not by its name, which can point anywhere by then.
//
// Errors read as the second half of a line that begins with the address.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Fetcher gets pages. The zero value has sensible limits.
type Fetcher struct {
	Timeout   time.Duration // for everything together; 0 is 30 seconds
	Limit     int64         // bytes of a page, unpacked; 0 is 16 MiB
	Redirects int           // at most; 0 is 10
	// Progress is told how many bytes have come, of how many; total is -1 where
	// the server does not say. It may be nil.
	Progress func(done, total int64)
}

// Response is a page as it came.
type Response struct {
	Data        []byte
	ContentType string   // with its parameters
	URL         *url.URL // where it was in the end, behind redirects
}

// Is reports whether a name is an address that this package fetches.
func Is(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Get fetches a page.
func (f *Fetcher) Get(ctx context.Context, address string) (*Response, error) {
	timeout := f.Timeout
	if timeout == 0 {
		timeout = 30 * time.Second
	}
	ctx, cancel := context.WithTimeoutCause(ctx, timeout, timeoutError(timeout))
	defer cancel()

	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil || req.URL.Hostname() == "" || !isPort(req.URL.Port()) {
		return nil, errors.New("is not an address; give one like https://example.org/story")
	}
	req.Header.Set("User-Agent", "gainsay (news reader for the terminal)")
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1")

	if f.Progress != nil {
		f.Progress(0, -1) // a server may take its time to answer
	}
	g := &guard{}
	resp, err := f.client(g).Do(req)
	if err != nil {
		return nil, explain(ctx, err)
	}
	defer resp.Body.Close()
	if err := checkStatus(resp.StatusCode); err != nil {
		return nil, err
	}
	kind := resp.Header.Get("Content-Type")
	if err := checkType(kind); err != nil {
		return nil, err
	}
	data, err := f.read(resp)
	if err != nil {
		return nil, explain(ctx, err)
	}
	return &Response{Data: data, ContentType: kind, URL: resp.Request.URL}, nil
}

// isPort reports whether an address may have this port; "" is that of its scheme.
func isPort(port string) bool {
	n, err := strconv.ParseUint(port, 10, 16)
	return port == "" || err == nil && n > 0
}

func (f *Fetcher) client(g *guard) *http.Client {
	most := f.Redirects
	if most == 0 {
		most = 10
	}
	return &http.Client{
		Transport: g.transport(),
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) > most {
				return refuse("sends the reader on more than %d times, perhaps in a circle", most)
			}
			if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
				return refuse("sends the reader on to a %q address, which is not fetched", req.URL.Scheme)
			}
			return g.redirect(req.URL)
		},
	}
}

// read takes in a page up to the limit.
func (f *Fetcher) read(resp *http.Response) ([]byte, error) {
	limit := f.Limit
	if limit == 0 {
		limit = 16 << 20
	}
	if resp.ContentLength > limit {
		return nil, tooLarge(limit)
	}
	var body io.Reader = io.LimitReader(resp.Body, limit+1)
	if f.Progress != nil {
		body = &counter{from: body, total: resp.ContentLength, tell: f.Progress}
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, tooLarge(limit)
	}
	return data, nil
}

// counter tells how much has been read.
type counter struct {
	from        io.Reader
	done, total int64
	tell        func(done, total int64)
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.done += int64(n)
	c.tell(c.done, c.total)
	return n, err
}

func checkStatus(status int) error {
	switch {
	case status == http.StatusOK:
		return nil
	case status == http.StatusNotFound, status == http.StatusGone:
		return fmt.Errorf("was not found (%d); check the address", status)
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusPaymentRequired:
		return fmt.Errorf("is not given to this program (%d); save the page in the browser and open the file", status)
	case status == http.StatusTooManyRequests:
		return fmt.Errorf("was asked for too often (%d); try again later", status)
	case status >= 500:
		return fmt.Errorf("cannot be given by its server now (%d); try again later", status)
	}
	return fmt.Errorf("was answered with status %d and no story", status)
}

// checkType refuses what can be no story before it is read. A response without
// a type is judged by its content, by the caller.
func checkType(contentType string) error {
	if contentType == "" {
		return nil
	}
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind, _, _ = strings.Cut(contentType, ";")
	}
	switch kind = strings.ToLower(strings.TrimSpace(kind)); {
	case strings.HasPrefix(kind, "text/") && kind != "text/css" && kind != "text/javascript" && kind != "text/csv" && kind != "text/calendar":
		return nil
	case kind == "application/xhtml+xml":
		return nil
	}
	return fmt.Errorf("is %s and not a story; give the address of a page", kind)
}
