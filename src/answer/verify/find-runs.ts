// Terms of a text → where they stand in the corpus in this order, or most of them near each other.
// Both walk once over the words of the whole corpus, which are numbers in one column: nothing is ever overlooked.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { articleNumberAt, type TokenRun, tokensOf } from './printed-words.js';

type Accepts = (articleId: string) => boolean;

/** Most places of one text: nobody reads more, and "said" has a hundred thousand. */
const maxRuns = 1000;

/**
 * Every place at which an article has these terms in this order with none between, at most a thousand; across sentences and
 * paragraphs, never across articles. None for no terms, and for a term that no article has.
 */
export function findTermRuns(
  passages: PassageIndex,
  terms: readonly number[],
  accepts: Accepts,
): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  if (terms.length === 0 || terms.includes(-1)) return runs;
  const { tokens } = passages;
  const rarest = findRarest(passages, terms);
  const end = tokens.length - terms.length + rarest + 1;
  for (let at = rarest; runs.length < maxRuns; at++) {
    at = findTerm(tokens, terms[rarest] ?? -1, at, end);
    if (at < 0) break;
    const run = { first: at - rarest, end: at - rarest + terms.length };
    if (!standInOrder(tokens, terms, run.first)) continue;
    const articleNumber = articleNumberAt(passages, run.first);
    const held = passages.articles[articleNumber];
    if (held === undefined || !accepts(held.article.id)) continue;
    if (run.end <= tokensOf(passages, articleNumber).end) runs.push({ articleNumber, ...run });
  }
  return runs;
}

/** The first place of a term in `[from, end)`, -1 when there is none. Apart, so that nothing slows down the walk over millions of words. */
function findTerm(tokens: Uint32Array, term: number, from: number, end: number): number {
  const mask = termMask;
  for (let at = from; at < end; at++) if ((tokens[at]! & mask) === term) return at;
  return -1;
}

function standInOrder(tokens: Uint32Array, terms: readonly number[], first: number): boolean {
  for (let index = 0; index < terms.length; index++)
    if ((tokens[first + index]! & termMask) !== terms[index]) return false;
  return true;
}

/** The stretch of an article that holds most of the terms, and the share of their weight that it holds: above 0, at most 1. */
export interface NearRun extends TokenRun {
  readonly share: number;
}

/**
 * For each article its best stretch, where that holds at least `minShare` of the terms, rare ones weighing more; best first,
 * equals in the order of the corpus. The order of the terms does not count here.
 */
export function rankNearRuns(
  passages: PassageIndex,
  terms: readonly number[],
  accepts: Accepts,
  minShare: number,
): readonly NearRun[] {
  const sought = new SoughtTerms(passages, terms);
  const room = widenBy(terms.length);
  const runs: NearRun[] = [];
  for (const [articleNumber, held] of passages.articles.entries()) {
    if (held === undefined || !accepts(held.article.id)) continue;
    const best = sought.findBestWindow(tokensOf(passages, articleNumber), terms.length + room);
    if (best.share > 0 && best.share >= minShare) runs.push({ articleNumber, ...best });
  }
  return runs.sort((a, b) => b.share - a.share);
}

/** The run with as many words more on each side as may have been added or left out, within its article. */
export function widenRun(passages: PassageIndex, run: TokenRun): TokenRun {
  const bounds = tokensOf(passages, run.articleNumber);
  const room = widenBy(run.end - run.first);
  return {
    articleNumber: run.articleNumber,
    first: Math.max(bounds.first, run.first - room),
    end: Math.min(bounds.end, run.end + room),
  };
}

/** Words of play for a text of so many: a third, and two for short ones. */
function widenBy(words: number): number {
  return 2 + Math.ceil(words / 3);
}

function findRarest({ paragraphFrequency }: PassageIndex, terms: readonly number[]): number {
  const frequencies = terms.map((term) => paragraphFrequency[term] ?? 0);
  return frequencies.indexOf(Math.min(...frequencies));
}

/** Terms with their weights, and a window that is pushed over the words of an article. */
class SoughtTerms {
  readonly #tokens: Uint32Array;
  readonly #weights: Float64Array;
  readonly #wanted: Uint16Array;
  readonly #held: Uint16Array;
  readonly #terms: readonly number[];
  readonly #places: number[] = [];
  #total = 0;

  constructor({ tokens, paragraphFrequency, paragraphCount }: PassageIndex, terms: readonly number[]) {
    this.#tokens = tokens;
    this.#weights = new Float64Array(paragraphFrequency.length);
    this.#wanted = new Uint16Array(paragraphFrequency.length);
    this.#held = new Uint16Array(paragraphFrequency.length);
    this.#terms = [...new Set(terms)].filter((term) => term >= 0);
    for (const term of terms) {
      const weight = Math.log(1 + paragraphCount / (1 + (paragraphFrequency[term] ?? 0)));
      this.#total += weight;
      if (term < 0) continue;
      this.#weights[term] = weight;
      this.#wanted[term] = (this.#wanted[term] ?? 0) + 1;
    }
  }

  /** The first of the windows of this many words that hold most. */
  findBestWindow(
    { first, end }: { first: number; end: number },
    words: number,
  ): Omit<NearRun, 'articleNumber'> {
    const [tokens, wanted, mask] = [this.#tokens, this.#wanted, termMask];
    let weight = 0;
    let best = 0;
    let bestEnd = first;
    /** Where the terms of the window stand: a window gains only by one that enters, so all other words are passed over. */
    const places = this.#places;
    let [from, to] = [0, 0];
    for (let at = first; at < end; at++) {
      if (wanted[tokens[at]! & mask] === 0) continue;
      for (; from < to && places[from]! <= at - words; from++)
        weight -= this.#leave(tokens[places[from]!]! & mask);
      places[to++] = at;
      weight += this.#enter(tokens[at]! & mask);
      if (weight > best + rounding) {
        best = weight;
        bestEnd = at + 1;
      }
    }
    for (const term of this.#terms) this.#held[term] = 0;
    return {
      first: Math.max(first, bestEnd - words),
      end: bestEnd,
      share: Math.round(best / this.#total / rounding) * rounding,
    };
  }

  /** What the window gains: nothing by a term that it holds often enough. */
  #enter(term: number): number {
    this.#held[term]! += 1;
    return this.#held[term]! > this.#wanted[term]! ? 0 : this.#weights[term]!;
  }

  /** What the window loses. */
  #leave(term: number): number {
    const isLoss = this.#held[term]! <= this.#wanted[term]!;
    this.#held[term]! -= 1;
    return isLoss ? this.#weights[term]! : 0;
  }
}

/** Sums of the same weights in another order differ by less than this; rounded to it, windows that hold the same are equals. */
const rounding = 1e-9;
