// What a saved page says, read from the page alone: the result of parsing, before identity and outside knowledge.

import type { ParagraphSpan } from './locator.js';

export type PageLayout = 'plain' | 'logo' | 'hashtag' | 'html' | 'markdown' | 'json';

/** One article as one page shows it: the main article or a related item. */
export interface PageItem {
  /** Without a trailing "(cloned)"; never empty. */
  readonly title: string;
  /** As printed; null when the page names none. */
  readonly outlet: string | null;
  /** Calendar day `YYYY-MM-DD` as printed on the page; a relative time never becomes a date. */
  readonly publishedOn: string | null;
  /** How `publishedOn` is known; null exactly when that is null. */
  readonly publishedBasis: 'byline' | 'dateline' | 'metadata' | 'feed' | null;
  /** As printed ("9 minutes ago"), without the icon word "time". */
  readonly relativeTime: string | null;
  /** Verbatim but for BOM, CR and outer white space; no frame line, no repetition of the title, none empty. */
  readonly paragraphs: readonly string[];
  /** BCP 47 primary tag guessed from frame and script ("en", "ar", …); "und" when unknown. */
  readonly language: string;
  /** The article's own address where the page itself tells it (saved HTML, JSON, front matter). */
  readonly url: string | null;
  /** Adverts, captions and cross-promotion inside the body, in reading order, not overlapping. */
  readonly junk: readonly JunkSpan[];
  /** The entries of a live blog, in reading order, not overlapping; empty for any other text. */
  readonly entries: readonly LiveEntry[];
}

/**
 * The part of one live-blog entry that stands in one paragraph; an entry of five lines gives five, alike in `byline`
 * and `postedAt`. Text outside every entry (the opening summary) belongs to none.
 */
export interface LiveEntry extends ParagraphSpan {
  /** Where the entry's heading ends, the heading beginning at `start`; null when there is none or its end is in doubt. */
  readonly headingEnd: number | null;
  /** Who wrote the entry, as printed; null when it does not say. */
  readonly byline: string | null;
  /** When it was posted, as printed ("19 August 2025 17:09", "2025-06-04T09:17:22.000Z", "09:40:01"); null likewise. */
  readonly postedAt: string | null;
}

/** Text that belongs to the publisher's page, not to the story. It stays in the paragraph and never appears in an excerpt. */
export interface JunkSpan extends ParagraphSpan {
  /** Which rule marked it, in words a maintainer can read ("newsletter promotion"). */
  readonly reason: string;
}

/** Something about a page that was not as expected. Lines count from 1; 0 means the page as a whole. */
export interface Issue {
  readonly page: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

export interface ParsedPage {
  readonly layout: PageLayout;
  readonly main: PageItem | null;
  readonly related: readonly PageItem[];
  readonly issues: readonly Issue[];
}
