// Columns of tokens → for each term the articles that hold it: what finds the articles worth reading.

import { takeTurns } from '../turns/take-turns.js';
import { type ArticleColumns, runAt } from './article-columns.js';
import type { TermStatistics } from './term-statistics.js';
import { termMask } from './tokens.js';

/** The articles of term `t` are `[first[t], first[t + 1])` of `articles` and `counts`, in order. Stop words have none. */
export interface Postings {
  readonly first: Uint32Array;
  readonly articles: Uint32Array;
  /** How often the term stands in sentences that may be cited, at most 127; and `inTitle`. */
  readonly counts: Uint8Array;
  /** Articles from this number on are not in the postings: they came later, and are read through. */
  readonly end: number;
}

/** The bit of a count that says that the title has the term. */
export const inTitle = 0x80;
const mostCounted = 0x7f;

export const noPostings: Postings = {
  first: new Uint32Array(1),
  articles: new Uint32Array(),
  counts: new Uint8Array(),
  end: 0,
};

/** Makes the postings of all articles of the columns, of which none may have been taken out of the statistics. */
export async function createPostings(
  columns: ArticleColumns,
  { articleFrequency }: TermStatistics,
  isStop: (term: number) => boolean,
): Promise<Postings> {
  const first = new Uint32Array(articleFrequency.length + 1);
  for (let term = 0; term < articleFrequency.length; term++)
    first[term + 1] = first[term]! + (isStop(term) ? 0 : articleFrequency[term]!);
  const articles = new Uint32Array(first.at(-1) ?? 0);
  const counts = new Uint8Array(articles.length);
  const next = first.slice(0, -1);
  const end = columns.publishedDay.values.length;
  const turn = takeTurns();
  for (let article = 0; article < end; article++) {
    await turn();
    readArticle(columns, article, (term, isTitle) => {
      if (first[term] === first[term + 1]) return;
      let at = next[term]! - 1;
      if (at < first[term]! || articles[at] !== article) {
        at = next[term]!++;
        articles[at] = article;
      }
      counts[at] = addToCount(counts[at]!, isTitle);
    });
  }
  return { first, articles, counts, end };
}

/** The count of a term after one more place. */
export function addToCount(count: number, isTitle: boolean): number {
  if (isTitle) return count | inTitle;
  return (count & mostCounted) < mostCounted ? count + 1 : count;
}

/** Hands over every word of an article that is searched: those of the title, then those of citable sentences. */
export function readArticle(
  { firstSentence, firstTitleToken, firstToken, citable, tokens, titleTokens }: ArticleColumns,
  article: number,
  take: (term: number, isTitle: boolean) => void,
): void {
  const [titleFrom, titleTo] = runAt(firstTitleToken.values, article);
  for (let at = titleFrom; at < titleTo; at++) take(titleTokens.values[at]! & termMask, true);
  const [from, to] = runAt(firstSentence.values, article);
  for (let sentence = from; sentence < to; sentence++) {
    if (citable.values[sentence] !== 1) continue;
    const [first, end] = runAt(firstToken.values, sentence);
    for (let at = first; at < end; at++) take(tokens.values[at]! & termMask, false);
  }
}
