// Text → the stems of its words, for signs and names that are compared whatever their endings.

import { stemmer } from 'stemmer';
import { foldLetters } from '../text/fold-letters.js';

/**
 * Stems of the words of a text in reading order, folded ("6,000" is one word, "Ukraine's" is "Ukraine"); none for text
 * without letters and digits. Words in other scripts than Latin stay whole.
 */
export function listStems(text: string): readonly string[] {
  return listFoldedWords(text).map(stemOf);
}

/** The words of which `listStems` takes the stems. */
export function listFoldedWords(text: string): readonly string[] {
  const folded = foldLetters(text);
  const joined = /[,'’ʼ]/.test(folded) ? joinWords(folded) : folded;
  return joined.match(isAscii.test(joined) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

const isAscii = /^[\0-\x7F]*$/;

/** "6,000", "o'brien" and "ukraine's" become one word each. */
function joinWords(folded: string): string {
  return folded
    .replace(/,(?<=\p{N},)(?=\p{N}{3})/gu, '')
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’ʼ]/g, '');
}

/** The stem of one folded word. */
export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}
