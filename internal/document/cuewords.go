package document

// The word tables by which a block shows what part it plays. All lower case.

// captionCues begin a caption.
var captionCues = []string{
	"photograph:", "photograph by ", "photo:", "photos:", "photo by ", "photo credit", "picture:", "pictured:", "image:",
	"image credit", "caption:", "graphic:", "chart:", "map:", "file photo", "file picture", "in this photo",
}

// numberedCues begin a numbered caption: "Figure 3.", "Table 2:".
var numberedCues = []string{"figure ", "fig. ", "fig ", "chart ", "map ", "graph ", "exhibit ", "plate ", "table "}

// creditCues stand before the name of a photographer or an agency near the end of a caption.
var creditCues = []string{
	"photograph:", "photo:", "photo by ", "picture:", "image:", "credit:", "(ap photo", "/getty images", "/afp",
	"via getty", "via ap", "/reuters", "/ap photo", "/epa", "/shutterstock", "/alamy", "/pa wire", "/bloomberg", "via reuters",
	"(reuters)", "/anadolu", "©",
}

// boilerplateCues begin a short block that belongs to the page and not to the text.
var boilerplateCues = []string{
	"read more", "read also", "read next", "also read", "see also:", "more on this", "related:", "related articles", "related stories",
	"related topics", "you may also like", "you might also like", "recommended", "most read", "most popular", "trending",
	"sign up", "subscribe", "newsletter", "get the latest", "follow us", "share this", "advertisement", "sponsored",
	"skip to", "cookie", "we use cookies", "accept all", "all rights reserved", "copyright ", "© ", "terms of use", "terms and conditions",
	"privacy policy", "click here", "download the app", "join the conversation", "comments (", "leave a comment",
	"print this", "back to top", "listen to this article", "support our journalism", "log in", "continue reading",
}

// navigationCues mark a short block as a link to elsewhere, wherever they stand in it.
var navigationCues = []string{"opens in new window", "opens in a new window", "opens in new tab", "opens in a new tab"}

// contactCues begin a line that tells whom to ring; it counts only with a telephone number or an address in it.
var contactCues = []string{
	"for further information", "for more information", "for further details", "for media enquiries", "further information",
	"contact", "contacts", "media contact", "press contact", "press office", "media enquiries", "enquiries", "inquiries", "media inquiries",
	"tel", "telephone", "phone", "email", "e-mail", "hotline", "helpline", "correspondence", "notes to editors",
}

// noteCues begin a note below a table or at the end.
var noteCues = []string{"note:", "notes:", "note.", "source:", "sources:", "source of data:", "footnote:", "footnotes:", "n.b.", "nb:"}

// metadataKeys are the keys of metadata lines and front matter, and the field each fills.
var metadataKeys = map[string]func(*Document) *string{
	"published":        func(d *Document) *string { return &d.Source.Published },
	"publication date": func(d *Document) *string { return &d.Source.Published },
	"date":             func(d *Document) *string { return &d.Source.Published },
	"date published":   func(d *Document) *string { return &d.Source.Published },
	"release date":     func(d *Document) *string { return &d.Source.Published },
	"released":         func(d *Document) *string { return &d.Source.Published },
	"release":          func(d *Document) *string { return &d.Source.Published },
	"issued":           func(d *Document) *string { return &d.Source.Published },
	"publisher":        func(d *Document) *string { return &d.Source.Publisher },
	"published by":     func(d *Document) *string { return &d.Source.Publisher },
	"issued by":        func(d *Document) *string { return &d.Source.Publisher },
	"source":           func(d *Document) *string { return &d.Source.Publisher },
	"site":             func(d *Document) *string { return &d.Source.Publisher },
	"organisation":     func(d *Document) *string { return &d.Source.Publisher },
	"organization":     func(d *Document) *string { return &d.Source.Publisher },
	"author":           func(d *Document) *string { return &d.Source.Author },
	"authors":          func(d *Document) *string { return &d.Source.Author },
	"by":               func(d *Document) *string { return &d.Source.Author },
	"byline":           func(d *Document) *string { return &d.Source.Author },
	"title":            func(d *Document) *string { return &d.Source.Title },
	"headline":         func(d *Document) *string { return &d.Source.Title },
	"url":              func(d *Document) *string { return &d.Source.URL },
	"link":             func(d *Document) *string { return &d.Source.URL },
	"canonical":        func(d *Document) *string { return &d.Source.URL },
	"retrieved":        func(d *Document) *string { return &d.Source.Retrieved },
	"accessed":         func(d *Document) *string { return &d.Source.Retrieved },
	"language":         func(d *Document) *string { return &d.Source.Language },
	"lang":             func(d *Document) *string { return &d.Source.Language },
	"licence":          func(d *Document) *string { return &d.Source.Licence },
	"license":          func(d *Document) *string { return &d.Source.Licence },
	"updated":          nil, // known, of no use here
	"last updated":     nil,
	"modified":         nil,
	"embargo":          nil,
	"section":          nil,
	"tags":             nil,
	"keywords":         nil,
	"reading time":     nil,
}
