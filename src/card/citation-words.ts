// The words of a citation line, so that every screen says the same about one excerpt; in English unless told otherwise.

import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import type { Article } from '../model/article.js';
import type { Citation } from '../model/citation.js';
import type { CitationLink, Excerpt } from './card.js';
import { formatDay } from './day.js';

export type CitationWords = Messages['citations'];

/** The publisher's name, or an honest word that nobody knows it. The aggregator is never an outlet. */
export function outletWords(outlet: string | null, words: CitationWords = en.citations): string {
  return outlet ?? words.outletUnknown;
}

/** "10 June 2025", or "undated". */
export function dayWords(publishedOn: string | null, words: CitationWords = en.citations): string {
  return publishedOn === null ? words.undated : formatDay(publishedOn, words.months);
}

/** The day with how it is known, or "undated" with the relative time that the page prints. */
export function publishedWords(
  { published, relativeTime }: Pick<Article, 'published' | 'relativeTime'>,
  words: CitationWords = en.citations,
): string {
  if (published !== null) return `${dayWords(published.on, words)} (${words.basis[published.basis]})`;
  return relativeTime === null ? words.undated : words.undatedBut(relativeTime);
}

/** Where the words stand, counted from 1: "¶3, sentence 2", or "¶3, sentences 2–4" where they end in a later one. */
export function placeWords(
  { paragraphIndex, sentenceIndex }: Pick<Citation, 'paragraphIndex' | 'sentenceIndex'>,
  lastSentenceIndex = sentenceIndex,
  words: CitationWords = en.citations,
): string {
  return words.place(paragraphIndex + 1, sentenceIndex + 1, lastSentenceIndex + 1);
}

/** What a link is, naming an aggregator as one: "reuters.com", "daily8.com, aggregator page". */
export function linkWords(link: CitationLink, words: CitationWords = en.citations): string {
  switch (link.to) {
    case 'publisher':
      return link.host;
    case 'aggregator':
      return words.aggregator(link.host);
    case 'reader':
      return words.inReader;
  }
}

/** Where the words can be looked up, in words: the link's own, else the saved page's file name. */
export function sourceWords(excerpt: Pick<Excerpt, 'link' | 'citation'>): string {
  return excerpt.link === null
    ? en.citations.savedPage(excerpt.citation.seenOn.page)
    : linkWords(excerpt.link);
}
