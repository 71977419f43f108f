// A question put to a corpus → the passages that bear on it, best first.

import { countVotes } from './agreement.js';
import { createAnswerTest } from './answer-words.js';
import {
  answerThreshold,
  type ConfidenceSigns,
  estimateConfidence,
  measureConfidence,
} from './confidence.js';
import type { Corpus } from './corpus.js';
import { measureWindow } from './features.js';
import type { Question } from './question.js';
import { type RankedWindow, rankWindows, spreadWindows } from './rank.js';
import { type SoughtWords, seekWords } from './sought-words.js';
import { type CandidateArticle, findWindows } from './windows.js';

export interface Evidence {
  readonly question: Question;
  readonly sought: SoughtWords;
  /** All windows that were measured, best first. */
  readonly ranked: readonly RankedWindow[];
  /** The windows to show, best first: none repeats another. */
  readonly best: readonly RankedWindow[];
  /** What the confidence is made of. */
  readonly signs: ConfidenceSigns;
  /** 0…1: how surely the best window answers the question. */
  readonly confidence: number;
  /** Whether the best window may be shown as an answer. */
  readonly found: boolean;
}

/** Articles that are read sentence by sentence for one question. */
const candidateArticles = 60;
/** Windows chosen for show. */
const shownWindows = 5;
/** Windows that are measured for one question. */
const measuredWindows = 120;

/** Finds the evidence on a question among the articles that may be used. No words in common gives no windows. */
export async function findEvidence(
  question: Question,
  { index, passages }: Corpus,
  accept?: (articleId: string) => boolean,
): Promise<Evidence> {
  const sought = seekWords(question, passages);
  const query = question.words.map(({ text }) => text).join(' ');
  const hits = await index.search(query, { limit: candidateArticles, ...(accept ? { accept } : {}) });
  const bestScore = hits[0]?.score ?? 1;
  const candidates = hits.flatMap((hit, rank): readonly CandidateArticle[] => {
    const number = passages.articleNumber(hit.articleId);
    return number === undefined ? [] : [{ number, rank, score: hit.score / bestScore }];
  });
  const windows = findWindows(passages, candidates, sought, measuredWindows);
  const isAnswer = createAnswerTest(question.asked, passages);
  const agreementOf = countVotes(passages, windows, sought, isAnswer);
  const context = {
    passages,
    sought,
    asked: question.asked,
    isAnswer,
    agreementOf,
  };
  const measured = windows.map((window) => ({ window, features: measureWindow(window, context) }));
  const ranked = rankWindows(measured);
  const signs = measureConfidence(ranked, sought);
  const confidence = ranked.length === 0 ? 0 : estimateConfidence(signs);
  return {
    question,
    sought,
    ranked,
    best: spreadWindows(ranked, passages, shownWindows),
    signs,
    confidence,
    found: confidence >= answerThreshold,
  };
}
