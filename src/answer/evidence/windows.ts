// Candidate articles → windows: runs of one to three whole sentences of one paragraph that touch the question.

import { maxExcerptChars } from '../../model/passage.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { LeastOfBest } from './least-of-best.js';
import type { SoughtWords } from './sought-words.js';

const maxWindowSentences = 3;

/** An article that the search index proposes. `score` is the index's, 1 for the best article. */
export interface CandidateArticle {
  readonly number: number;
  readonly score: number;
  readonly rank: number;
}

/** What is known of an article as a whole. Masks have one bit per sought word. */
export interface ScannedArticle extends CandidateArticle {
  readonly titleMask: number;
  readonly bodyMask: number;
  /** Mask per sentence, from the article's first. */
  readonly sentenceMasks: Uint32Array;
}

export interface Window {
  readonly article: ScannedArticle;
  /** Sentence numbers of the passage index, last inclusive. */
  readonly first: number;
  readonly last: number;
  readonly mask: number;
  /** Words of the sentences around it: of the same paragraph, and of any. */
  readonly paragraphMask: number;
  readonly nearMask: number;
  /** Weight of the best single sentence. */
  readonly bestSentence: number;
  /** First, cheap estimate by which the field is narrowed. */
  readonly estimate: number;
}

/**
 * How much a sought word counts that stands not in the window but around it, how much more those of the best sentence count,
 * and what a window loses whose first sentence has none; chosen by how many right windows are kept on 2022 (94 %).
 */
const estimateShares = { paragraph: 0.5, near: 0.25, title: 0.4, body: 0.15, sentence: 0.2, idleStart: 0.03 };

/** What counts around a window, in the order in which a word is looked for: paragraph, title, near, body. */
const aroundShares = [
  estimateShares.paragraph,
  estimateShares.title,
  estimateShares.near,
  estimateShares.body,
];

/** How many sentences around a window count as its paragraph, and as near. A body may be one line of a hundred sentences. */
const paragraphReach = 3;
const nearReach = 6;

/**
 * Finds the windows of the candidate articles, best estimate first, at most `limit`. Most windows are passed over unmeasured: what
 * they could reach at best lies below what that many others have reached, which the best articles, coming first, soon show.
 */
export function findWindows(
  passages: PassageIndex,
  candidates: readonly CandidateArticle[],
  sought: SoughtWords,
  limit: number,
): readonly Window[] {
  const best = new BestWindows(limit);
  for (const candidate of candidates) {
    const article = scanArticle(passages, candidate, sought);
    listWindows(passages, article, sought, best);
  }
  return best.windows
    .filter(({ estimate }) => estimate >= best.least)
    .sort((a, b) => b.estimate - a.estimate || comparePlaces(passages, a, b))
    .slice(0, limit);
}

/** The windows found so far, and the estimate that a further one has to reach. */
class BestWindows {
  readonly windows: Window[] = [];
  readonly #least: LeastOfBest;

  constructor(limit: number) {
    this.#least = new LeastOfBest(limit);
  }

  get least(): number {
    return this.#least.value;
  }

  add(window: Window): void {
    this.windows.push(window);
    this.#least.add(window.estimate);
  }
}

/** Which of two equals comes first: the newer article, and what comes first in it; whatever order articles came in. */
export function comparePlaces({ standing }: PassageIndex, a: Window, b: Window): number {
  return (standing[a.article.number] ?? 0) - (standing[b.article.number] ?? 0) || a.first - b.first;
}

function scanArticle(
  passages: PassageIndex,
  candidate: CandidateArticle,
  sought: SoughtWords,
): ScannedArticle {
  const { firstSentence, firstToken, tokens, firstTitleToken, titleTokens } = passages;
  const from = firstSentence[candidate.number] ?? 0;
  const to = firstSentence[candidate.number + 1] ?? from;
  const sentenceMasks = new Uint32Array(to - from);
  sought.markSentences(tokens, firstToken, from, sentenceMasks);
  let bodyMask = 0;
  for (let at = 0; at < sentenceMasks.length; at++) bodyMask |= sentenceMasks[at]!;
  const titleFrom = firstTitleToken[candidate.number] ?? 0;
  const titleTo = firstTitleToken[candidate.number + 1] ?? titleFrom;
  const titleMask = sought.maskOf(titleTokens, titleFrom, titleTo);
  return { ...candidate, titleMask, bodyMask, sentenceMasks };
}

/** A bound is compared with sums of other order: they may differ in their last digits. */
const rounding = 1e-9;

/** So many sentences are bounded at once: what is near a window that begins in a block lies in it and in its two neighbours. */
const blockSentences = nearReach + maxWindowSentences - 1;

