// What kind of word a token is, as far as its spelling tells: for words in and around marks that are no words of their own to us.

import type { Token } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { conjunctions } from '../../text/words/quoted-run-words.js';

const conjunctionList = new WordList(conjunctions);

export const wordClasses = [
  'none',
  'mark',
  'determiner',
  'preposition',
  'conjunction',
  'finite-verb',
  'ing',
  'participle',
  'adverb',
  'first-person',
  'number',
  'capital',
  'plural',
  'word',
] as const;

/** Index into `wordClasses`; a paragraph's edge is `none`. */
export function wordClassOf(token: Token | undefined): number {
  return wordClasses.indexOf(className(token));
}

function className(token: Token | undefined): (typeof wordClasses)[number] {
  if (token === undefined) return 'none';
  const { lower, kind, capital, signs } = token;
  if (kind === 'number') return 'number';
  if ((signs & wordSigns.firstPerson) !== 0) return 'first-person';
  if ((signs & wordSigns.determiner) !== 0) return 'determiner';
  if (kind === 'mark') return 'mark';
  if ((signs & wordSigns.preposition) !== 0) return 'preposition';
  if (conjunctionList.has(token)) return 'conjunction';
  if ((signs & wordSigns.finiteVerb) !== 0) return 'finite-verb';
  if (capital) return 'capital';
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed')) return 'participle';
  if (lower.endsWith('ly')) return 'adverb';
  return lower.endsWith('s') ? 'plural' : 'word';
}
