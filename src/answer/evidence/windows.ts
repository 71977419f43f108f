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
  const least = new LeastOfBest(limit);
  let room = new Float64Array(0);
  const windows: Window[] = [];
  for (const candidate of candidates) {
    const article = scanArticle(passages, candidate, sought);
    const needed = article.sentenceMasks.length + maxWindowSentences;
    if (room.length < needed) room = new Float64Array(2 * needed);
    for (const window of listWindows(passages, article, sought, least.value, room)) {
      windows.push(window);
      least.add(window.estimate);
    }
  }
  return windows
    .filter(({ estimate }) => estimate >= least.value)
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
    const mask = sought.maskOf(tokens, firstToken[sentence]!, firstToken[sentence + 1]!);
    sentenceMasks[sentence - from] = mask;
    bodyMask |= mask;
  }
  const titleFrom = firstTitleToken[candidate.number] ?? 0;
  const titleTo = firstTitleToken[candidate.number + 1] ?? titleFrom;
  const titleMask = sought.maskOf(titleTokens, titleFrom, titleTo);
  return { ...candidate, titleMask, bodyMask, sentenceMasks };
}

/** An article while its windows are opened. Sentences are counted from its first. */
interface OpenArticle {
  readonly article: ScannedArticle;
  readonly from: number;
  /** Weight of each sentence, and of the two behind the last: none. */
  readonly weights: Float64Array;
  /** The most that words outside a window may add, were there none in it; and the estimate that is to be reached. */
  readonly outside: number;
  readonly least: number;
}

/** A bound is compared with sums of other order: they may differ in their last digits. */
const rounding = 1e-9;

/** The windows of one article whose estimate may reach `least`. `room` holds a number for each sentence and two more. */
function listWindows(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
  least: number,
  room: Float64Array,
): readonly Window[] {
  const { runOf } = passages;
  const masks = article.sentenceMasks;
  const from = passages.firstSentence[article.number] ?? 0;
  const weights = room.subarray(0, masks.length + maxWindowSentences - 1).fill(0);
  for (let at = 0; at < masks.length; at++) if (masks[at] !== 0) weights[at] = sought.weigh(masks[at]!);
  const mostAround = sought.weigh(article.titleMask | article.bodyMask);
  const outside = estimateShares.paragraph * mostAround + rounding;
  const open: OpenArticle = { article, from, weights, outside, least };
  const windows: Window[] = [];
  let run: Window[] = [];
  const closeRun = (): void => {
    for (const window of dropOverlapping(run)) windows.push(window);
    run = [];
  };
  for (let at = 0; at < masks.length; at++) {
    const [own, next, third] = [weights[at]!, weights[at + 1]!, weights[at + 2]!];
    const sum = own + next + third;
    if (sum === 0) continue;
    if (outside + inside(Math.min(sum, mostAround), Math.max(own, next, third)) < least) continue;
    const window = openWindow(passages, open, sought, from + at);
    if (window === null) continue;
    if (run.length > 0 && runOf[window.first] !== runOf[run[0]!.first]) closeRun();
    run.push(window);
  }
  closeRun();
  return windows;
}

/** What the words in a window add to `outside`: words outside it count at most as those of its paragraph do. */
function inside(weight: number, bestSentence: number): number {
  return (1 - estimateShares.paragraph) * weight + estimateShares.sentence * bestSentence;
}

/** The longest window from a sentence on; null when it cannot be cited, holds no sought word, or cannot reach the least estimate. */
function openWindow(
  { runOf, startOf, endOf, citable }: PassageIndex,
  { article, from, weights, outside, least }: OpenArticle,
  sought: SoughtWords,
  first: number,
): Window | null {
  const masks = article.sentenceMasks;
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
    bestSentence = Math.max(bestSentence, weights[next - from]!);
    last = next;
  }
  if (mask === 0) return null;
  let weight = sought.weigh(mask);
  if (outside + inside(weight, bestSentence) < least) return null;
  let paragraphMask = mask;
  let nearMask = mask;
  const nearEnd = Math.min(to - 1, last + nearReach);
  for (let other = Math.max(from, first - nearReach); other <= nearEnd; other++) {
    const own = masks[other - from]!;
    nearMask |= own;
    const isClose = other >= first - paragraphReach && other <= last + paragraphReach;
    if (isClose && runOf[other] === run) paragraphMask |= own;
  }
  let seen = mask;
  let estimate = weight + estimateShares.sentence * bestSentence;
  if (masks[first - from] === 0) estimate -= estimateShares.idleStart * sought.totalWeight;
  const add = (more: number, share: number): void => {
    if ((more & ~seen) === 0) return;
    seen |= more;
    const wider = sought.weigh(seen);
    estimate += share * (wider - weight);
    weight = wider;
  };
  add(paragraphMask, estimateShares.paragraph);
  add(article.titleMask, estimateShares.title);
  add(nearMask, estimateShares.near);
  add(article.bodyMask, estimateShares.body);
  if (estimate < least) return null;
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
