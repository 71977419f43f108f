// A window → the numbers it is ranked by. Their names are the contract with `ranking-model.ts` and `bench/train-ranking.mjs`.

import { maxExcerptChars } from '../../model/passage.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { termMask, tokenFlags } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Agreement } from './agreement.js';
import { type AnswerTest, countsFocus } from './answer-words.js';
import type { Asked } from './question-kinds.js';
import type { SoughtWords } from './sought-words.js';
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
  /** Anything could be the answer (the same for all windows of a question; the confidence reads it). */
  'asksOpen',
] as const;

export type FeatureName = (typeof featureNames)[number];

export interface FeatureContext {
  readonly passages: PassageIndex;
  readonly sought: SoughtWords;
  readonly asked: Asked;
  readonly isAnswer: AnswerTest | null;
  readonly agreementOf: (window: Window) => Agreement;
}

const figureKinds: ReadonlySet<Asked> = new Set([
  'number',
  'money',
  'percentage',
  'duration',
  'year',
  'date',
]);
const densityReach = 15;
/** Words from one word of a run to the next: one stop word may part them. */
const runGap = 2;
/** Words after which a sought word counts half as much for a possible answer. */
const nearnessHalf = 6;
const recencyHalfDays = 30;

/** Measures one window. The numbers come in the order of `featureNames`. */
export function measureWindow(window: Window, context: FeatureContext): Float64Array {
  const { passages, sought } = context;
  const total = sought.totalWeight || 1;
  const share = (mask: number): number => sought.weigh(mask) / total;
  const coverOf = (mask: number): number => {
    const all = sought.weigh(mask);
    return all === 0 ? 1 : sought.weigh(mask & window.mask) / all;
  };
  const { article, mask } = window;
  const gains = collectGains(window, sought);
  const words = readWindow(window, passages, sought);
  const near = findNearestAnswer(words, context);
  const agreement = context.agreementOf(window);
  const heaviest = Math.max(...sought.words.map(({ weight }) => weight), 0) || 1;
  const missing = sought.words.filter((_, slot) => ((mask | article.titleMask) & (1 << slot)) === 0);
  const start = passages.startOf[window.first] ?? 0;
  const end = passages.endOf[window.last] ?? 0;
  const paragraph = passages.paragraphOf[window.first] ?? 0;
  const position = window.first - (passages.firstSentence[article.number] ?? 0);
  const source = passages.articles[article.number]?.article;
  const text = source?.paragraphs[paragraph] ?? '';
  const asksFigure = figureKinds.has(context.asked);
  const asksName = /^(?:person|name|title)$/.test(context.asked);
  const asksPlace = /^(?:place|country|state)$/.test(context.asked);
  const values: Record<FeatureName, number> = {
    cover: share(mask),
    sentenceCover: window.bestSentence / total,
    askingCover: coverOf(sought.maskWhere((word) => word.isAsking)),
    nameCover: coverOf(sought.maskWhere((word) => word.isName)),
    focusCover: coverOf(sought.maskWhere((word) => word.isFocus)),
    paragraphGain: gains.paragraph / total,
    nearGain: gains.near / total,
    titleGain: gains.title / total,
    bodyGain: gains.body / total,
    titleCover: share(article.titleMask),
    missing: Math.max(...missing.map(({ weight }) => weight), 0) / heaviest,
    pairs: weighPairs(words, sought),
    phrase: weighLongestRun(words, sought) / total,
    density: weighDensest(words, sought) / total,
    answerPresent: near.present ? 1 : 0,
    answerNear: near.nearness / total,
    answerSentence: weighAnswerSentence(window, context),
    answerCounts: near.counts ? 1 : 0,
    answerVotes: agreement.answer,
    answerVotesElsewhere: agreement.answerElsewhere,
    answerSpread: agreement.answerSpread,
    answerTitled: agreement.answerTitled,
    answerKind: agreement.answerKind,
    wordVotes: agreement.word,
    wordVotesElsewhere: agreement.wordElsewhere,
    meanVotes: agreement.words,
    sameDays: agreement.sameDays,
    early: 1 / (1 + position / 8),
    lead: position < 3 ? 1 : 0,
    length: (end - start) / maxExcerptChars,
    sentences: (window.last - window.first + 1) / 3,
    articleScore: article.score,
    articleRank: 1 / (1 + article.rank / 5),
    recency: measureRecency(passages, article.number),
    capitals: words.capitals / Math.max(1, words.count),
    isQuestion: text.charAt(end - 1) === '?' ? 1 : 0,
    figures: words.hasFigure ? 1 : 0,
    news: Math.min(1, words.news / 40),
    newNames: Math.min(1, words.newNames / 10),
    figureNear: asksFigure ? near.nearness / total : 0,
    figureCounts: asksFigure && near.counts ? 1 : 0,
    nameNear: asksName || asksPlace ? near.nearness / total : 0,
    openNear: context.isAnswer === null ? near.nearness / total : 0,
    asksOpen: context.isAnswer === null ? 1 : 0,
  };
  return Float64Array.from(featureNames, (name) => values[name]);
}

function measureRecency({ publishedDay, newestDay }: PassageIndex, article: number): number {
  const age = newestDay - (publishedDay[article] ?? Number.NaN);
  return Number.isNaN(age) ? 0.5 : 1 / (1 + age / recencyHalfDays);
}

/** Weight that each wider surrounding adds to the one inside it. */
function collectGains(window: Window, sought: SoughtWords) {
  let seen = window.mask;
  const gain = (mask: number): number => {
    const weight = sought.weigh(mask & ~seen);
    seen |= mask;
    return weight;
  };
  const paragraph = gain(window.paragraphMask);
  const title = gain(window.article.titleMask);
  const near = gain(window.nearMask);
  const body = gain(window.article.bodyMask);
  return { paragraph, near, title, body };
}

