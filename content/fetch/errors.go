package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/url"
	"syscall"
	"time"
)

// refusal is why this package goes no further, in words that need no others.
type refusal string

func (r refusal) Error() string { return string(r) }

func refuse(format string, args ...any) error { return refusal(fmt.Sprintf(format, args...)) }

func tooLarge(limit int64) error {
	return refuse("is larger than %d MB; save it to a file, which may have any size", limit>>20)
}

func timeoutError(timeout time.Duration) error {
	return refuse("did not come whole within %v; try again, or save it to a file", timeout)
}

// explain says what went wrong in words, without the address and the operation,
// which the reader knows.
func explain(ctx context.Context, err error) error {
	var (
		refused  refusal
		name     *net.DNSError
		unknown  x509.UnknownAuthorityError
		hostname x509.HostnameError
		invalid  x509.CertificateInvalidError
		verify   *tls.CertificateVerificationError
		record   tls.RecordHeaderError
	)
	switch {
	case ctx.Err() != nil && errors.Is(context.Cause(ctx), context.Canceled):
		return errors.New("was given up at your wish")
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case errors.As(err, &refused):
		return refused
	case errors.As(err, &unknown), errors.As(err, &hostname), errors.As(err, &invalid), errors.As(err, &verify):
		return fmt.Errorf("has a certificate that is not valid here, so who answers is not sure: %w", innermost(err))
	case errors.As(err, &record):
		return errors.New("does not answer with https; try http://")
	case errors.As(err, &name) && name.IsNotFound:
		return fmt.Errorf("is on no host that is known: there is no %q; check the address and the network", name.Name)
	case errors.As(err, &name):
		return fmt.Errorf("could not be looked up: %s; check the network", name.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("was refused: no server answers there; check the address")
	}
	if address := (*url.Error)(nil); errors.As(err, &address) {
		return fmt.Errorf("gives no answer that can be read: %w; check the address", address.Err)
	}
	return fmt.Errorf("broke off: %w; try again", err)
}

// innermost is the error at the end of the chain.
func innermost(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}
