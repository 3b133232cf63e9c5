package report

// All returns every format, in the order they are listed to people.
func All() []*Format {
	return []*Format{
		textFormat,
		htmlFormat,
		mdFormat,
		jsonFormat,
		csvFormat,
		sarifFormat,
		githubFormat,
		junitFormat,
		memoFormat,
		memoHTMLFormat,
	}
}
