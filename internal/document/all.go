package document

// All returns the catalogue of formats, in the order in which they are asked
// whether a file is theirs: the particular before the general.
func All() []*Format {
	return append([]*Format{zipFormat}, unpacked()...)
}

// unpacked returns the formats that an archive may hold.
func unpacked() []*Format {
	return []*Format{
		pdfFormat,
		docxFormat,
		odtFormat,
		epubFormat,
		odsFormat,
		xlsxFormat,
		htmlFormat,
		markdownFormat,
		csvFormat,
		jsonlFormat,
		textFormat,
	}
}
