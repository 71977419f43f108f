// What kind of word a token is, as far as its spelling tells: for words in and around marks that are no words of their own to us.

import type { Token } from '../../text/tokens.js';
import { governing } from '../../text/words/prepositions.js';
import { conjunctions, determiners, finiteVerbs, firstPersons } from '../../text/words/quoted-run-words.js';

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
  const { lower, kind, capital } = token;
  if (kind === 'number') return 'number';
  if (firstPersons.has(lower)) return 'first-person';
  if (kind === 'possessive' || determiners.has(lower)) return 'determiner';
  if (kind === 'mark') return 'mark';
  if (governing.has(lower)) return 'preposition';
  if (conjunctions.has(lower)) return 'conjunction';
  if (finiteVerbs.has(lower)) return 'finite-verb';
  if (capital) return 'capital';
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed')) return 'participle';
  if (lower.endsWith('ly')) return 'adverb';
  return lower.endsWith('s') ? 'plural' : 'word';
}
