// A question put to a corpus → the passages that bear on it, best first.

import { countVotes } from './agreement.js';
import { type AnswerTest, chooseAnswerTest } from './answer-words.js';
import { type Judgement, judgeBest } from './confidence.js';
import type { Corpus } from './corpus.js';
import { measureWindow } from './features.js';
import type { Question } from './question.js';
import { type RankedWindow, rankWindows, spreadWindows } from './rank.js';
import { type SoughtWords, seekWords } from './sought-words.js';
import { readWindow } from './window-words.js';
import { type CandidateArticle, findWindows } from './windows.js';

export interface Evidence extends Judgement {
  readonly question: Question;
  readonly sought: SoughtWords;
  /** Which words could be the answer; null when any could. */
  readonly isAnswer: AnswerTest | null;
  /** All windows that were measured, best first. */
  readonly ranked: readonly RankedWindow[];
  /** The windows to show, best first: none repeats another. */
  readonly best: readonly RankedWindow[];
}

/** Articles that are read sentence by sentence for one question. */
const candidateArticles = 60;
/** Of the stand-ins for a word that no article has, so many are looked for. */
const queriedStandIns = 4;
/** Votes of at most this many windows are counted. */
const maxVoters = 60;
/** A window's vote weighs `exp(-sharpness × (1 − estimate / best estimate))`; chosen on the folds of 2022. */
const sharpness = 6;
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
  const query = sought.words.flatMap(({ text, termNumber, standIns }) =>
    termNumber >= 0 ? [text] : [text, ...(standIns?.words.slice(0, queriedStandIns) ?? [])],
  );
  const hits = await index.search(query.join(' '), {
    limit: candidateArticles,
    ...(accept ? { accept } : {}),
  });
  const bestScore = hits[0]?.score ?? 1;
  const candidates = hits.flatMap((hit, rank): readonly CandidateArticle[] => {
    const number = passages.articleNumber(hit.articleId);
    return number === undefined ? [] : [{ number, rank, score: hit.score / bestScore }];
  });
  const windows = findWindows(passages, candidates, sought, measuredWindows);
  const isAnswer = chooseAnswerTest(question.asked, passages, sought, windows);
  const read = windows.map((window) => readWindow(window, passages, sought));
  const bestEstimate = windows[0]?.estimate || 1;
  const voters = read.slice(0, maxVoters).map((words) => ({
    words,
    weight: Math.exp(-sharpness * (1 - words.window.estimate / bestEstimate)),
  }));
  const agreementOf = countVotes(passages, voters, sought, isAnswer);
  const windowsOf = new Map<number, number>();
  for (const { article } of windows) windowsOf.set(article.number, (windowsOf.get(article.number) ?? 0) + 1);
  const context = { passages, sought, asked: question.asked, isAnswer, windowsOf, agreementOf };
  const ranked = rankWindows(
    read.map((words) => ({ window: words.window, features: measureWindow(words, context) })),
    passages,
  );
  return {
    question,
    sought,
    isAnswer,
    ranked,
    best: spreadWindows(ranked, passages, shownWindows),
    ...judgeBest(question, ranked, sought),
  };
}
