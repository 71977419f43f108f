// What several articles agree on: words that keep turning up beside the question's words, and the days on which they do.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { AnswerTest } from './answer-words.js';
import type { SoughtWords } from './sought-words.js';
import type { ScannedArticle, Window } from './windows.js';

/** How the candidate passages as a whole support one of them; all between 0 and 1. */
export interface Agreement {
  /** Votes for the best possible answer of the window, as a share of the votes for the best of all. */
  readonly answer: number;
  /** The same from other articles only. */
  readonly answerElsewhere: number;
  /** The best possible answer of the window stands in this share of the candidate articles, by weight. */
  readonly answerSpread: number;
  /** Votes for the best possible answer in the titles of the candidate articles. */
  readonly answerTitled: number;
  /** A possible answer of the window stands, here or elsewhere, beside the noun that is asked for ("airline", "carmaker"). */
  readonly answerKind: number;
  /** Like `answer` and `answerElsewhere`, for any word that is not of the question. */
  readonly word: number;
  readonly wordElsewhere: number;
  /** Mean share over the words of the window. */
  readonly words: number;
  /** How much of the weight of the candidate articles was published within days of this one. */
  readonly sameDays: number;
}

/** A window and how much its words count. */
export interface Voter {
  readonly window: Window;
  /** 1 for the best window, towards 0 for one that is likely beside the point. */
  readonly weight: number;
}

/** Words between a possible answer and a word of the question at which the vote is halved. */
const nearnessHalf = 8;

/** Days apart at which two articles count half as published together. */
const daysHalf = 5;

/** Votes for one term: by article, the heaviest of its windows. */
class Ballot {
  readonly byArticle = new Map<number, number>();
  titled = 0;
  besideKind = 0;
  total = 0;

  add(article: number, weight: number): void {
    const known = this.byArticle.get(article) ?? 0;
    if (weight <= known) return;
    this.byArticle.set(article, weight);
    this.total += weight - known;
  }
}

