// A fetched web page → the article on it, as the text of a JSON page (src/corpus/formats/json.ts).

import { parseHtml } from '../corpus/formats/html.js';
import type { PageItem } from '../model/page.js';
import { isSameSite } from './same-site.js';

/** What the feed says of the article; each null when it says nothing. The page's own word goes before it. */
export interface ArticleHints {
  readonly outlet: string | null;
  readonly publishedOn: string | null;
}

export const noHints: ArticleHints = { outlet: null, publishedOn: null };

/** An article that can be taken into the corpus. */
export interface ExtractedArticle {
  readonly title: string;
  readonly outlet: string | null;
  /** Null also when the day lies in the future: nobody knows then. */
  readonly publishedOn: string | null;
  /** The article's own address. */
  readonly url: string | null;
  readonly language: string;
  readonly paragraphCount: number;
  /** Characters of the text. */
  readonly chars: number;
  /** The JSON page: the same for the same article, whenever it was fetched. */
  readonly text: string;
}

export type Extraction =
  | { readonly kind: 'article'; readonly article: ExtractedArticle }
  | { readonly kind: 'none'; readonly expected: string; readonly found: string };

/**
 * Extracts the article of a page that was fetched from `url`. `latestDay` is the last calendar day that may already have begun
 * somewhere; later ones are not believed. Never throws.
 */
export function extractArticle(
  html: string,
  url: string,
  hints: ArticleHints,
  latestDay: string,
): Extraction {
  const result = parseHtml(url, html);
  if (result.kind === 'none') return { kind: 'none', ...pick(result.issue) };
  const { main } = result.page;
  if (main === null) return { kind: 'none', expected: 'a web page with an article', found: 'a list' };
  return toJsonPage(main, { url: chooseUrl(main.url, url), hints, latestDay });
}

/** Writes an item as a JSON page that parses back to the same item. */
export function toJsonPage(
  item: PageItem,
  { url, hints, latestDay }: { url: string | null; hints: ArticleHints; latestDay: string },
): Extraction {
  const believed = (day: string | null) => (day !== null && day <= latestDay ? day : null);
  // A dateline stands in the text and is read from it again; written out, it would pass for the publisher's metadata.
  const stated = item.publishedBasis === 'dateline' ? null : believed(item.publishedOn);
  const fromFeed = item.publishedBasis === 'dateline' ? null : believed(hints.publishedOn);
  const publishedOn = stated ?? fromFeed;
  const outlet = item.outlet ?? hints.outlet;
  const page = {
    title: item.title,
    outlet,
    publishedOn,
    publishedBasis: publishedOn === null ? null : stated === null ? 'feed' : item.publishedBasis,
    url,
    language: item.language === 'und' ? null : item.language,
    paragraphs: item.paragraphs,
  };
  return {
    kind: 'article',
    article: {
      title: item.title,
      outlet,
      publishedOn: item.publishedBasis === 'dateline' ? item.publishedOn : publishedOn,
      url,
      language: item.language,
      paragraphCount: item.paragraphs.length,
      chars: item.paragraphs.reduce((sum, { length }) => sum + length, 0),
      text: `${JSON.stringify(page, null, 1)}\n`,
    },
  };
}

/**
 * The address that a page gives as its own is believed only within its own site: a page that claims another publisher's address
 * would be taken for that publisher's article.
 */
function chooseUrl(canonical: string | null, fetchedFrom: string): string {
  if (canonical !== null && isSameSite(canonical, fetchedFrom)) return canonical;
  const url = new URL(fetchedFrom);
  url.hash = '';
  return url.href;
}

function pick({ expected, found }: { readonly expected: string; readonly found: string }) {
  return { expected, found };
}
