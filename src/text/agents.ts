// Who acts: the country or its people before a verb ("Russia lost 900 soldiers", "Ukrainian forces had launched 40 drones").

import type { Token } from './tokens.js';
import { auxiliaryVerbs, phraseStops } from './words/phrase-stops.js';
import { nationalities, placeNames } from './words/places.js';

/** Most nouns between the name and the verb: "Ukrainian air defence forces". */
const maxNouns = 3;

/** The country, town or people whose doing the verb at an index is, as printed; null where none stands before it. */
export function findAgent(tokens: readonly Token[], verb: number): string | null {
  let index = verb - 1;
  while (
    auxiliaryVerbs.has(lowerAt(tokens, index)) ||
    /^(?:also|already|then|now)$|ly$/.test(lowerAt(tokens, index))
  )
    index -= 1;
  for (let nouns = 0; nouns <= maxNouns; nouns += 1, index -= 1) {
    const token = index < 0 ? undefined : tokens[index];
    if (token?.kind !== 'word') return null;
    if (token.capital) return findPlace(tokens, index);
    if (phraseStops.has(token.lower)) return null;
  }
  return null;
}

/** A town stands for no people: "Kyiv" beside "Ukraine" may be two, and are taken for two. */
function findPlace(tokens: readonly Token[], index: number): string | null {
  const word = tokens[index]?.text ?? '';
  const both = index > 0 ? `${tokens[index - 1]?.text} ${word}` : word;
  return [both, word].find((name) => placeNames.has(name) || nationalities.has(name)) ?? null;
}

/** Whether two agents may be one: "Ukraine" and "Ukrainian" are. Nobody named may be anybody. */
export function mayBeSameAgent(one: string | null, other: string | null): boolean {
  return one === null || other === null || rootOf(one) === rootOf(other);
}

/** Countries and most of their peoples share their first letters; those that do not are taken for two. */
function rootOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.slice(0, 4))
    .join(' ');
}

function lowerAt(tokens: readonly Token[], index: number): string {
  const token = index < 0 ? undefined : tokens[index];
  return token?.kind === 'word' && !token.capital ? token.lower : '';
}
