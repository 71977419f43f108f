// Article → facts: sentences, names, quotations and events, in that order.

import type { Article } from '../model/article.js';
import type { AnalysedArticle } from './analysed-article.js';
import { findEventMentions } from './event-mentions.js';
import type { KnownEvent } from './known-events.js';
import type { KnownPerson } from './known-people.js';
import { readNamedText } from './named-text.js';
import { findNames } from './names.js';
import { packArticle, packText } from './pack-article.js';
import { findQuotes } from './quotes/find-quotes.js';
import { splitArticleSentences } from './sentences.js';

/** What is known from outside the articles, from people.json and events.json. */
export interface Knowledge {
  readonly people: readonly KnownPerson[];
  readonly events: readonly KnownEvent[];
}

/**
 * Finds the facts of one article. Names and quotations are looked for in English only: the words that introduce a
 * quotation are English ones, and a wrong speaker is worse than none. Other languages get sentences and events.
 */
export function analyseArticle(article: Article, { events }: Knowledge): AnalysedArticle {
  const sentences = splitArticleSentences(article);
  const text = article.language === 'en' ? readNamedText(article, sentences) : null;
  const names = text === null ? [] : findNames(article, sentences, text);
  const { quotes, rejected } =
    text === null ? { quotes: [], rejected: [] } : findQuotes(article, sentences, text);
  return packArticle({
    article: packText(article),
    sentences,
    quotes,
    rejectedQuotes: rejected,
    names,
    events: findEventMentions(article, sentences, events),
  });
}
