// An item of a feed, or one address → the article, from its web page or, where that cannot be had, from the feed itself.

import { FetchError } from '../net/fetch-error.js';
import { webPage } from '../net/wanted.js';
import { type ArticleHints, type ExtractedArticle, noHints } from './extract-article.js';
import type { FeedContext } from './feed-context.js';
import { latestDay } from './feed-date.js';
import { toItemPageName, toPageName } from './page-name.js';
import type { FeedItem, ParsedFeed } from './parse-feed.js';
import { isSameSite } from './same-site.js';

export type FetchedArticle =
  | {
      readonly kind: 'article';
      readonly article: ExtractedArticle;
      /** Name of the page in the store. */
      readonly pageName: string;
      /** Where the text came from. */
      readonly from: 'page' | 'feed';
    }
  | {
      readonly kind: 'none';
      /** What was expected and found, in words. */
      readonly reason: string;
      /** Asking again later may help. */
      readonly mayPass: boolean;
      /** False when the site had asked us to wait, and was not asked. */
      readonly isTried: boolean;
    };

type Tools = Pick<FeedContext, 'client' | 'markup' | 'now'>;

/** Fetches the article at an address. Never throws. */
export async function fetchPage(
  url: string,
  tools: Tools,
  {
    hints = noHints,
    from,
    signal,
  }: {
    readonly hints?: ArticleHints;
    /** The feed that names the address. */
    readonly from?: string;
    readonly signal?: AbortSignal | undefined;
  } = {},
): Promise<FetchedArticle> {
  try {
    const response = await tools.client.get(url, {
      wanted: webPage,
      ...(from === undefined ? {} : { from }),
      ...(signal === undefined ? {} : { signal }),
    });
    const { bytes, contentType } = response;
    const extraction = await tools.markup.read('readArticle', {
      url: response.url,
      bytes,
      contentType,
      hints,
      latestDay: latestDay(tools.now()),
    });
    if (extraction.kind === 'none') return none(extraction, false);
    const { article } = extraction;
    return { kind: 'article', article, pageName: toPageName(article.url ?? response.url), from: 'page' };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return {
      kind: 'none',
      reason: error.message,
      mayPass: mayPass(error),
      isTried: error.fault !== 'waiting',
    };
  }
}

/** How much fuller the feed's text has to be than the page's to be taken instead: the page is a teaser then. */
const fullerBy = 1.5;

/** Fetches the article of an item. Where its page cannot be had or shows a part, the feed's own text serves if it is whole. */
export async function fetchItem(
  item: FeedItem,
  feed: { readonly url: string; readonly parsed: ParsedFeed },
  tools: Tools,
  signal?: AbortSignal,
): Promise<FetchedArticle> {
  const hints = { outlet: nameOutlet(item, feed), publishedOn: item.publishedOn };
  const fetched: FetchedArticle =
    item.url === null
      ? { kind: 'none', reason: 'The item has no address.', mayPass: false, isTried: true }
      : await fetchPage(item.url, tools, { hints, from: feed.url, signal });
  if (fetched.kind === 'none' && fetched.mayPass) return fetched;
  const page = fetched.kind === 'article' ? fetched.article : null;
  const minChars = (page?.chars ?? 0) * fullerBy;
  if (page !== null && (item.content?.length ?? 0) < minChars) return fetched;
  const fullText = await tools.markup.read('readFullText', {
    item: { ...item, url: page?.url ?? item.url },
    hints: { outlet: page?.outlet ?? hints.outlet, publishedOn: page?.publishedOn ?? hints.publishedOn },
    latestDay: latestDay(tools.now()),
  });
  if (fullText.kind === 'none')
    return fetched.kind === 'article'
      ? fetched
      : { ...fetched, reason: `${fetched.reason} In the feed: ${fullText.found}.` };
  const { article } = fullText;
  if (article.chars < minChars) return fetched;
  const pageName = article.url === null ? toItemPageName(feed.url, item.identity) : toPageName(article.url);
  return { kind: 'article', article, pageName, from: 'feed' };
}

/**
 * Who published an item, as far as the feed can tell: whom a collecting feed names, else the feed's own title, but only where
 * the article lies on the site of the feed. Null otherwise: a collector's name is no outlet.
 */
function nameOutlet(
  { source, url }: FeedItem,
  feed: { readonly url: string; readonly parsed: ParsedFeed },
): string | null {
  if (source !== null) return source;
  const { title, siteUrl } = feed.parsed;
  const isOwn = url === null || isSameSite(url, feed.url) || (siteUrl !== null && isSameSite(url, siteUrl));
  return title === null || !isOwn ? null : dropSection(title);
}

/** "Sky News - World RSS feed" → "Sky News": titles of feeds end in their section, and say that they are feeds. */
function dropSection(title: string): string | null {
  const name = title.split(/\s+[-–—|»>:·]\s+|:\s+/)[0] ?? '';
  return name.replace(/\s*\b(?:rss|atom|json)?\s*feeds?$|\s+rss$/i, '').trim() || null;
}

function none(
  { expected, found }: { readonly expected: string; readonly found: string },
  mayPass: boolean,
): FetchedArticle {
  return { kind: 'none', reason: `Expected ${expected}, found ${found}.`, mayPass, isTried: true };
}

/** Whether the same request may succeed another time. */
function mayPass({ fault, status }: FetchError): boolean {
  if (fault === 'status') return status === 429 || (status ?? 0) >= 500;
  return ['connection', 'timeout', 'waiting', 'cancelled', 'name'].includes(fault);
}
