// Text → the stems of its words, for signs and names that are compared whatever their endings.

import { stemmer } from 'stemmer';
import { foldLetters } from '../text/fold-letters.js';

/**
 * Stems of the words of a text in reading order, folded ("6,000" is one word, "Ukraine's" is "Ukraine"); none for text
 * without letters and digits. Words in other scripts than Latin stay whole.
 */
export function listStems(text: string): readonly string[] {
  return foldLetters(text)
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));
}
