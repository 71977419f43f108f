// One word → the term under which it is indexed and looked up.

import { stemmer } from 'stemmer';
import { irregularForms, peoples, spellings } from './words/irregular-forms.js';
import { stopWords } from './words/stop-words.js';

/** Letters that Unicode does not decompose and that news agencies write plainly. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  // Arabic tatweel only stretches a line.
  ['ـ', ''],
]);
const plainLetterPattern = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'gu');

/** Names that would be stop words without their capitals. */
const initialisms: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['U.S.', 'usa'],
  ['USA', 'usa'],
  ['U.S.A.', 'usa'],
  ['WHO', 'who-organisation'],
  ['May', 'may-month'],
]);

/**
 * Folds a word: lower case, no accents or vowel marks, no possessive, no apostrophes or full stops, digits without
 * thousands separators. "Zelensky's" → "zelensky", "6,000" → "6000", "U.K." → "uk". "US" becomes "usa", so that the
 * country and the pronoun stay apart; so do the World Health Organization and "who", the month and "may".
 */
export function foldWord(word: string): string {
  const initialism = initialisms.get(word.replace(/['’ʼ]s$/, ''));
  if (initialism !== undefined) return initialism;
  let folded = word.toLowerCase();
  if (!/^[a-z0-9]*$/.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(plainLetterPattern, (letter) => plainLetters.get(letter) ?? letter)
      .replace(/['’ʼ]s$/, '')
      .replace(/['’ʼ]/g, '');
    folded = /^\p{N}/u.test(folded) ? folded.replaceAll(',', '') : folded.replaceAll('.', '');
  }
  return folded;
}

/** Whether a folded word is too common to search for. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded);
}

const mainForms: ReadonlyMap<string, string> = new Map(
  `${irregularForms}${spellings}${peoples}`.split('\n').flatMap((line) => {
    const [main = '', ...others] = line.trim().split(' ');
    return others.map((form) => [form, main] as const);
  }),
);

/** The dictionary form of an irregular one ("struck": "strike"), as far as the list has it; any other word as it is. */
export function mainFormOf(folded: string): string {
  return mainForms.get(folded) ?? folded;
}

/**
 * Takes a folded word to its English stem; words of other scripts and numbers stay as they are. Irregular forms, spellings
 * of one name and the adjectives of countries meet in one stem ("won" and "win", "Kiev" and "Kyiv", "Ukrainian" and
 * "Ukraine"), and so do the ways to write a Slavic "-skyj" ("Zelensky", "Zelenskyy", "Zelenskiy").
 */
export function stemWord(folded: string): string {
  const main = mainFormOf(folded);
  return /^[a-z]+$/.test(main) ? stemmer(main.replace(/(?<=[a-z]{3}sk)(?:yy|iy|yi|yj|ij|ii|y)$/, 'i')) : main;
}

/** The term of a word, or null for a stop word and for a word that folds to nothing. */
export function toTerm(word: string): string | null {
  const folded = foldWord(word);
  return folded === '' || isStopWord(folded) ? null : stemWord(folded);
}

/** The term under which the columns of an index hold a word; a stop word is its own term. */
export function termOfWord(word: string): string {
  const folded = foldWord(word);
  return isStopWord(folded) ? folded : stemWord(folded);
}
