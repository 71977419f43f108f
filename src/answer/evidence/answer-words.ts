// Which words of a passage could be the answer to a question of a given kind.

import { type PassageIndex, termMask, tokenFlags } from '../../search/passage-index.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Asked } from './question-kinds.js';

/** Whether the token at a place could be (part of) the answer. Places count tokens of the passage index. */
export type AnswerTest = (token: number) => boolean;

/** Makes the test for a kind of question on one corpus; null when any word could be the answer. */
export function createAnswerTest(asked: Asked, passages: PassageIndex): AnswerTest | null {
  const { tokens, kinds } = passages;
  const kindAt = (token: number): number => kinds[(tokens[token] ?? 0) & termMask] ?? 0;
  const has = (token: number, flag: number): boolean => ((tokens[token] ?? 0) & flag) !== 0;
  const isNumber = (token: number): boolean => (kindAt(token) & termKinds.number) !== 0;
  const isYear = (token: number): boolean => (kindAt(token) & termKinds.year) !== 0;
  const isName = (token: number): boolean =>
    has(token, tokenFlags.capital) &&
    (kindAt(token) & (termKinds.stop | termKinds.date | termKinds.number)) === 0 &&
    (!has(token, tokenFlags.opening) || (kindAt(token) & termKinds.name) !== 0);
  const within = (token: number, reach: number, kind: number): boolean => {
    for (let next = token + 1; next <= token + reach; next++) if ((kindAt(next) & kind) !== 0) return true;
    return false;
  };
  const isPercentage = (token: number): boolean =>
    isNumber(token) && (has(token, tokenFlags.percent) || (kindAt(token + 1) & termKinds.percent) !== 0);
  const isMoney = (token: number): boolean =>
    isNumber(token) &&
    (has(token, tokenFlags.currency) ||
      // "million" in "$3 million".
      (isNumber(token - 1) && has(token - 1, tokenFlags.currency)) ||
      within(token, 3, termKinds.money));
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
      return (token) => isName(token) && !has(token, tokenFlags.country);
    case 'place':
    case 'name':
    case 'title':
      return isName;
    default:
      return null;
  }
}
