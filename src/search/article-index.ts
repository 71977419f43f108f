// The search port on our own postings: articles by the words they hold, BM25 over title and body as one.

import { distance } from 'fastest-levenshtein';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { listTerms } from './list-terms.js';
import type { Snapshot } from './passage-index.js';
import { addToCount, inTitle, readArticle } from './postings.js';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.js';
import { fuzziness, minFuzzyLetters, type TitleIndex } from './title-index.js';
import { termKinds } from './word-kinds.js';

/** BM25: how soon a repeated word stops counting, and how much a long article loses. Usual values; measured: no effect. */
const saturation = 1.2;
const lengthShare = 0.7;

/** A word in the title counts like so many in the body. */
const titleCount = 2;

/** Most terms of a query that are looked up, the rarest first. */
const maxQueryTerms = 12;

/** Most terms of the corpus that one mistyped word may stand for. */
const maxSimilarTerms = 10;

/** A term to look for, and how much its finding counts. */
interface SearchTerm {
  readonly term: string;
  readonly number: number;
  readonly weight: number;
}

/** Opens a snapshot for searching whole articles. */
export function openArticles(snapshot: Snapshot, titles: TitleIndex): SearchIndex {
  const { articles, numbers, columns, dictionary, statistics } = snapshot;
  const size = numbers.size;
  const wordCount = columns.wordCount.values;
  let words = 0;
  for (const number of numbers.values()) words += wordCount[number]!;
  const meanWords = words / Math.max(1, size) || 1;

  const frequencyOf = (number: number): number => statistics.articleFrequency[number] ?? 0;
  const documentFrequency = (term: string): number => frequencyOf(dictionary.numberOf(term));
  /** A word may share its term with a stop word ("others", "other"), and of those there are no postings. */
  const isSearched = (number: number): boolean =>
    frequencyOf(number) > 0 && (dictionary.kindsOf(number) & termKinds.stop) === 0;

  const weigh = (number: number, count: number): number => {
    const frequency = frequencyOf(number);
    return count * Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
  };
  const rate = (count: number, article: number): number => {
    const often = (count & ~inTitle) + ((count & inTitle) === 0 ? 0 : titleCount);
    const room = 1 - lengthShare + (lengthShare * wordCount[article]!) / meanWords;
    return (often * (saturation + 1)) / (often + saturation * room);
  };

  // Made once for all questions: no search waits in the middle for another.
  const scores = new Float64Array(articles.length);
  const met = new Uint32Array(articles.length);

  const find = (terms: readonly SearchTerm[], { limit, accept }: SearchOptions): readonly SearchHit[] => {
    scores.fill(0);
    met.fill(0);
    eachHolder(snapshot, terms, (slot, article, count) => {
      scores[article]! += terms[slot]!.weight * rate(count, article);
      met[article]! |= 1 << slot;
    });
    const idOf = (number: number): string => articles[number]?.article.id ?? '';
    const compare = (a: number, b: number): number =>
      scores[b]! - scores[a]! || compareCodeUnits(idOf(a), idOf(b));
    const best: number[] = [];
    for (let number = 0; number < articles.length; number++) {
      if (met[number] === 0 || articles[number] === undefined) continue;
      // An article with more of the words is worth more than one that repeats a few.
      scores[number]! *= countBits(met[number]!);
      const worst = best[limit - 1];
      if (worst !== undefined && compare(number, worst) > 0) continue;
      if (accept === undefined || accept(idOf(number))) insertSorted(best, number, compare, limit);
    }
    return best.map((number) => {
      const held = terms.filter((_, slot) => (met[number]! & (1 << slot)) !== 0);
      return { articleId: idOf(number), score: scores[number]!, terms: held.map(({ term }) => term) };
    });
  };

  /** Terms of the corpus that a word cut short or mistyped may stand for, the likeliest first. */
  const listSimilar = (wanted: string): readonly SearchTerm[] => {
    if (wanted.length < minFuzzyLetters) return [];
    const reach = Math.round(wanted.length * fuzziness);
    const letters = maskLetters(wanted);
    const similar: SearchTerm[] = [];
    let number = -1;
    for (const term of dictionary.listTerms()) {
      number++;
      if (!isSearched(number)) continue;
      const isLonger = term.startsWith(wanted);
      if (!isLonger && Math.abs(term.length - wanted.length) > reach) continue;
      if (!isLonger && countBits(maskLetters(term) ^ letters) > 2 * reach) continue;
      const apart = isLonger ? term.length - wanted.length : distance(term, wanted);
      if (isLonger || apart <= reach) similar.push({ term, number, weight: weigh(number, 1 / (1 + apart)) });
    }
    return similar.sort((a, b) => b.weight - a.weight).slice(0, maxSimilarTerms);
  };

  return {
    size,
    documentFrequency,
    async search(query, options) {
      const terms = [...new Set(listTerms(query))];
      const known = terms.filter((term) => isSearched(dictionary.numberOf(term)));
      const sought =
        known.length > 0
          ? known
              .sort((a, b) => documentFrequency(a) - documentFrequency(b))
              .slice(0, maxQueryTerms)
              .map((term) => ({ term, number: dictionary.numberOf(term) }))
              .map(({ term, number }) => ({ term, number, weight: weigh(number, 1) }))
          : terms.slice(0, maxQueryTerms).flatMap(listSimilar).slice(0, 32);
      return sought.length === 0 ? [] : find(sought, options);
    },
    async suggestTitles(typed, limit) {
      const isHeld = (article: AnalysedArticle) =>
        articles[numbers.get(article.article.id) ?? -1] === article;
      const hits = await titles.suggest(typed, isHeld);
      return hits
        .slice(0, limit)
        .map(({ article, score, terms }) => ({ articleId: article.article.id, score, terms }));
    },
    prepare: () => titles.prepare(),
  };
}

/** Hands over every article that has a term, with its count there (see `Postings`), also those that were taken out. */
function eachHolder(
  { columns, postings, articles, dictionary }: Snapshot,
  terms: readonly SearchTerm[],
  take: (slot: number, article: number, count: number) => void,
): void {
  for (const [slot, { number }] of terms.entries()) {
    const to = postings.first[number + 1] ?? 0;
    for (let at = postings.first[number] ?? to; at < to; at++)
      take(slot, postings.articles[at]!, postings.counts[at]!);
  }
  if (postings.end === articles.length) return;
  const slotOfTerm = new Uint8Array(dictionary.size);
  for (const [slot, { number }] of terms.entries()) slotOfTerm[number] = slot + 1;
  for (let article = postings.end; article < articles.length; article++) {
    const counts = new Uint8Array(terms.length);
    readArticle(columns, article, (term, isTitle) => {
      const slot = slotOfTerm[term]! - 1;
      if (slot >= 0) counts[slot] = addToCount(counts[slot]!, isTitle);
    });
    for (const [slot, count] of counts.entries()) if (count !== 0) take(slot, article, count);
  }
}

/** Puts a value where it belongs in a sorted list of at most `limit` values. */
function insertSorted<Value>(
  sorted: Value[],
  value: Value,
  compare: (a: Value, b: Value) => number,
  limit: number,
): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(value, sorted[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  sorted.splice(low, 0, value);
  if (sorted.length > limit) sorted.pop();
}

function maskLetters(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