/** Counts the votes once; the result tells the support of each window that is asked for. */
export function countVotes(
  passages: PassageIndex,
  voters: readonly Voter[],
  sought: SoughtWords,
  isAnswer: AnswerTest | null,
): (window: Window) => Agreement {
  const answers = new Map<number, Ballot>();
  const words = new Map<number, Ballot>();
  const articleWeights = new Map<ScannedArticle, number>();
  for (const { window, weight } of voters) {
    const { article } = window;
    articleWeights.set(article, Math.max(articleWeights.get(article) ?? 0, weight));
    for (const { term, nearness, fits, isBesideKind } of listOthers(passages, window, sought, isAnswer)) {
      openBallot(words, term).add(article.number, weight * nearness);
      if (!fits) continue;
      const ballot = openBallot(answers, term);
      ballot.add(article.number, weight * nearness);
      if (isBesideKind) ballot.besideKind = Math.max(ballot.besideKind, weight);
    }
  }
  for (const [article, weight] of articleWeights) {
    for (const term of listTitleTerms(passages, article.number)) {
      const ballot = words.get(term);
      if (ballot !== undefined) ballot.titled += weight;
    }
  }
  const allWeight = [...articleWeights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const rarity = (term: number): number => {
    const frequency = passages.paragraphFrequency[term] ?? 0;
    return (
      Math.log(1 + (passages.paragraphCount - frequency + 0.5) / (frequency + 0.5)) /
      Math.log(1 + passages.paragraphCount * 2)
    );
  };
  const most = (ballots: ReadonlyMap<number, Ballot>): number => {
    let top = 0;
    for (const [term, { total }] of ballots) top = Math.max(top, total * rarity(term));
    return top || 1;
  };
  const mostAnswer = most(answers);
  const mostWord = most(words);
  return (window) => {
    const { number } = window.article;
    const result = {
      answerKind: 0,
      answer: 0,
      answerElsewhere: 0,
      answerSpread: 0,
      answerTitled: 0,
      word: 0,
      wordElsewhere: 0,
    };
    let sum = 0;
    let count = 0;
    for (const { term, fits } of listOthers(passages, window, sought, isAnswer)) {
      const rare = rarity(term);
      const ballot = words.get(term);
      const votes = (ballot?.total ?? 0) * rare;
      const elsewhere = votes - (ballot?.byArticle.get(number) ?? 0) * rare;
      result.word = Math.max(result.word, votes / mostWord);
      result.wordElsewhere = Math.max(result.wordElsewhere, elsewhere / mostWord);
      sum += votes / mostWord;
      count++;
      if (!fits) continue;
      const answer = answers.get(term);
      const answerVotes = (answer?.total ?? 0) * rare;
      const answerElsewhere = answerVotes - (answer?.byArticle.get(number) ?? 0) * rare;
      result.answerKind = Math.max(result.answerKind, answer?.besideKind ?? 0);
      result.answer = Math.max(result.answer, answerVotes / mostAnswer);
      result.answerElsewhere = Math.max(result.answerElsewhere, answerElsewhere / mostAnswer);
      result.answerSpread = Math.max(result.answerSpread, answerVotes / allWeight);
      result.answerTitled = Math.max(result.answerTitled, ((ballot?.titled ?? 0) / allWeight) * rare);
    }
    return {
      ...result,
      words: sum / Math.max(1, count),
      sameDays: weighDays(passages, number, articleWeights),
    };
  };
}

function openBallot(ballots: Map<number, Ballot>, term: number): Ballot {
  const ballot = ballots.get(term) ?? new Ballot();
  ballots.set(term, ballot);
  return ballot;
}

/** The share of the other articles' weight that was published near the day of this one; 0.5 for an undated article. */
function weighDays(
  { publishedDay }: PassageIndex,
  number: number,
  weights: ReadonlyMap<ScannedArticle, number>,
): number {
  const day = publishedDay[number] ?? Number.NaN;
  let near = 0;
  let all = 0;
  for (const [article, weight] of weights) {
    const apart = Math.abs((publishedDay[article.number] ?? Number.NaN) - day);
    if (article.number === number || Number.isNaN(apart)) continue;
    all += weight;
    near += weight / (1 + (apart / daysHalf) ** 2);
  }
  return all === 0 ? 0.5 : near / all;
}

interface OtherWord {
  readonly term: number;
  /** 1 beside a sought word, less with distance. */
  readonly nearness: number;
  /** Could be the answer to the kind of question asked. */
  readonly fits: boolean;
  /** The noun that is asked for stands right before or behind it. */
  readonly isBesideKind: boolean;
}

/** The words of a window that are neither stop words nor sought. */
function listOthers(
  passages: PassageIndex,
  window: Window,
  sought: SoughtWords,
  isAnswer: AnswerTest | null,
): readonly OtherWord[] {
  const { tokens, firstToken, kinds } = passages;
  const from = firstToken[window.first] ?? 0;
  const to = firstToken[window.last + 1] ?? from;
  const others: OtherWord[] = [];
  const hits: number[] = [];
  for (let token = from; token < to; token++)
    if (sought.bitOfTerm[(tokens[token] ?? 0) & termMask] !== 0) hits.push(token);
  const isFocus = (token: number): boolean => {
    const slot = sought.slotOfTerm[(tokens[token] ?? 0) & termMask] ?? 0;
    return slot > 0 && token >= from && token < to && sought.words[slot - 1]?.isFocus === true;
  };
  let hit = 0;
  for (let token = from; token < to; token++) {
    const term = (tokens[token] ?? 0) & termMask;
    if (((kinds[term] ?? 0) & termKinds.stop) !== 0 || sought.slotOfTerm[term] !== 0) continue;
    while (
      hit + 1 < hits.length &&
      Math.abs((hits[hit + 1] ?? Infinity) - token) <= Math.abs((hits[hit] ?? Infinity) - token)
    )
      hit++;
    const nearness = 1 / (1 + Math.abs((hits[hit] ?? Infinity) - token) / nearnessHalf);
    const isBesideKind = isFocus(token - 1) || isFocus(token + 1) || isFocus(token + 2) || isFocus(token - 2);
    others.push({ term, nearness, fits: isAnswer === null || isAnswer(token), isBesideKind });
  }
  return others;
}

function listTitleTerms(passages: PassageIndex, article: number): ReadonlySet<number> {
  const { firstTitleToken, titleTokens } = passages;
  const from = firstTitleToken[article] ?? 0;
  const slice = titleTokens.subarray(from, firstTitleToken[article + 1] ?? from);
  return new Set(Array.from(slice, (token) => token & termMask));
}