/** Hands over the windows of one article that may be among the best. */
function listWindows(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
  best: BestWindows,
): void {
  const { runOf } = passages;
  const masks = article.sentenceMasks;
  const from = passages.firstSentence[article.number] ?? 0;
  let run: Window[] = [];
  const closeRun = (): void => {
    for (const window of dropOverlapping(run)) best.add(window);
    run = [];
  };
  const { titleMask } = article;
  const inArticle = estimateShares.body * sought.weigh(titleMask | article.bodyMask) + rounding;
  let [before, here] = [0, maskOfBlock(masks, 0)];
  for (let start = 0; start < masks.length; start += blockSentences) {
    const behind = maskOfBlock(masks, start + blockSentences);
    const near = before | here | behind;
    const held = sought.weigh(here | behind);
    before = here;
    here = behind;
    if (held === 0) continue;
    const outside =
      (estimateShares.paragraph - estimateShares.title) * sought.weigh(near) +
      (estimateShares.title - estimateShares.body) * sought.weigh(near | titleMask) +
      inArticle;
    if (outside + inside(held, held) < best.least) continue;
    const end = Math.min(masks.length, start + blockSentences);
    for (let at = start; at < end; at++) {
      const mask = masks[at]! | (masks[at + 1] ?? 0) | (masks[at + 2] ?? 0);
      const most = sought.weigh(mask);
      if (mask === 0 || outside + inside(most, most) < best.least) continue;
      const window = openWindow(passages, article, sought, from + at, best.least - outside);
      if (window === null || window.estimate < best.least) continue;
      if (run.length > 0 && runOf[window.first] !== runOf[run[0]!.first]) closeRun();
      run.push(window);
    }
  }
  closeRun();
}

function maskOfBlock(masks: Uint32Array, start: number): number {
  const end = Math.min(masks.length, start + blockSentences);
  let mask = 0;
  for (let at = start; at < end; at++) mask |= masks[at]!;
  return mask;
}

/**
 * What the words in a window add to a bound: words outside it count at most as those of its paragraph do where they are near, else as
 * those of the title or of the body.
 */
function inside(weight: number, bestSentence: number): number {
  return (1 - estimateShares.paragraph) * weight + estimateShares.sentence * bestSentence;
}

/** The longest window from a sentence on; null when it cannot be cited, holds no sought word, or adds less than `least` to a bound. */
function openWindow(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
  first: number,
  least: number,
): Window | null {
  const { firstSentence, runOf, startOf, endOf, citable } = passages;
  const masks = article.sentenceMasks;
  const from = firstSentence[article.number] ?? 0;
  const to = from + masks.length;
  const run = runOf[first];
  const mostEnd = startOf[first]! + maxExcerptChars;
  let last = first - 1;
  let mask = 0;
  let bestSentence = 0;
  const end = Math.min(to, first + maxWindowSentences);
  for (let next = first; next < end; next++) {
    if (runOf[next] !== run || citable[next] !== 1 || endOf[next]! > mostEnd) break;
    mask |= masks[next - from]!;
    bestSentence = Math.max(bestSentence, sought.weigh(masks[next - from]!));
    last = next;
  }
  if (mask === 0) return null;
  const weight = sought.weigh(mask);
  if (inside(weight, bestSentence) < least) return null;
  let paragraphMask = mask;
  let nearMask = mask;
  const nearEnd = Math.min(to - 1, last + nearReach);
  for (let other = Math.max(from, first - nearReach); other <= nearEnd; other++) {
    const own = masks[other - from]!;
    nearMask |= own;
    const isClose = other >= first - paragraphReach && other <= last + paragraphReach;
    if (isClose && runOf[other] === run) paragraphMask |= own;
  }
  let estimate = weight + estimateShares.sentence * bestSentence;
  if (masks[first - from] === 0) estimate -= estimateShares.idleStart * sought.totalWeight;
  const around = [paragraphMask, article.titleMask, nearMask, article.bodyMask];
  let seen = mask;
  for (let step = 0; step < around.length; step++) {
    const wider = seen | around[step]!;
    if (wider !== seen) estimate += aroundShares[step]! * (sought.weigh(wider) - sought.weigh(seen));
    seen = wider;
  }
  return { article, first, last, mask, paragraphMask, nearMask, bestSentence, estimate };
}

/** Keeps the best windows of one paragraph that share no sentence. */
function dropOverlapping(windows: readonly Window[]): readonly Window[] {
  if (windows.length < 2) return windows;
  const kept: Window[] = [];
  const taken = new Set<number>();
  // By sentence, not by window: a body may be one paragraph of a thousand sentences.
  for (const window of [...windows].sort((a, b) => b.estimate - a.estimate || a.first - b.first)) {
    let isFree = true;
    for (let sentence = window.first; sentence <= window.last; sentence++)
      if (taken.has(sentence)) isFree = false;
    if (!isFree) continue;
    for (let sentence = window.first; sentence <= window.last; sentence++) taken.add(sentence);
    kept.push(window);
  }
  return kept;
}
