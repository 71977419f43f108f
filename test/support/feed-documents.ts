// Feeds and article pages for tests, written as publishers write them.

export interface AnItem {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly pubDate?: string;
  readonly description?: string;
  readonly content?: string;
  readonly source?: string;
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function rss(items: readonly AnItem[], { title = 'Harbour News - World', link = '' } = {}): string {
  const tag = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
${tag('title', title)}${tag('link', link)}<description>News</description>
${items
  .map(
    (item) =>
      `<item>${tag('title', item.title)}${tag('link', item.link)}${tag('guid', item.guid)}${tag('pubDate', item.pubDate)}${tag('description', item.description)}${tag('content:encoded', item.content)}${item.source === undefined ? '' : `<source url="http://other.example/feed">${item.source}</source>`}</item>`,
  )
  .join('\n')}
</channel></rss>`;
}

export const asFeed = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { 'content-type': 'application/rss+xml; charset=utf-8', ...headers },
  body,
});

/** Sentences that no other story has. */
export function aStory(name: string): readonly string[] {
  return [
    `The harbour office of ${name} opened its gates on Tuesday after a week of storms along the coast, the port authority said.`,
    `“We will keep the lights of ${name} burning until the last boat is home,” harbour master Ines Calder told reporters at the quay.`,
    `Fishing crews from ${name} said that repairs to the breakwater would take until spring, and that the council had promised money.`,
  ];
}

export function articlePage(
  name: string,
  set: { readonly siteName?: string; readonly published?: string; readonly canonical?: string } = {},
): string {
  const meta = (property: string, value: string | undefined) =>
    value === undefined ? '' : `<meta property="${property}" content="${value}">`;
  return `<!doctype html><html lang="en-GB"><head><title>${name} opens its gates</title>
${meta('og:type', 'article')}${meta('og:title', `${name} opens its gates`)}${meta('og:site_name', set.siteName)}
${meta('article:published_time', set.published)}
${set.canonical === undefined ? '' : `<link rel="canonical" href="${set.canonical}">`}
</head><body><nav>Home World Sport</nav><article><h1>${name} opens its gates</h1>
${aStory(name)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article></body></html>`;
}
