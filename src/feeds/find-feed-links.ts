// A web page → the feeds that it names in its head.

import { createRequire } from 'node:module';
import type { HtmlDocument } from '../corpus/formats/html-metadata.js';
import { readUrl } from '../corpus/formats/metadata.js';

export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}

const feedTypes = /^application\/(?:rss|atom|feed|rdf)\+(?:xml|json)$/i;

/** Most links that are of use to somebody who looks for one. */
const maxLinks = 10;

/** Characters in which the head of a page surely stands. */
const headChars = 200_000;

const load = createRequire(import.meta.url);

/** In the page's order, each address once. Comments' feeds are left out. Broken HTML gives none. */
export function findFeedLinks(html: string, pageUrl: string): readonly FeedLink[] {
  const { parseHTML } = load('linkedom') as typeof import('linkedom');
  const { document } = parseHTML(html.slice(0, headChars)) as unknown as { document: HtmlDocument };
  const found = new Map<string, FeedLink>();
  for (const link of document.querySelectorAll('link[rel~="alternate"]')) {
    const [href, type] = [link.getAttribute('href'), link.getAttribute('type')];
    if (href === null || !feedTypes.test(type?.trim() ?? '') || !URL.canParse(href, pageUrl)) continue;
    const url = readUrl(new URL(href, pageUrl).href);
    const title = link.getAttribute('title')?.replace(/\s+/g, ' ').trim() || null;
    if (url !== null && !/\bcomments?\b/i.test(`${title ?? ''} ${url}`) && found.size < maxLinks)
      found.set(url, { url, title });
  }
  return [...found.values()];
}
