// Which words of a passage could be the answer to a question of a given kind.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask, tokenFlags } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Asked } from './question-kinds.js';
import type { SoughtWords } from './sought-words.js';
import type { Window } from './windows.js';

/** Whether the token at a place could be (part of) the answer. Places count tokens of the passage index. */
export type AnswerTest = (token: number) => boolean;

/** Words before the name of a place, and how many words may stand between ("at the historic Ciragan Palace"). */
const locativeWords = 'in at near from outside inside to around across off of'.split(' ');
const locativeReach = 4;

/**
 * Chooses the test for a question among the windows at hand: where any of them counts the very thing that is asked for
 * ("6,000 bodies"), only such figures could be the answer; else any word of the asked kind. Null when any word could be it.
 */
export function chooseAnswerTest(
  asked: Asked,
  passages: PassageIndex,
  sought: SoughtWords,
  windows: readonly Window[],
): AnswerTest | null {
  const test = createAnswerTest(asked, passages);
  if (asked !== 'number' || test === null || !sought.words.some(({ isFocus }) => isFocus)) return test;
  const counts: AnswerTest = (token) => countsFocus(token, passages, sought);
  const isCounted = windows.some((window) => {
    const to = passages.firstToken[window.last + 1] ?? 0;
    for (let token = passages.firstToken[window.first] ?? 0; token < to; token++)
      if (counts(token)) return true;
    return false;
  });
  return isCounted ? counts : test;
}

const countReach = 4;

/** Whether a figure stands before the noun that is asked for, with nothing but ordinary words and "of" between. */
export function countsFocus(
  figure: number,
  { tokens, kinds, termNumber }: PassageIndex,
  sought: SoughtWords,
): boolean {
  const termAt = (token: number): number => tokens[token]! & termMask;
  if (((kinds[termAt(figure)] ?? 0) & termKinds.number) === 0) return false;
  const of = termNumber('of');
  const end = Math.min(tokens.length - 1, figure + countReach);
  for (let token = figure + 1; token <= end; token++) {
    // The next sentence, which may be of another article.
    if ((tokens[token]! & tokenFlags.opening) !== 0) return false;
    const term = termAt(token);
    const bit = sought.bitOf(term);
    if (bit > 0 && (sought.focusMask & (1 << (bit - 1))) !== 0) return true;
    if (((kinds[term] ?? 0) & termKinds.stop) !== 0 && term !== of) return false;
  }
  return false;
}

/** Makes the test for a kind of question on one corpus; null when any word could be the answer. */
function createAnswerTest(asked: Asked, passages: PassageIndex): AnswerTest | null {
  const { tokens, kinds } = passages;
  const kindAt = (token: number): number => kinds[tokens[token]! & termMask] ?? 0;
  const has = (token: number, flag: number): boolean => (tokens[token]! & flag) !== 0;
  const isNumber = (token: number): boolean => (kindAt(token) & termKinds.number) !== 0;
  const isYear = (token: number): boolean => (kindAt(token) & termKinds.year) !== 0;
  const isName = (token: number): boolean =>
    has(token, tokenFlags.capital) &&
    (kindAt(token) & (termKinds.stop | termKinds.date | termKinds.number)) === 0 &&
    (!has(token, tokenFlags.opening) || (kindAt(token) & termKinds.name) !== 0);
  // Up to the end of the sentence: what follows it may be of another article.
  const within = (token: number, reach: number, kind: number): boolean => {
    const end = Math.min(tokens.length - 1, token + reach);
    for (let next = token + 1; next <= end && !has(next, tokenFlags.opening); next++)
      if ((kindAt(next) & kind) !== 0) return true;
    return false;
  };
  const isPercentage = (token: number): boolean =>
    isNumber(token) && (has(token, tokenFlags.percent) || within(token, 1, termKinds.percent));
  const isMoney = (token: number): boolean =>
    isNumber(token) &&
    (has(token, tokenFlags.currency) ||
      // "million" in "$3 million".
      (!has(token, tokenFlags.opening) && isNumber(token - 1) && has(token - 1, tokenFlags.currency)) ||
      within(token, 3, termKinds.money));
  const locatives = new Set(locativeWords.map((word) => passages.termNumber(word)));
  const standsAtPlace = (token: number): boolean => {
    for (let at = token; at > token - locativeReach && !has(at, tokenFlags.opening); at--)
      if (locatives.has((tokens[at - 1] ?? 0) & termMask)) return true;
    return false;
  };
  switch (asked) {
    case 'number':
      return (token) => isNumber(token) && !isYear(token);
    case 'money':
      return isMoney;
    case 'percentage':
      return isPercentage;
    case 'duration':
      return (token) => isNumber(token) && within(token, 2, termKinds.duration | termKinds.length);
    case 'year':
      return isYear;
    case 'date':
      return (token) => isYear(token) || (kindAt(token) & (termKinds.date | termKinds.clock)) !== 0;
    case 'country':
      return (token) => has(token, tokenFlags.country);
    case 'state':
      return (token) => has(token, tokenFlags.state);
    case 'person':
      return passages.hasPeople
        ? (token) => has(token, tokenFlags.person)
        : (token) => isName(token) && !has(token, tokenFlags.country);
    case 'place':
      return (token) =>
        has(token, tokenFlags.country | tokenFlags.state) ||
        (isName(token) && !has(token, tokenFlags.person) && standsAtPlace(token));
    case 'name':
    case 'title':
      return isName;
    default:
      return null;
  }
}
