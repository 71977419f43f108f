// What a word in or before a name tells: a given name with its gender, a title, an organisation's word.

import type { Token } from '../text/tokens.js';
import { wordSigns } from '../text/word-signs.js';
import { givenNames } from '../text/words/given-names.js';
import { organisationWords, outletNames } from '../text/words/organisations.js';
import { nationalities, placeNames } from '../text/words/places.js';
import {
  femaleHonorifics,
  maleHonorifics,
  memberTitles,
  neutralHonorifics,
  offices,
  postNominals,
} from '../text/words/titles.js';
import type { Gender } from './name-draft.js';

export function isTitle(token: Token | undefined): boolean {
  if (token === undefined || (token.signs & wordSigns.title) === 0) return false;
  const { lower, text } = token;
  if (memberTitles.has(text)) return true;
  return titles.has(lower) || (lower.endsWith('s') && offices.has(lower.slice(0, -1)));
}

const titles = new Set([...offices, ...maleHonorifics, ...femaleHonorifics, ...neutralHonorifics]);

/** "KC" in "Anna Berg KC": letters behind a name that are no part of it. */
export function isPostNominal(token: Token | undefined): boolean {
  return token !== undefined && postNominals.has(token.text);
}

export function isQualifier({ text }: Token): boolean {
  return qualifiers.has(text) || /^\p{Lu}{2,}$/u.test(text);
}

const qualifiers = new Set([...organisationWords, ...nationalities, ...placeNames, ...outletNames]);

export function genderOfTitle(tokens: readonly Token[], first: number, name: number): Gender | null {
  for (let at = first; at < name; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (femaleHonorifics.has(lower) || /woman$|^empress$|^actress$/.test(lower)) return 'female';
    if (maleHonorifics.has(lower) || /[a-z]man$/.test(lower)) return 'male';
  }
  return null;
}

export function genderOfGivenName(token: Token | undefined): Gender | null {
  if (token === undefined || !mayBeGivenName(token) || !isGivenName(token.text)) return null;
  const word = token.text;
  // "Anne-Marie" is told by "Anne", if it is not listed itself.
  const listed = givenNames.has(word) ? word : (word.split('-')[0] ?? word);
  return givenNames.get(listed) ?? null;
}

/** Listed as one, or two of them joined. */
function mayBeGivenName({ text, signs }: Token): boolean {
  return (signs & wordSigns.givenName) !== 0 || text.includes('-');
}

export function isGivenName(word: string): boolean {
  return (
    givenNames.has(word) || (word.includes('-') && word.split('-').every((part) => givenNames.has(part)))
  );
}

/** Surnames that are also words of organisations: after a given name they are surnames. */
const ambiguousSurnames = new Set([
  'White',
  'May',
  'Green',
  'West',
  'North',
  'Law',
  'Hall',
  'Day',
  'Lake',
  'King',
  'Price',
  'Sessions',
  'Bush',
  'Church',
  'Street',
  'Park',
  'Wood',
  'Post',
  'Lane',
  'Rivers',
]);

/** "May", "Green" behind a title: a surname although also a word of organisations. */
export function isSurname(word: string): boolean {
  return ambiguousSurnames.has(word);
}

/** "Bill", "Grant" as a given name, "May", "Green" as a surname. */
export function isPartOfName(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (index === 0) return isGivenName(word);
  return index === words.length - 1 && ambiguousSurnames.has(word);
}
