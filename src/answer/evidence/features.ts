// A window → the numbers it is ranked by. Their names are the contract with `ranking-model.ts` and `bench/train-answers.mjs`.

import { maxExcerptChars } from '../../model/passage.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { tokenFlags } from '../../search/tokens.js';
import type { Agreement } from './agreement.js';
import type { Likelihood } from './answer-likelihood.js';
import {
  type AnswerContext,
  figureKinds,
  findNearestAnswer,
  weighAnswerSentence,
} from './answer-nearness.js';
import { createNumbers, placesOf } from './named-numbers.js';
import type { Asked } from './question-kinds.js';
import type { SoughtWords } from './sought-words.js';
import { type WindowWords, weighDensest, weighLongestRun, weighPairs } from './window-words.js';
import type { Window } from './windows.js';

/**
 * Every feature lies between 0 and 1 and is a share of what the question could have, so that it means the same in a corpus
 * of fifteen articles and of five thousand. "Weight" is inverse paragraph frequency.
 */
export const featureNames = [
  /** Weight of the sought words in the window. */
  'cover',
  /** The same in its best sentence. */
  'sentenceCover',
  /** The same for the words of the sentence that asks. */
  'askingCover',
  /** The same for names; 1 when the question has none. */
  'nameCover',
  /** The same for the noun that is asked for; 1 when there is none. */
  'focusCover',
  /** Weight added by the rest of the paragraph, by its neighbours, by the title, by the rest of the article. */
  'paragraphGain',
  'nearGain',
  'titleGain',
  'bodyGain',
  /** Weight of the title alone. */
  'titleCover',
  /** The heaviest sought word that neither window nor title has, as a share of the heaviest. */
  'missing',
  /** Weight of neighbouring pairs of the question that stand together in the window. */
  'pairs',
  /** The longest run of neighbouring words of the question that stands so, in order, in the window. */
  'phrase',
  /** How closely the sought words stand: weight within the best stretch of fifteen words. */
  'density',
  /** A possible answer of the asked kind stands in the window. */
  'answerPresent',
  /** Weight of sought words around the best possible answer, less with distance. */
  'answerNear',
  /** Weight of the words of the sentence that asks, in the best sentence of the window that also has a possible answer. */
  'answerSentence',
  /** The asked-for noun stands right behind a figure ("6,000 bodies", "1,212 dead soldiers"), or beside a name. */
  'answerCounts',
  /** Votes of other articles (see agreement.ts). */
  'answerVotes',
  'answerVotesElsewhere',
  'answerSpread',
  'answerTitled',
  'answerKind',
  'wordVotes',
  'wordVotesElsewhere',
  'meanVotes',
  'sameDays',
  /** Nearness to the beginning of the article. */
  'early',
  'lead',
  /** Length in characters and sentences. */
  'length',
  'sentences',
  /** Standing of the article in the search index. */
  'articleScore',
  'articleRank',
  /** Age against the newest article: 1 on its day, 0.5 after thirty days. An undated article stands at 0.5. */
  'recency',
  /** The same with a half after four months and after a year. */
  'season',
  'yearly',
  /** The first sentence of the article. */
  'opening',
  /** Windows of the same article among those measured, against ten. */
  'articleWindows',
  /** Share of words with a capital: lists of links have many. */
  'capitals',
  /** Ends with a question mark. */
  'isQuestion',
  /** Holds a figure. */
  'figures',
  /** Words that are neither stop words nor sought, against forty. */
  'news',
  /** Names among them, against ten. */
  'newNames',
  /** `answerNear` and `answerCounts` once more, for questions that ask for a figure, a name or a place, and anything. */
  'figureNear',
  'figureCounts',
  'nameNear',
  'openNear',
  /** How likely it holds the answer, by the words of all good windows (see answer-likelihood.ts). */
  'likeliest',
  'likely',
  'logLikely',
  'rootLikely',
  'leading',
  /** Anything could be the answer (the same for all windows of a question; the confidence reads it). */
  'asksOpen',
] as const;

export type FeatureName = (typeof featureNames)[number];

export interface FeatureContext extends AnswerContext {
  /** How many windows of an article are measured. */
  readonly windowsOf: ReadonlyMap<number, number>;
  readonly agreementOf: (words: WindowWords) => Agreement;
  readonly likelihoodOf: (words: WindowWords) => Likelihood;
}

const recencyHalfDays = 30;
const seasonDays = 120;
const yearDays = 365;
const manyWindows = 10;

const nameKinds: ReadonlySet<Asked> = new Set(['person', 'name', 'title', 'place', 'country', 'state']);

const at = placesOf(featureNames);

