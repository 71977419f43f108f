// Candidate articles → windows: runs of one to three whole sentences of one paragraph that touch the question.

import { maxExcerptChars } from '../../model/passage.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
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

/** How many sentences around a window count as its paragraph, and as near. A body may be one line of a hundred sentences. */
const paragraphReach = 3;
const nearReach = 6;

/** Finds the windows of the candidate articles, best estimate first, at most `limit`. */
export function findWindows(
  passages: PassageIndex,
  candidates: readonly CandidateArticle[],
  sought: SoughtWords,
  limit: number,
): readonly Window[] {
  const windows = candidates.flatMap((candidate) =>
    listWindows(passages, scanArticle(passages, candidate, sought), sought),
  );
  // Sorting thousands of windows for the sake of a few took longer than finding them.
  const least =
    Float64Array.from(windows, ({ estimate }) => estimate)
      .sort()
      .at(-limit) ?? -Infinity;
  return windows
    .filter(({ estimate }) => estimate >= least)
    .sort((a, b) => b.estimate - a.estimate || comparePlaces(passages, a, b))
    .slice(0, limit);
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
  let bodyMask = 0;
  for (let sentence = from; sentence < to; sentence++) {
    const mask = maskOf(tokens, firstToken[sentence] ?? 0, firstToken[sentence + 1] ?? 0, sought.bitOfTerm);
    sentenceMasks[sentence - from] = mask;
    bodyMask |= mask;
  }
  const titleFrom = firstTitleToken[candidate.number] ?? 0;
  const titleTo = firstTitleToken[candidate.number + 1] ?? titleFrom;
  const titleMask = maskOf(titleTokens, titleFrom, titleTo, sought.bitOfTerm);
  return { ...candidate, titleMask, bodyMask, sentenceMasks };
}

function maskOf(tokens: Uint32Array, from: number, to: number, bitOfTerm: Uint8Array): number {
  let mask = 0;
  for (let token = from; token < to; token++) {
    const bit = bitOfTerm[(tokens[token] ?? 0) & termMask] ?? 0;
    if (bit > 0) mask |= 1 << (bit - 1);
  }
  return mask;
}

function listWindows(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
): readonly Window[] {
  const { firstSentence, runOf } = passages;
  const from = firstSentence[article.number] ?? 0;
  const to = firstSentence[article.number + 1] ?? from;
  const windows: Window[] = [];
  let run: Window[] = [];
  for (let first = from; first < to; first++) {
    if (first > from && runOf[first] !== runOf[first - 1]) {
      windows.push(...dropOverlapping(run));
      run = [];
    }
    const window = openWindow(passages, article, sought, first);
    if (window !== null) run.push(window);
  }
  return [...windows, ...dropOverlapping(run)];
}

/** The longest window from a sentence on; null when it cannot be cited or holds no sought word. */
function openWindow(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
  first: number,
): Window | null {
  const { firstSentence, runOf, startOf, endOf, citable } = passages;
  const from = firstSentence[article.number] ?? 0;
  const to = firstSentence[article.number + 1] ?? from;
  const maskAt = (sentence: number): number => article.sentenceMasks[sentence - from] ?? 0;
  const start = startOf[first] ?? 0;
  let last = first - 1;
  let mask = 0;
  let bestSentence = 0;
  for (let next = first; next < to && next < first + maxWindowSentences; next++) {
    if (runOf[next] !== runOf[first] || citable[next] !== 1) break;
    if ((endOf[next] ?? 0) - start > maxExcerptChars) break;
    mask |= maskAt(next);
    if (maskAt(next) !== 0) bestSentence = Math.max(bestSentence, sought.weigh(maskAt(next)));
    last = next;
  }
  if (last < first || mask === 0) return null;
  let paragraphMask = mask;
  let nearMask = mask;
  for (let other = Math.max(from, first - nearReach); other <= Math.min(to - 1, last + nearReach); other++) {
    nearMask |= maskAt(other);
    const isClose = other >= first - paragraphReach && other <= last + paragraphReach;
    if (isClose && runOf[other] === runOf[first]) paragraphMask |= maskAt(other);
  }
  let seen = mask;
  let estimate = sought.weigh(mask) + estimateShares.sentence * bestSentence;
  if (maskAt(first) === 0) estimate -= estimateShares.idleStart * sought.totalWeight;
  const add = (more: number, share: number): void => {
    if ((more & ~seen) === 0) return;
    estimate += share * (sought.weigh(seen | more) - sought.weigh(seen));
    seen |= more;
  };
  add(paragraphMask, estimateShares.paragraph);
  add(article.titleMask, estimateShares.title);
  add(nearMask, estimateShares.near);
  add(article.bodyMask, estimateShares.body);
  return { article, first, last, mask, paragraphMask, nearMask, bestSentence, estimate };
}

/** Keeps the best windows of one paragraph that share no sentence. */
function dropOverlapping(windows: readonly Window[]): readonly Window[] {
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
