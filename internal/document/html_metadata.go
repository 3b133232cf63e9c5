package document

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"figcheck/dataset"
)

// pageMetadata is what a page says of itself, by the name under which it says so.
type pageMetadata struct {
	meta     map[string][]string // <meta name or property or itemprop>, lower case
	links    map[string]string   // <link rel>
	title    string              // <title>
	language string              // <html lang>
	time     string              // the first <time datetime>
	linked   []map[string]any    // the objects of JSON-LD, in order
}

// surveyPage gathers the metadata of a page.
func surveyPage(root *html.Node) *pageMetadata {
	p := &pageMetadata{meta: map[string][]string{}, links: map[string]string{}}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			p.take(n)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return p
}

func (p *pageMetadata) take(n *html.Node) {
	switch n.Data {
	case "html":
		p.language = attribute(n, "lang")
	case "title":
		if p.title == "" && (n.Parent == nil || n.Parent.Data != "svg") {
			p.title = dataset.OneLine(textOf(n))
		}
	case "meta":
		for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
			if name := strings.ToLower(attribute(n, key)); name != "" {
				p.meta[name] = append(p.meta[name], strings.TrimSpace(attribute(n, "content")))
			}
		}
	case "link":
		if rel := strings.ToLower(attribute(n, "rel")); rel != "" && p.links[rel] == "" {
			p.links[rel] = attribute(n, "href")
		}
	case "time":
		if p.time == "" {
			p.time = attribute(n, "datetime")
		}
	case "script":
		if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") {
			var v any
			if json.Unmarshal([]byte(textOf(n)), &v) == nil {
				p.takeLinked(v, 0)
			}
		}
	}
}

func textOf(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// takeLinked gathers the objects of JSON-LD that describe the text.
func (p *pageMetadata) takeLinked(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			p.takeLinked(x, depth+1)
		}
	case map[string]any:
		p.takeLinked(v["@graph"], depth+1)
		if v["datePublished"] != nil || v["headline"] != nil {
			p.linked = append(p.linked, v)
		}
	}
}

// said returns the first metadata of those names that is not empty.
func (p *pageMetadata) said(names ...string) string {
	for _, n := range names {
		for _, v := range p.meta[n] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}

// linkedName returns a property of the JSON-LD as text: a string, the name of
// an object, or several joined.
func (p *pageMetadata) linkedName(key string) string {
	for _, o := range p.linked {
		if s := nameOf(o[key], 0); s != "" {
			return s
		}
	}
	return ""
}

func nameOf(v any, depth int) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		if depth < 3 {
			return nameOf(v["name"], depth+1)
		}
	case []any:
		var names []string
		for _, x := range v {
			if s := nameOf(x, depth+1); s != "" && depth < 3 {
				names = append(names, s)
			}
		}
		return strings.Join(names, "; ")
	}
	return ""
}

// fill sets the source's fields that the page gives. Head is what stands below
// the headline and is no text of the article.
func (p *pageMetadata) fill(d *Document, head []string) {
	s := &d.Source
	for i := range d.Blocks {
		if d.Blocks[i].Section == "headline" {
			s.Title = d.Prose(i)
			break
		}
	}
	name, site := p.splitTitle()
	set := func(field *string, values ...string) {
		for _, v := range values {
			if *field == "" {
				*field = dataset.OneLine(v)
			}
		}
	}
	set(&s.Title, p.linkedName("headline"), p.said("og:title", "citation_title", "dc.title", "twitter:title"), name)
	set(&s.Publisher, p.said("og:site_name"), p.linkedName("publisher"), p.said("dc.publisher", "dcterms.publisher", "citation_publisher",
		"application-name", "publisher"), site)
	author := p.said("author", "citation_author", "dc.creator", "dcterms.creator", "article:author", "parsely-author", "byl")
	if strings.Contains(author, "://") {
		author = ""
	}
	set(&s.Author, p.linkedName("author"), author)
	s.Author = strings.TrimPrefix(s.Author, "By ")
	for _, date := range []string{p.linkedName("datePublished"),
		p.said("article:published_time", "og:article:published_time", "article.published", "citation_publication_date", "citation_date",
			"citation_online_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "date", "pubdate",
			"publishdate", "publish-date", "publish_date", "publication_date", "datepublished", "parsely-pub-date", "sailthru.date",
			"article.created", "last-published", "release_date"),
		p.time, saidDate(d, head)} {
		if s.Published == "" {
			s.Published = plainDate(date)
		}
	}
	set(&s.URL, p.links["canonical"], p.said("og:url"), p.linkedName("url"))
	set(&s.Language, p.language, p.linkedName("inLanguage"), p.said("content-language", "dc.language", "og:locale"))
	set(&s.Licence, p.links["license"], p.linkedName("license"), p.said("dc.rights", "dcterms.license"))
}

// titleJoins stand between a page's title and its site's name.
var titleJoins = []string{" | ", " – ", " — ", " - ", " · ", " :: "}

// splitTitle returns <title> without the site's name, and that name.
func (p *pageMetadata) splitTitle() (name, site string) {
	for _, join := range titleJoins {
		if k := strings.LastIndex(p.title, join); k > 0 {
			site := p.title[k+len(join):]
			if words(site) <= 5 {
				return p.title[:k], site
			}
		}
	}
	return p.title, ""
}

// titleHeading returns the heading that is the headline: the first <h1> of the
// article, else of the page; where a page has several outside the article,
// the one that its title repeats. A site's name is none.
func (p *pageMetadata) titleHeading(root *html.Node) *html.Node {
	var best *html.Node
	bestScore := 0
	_, site := p.splitTitle()
	given := p.said("og:title", "twitter:title") + p.linkedName("headline")
	title, named := strings.ToLower(p.title+"\n"+given), given != ""
	var walk func(*html.Node, bool)
	walk = func(n *html.Node, inArticle bool) {
		if n.Type == html.ElementNode {
			if n.Data == "nav" || n.Data == "footer" || n.Data == "aside" || dropped[n.Data] || hidden(n) {
				return
			}
			inArticle = inArticle || isArticle(n)
			if n.Data == "h1" {
				text := innerText(n)
				score := 1
				if inArticle {
					score += 2
				}
				switch {
				case text != "" && strings.Contains(title, strings.ToLower(text)):
					score += 2
				case !inArticle && named:
					score = 0 // the page gives its title, and this is another: a logo
				}
				if text == "" || text == site || text == p.said("og:site_name") {
					score = 0
				}
				if score > bestScore {
					best, bestScore = n, score
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inArticle)
		}
	}
	walk(root, false)
	return best
}
