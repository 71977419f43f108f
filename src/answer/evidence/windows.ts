// Candidate articles → windows: runs of one to three whole sentences of one paragraph that touch the question.

import { maxExcerptChars } from '../../model/passage.js';
import { type PassageIndex, termMask } from '../../search/passage-index.js';
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
  /** Words of the whole paragraph, and of the paragraphs before and behind it. */
  readonly paragraphMask: number;
  readonly nearMask: number;
  /** Weight of the best single sentence. */
  readonly bestSentence: number;
  /** First, cheap estimate by which the field is narrowed. */
  readonly estimate: number;
}

/** How much a sought word counts that stands not in the window but near it; chosen on the folds of 2022. */
const estimateShares = { paragraph: 0.5, near: 0.25, title: 0.4, body: 0.15 };

/** Finds the windows of the candidate articles, best estimate first, at most `limit`; at most two a paragraph. */
export function findWindows(
  passages: PassageIndex,
  candidates: readonly CandidateArticle[],
  sought: SoughtWords,
  limit: number,
): readonly Window[] {
  const windows = candidates.flatMap((candidate) =>
    listWindows(passages, scanArticle(passages, candidate, sought), sought),
  );
  return windows.sort((a, b) => b.estimate - a.estimate || a.first - b.first).slice(0, limit);
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
    const mask = maskOf(tokens, firstToken[sentence] ?? 0, firstToken[sentence + 1] ?? 0, sought.slotOfTerm);
    sentenceMasks[sentence - from] = mask;
    bodyMask |= mask;
  }
  const titleFrom = firstTitleToken[candidate.number] ?? 0;
  const titleTo = firstTitleToken[candidate.number + 1] ?? titleFrom;
  const titleMask = maskOf(titleTokens, titleFrom, titleTo, sought.slotOfTerm);
  return { ...candidate, titleMask, bodyMask, sentenceMasks };
}

function maskOf(tokens: Uint32Array, from: number, to: number, slotOfTerm: Uint8Array): number {
  let mask = 0;
  for (let token = from; token < to; token++) {
    const slot = slotOfTerm[(tokens[token] ?? 0) & termMask] ?? 0;
    if (slot > 0) mask |= 1 << (slot - 1);
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
  const paragraphs: { first: number; end: number; mask: number }[] = [];
  for (let sentence = from; sentence < to; sentence++) {
    const mask = article.sentenceMasks[sentence - from] ?? 0;
    const current = paragraphs.at(-1);
    if (current !== undefined && runOf[current.first] === runOf[sentence]) {
      current.end = sentence + 1;
      current.mask |= mask;
    } else paragraphs.push({ first: sentence, end: sentence + 1, mask });
  }
  return paragraphs.flatMap((paragraph, position) => {
    const nearMask = (paragraphs[position - 1]?.mask ?? 0) | (paragraphs[position + 1]?.mask ?? 0);
    const windows: Window[] = [];
    for (let first = paragraph.first; first < paragraph.end; first++) {
      const window = openWindow(passages, article, sought, first, { ...paragraph, nearMask });
      if (window !== null) windows.push(window);
    }
    return dropOverlapping(windows);
  });
}

/** The longest window from a sentence on; null when it cannot be cited or holds no sought word. */
function openWindow(
  passages: PassageIndex,
  article: ScannedArticle,
  sought: SoughtWords,
  first: number,
  paragraph: { readonly end: number; readonly mask: number; readonly nearMask: number },
): Window | null {
  const offset = passages.firstSentence[article.number] ?? 0;
  const start = passages.startOf[first] ?? 0;
  let last = first - 1;
  let mask = 0;
  let bestSentence = 0;
  for (let next = first; next < paragraph.end && next < first + maxWindowSentences; next++) {
    if (passages.citable[next] !== 1 || (passages.endOf[next] ?? 0) - start > maxExcerptChars) break;
    const sentenceMask = article.sentenceMasks[next - offset] ?? 0;
    mask |= sentenceMask;
    bestSentence = Math.max(bestSentence, sought.weigh(sentenceMask));
    last = next;
  }
  if (last < first || mask === 0) return null;
  const { mask: paragraphMask, nearMask } = paragraph;
  let seen = mask;
  let estimate = sought.weigh(mask) + 0.2 * bestSentence;
  const add = (more: number, share: number): void => {
    estimate += share * sought.weigh(more & ~seen);
    seen |= more;
  };
  add(paragraphMask, estimateShares.paragraph);
  add(article.titleMask, estimateShares.title);
  add(nearMask, estimateShares.near);
  add(article.bodyMask, estimateShares.body);
  return { article, first, last, mask, paragraphMask, nearMask, bestSentence, estimate };
}

/** Keeps the best windows of one paragraph that share no sentence, two at most. */
function dropOverlapping(windows: readonly Window[]): readonly Window[] {
  const kept: Window[] = [];
  for (const window of [...windows].sort((a, b) => b.estimate - a.estimate || a.first - b.first)) {
    if (kept.every((other) => window.first > other.last || window.last < other.first)) kept.push(window);
    if (kept.length === 2) break;
  }
  return kept;
}
