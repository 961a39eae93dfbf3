package desk

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"
)

// browsers are the commands that show an address in the reader's browser, by
// system; the address comes last.
var browsers = map[string][]string{
	"darwin":  {"open"},
	"windows": {"rundll32", "url.dll,FileProtocolHandler"},
	"":        {"xdg-open"}, // every other
}

// browse starts the browser and does not wait for it.
func browse(address string) error {
	command, ok := browsers[runtime.GOOS]
	if !ok {
		command = browsers[""]
	}
	program, err := exec.LookPath(command[0])
	if err != nil {
		return errors.New("no way to start a browser was found here: " + address)
	}
	run := exec.Command(program, append(command[1:len(command):len(command)], address)...)
	if err := run.Start(); err != nil {
		return fmt.Errorf("the browser does not start: %w", err)
	}
	go func() { _ = run.Wait() }() // what becomes of the browser is the reader's
	return nil
}
