// What several articles agree on: words that keep turning up beside the question's words, and the days on which they do.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { standsByFocus } from './answer-nearness.js';
import type { AnswerTest } from './answer-words.js';
import type { SoughtWords } from './sought-words.js';
import type { WindowWords } from './window-words.js';
import type { ScannedArticle } from './windows.js';

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
  readonly words: WindowWords;
  /** 1 for the best window, towards 0 for one that is likely beside the point. */
  readonly weight: number;
}

/** Words between a possible answer and a word of the question at which the vote is halved. */
const nearnessHalf = 8;

/** Days apart at which two articles count half as published together. */
const daysHalf = 5;

/** An article's vote for a term: that of the heaviest of its windows. */
interface Vote {
  readonly article: number;
  weight: number;
  readonly next: Vote | null;
}

/** Votes for one term. Most have one vote: a list is made and read quicker than a map. */
class Ballot {
  /** How much the term tells, between 0 and 1. */
  readonly rarity: number;
  titled = 0;
  besideKind = 0;
  total = 0;
  /** The votes for the term where it stands as a possible answer; null without any. */
  answer: Ballot | null = null;
  #votes: Vote | null = null;

  constructor(rarity: number) {
    this.rarity = rarity;
  }

  add(article: number, weight: number): void {
    const vote = this.#voteOf(article);
    const known = vote?.weight ?? 0;
    if (weight <= known) return;
    if (vote === null) this.#votes = { article, weight, next: this.#votes };
    else vote.weight = weight;
    this.total += weight - known;
  }

  /** What an article gave; 0 for one without a vote. */
  of(article: number): number {
    return this.#voteOf(article)?.weight ?? 0;
  }

  #voteOf(article: number): Vote | null {
    let vote = this.#votes;
    while (vote !== null && vote.article !== article) vote = vote.next;
    return vote;
  }
}

type Ballots = Map<number, Ballot>;

/** Counts the votes once; the result tells the support of each window that is asked for. */
export function countVotes(
  passages: PassageIndex,
  voters: readonly Voter[],
  sought: SoughtWords,
  isAnswer: AnswerTest | null,
): (words: WindowWords) => Agreement {
  const words: Ballots = new Map();
  const articleWeights = new Map<ScannedArticle, number>();
  for (const { words: read, weight } of voters) {
    const { article } = read.window;
    articleWeights.set(article, Math.max(articleWeights.get(article) ?? 0, weight));
    eachOther(passages, read, (token, term, nearness) => {
      const ballot = openBallot(words, term, passages);
      ballot.add(article.number, weight * nearness);
      if (isAnswer === null) {
        // Where any word could be the answer, the votes for words are those for answers.
        ballot.answer = ballot;
      } else {
        if (!isAnswer(token)) return;
        ballot.answer ??= new Ballot(ballot.rarity);
        ballot.answer.add(article.number, weight * nearness);
      }
      const { answer } = ballot;
      if (answer.besideKind < weight && standsByFocus(token, read, sought)) answer.besideKind = weight;
    });
  }
  for (const [article, weight] of articleWeights) {
    for (const term of listTitleTerms(passages, article.number)) {
      const ballot = words.get(term);
      if (ballot !== undefined) ballot.titled += weight;
    }
  }
  const allWeight = [...articleWeights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const mostAnswer = findMost(words, ({ answer }) => answer);
  const mostWord = findMost(words, (ballot) => ballot);
  const sameDaysOf = new Map<number, number>();
  const weighDaysOnce = (number: number): number => {
    const known = sameDaysOf.get(number) ?? weighDays(passages, number, articleWeights);
    sameDaysOf.set(number, known);
    return known;
  };
  return ({ window, others }) => {
    const { number } = window.article;
    let [kind, best, bestElsewhere, spread, titled] = [0, 0, 0, 0, 0];
    let [word, wordElsewhere, sum] = [0, 0, 0];
    for (const token of others) {
      const ballot = words.get(passages.tokens[token]! & termMask);
      // Nobody voted for it, neither as a word nor as an answer.
      if (ballot === undefined) continue;
      const { rarity, answer } = ballot;
      const votes = ballot.total * rarity;
      const own = ballot.of(number) * rarity;
      word = Math.max(word, votes / mostWord);
      wordElsewhere = Math.max(wordElsewhere, (votes - own) / mostWord);
      sum += votes / mostWord;
      if (isAnswer !== null && !isAnswer(token)) continue;
      if (answer !== null) {
        const answerVotes = answer.total * rarity;
        const ownAnswer = answer === ballot ? own : answer.of(number) * rarity;
        kind = Math.max(kind, answer.besideKind);
        best = Math.max(best, answerVotes / mostAnswer);
        bestElsewhere = Math.max(bestElsewhere, (answerVotes - ownAnswer) / mostAnswer);
        spread = Math.max(spread, answerVotes / allWeight);
      }
      titled = Math.max(titled, (ballot.titled / allWeight) * rarity);
    }
    return {
      answer: best,
      answerElsewhere: bestElsewhere,
      answerSpread: spread,
      answerTitled: titled,
      answerKind: kind,
      word,
      wordElsewhere,
      words: sum / Math.max(1, others.length),
      sameDays: weighDaysOnce(number),
    };
  };
}

/** How much a term tells by how few paragraphs have it: inverse paragraph frequency, at most 1. */
export function weighRarity(term: number, { paragraphFrequency, paragraphCount }: PassageIndex): number {
  const frequency = paragraphFrequency[term] ?? 0;
  return (
    Math.log(1 + (paragraphCount - frequency + 0.5) / (frequency + 0.5)) / Math.log(1 + paragraphCount * 2)
  );
}

function openBallot(ballots: Ballots, term: number, passages: PassageIndex): Ballot {
  const known = ballots.get(term);
  if (known !== undefined) return known;
  const ballot = new Ballot(weighRarity(term, passages));
  ballots.set(term, ballot);
  return ballot;
}

function findMost(ballots: Ballots, choose: (ballot: Ballot) => Ballot | null): number {
  let most = 0;
  for (const ballot of ballots.values()) {
    const chosen = choose(ballot);
    if (chosen !== null) most = Math.max(most, chosen.total * chosen.rarity);
  }
  return most || 1;
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

/** Hands over the words of a window that are neither stop words nor sought; `nearness` is 1 beside a sought word, less with distance. */
function eachOther(
  { tokens }: PassageIndex,
  { others, touched }: WindowWords,
  take: (token: number, term: number, nearness: number) => void,
): void {
  let hit = 0;
  for (const token of others) {
    let apart = Math.abs((touched[hit] ?? Number.POSITIVE_INFINITY) - token);
    while (hit + 1 < touched.length && Math.abs(touched[hit + 1]! - token) <= apart)
      apart = Math.abs(touched[++hit]! - token);
    take(token, tokens[token]! & termMask, 1 / (1 + apart / nearnessHalf));
  }
}

/** The terms of an article's title, each once. */
export function listTitleTerms(passages: PassageIndex, article: number): ReadonlySet<number> {
  const { firstTitleToken, titleTokens } = passages;
  const terms = new Set<number>();
  const to = firstTitleToken[article + 1] ?? 0;
  for (let at = firstTitleToken[article] ?? to; at < to; at++) terms.add(titleTokens[at]! & termMask);
  return terms;
}
