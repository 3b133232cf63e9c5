package document

import (
	"path/filepath"
	"strings"
)

// successors says into what a file that has no reader is to be converted.
var successors = map[string]string{
	".doc": ".docx", ".dot": ".docx", ".rtf": ".docx", ".pages": ".docx", ".wpd": ".docx", ".wps": ".docx", ".sxw": ".odt",
	".xls": ".xlsx", ".xlsb": ".xlsx", ".numbers": ".xlsx", ".sxc": ".ods",
	".ppt": ".pdf", ".pptx": ".pdf", ".odp": ".pdf", ".key": ".pdf", ".ps": ".pdf", ".djvu": ".pdf", ".xps": ".pdf",
	".mobi": ".epub", ".azw": ".epub", ".azw3": ".epub", ".fb2": ".epub", ".mht": ".html", ".mhtml": ".html",
}

// unreadable is the error for a file that no format claims.
func unreadable(name string) error {
	ext := strings.ToLower(filepath.Ext(name))
	if to := successors[ext]; to != "" {
		return &Error{Path: name, What: "no reader for " + ext + " files", Do: "convert it to " + to}
	}
	return &Error{Path: name, What: "no reader for this kind of file", Do: "convert it to one of " + strings.Join(Extensions(), " ")}
}
