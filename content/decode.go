package content

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode gives bytes from outside as UTF-8, and a notice where that took a
// guess. A byte order mark stays, as the character that it is. contentType is
// that of a response, "" where there is none. It fails with errBinary on what
// is no text.
func decode(data []byte, contentType string) (text, notice string, err error) {
	if enc := utf16Of(data); enc != nil {
		return through(enc, data), "", nil
	}
	if isBinary(data) {
		return "", "", errBinary
	}
	if utf8.Valid(data) {
		return string(data), "", nil
	}
	if text, ok := mended(data); ok {
		return text, "not UTF-8 in some places: read there as Windows-1252, some letters may be wrong", nil
	}
	if enc := declared(data, contentType); enc != nil {
		return through(enc, data), "", nil
	}
	return through(charmap.Windows1252, data), "not UTF-8: read as Windows-1252, some letters may be wrong", nil
}

// mended reads text that is UTF-8 but for some stray bytes, as in a file that
// was put together or cut off; ok is false where it is something else. What a page
// says of itself does not count against that: letters of no other encoding come
// out as UTF-8 by chance more often than not.
func mended(data []byte) (text string, ok bool) {
	var b strings.Builder
	b.Grow(len(data))
	stray, whole := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			stray++
			r = charmap.Windows1252.DecodeByte(data[0])
		case size > 1:
			whole++
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String(), whole > 2*stray
}

// lines gives a text whose lines all end in a carriage return, as on old
// computers, the line ends that everything else here knows.
func lines(text string) string {
	if strings.Contains(text, "\n") {
		return text
	}
	return strings.ReplaceAll(text, "\r", "\n")
}

func through(enc encoding.Encoding, data []byte) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil { // decoders of this library replace, they do not fail
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(out)
}

// utf16Of tells UTF-16 by its byte order mark or by every other byte being
// zero, as in any Western text; nil for everything else.
func utf16Of(data []byte) encoding.Encoding {
	big, little := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	switch {
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return big
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return little
	}
	head := data[:min(len(data), 1024)&^1]
	if len(head) < 16 {
		return nil
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	most := len(head) / 2 * 9 / 10
	switch {
	case zeros[0] > most && zeros[1] == 0:
		return big
	case zeros[1] > most && zeros[0] == 0:
		return little
	}
	return nil
}

// declared is the encoding that a response's content type or a page's meta
// element names; nil where neither does.
func declared(data []byte, contentType string) encoding.Encoding {
	head := data[:min(len(data), 1024)]
	if !strings.Contains(strings.ToLower(contentType), "charset") && !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return nil
	}
	enc, name, certain := charset.DetermineEncoding(data, contentType)
	if name == "utf-8" || !certain && !names(head, name) {
		return nil
	}
	return enc
}

// names reports whether the head of a page names an encoding, which some do by
// that of its subsets.
func names(head []byte, encoding string) bool {
	labels := []string{encoding}
	if encoding == "windows-1252" {
		labels = append(labels, "iso-8859-1", "latin1", "us-ascii")
	}
	head = bytes.ToLower(head)
	return slices.ContainsFunc(labels, func(label string) bool { return bytes.Contains(head, []byte(label)) })
}

// isBinary tells pictures, archives and programs from texts that hold a stray
// control character: the latter are read, and the gate replaces it.
func isBinary(data []byte) bool {
	head := data[:min(len(data), 64<<10)]
	if kind := http.DetectContentType(head); !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream" {
		return true
	}
	if bytes.HasPrefix(head, []byte("\x7fELF")) || bytes.HasPrefix(head, []byte("\xcf\xfa\xed\xfe")) {
		return true
	}
	controls := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' {
			controls++
		}
	}
	if utf8.Valid(trimCut(head)) {
		return 3*controls > len(head)
	}
	return 50*controls > len(head)
}

// trimCut drops the bytes of a character that the end of head cuts.
func trimCut(head []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(head); n++ {
		if utf8.RuneStart(head[len(head)-n]) {
			if !utf8.FullRune(head[len(head)-n:]) {
				return head[:len(head)-n]
			}
			break
		}
	}
	return head
}
