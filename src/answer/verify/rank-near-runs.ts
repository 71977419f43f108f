// Terms of a text → the stretches of articles that hold most of them near each other.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Steps } from '../../turns/steps.js';
import { LeastOfBest } from '../evidence/least-of-best.js';
import { type TokenRun, tokensOf } from './printed-words.js';
import { weighArticles } from './weigh-articles.js';

/** The stretch of an article that holds most of the terms, and the share of their weight that it holds: above 0, at most 1. */
export interface NearRun extends TokenRun {
  readonly share: number;
}

export interface NearRunLimits {
  /** Least share of a run. */
  readonly minShare: number;
  /** Most runs, at least 1. */
  readonly maxRuns: number;
}

/**
 * The best stretch of each article, where that holds at least `minShare` of the terms, rare ones weighing more; best first, equals in the
 * order of the corpus. The order of the terms does not count here. Articles are read in the order of what they can hold at most, until
 * none that is left can be among the best.
 */
export function* rankNearRuns(
  passages: PassageIndex,
  terms: readonly number[],
  accepts: (articleId: string) => boolean,
  { minShare, maxRuns }: NearRunLimits,
): Steps<readonly NearRun[]> {
  const sought = new SoughtTerms(passages, terms);
  const words = terms.length + widenBy(terms.length);
  const mostHeld = weighArticles(passages, sought.weights);
  const least = (minShare - rounding) * sought.total;
  const promising = [...passages.articles.keys()]
    .filter((number) => mostHeld[number]! >= least)
    .sort((a, b) => mostHeld[b]! - mostHeld[a]!);
  const best = new LeastOfBest(maxRuns);
  const runs: NearRun[] = [];
  for (const articleNumber of promising) {
    if (mostHeld[articleNumber]! < (best.value - rounding) * sought.total) break;
    const held = passages.articles[articleNumber];
    if (held === undefined || !accepts(held.article.id)) continue;
    const bounds = tokensOf(passages, articleNumber);
    yield;
    if (!sought.mayHold(bounds, words, Math.max(minShare, best.value))) continue;
    const run = sought.findBestWindow(bounds, words);
    if (run.share > 0 && run.share >= minShare) {
      best.add(run.share);
      runs.push({ articleNumber, ...run });
    }
  }
  return runs.sort((a, b) => b.share - a.share || a.articleNumber - b.articleNumber).slice(0, maxRuns);
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

/** Terms with their weights, and a window that is pushed over the words of an article. */
class SoughtTerms {
  /** The terms that the index has → what they weigh together, as often as they are sought. */
  readonly weights: ReadonlyMap<number, number>;
  /** What all terms weigh, also those that the index does not have. */
  readonly total: number;
  readonly #tokens: Uint32Array;
  readonly #weights: Float64Array;
  readonly #wanted: Uint16Array;
  readonly #held: Uint16Array;
  /** 1 for a sought term that is no stop word. */
  readonly #telling: Uint8Array;
  /** What the stop words weigh. */
  readonly #idleWeight: number;
  readonly #places: number[] = [];

  constructor(passages: PassageIndex, terms: readonly number[]) {
    const { kinds, tokens, paragraphFrequency, paragraphCount } = passages;
    this.#tokens = tokens;
    this.#weights = new Float64Array(paragraphFrequency.length);
    this.#wanted = new Uint16Array(paragraphFrequency.length);
    this.#held = new Uint16Array(paragraphFrequency.length);
    this.#telling = new Uint8Array(paragraphFrequency.length);
    const weights = new Map<number, number>();
    let total = 0;
    let idleWeight = 0;
    for (const term of terms) {
      const weight = Math.log(1 + paragraphCount / (1 + (paragraphFrequency[term] ?? 0)));
      total += weight;
      if (term < 0) continue;
      this.#weights[term] = weight;
      weights.set(term, (weights.get(term) ?? 0) + weight);
      this.#wanted[term] = (this.#wanted[term] ?? 0) + 1;
      if ((kinds[term]! & termKinds.stop) === 0) this.#telling[term] = 1;
      else idleWeight += weight;
    }
    this.weights = weights;
    this.total = total;
    this.#idleWeight = idleWeight;
  }

  /**
   * Whether a window of this many words can hold such a share. Stop words, which are every other word, are taken for granted, so that few
   * words are looked at twice.
   */
  mayHold({ first, end }: { first: number; end: number }, words: number, share: number): boolean {
    const [tokens, telling, weights, mask] = [this.#tokens, this.#telling, this.#weights, termMask];
    const least = (share - rounding) * this.total;
    const places = this.#places;
    let weight = this.#idleWeight;
    if (weight >= least) return true;
    let [from, to] = [0, 0];
    for (let at = first; at < end; at++) {
      const term = tokens[at]! & mask;
      if (telling[term] === 0) continue;
      for (; from < to && places[from]! <= at - words; from++)
        weight -= weights[tokens[places[from]!]! & mask]!;
      places[to++] = at;
      weight += weights[term]!;
      if (weight >= least) return true;
    }
    return false;
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
    for (const term of this.weights.keys()) this.#held[term] = 0;
    return {
      first: Math.max(first, bestEnd - words),
      end: bestEnd,
      share: Math.round(best / this.total / rounding) * rounding,
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
