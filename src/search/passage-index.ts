// All sentences of a corpus as compact columns: what the ranking of passages reads.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import type { ArticleColumns } from './article-columns.js';
import type { Postings } from './postings.js';
import type { TermDictionary } from './term-dictionary.js';
import type { TermStatistics } from './term-statistics.js';
import { termKinds } from './word-kinds.js';

/**
 * Sentences, words and terms of a corpus in typed arrays (about 7 bytes a word, outside the JavaScript heap).
 * Articles, sentences, tokens and terms are numbered from 0; a run `x` of articles or sentences is `[firstY[x], firstY[x + 1])`.
 * An article that was taken out keeps its number and its columns, but `articles` no longer has it.
 */
export interface PassageIndex {
  /** By number, in the order in which they came; undefined for one that was taken out. */
  readonly articles: readonly (AnalysedArticle | undefined)[];
  /** Per article: its place among all, newest first, undated last, within one day by id. */
  readonly standing: Uint32Array;
  /** Number of an article, or undefined for an id (not an alias) that the index does not hold. */
  articleNumber(articleId: string): number | undefined;
  /** Number of a processed term (stop words included), or -1 when no text holds it. */
  termNumber(term: string): number;
  /**
   * Numbers of the articles that hold a term in their title or in a sentence that may be cited, in order, and of all that came after
   * the postings were made, which may hold it. Null for a stop word, which has no postings; none for -1.
   */
  listHolders(term: number): readonly number[] | null;
  /** All terms in the order of their numbers, also those that no article holds any more. */
  listTerms(): Iterable<string>;
  /** Per article: its first sentence. One entry more than there are articles. */
  readonly firstSentence: Uint32Array;
  /** Per sentence: its first token. One entry more than there are sentences. */
  readonly firstToken: Uint32Array;
  /** Per sentence: paragraph index within its article, and its place in that paragraph without outer white space. */
  readonly paragraphOf: Uint32Array;
  readonly startOf: Uint32Array;
  readonly endOf: Uint32Array;
  /** Per sentence: 1 when it may be cited, 0 when it touches junk. */
  readonly citable: Uint8Array;
  /** Per sentence: the number of the run it belongs to. A paragraph is one run; in a live blog each entry of it is. */
  readonly runOf: Uint32Array;
  /** See tokens.ts. */
  readonly tokens: Uint32Array;
  /** Per article: its first token in `titleTokens`. One entry more than there are articles. */
  readonly firstTitleToken: Uint32Array;
  readonly titleTokens: Uint32Array;
  /** Per term: in how many paragraphs it occurs; a title is one. */
  readonly paragraphFrequency: Uint32Array;
  /** Per term: what kind of word it is (`termKinds`). */
  readonly kinds: Uint16Array;
  /** Whether analysis found any person: without names a question for a person takes any name for one. */
  readonly hasPeople: boolean;
  /** Number of paragraphs, titles included. */
  readonly paragraphCount: number;
  /** Per article: days since 1970 of its publication; NaN when undated. */
  readonly publishedDay: Float64Array;
  /** The last of these days; NaN when no article is dated. */
  readonly newestDay: number;
}

/** All that a snapshot consists of. */
export interface Snapshot {
  readonly articles: readonly (AnalysedArticle | undefined)[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly columns: ArticleColumns;
  readonly dictionary: TermDictionary;
  readonly statistics: TermStatistics;
  readonly paragraphCount: number;
  readonly postings: Postings;
}

/** Share of a term's occurrences inside sentences that must be capitalised for the term to count as a name. */
const nameShare = 0.7;

/** Opens a snapshot for reading. No articles give an index without sentences. */
export function openPassages(snapshot: Snapshot): PassageIndex {
  const { articles, numbers, columns, dictionary, statistics, paragraphCount, postings } = snapshot;
  const { paragraphFrequency } = statistics;
  const live = [...articles.keys()].filter((number) => articles[number] !== undefined);
  const publishedDay = columns.publishedDay.values;
  return {
    articles,
    standing: rankByDay(articles, live, publishedDay),
    articleNumber: (articleId) => numbers.get(articleId),
    termNumber(term) {
      const number = dictionary.numberOf(term);
      return (paragraphFrequency[number] ?? 0) > 0 ? number : -1;
    },
    listHolders(term) {
      if (term < 0) return [];
      if ((dictionary.kindsOf(term) & termKinds.stop) !== 0) return null;
      const to = postings.first[term + 1] ?? 0;
      const holders = [...postings.articles.subarray(postings.first[term] ?? to, to)];
      for (let number = postings.end; number < articles.length; number++) holders.push(number);
      return holders.filter((number) => articles[number] !== undefined);
    },
    listTerms: () => dictionary.listTerms(),
    firstSentence: columns.firstSentence.values,
    firstToken: columns.firstToken.values,
    paragraphOf: columns.paragraphOf.values,
    startOf: columns.startOf.values,
    endOf: columns.endOf.values,
    citable: columns.citable.values,
    runOf: columns.runOf.values,
    tokens: columns.tokens.values,
    firstTitleToken: columns.firstTitleToken.values,
    titleTokens: columns.titleTokens.values,
    paragraphFrequency,
    kinds: listKinds(dictionary, statistics),
    hasPeople: live.some((number) => columns.holdsPeople.values[number] === 1),
    paragraphCount,
    publishedDay,
    newestDay: live.reduce((newest, number) => {
      const day = publishedDay[number] ?? Number.NaN;
      return newest >= day || Number.isNaN(day) ? newest : day;
    }, Number.NaN),
  };
}

function listKinds(dictionary: TermDictionary, { inner, innerCapitals }: TermStatistics): Uint16Array {
  const kinds = new Uint16Array(inner.length);
  for (let term = 0; term < kinds.length; term++) {
    const isName = inner[term]! > 0 && innerCapitals[term]! >= nameShare * inner[term]!;
    kinds[term] = dictionary.kindsOf(term) | (isName ? termKinds.name : 0);
  }
  return kinds;
}

function rankByDay(
  articles: Snapshot['articles'],
  live: readonly number[],
  publishedDay: Float64Array,
): Uint32Array {
  const dayOf = (number: number): number => {
    const day = publishedDay[number] ?? Number.NaN;
    return Number.isNaN(day) ? -Infinity : day;
  };
  const idOf = (number: number): string => articles[number]?.article.id ?? '';
  const compare = (a: number, b: number): number => {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA !== dayB) return dayB - dayA;
    return compareCodeUnits(idOf(a), idOf(b));
  };
  const standing = new Uint32Array(articles.length);
  for (const [place, number] of [...live].sort(compare).entries()) standing[number] = place;
  return standing;
}