/** Measures one window. The numbers come in the order of `featureNames`. */
export function measureWindow(words: WindowWords, context: FeatureContext): Float64Array {
  const { passages, sought } = context;
  const { window } = words;
  const total = sought.totalWeight || 1;
  const share = (mask: number): number => sought.weigh(mask) / total;
  const coverOf = (mask: number): number => {
    const all = sought.weigh(mask);
    return all === 0 ? 1 : sought.weigh(mask & window.mask) / all;
  };
  const { article, mask } = window;
  const gains = collectGains(window, sought);
  const near = findNearestAnswer(words, context);
  const agreement = context.agreementOf(words);
  const likelihood = context.likelihoodOf(words);
  const heaviest = sought.heaviestWeight || 1;
  const start = passages.startOf[window.first] ?? 0;
  const end = passages.endOf[window.last] ?? 0;
  const position = window.first - (passages.firstSentence[article.number] ?? 0);
  const age = passages.newestDay - (passages.publishedDay[article.number] ?? Number.NaN);
  const asksFigure = figureKinds.has(context.asked);
  const asksName = nameKinds.has(context.asked);
  const values = createNumbers(featureNames);
  values[at.cover] = share(mask);
  values[at.sentenceCover] = window.bestSentence / total;
  values[at.askingCover] = coverOf(sought.askingMask);
  values[at.nameCover] = coverOf(sought.nameMask);
  values[at.focusCover] = coverOf(sought.focusMask);
  values[at.paragraphGain] = gains.paragraph / total;
  values[at.nearGain] = gains.near / total;
  values[at.titleGain] = gains.title / total;
  values[at.bodyGain] = gains.body / total;
  values[at.titleCover] = share(article.titleMask);
  values[at.missing] = sought.heaviestGap(mask | article.titleMask) / heaviest;
  values[at.pairs] = weighPairs(words, sought);
  values[at.phrase] = weighLongestRun(words, sought) / total;
  values[at.density] = weighDensest(words, sought) / total;
  values[at.answerPresent] = near.present ? 1 : 0;
  values[at.answerNear] = near.nearness / total;
  values[at.answerSentence] = weighAnswerSentence(window, context);
  values[at.answerCounts] = near.counts ? 1 : 0;
  values[at.answerVotes] = agreement.answer;
  values[at.answerVotesElsewhere] = agreement.answerElsewhere;
  values[at.answerSpread] = agreement.answerSpread;
  values[at.answerTitled] = agreement.answerTitled;
  values[at.answerKind] = agreement.answerKind;
  values[at.wordVotes] = agreement.word;
  values[at.wordVotesElsewhere] = agreement.wordElsewhere;
  values[at.meanVotes] = agreement.words;
  values[at.sameDays] = agreement.sameDays;
  values[at.early] = 1 / (1 + position / 8);
  values[at.lead] = position < 3 ? 1 : 0;
  values[at.length] = (end - start) / maxExcerptChars;
  values[at.sentences] = (window.last - window.first + 1) / 3;
  values[at.articleScore] = article.score;
  values[at.articleRank] = 1 / (1 + article.rank / 5);
  values[at.recency] = Number.isNaN(age) ? 0.5 : 1 / (1 + age / recencyHalfDays);
  values[at.season] = Number.isNaN(age) ? 0.5 : 1 / (1 + (age / seasonDays) ** 2);
  values[at.yearly] = Number.isNaN(age) ? 0.5 : 1 / (1 + (age / yearDays) ** 2);
  values[at.opening] = position === 0 ? 1 : 0;
  values[at.articleWindows] = Math.min(1, (context.windowsOf.get(article.number) ?? 0) / manyWindows);
  values[at.capitals] = words.capitals / Math.max(1, words.count);
  values[at.isQuestion] = endsWithQuestion(window, passages) ? 1 : 0;
  values[at.figures] = words.hasFigure ? 1 : 0;
  values[at.news] = Math.min(1, words.others.length / 40);
  values[at.newNames] = Math.min(1, words.newNames / 10);
  values[at.figureNear] = asksFigure ? near.nearness / total : 0;
  values[at.figureCounts] = asksFigure && near.counts ? 1 : 0;
  values[at.nameNear] = asksName ? near.nearness / total : 0;
  values[at.openNear] = context.isAnswer === null ? near.nearness / total : 0;
  values[at.likeliest] = likelihood.likeliest;
  values[at.likely] = likelihood.likely;
  values[at.logLikely] = likelihood.logLikely;
  values[at.rootLikely] = likelihood.rootLikely;
  values[at.leading] = likelihood.leading;
  values[at.asksOpen] = context.isAnswer === null ? 1 : 0;
  return values;
}

/** Read from the index: the texts of sixty candidate articles take longer to decode than everything else together. */
function endsWithQuestion({ last }: Window, { tokens, firstToken }: PassageIndex): boolean {
  const first = firstToken[last] ?? 0;
  return first < (firstToken[last + 1] ?? 0) && ((tokens[first] ?? 0) & tokenFlags.questions) !== 0;
}

/** Weight that each wider surrounding adds to the one inside it. */
function collectGains(window: Window, sought: SoughtWords) {
  let seen = window.mask;
  const gain = (mask: number): number => {
    const before = sought.weigh(seen);
    seen |= mask;
    return sought.weigh(seen) - before;
  };
  const paragraph = gain(window.paragraphMask);
  const title = gain(window.article.titleMask);
  const near = gain(window.nearMask);
  const body = gain(window.article.bodyMask);
  return { paragraph, near, title, body };
}
