// Numbers with their nouns, in English.

import { counter } from './plural.js';

const plural = counter('en');

/** "1,204". */
export const grouped = (number: number) => number.toLocaleString('en-GB');
/** "1 time", "1,204 times"; `other` where the plural takes more than an s. */
export const count = (number: number, one: string, other = `${one}s`) =>
  plural(number, { one, other }).replace(/^\d+/, grouped(number));
export const articles = (number: number) => count(number, 'article');
export const outlets = (number: number) => count(number, 'outlet');
export const sentences = (number: number) => count(number, 'sentence');
