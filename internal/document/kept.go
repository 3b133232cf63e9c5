package document

import (
	"bytes"
	"encoding/gob"
)

// kept is a document as it is kept in a file, without what follows from it.
type kept Document

// GobEncode makes a document something that can be kept.
func (d *Document) GobEncode() ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode((*kept)(d))
	return b.Bytes(), err
}

// GobDecode reads what GobEncode made: a document as Read returned it.
func (d *Document) GobDecode(content []byte) error {
	if err := gob.NewDecoder(bytes.NewReader(content)).Decode((*kept)(d)); err != nil {
		return err
	}
	d.buildIndex()
	return nil
}
