// How surely the best passage answers the question: named signs, weighed into a probability.

import { type ConfidenceFeature, confidenceBias, confidenceWeights } from './confidence-model.js';
import { type FeatureName, featureNames } from './features.js';
import type { Question } from './question.js';
import type { RankedWindow } from './rank.js';
import type { SoughtWords } from './sought-words.js';

/** As many words as a long question has. */
const manyWords = 15;

/** Score of the ranking about which right and wrong passages part: halfway between the medians of both, on the folds of 2022. */
const middleScore = 10;

export type ConfidenceSigns = Readonly<Record<ConfidenceFeature, number>>;

/** The features of the best passage that also tell how sure the answer is. */
const carriedOver = new Map<FeatureName, number>(featureNames.map((name, position) => [name, position]));

/**
 * From this confidence on a passage is shown as an answer. On held-out folds of 2022 it declines 91.0 % of the questions that the
 * articles do not answer and keeps 86.9 % of the right answers. `test/answer/ask-seeds.test.ts` notices when it moves.
 */
export const answerThreshold = 0.53;

export interface Judgement {
  /** What the confidence is made of. */
  readonly signs: ConfidenceSigns;
  /** 0…1: how surely the best window answers the question. */
  readonly confidence: number;
  /** Whether the best window may be shown as an answer. */
  readonly found: boolean;
}

/** Judges the first of the ranked windows as an answer; without any window nothing is found. */
export function judgeBest(
  question: Question,
  ranked: readonly RankedWindow[],
  sought: SoughtWords,
): Judgement {
  const signs = measureConfidence(ranked, sought);
  const confidence =
    ranked.length === 0 ? 0 : estimateConfidence(signs, weighDoubts(question, ranked[0], sought, signs));
  return { signs, confidence, found: confidence >= answerThreshold };
}

/**
 * Measures the signs of an answer. All are shares between 0 and 1, so that they mean the same in a small corpus and in a
 * large one; without any window all are 0 but `unknownWeight`.
 */
function measureConfidence(ranked: readonly RankedWindow[], sought: SoughtWords): ConfidenceSigns {
  const [best] = ranked;
  const total = sought.totalWeight || 1;
  const unknown = sought.weigh(sought.maskWhere(({ termNumber }) => termNumber < 0)) / total;
  const { nameMask, askingMask } = sought;
  const of = (name: FeatureName): number => best?.features[carriedOver.get(name) ?? -1] ?? 0;
  // What stands in for a word helps to find a passage; it does not make it surer that the passage answers.
  const around =
    best === undefined
      ? 0
      : sought.ownMask &
        (best.window.mask | best.window.article.titleMask | best.window.paragraphMask | best.window.nearMask);
  const shareOf = (mask: number, within: number): number => {
    const all = sought.weigh(within);
    return all === 0 ? 1 : sought.weigh(mask & within) / all;
  };
  const top = ranked.slice(0, 5);
  const rival = ranked.find(({ window }) => window.article.number !== best?.window.article.number);
  const heaviest = sought.heaviestWeight || 1;
  const here = best === undefined ? 0 : sought.ownMask & (best.window.mask | best.window.article.titleMask);
  return {
    cover: of('cover'),
    coverAround: shareOf(around, -1),
    askingAround: shareOf(around, askingMask),
    namesAround: shareOf(around, nameMask),
    missing: sought.heaviestGap(around) / heaviest,
    unknown,
    bestCover: Math.max(0, ...top.map(({ window }) => sought.weigh(window.mask & sought.ownMask) / total)),
    meanCover:
      top.reduce((sum, { window }) => sum + sought.weigh(window.mask & sought.ownMask) / total, 0) /
      Math.max(1, top.length),
    sentenceCover: of('sentenceCover'),
    missingHere: sought.heaviestGap(here, ({ isFocus }) => !isFocus) / heaviest,
    askingMissing: 1 - shareOf(here, askingMask),
    // How much is matched, not only which share: a short question is easily covered by chance.
    matched: measureMatched(sought, (best?.window.mask ?? 0) & sought.ownMask),
    matchedAround: measureMatched(sought, around),
    matchedNames: measureMatched(sought, around & nameMask),
    matchedSentence: Math.min(1, (best?.window.bestSentence ?? 0) / (manyWords * sought.fullWeight)),
    odds:
      best === undefined ? 0 : 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    score: best === undefined ? 0 : 1 / (1 + Math.exp(-(best.score - middleScore) / 3)),
    density: of('density'),
    pairs: of('pairs'),
    phrase: of('phrase'),
    titleCover: of('titleCover'),
    answerPresent: of('answerPresent'),
    answerNear: of('answerNear'),
    answerSentence: of('answerSentence'),
    answerCounts: of('answerCounts'),
    answerVotes: of('answerVotes'),
    answerVotesElsewhere: of('answerVotesElsewhere'),
    answerTitled: of('answerTitled'),
    sameDays: of('sameDays'),
    season: of('season'),
    early: of('early'),
    articleScore: of('articleScore'),
    articleRank: of('articleRank'),
    articleWindows: of('articleWindows'),
    recency: of('recency'),
    lead: best === undefined || rival === undefined ? 0 : 1 - Math.exp(rival.score - best.score),
    words: Math.min(1, sought.words.length / 15),
    asksOpen: of('asksOpen'),
  };
}

