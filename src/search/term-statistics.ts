// How often each term occurs, and how it is written: counted article by article, so that an article can be taken out again.

import { type ArticleColumns, runAt } from './article-columns.js';
import { termMask, tokenFlags } from './tokens.js';

/** Columns by term number, as long as the dictionary was when they were made. */
export interface TermStatistics {
  /** In how many paragraphs it occurs; a title is one. 0: no article of the snapshot has the term. */
  readonly paragraphFrequency: Uint32Array;
  /** In how many articles it occurs, in the title or in a sentence that may be cited. */
  readonly articleFrequency: Uint32Array;
  /** How often it stands where a capital tells something, and how often it has one there. */
  readonly inner: Uint32Array;
  readonly innerCapitals: Uint32Array;
}

/** The statistics of a dictionary of so many terms, beginning with what is known already. */
export function copyStatistics(known: TermStatistics | null, termCount: number): TermStatistics {
  const copy = (values: Uint32Array | undefined): Uint32Array => {
    const column = new Uint32Array(termCount);
    if (values !== undefined) column.set(values);
    return column;
  };
  return {
    paragraphFrequency: copy(known?.paragraphFrequency),
    articleFrequency: copy(known?.articleFrequency),
    inner: copy(known?.inner),
    innerCapitals: copy(known?.innerCapitals),
  };
}

/** Counts articles into statistics (`by` 1) or out of them (-1). */
export class TermCounter {
  readonly #statistics: TermStatistics;
  readonly #columns: ArticleColumns;
  /** Per term: the last paragraph and the last article in which it was met, numbered as they come. */
  readonly #paragraphMet: Uint32Array;
  readonly #articleMet: Uint32Array;
  #paragraph = 0;
  #article = 0;

  constructor(statistics: TermStatistics, columns: ArticleColumns) {
    this.#statistics = statistics;
    this.#columns = columns;
    this.#paragraphMet = new Uint32Array(statistics.inner.length);
    this.#articleMet = new Uint32Array(statistics.inner.length);
  }

  /** Gives how many paragraphs the article has, its title counted as one. */
  count(article: number, by: 1 | -1): number {
    const { firstSentence, firstTitleToken, firstToken, paragraphOf, citable, tokens, titleTokens } =
      this.#columns;
    const before = this.#paragraph;
    this.#article++;
    this.#paragraph++;
    const [titleFrom, titleTo] = runAt(firstTitleToken.values, article);
    this.#countRun(titleTokens.values, titleFrom, titleTo, by, true, false);
    const [from, to] = runAt(firstSentence.values, article);
    for (let sentence = from; sentence < to; sentence++) {
      const isNew = sentence === from || paragraphOf.values[sentence] !== paragraphOf.values[sentence - 1];
      if (isNew) this.#paragraph++;
      const [first, end] = runAt(firstToken.values, sentence);
      this.#countRun(tokens.values, first, end, by, citable.values[sentence] === 1, true);
    }
    return this.#paragraph - before;
  }

  #countRun(
    tokens: Uint32Array,
    from: number,
    to: number,
    by: 1 | -1,
    isSearched: boolean,
    isProse: boolean,
  ): void {
    const { paragraphFrequency, articleFrequency, inner, innerCapitals } = this.#statistics;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const term = token & termMask;
      if (this.#paragraphMet[term] !== this.#paragraph) {
        this.#paragraphMet[term] = this.#paragraph;
        paragraphFrequency[term]! += by;
      }
      if (isSearched && this.#articleMet[term] !== this.#article) {
        this.#articleMet[term] = this.#article;
        articleFrequency[term]! += by;
      }
      if (!isProse || (token & tokenFlags.opening) !== 0) continue;
      inner[term]! += by;
      if ((token & tokenFlags.capital) !== 0) innerCapitals[term]! += by;
    }
  }
}
