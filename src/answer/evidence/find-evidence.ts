// A question put to a corpus → the passages that bear on it, best first.

import { countVotes } from './agreement.js';
import { type AnswerCandidates, candidateFeatureNames, findAnswerCandidates } from './answer-candidates.js';
import { createLikelihood, type Likelihood, scoreCandidates } from './answer-likelihood.js';
import { candidateWeights } from './answer-model.js';
import { type AnswerTest, chooseAnswerTest } from './answer-words.js';
import { type Judgement, judgeBest } from './confidence.js';
import type { Corpus } from './corpus.js';
import { doubtShown } from './doubt-shown.js';
import { measureWindow } from './features.js';
import type { Question } from './question.js';
import { type RankedWindow, rankWindows, spreadWindows, windowWeights } from './rank.js';
import { type SoughtWords, seekWords } from './sought-words.js';
import { readWindow, type WindowWords } from './window-words.js';
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
/** The same for the windows whose words are weighed as answers. */
const candidateWindows = 40;
const candidateSharpness = 10;
/** Windows chosen for show. */
const shownWindows = 5;
/** Windows that are measured for one question. */
const measuredWindows = 120;

const wordWeights = Float64Array.from(candidateFeatureNames, (name) => candidateWeights[name] ?? 0);

/** The windows for a question, and what of them does not depend on what was learned. */
export interface GatheredWindows {
  readonly sought: SoughtWords;
  readonly isAnswer: AnswerTest | null;
  /** Best estimate first. */
  readonly read: readonly WindowWords[];
  readonly candidates: AnswerCandidates;
  /** Measures a window, given how likely each holds the answer. */
  measure(words: WindowWords, likelihoodOf: (words: WindowWords) => Likelihood): Float64Array;
}

/** Finds the evidence on a question among the articles that may be used. No words in common gives no windows. */
export async function findEvidence(
  question: Question,
  corpus: Corpus,
  accept?: (articleId: string) => boolean,
): Promise<Evidence> {
  const { passages } = corpus;
  const { sought, isAnswer, read, candidates, measure } = await gatherWindows(question, corpus, accept);
  const scores = scoreCandidates(candidates, wordWeights);
  const likelihoodOf = createLikelihood(candidates, scores, passages);
  const ranked = rankWindows(
    read.map((words) => ({ window: words.window, features: measure(words, likelihoodOf) })),
    passages,
  );
  const readOf = new Map(read.map((words) => [words.window, words]));
  return {
    question,
    sought,
    isAnswer,
    ranked,
    best: spreadWindows(
      ranked,
      passages,
      shownWindows,
      doubtShown(candidates, scores, windowWeights, passages, (window) => readOf.get(window)!),
    ),
    ...judgeBest(question, ranked, sought),
  };
}

/** The first half of `findEvidence`, for which nothing has to be learned; `bench/training/gather.mjs` begins here. */
export async function gatherWindows(
  question: Question,
  { index, passages }: Corpus,
  accept?: (articleId: string) => boolean,
): Promise<GatheredWindows> {
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
  const weigh = (limit: number, by: number) =>
    read.slice(0, limit).map((words) => ({
      words,
      weight: Math.exp(-by * (1 - words.window.estimate / bestEstimate)),
    }));
  const voters = weigh(maxVoters, sharpness);
  const agreementOf = countVotes(passages, voters, sought, isAnswer);
  const windowsOf = new Map<number, number>();
  for (const { article } of windows) windowsOf.set(article.number, (windowsOf.get(article.number) ?? 0) + 1);
  const context = { passages, sought, asked: question.asked, isAnswer, windowsOf, agreementOf };
  return {
    sought,
    isAnswer,
    read,
    candidates: findAnswerCandidates(weigh(candidateWindows, candidateSharpness), context),
    measure: (words, likelihoodOf) => measureWindow(words, { ...context, likelihoodOf }),
  };
}