/** The weight of matched words against that of fifteen words no paragraph of the corpus has. */
function measureMatched(sought: SoughtWords, mask: number): number {
  return Math.min(1, sought.weigh(mask) / (manyWords * sought.fullWeight));
}

/** Weighs the signs and what doubts leave of the odds: 0 for certainly no answer, 1 for certainly one. */
function estimateConfidence(signs: ConfidenceSigns, leftOfOdds: number): number {
  let sum = confidenceBias + Math.log(leftOfOdds);
  for (const [name, weight] of Object.entries(confidenceWeights))
    sum += weight * signs[name as ConfidenceFeature];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * What is left of the odds, 1 where nothing speaks against the passage. Chosen by hand, not learned: a question of the news whose
 * articles are there takes nothing false for true, so learned weights leave most of a false premise's confidence.
 */
export function weighDoubts(
  question: Question,
  best: RankedWindow | undefined,
  sought: SoughtWords,
  signs: ConfidenceSigns,
): number {
  return weighFit(question, signs) * weighNames(best, sought) * weighUnknown(sought);
}

/** What is left when the best passage has nothing of the asked kind, or a figure that counts other things. */
const withoutAnswer = 0.35;
const withoutCount = 0.78;

/** What is left when the question names something, and neither the passage nor its title has any of the names. */
const withoutNames = 0.65;

function weighNames(best: RankedWindow | undefined, sought: SoughtWords): number {
  const names = sought.maskWhere(({ isName, isAsking }) => isName && isAsking);
  const here = best === undefined ? 0 : best.window.mask | best.window.article.titleMask;
  return names !== 0 && (names & here) === 0 ? withoutNames : 1;
}

/** What is left when the sentence that asks has a word that no article prints; a noun that is counted may have other names. */
const withUnknown = 0.65;

function weighUnknown({ words }: SoughtWords): number {
  const isUnknown = words.some(({ termNumber, isAsking, isFocus }) => termNumber < 0 && isAsking && !isFocus);
  return isUnknown ? withUnknown : 1;
}

/** Whether the best passage could answer at all: one without a figure does not tell how many. 1 when it fits or anything does. */
function weighFit({ asked, words }: Question, signs: ConfidenceSigns): number {
  if (signs.asksOpen === 1) return 1;
  if (signs.answerPresent === 0) return withoutAnswer;
  const countsSomething = asked === 'number' && words.some(({ isFocus }) => isFocus);
  return countsSomething && signs.answerCounts === 0 ? withoutCount : 1;
}