interface WindowWords {
  /** Token numbers of the passage index, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly capitals: number;
  readonly hasFigure: boolean;
  readonly news: number;
  readonly newNames: number;
  /** Places of sought words: token number and slot. */
  readonly hits: readonly { readonly token: number; readonly slot: number }[];
}

function readWindow(window: Window, passages: PassageIndex, sought: SoughtWords): WindowWords {
  const from = passages.firstToken[window.first] ?? 0;
  const to = passages.firstToken[window.last + 1] ?? from;
  const hits: { token: number; slot: number }[] = [];
  let capitals = 0;
  let hasFigure = false;
  let news = 0;
  let newNames = 0;
  for (let token = from; token < to; token++) {
    const value = passages.tokens[token] ?? 0;
    const slot = (sought.slotOfTerm[value & termMask] ?? 0) - 1;
    if (slot >= 0) hits.push({ token, slot });
    if ((value & tokenFlags.capital) !== 0) capitals++;
    const kind = passages.kinds[value & termMask] ?? 0;
    if ((kind & termKinds.number) !== 0) hasFigure = true;
    if (slot < 0 && (kind & termKinds.stop) === 0) {
      news++;
      if ((value & tokenFlags.capital) !== 0 && (kind & termKinds.name) !== 0) newNames++;
    }
  }
  return { from, to, count: to - from, capitals, hasFigure, news, newNames, hits };
}

function weighPairs({ hits }: WindowWords, sought: SoughtWords): number {
  const weightOf = (slot: number): number => sought.words[slot]?.weight ?? 0;
  let all = 0;
  let found = 0;
  for (const [slot, word] of sought.words.entries()) {
    if (!word.followsPrevious || slot === 0) continue;
    const weight = weightOf(slot) + weightOf(slot - 1);
    all += weight;
    const together = hits.some((hit, i) => {
      if (hit.slot !== slot) return false;
      const isClose = (other: WindowWords['hits'][number] | undefined): boolean =>
        other?.slot === slot - 1 && Math.abs(other.token - hit.token) <= 3;
      return isClose(hits[i - 1]) || isClose(hits[i + 1]) || isClose(hits[i - 2]);
    });
    if (together) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function weighLongestRun({ hits }: WindowWords, sought: SoughtWords): number {
  let best = 0;
  let run = 0;
  for (const [i, { token, slot }] of hits.entries()) {
    const before = hits[i - 1];
    const word = sought.words[slot];
    const goesOn =
      before !== undefined &&
      before.slot === slot - 1 &&
      token - before.token <= runGap &&
      word?.followsPrevious === true;
    run = (goesOn ? run : 0) + (word?.weight ?? 0);
    best = Math.max(best, run);
  }
  return best;
}

function weighDensest({ hits }: WindowWords, sought: SoughtWords): number {
  let best = 0;
  for (const [i, { token }] of hits.entries()) {
    let mask = 0;
    for (let next = i; next < hits.length; next++) {
      const hit = hits[next];
      if (hit === undefined || hit.token - token >= densityReach) break;
      mask |= 1 << hit.slot;
    }
    best = Math.max(best, sought.weigh(mask));
  }
  return best;
}

interface NearestAnswer {
  readonly present: boolean;
  readonly nearness: number;
  readonly counts: boolean;
}

function findNearestAnswer(
  words: WindowWords,
  { passages, sought, asked, isAnswer }: FeatureContext,
): NearestAnswer {
  const asksFigure = figureKinds.has(asked);
  const isContent = (token: number): boolean =>
    ((passages.kinds[(passages.tokens[token] ?? 0) & termMask] ?? 0) & termKinds.stop) === 0;
  let present = false;
  let nearness = 0;
  let counts = false;
  for (let token = words.from; token < words.to; token++) {
    const slot = sought.slotOfTerm[(passages.tokens[token] ?? 0) & termMask] ?? 0;
    if (slot !== 0 || !(isAnswer ?? isContent)(token)) continue;
    present = true;
    const closest = new Map<number, number>();
    for (const hit of words.hits) {
      const distance = Math.abs(hit.token - token);
      closest.set(hit.slot, Math.min(closest.get(hit.slot) ?? Infinity, distance));
      if (sought.words[hit.slot]?.isFocus !== true) continue;
      counts ||= asksFigure ? countsFocus(token, passages, sought) : distance <= 2;
    }
    let sum = 0;
    for (const [hitSlot, distance] of closest)
      sum += (sought.words[hitSlot]?.weight ?? 0) / (1 + distance / nearnessHalf);
    nearness = Math.max(nearness, sum);
  }
  return { present, nearness, counts };
}

function weighAnswerSentence(window: Window, { passages, sought, isAnswer }: FeatureContext): number {
  const askingMask = sought.maskWhere((word) => word.isAsking && !word.isFocus);
  const all = sought.weigh(askingMask);
  if (all === 0) return 1;
  const { firstToken, firstSentence, tokens } = passages;
  const offset = firstSentence[window.article.number] ?? 0;
  let best = 0;
  for (let sentence = window.first; sentence <= window.last; sentence++) {
    const weight = sought.weigh((window.article.sentenceMasks[sentence - offset] ?? 0) & askingMask);
    if (weight <= best) continue;
    const to = firstToken[sentence + 1] ?? 0;
    let has = isAnswer === null;
    for (let token = firstToken[sentence] ?? 0; token < to && !has; token++)
      has = sought.slotOfTerm[(tokens[token] ?? 0) & termMask] === 0 && isAnswer?.(token) === true;
    if (has) best = weight;
  }
  return best / all;
}
