// The words of a citation line, so that every screen says the same about one excerpt.

import type { Article, DateBasis } from '../model/article.js';
import type { Citation } from '../model/citation.js';
import type { CitationLink, Excerpt } from './card.js';
import { formatDay } from './day.js';

/** The publisher's name, or an honest word that nobody knows it. The aggregator is never an outlet. */
export function outletWords(outlet: string | null): string {
  return outlet ?? 'Outlet unknown';
}

/** "10 June 2025", or "undated". */
export function dayWords(publishedOn: string | null): string {
  return publishedOn === null ? 'undated' : formatDay(publishedOn);
}

/** How a day is known, for readers. */
const basisWords: Readonly<Record<DateBasis, string>> = {
  byline: 'from the page’s byline',
  dateline: 'from the text’s dateline',
  sources: 'from the corpus’s list of sources',
  metadata: 'from the page’s metadata',
  feed: 'from the feed',
};

/** The day with how it is known, or "undated" with the relative time that the page prints. */
export function publishedWords({
  published,
  relativeTime,
}: Pick<Article, 'published' | 'relativeTime'>): string {
  if (published !== null) return `${dayWords(published.on)} (${basisWords[published.basis]})`;
  return relativeTime === null
    ? 'undated'
    : `undated (the page says “${relativeTime}”, but not when it was saved)`;
}

/** Where the words stand, counted from 1: "¶3, sentence 2", or "¶3, sentences 2–4" where they end in a later one. */
export function placeWords(
  { paragraphIndex, sentenceIndex }: Pick<Citation, 'paragraphIndex' | 'sentenceIndex'>,
  lastSentenceIndex = sentenceIndex,
): string {
  const first = sentenceIndex + 1;
  const sentences =
    lastSentenceIndex > sentenceIndex ? `sentences ${first}–${lastSentenceIndex + 1}` : `sentence ${first}`;
  return `¶${paragraphIndex + 1}, ${sentences}`;
}

/** What a link is, naming an aggregator as one: "reuters.com", "daily8.com, aggregator page". */
export function linkWords(link: CitationLink): string {
  switch (link.to) {
    case 'publisher':
      return link.host;
    case 'aggregator':
      return `${link.host}, aggregator page`;
    case 'reader':
      return 'in the reader';
  }
}

/** Where the words can be looked up, in words: the link's own, else the saved page's file name. */
export function sourceWords(excerpt: Pick<Excerpt, 'link' | 'citation'>): string {
  return excerpt.link === null ? `saved page ${excerpt.citation.seenOn.page}` : linkWords(excerpt.link);
}
