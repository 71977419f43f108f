// What is done with foreign markup: each job is plain data in and out, so that it can be done in another thread.

import { decodeText } from '../net/decode-text.js';
import { type ArticleHints, type Extraction, extractArticle } from './extract-article.js';
import { type FeedLink, findFeedLinks } from './find-feed-links.js';
import { readFullText } from './full-text.js';
import { type FeedItem, type FeedParsing, parseFeed } from './parse-feed.js';

/** What was fetched, and from where. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

export type FeedReading = FeedParsing | { readonly kind: 'page'; readonly feeds: readonly FeedLink[] };

/** Each takes one argument and never throws. */
export const markupJobs = {
  /** A feed, or the feeds that a web page names. */
  readFeed({ url, bytes, contentType }: Fetched): FeedReading {
    const text = decodeText(bytes, contentType);
    const parsing = parseFeed(text, url);
    return parsing.kind === 'none' && /<html[\s>]/i.test(text.slice(0, 2000))
      ? { kind: 'page', feeds: findFeedLinks(text, url) }
      : parsing;
  },
  readArticle({ url, bytes, contentType, hints, latestDay }: ArticleJob): Extraction {
    return extractArticle(decodeText(bytes, contentType), url, hints, latestDay);
  },
  readFullText({ item, hints, latestDay }: FullTextJob): Extraction {
    return readFullText(item, hints, latestDay);
  },
};

export interface ArticleJob extends Fetched {
  readonly hints: ArticleHints;
  readonly latestDay: string;
}

export interface FullTextJob {
  readonly item: FeedItem;
  readonly hints: ArticleHints;
  readonly latestDay: string;
}

export type MarkupJobs = typeof markupJobs;
