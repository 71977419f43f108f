// An article: what a page or a related item says, once, whatever its captures.

import type { JunkSpan, LiveEntry } from './page.js';

/** How a publication day is known. */
export type DateBasis = 'byline' | 'dateline' | 'sources' | 'metadata' | 'feed';

export interface PublishedDate {
  /** Calendar day `YYYY-MM-DD`. */
  readonly on: string;
  readonly basis: DateBasis;
}

/** One page's text of an article. */
export interface Capture {
  /** File name of the page inside the corpus folder. */
  readonly page: string;
  /** Address of the aggregator page it was saved from; null when no sources entry names it. */
  readonly pageUrl: string | null;
  readonly role: 'main' | 'related';
  /** 0 for the main article, 1… for related items in page order. */
  readonly position: number;
}

export interface Article {
  /** Stable: once shown it keeps resolving, see `aliases`. Letters and digits only. */
  readonly id: string;
  /** Every id under which this article may have been shown, `id` included. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** The publisher. Null when nobody knows; the aggregator is never an outlet. */
  readonly outlet: string | null;
  readonly published: PublishedDate | null;
  /** The relative time of the capture whose text is used; never turned into a date. */
  readonly relativeTime: string | null;
  /** The article's own address at its publisher; null when unknown. */
  readonly url: string | null;
  readonly language: string;
  /** The fullest text among the captures, one paragraph per line. */
  readonly paragraphs: readonly string[];
  readonly junk: readonly JunkSpan[];
  /** The entries of a live blog; empty for any other text. */
  readonly entries: readonly LiveEntry[];
  /** The capture whose text this is. */
  readonly seenOn: Capture;
  /** All captures, `seenOn` included. */
  readonly captures: readonly Capture[];
  /** Ids of other articles that carry the same text under another outlet. */
  readonly sameTextIds: readonly string[];
}
