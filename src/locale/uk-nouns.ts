// Numbers with their nouns, in Ukrainian.

import { counter, type PluralForms } from './plural.js';

const plural = counter('uk');

/** "1 204", with a space that does not break. */
export const grouped = (number: number) => number.toLocaleString('uk');
export const count = (number: number, forms: PluralForms) =>
  plural(number, forms).replace(/^\d+/, grouped(number));
export const articles = (number: number) =>
  count(number, { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' });
/** "у 1 статті", "у 5 статтях". */
export const inArticles = (number: number) =>
  `у ${count(number, { one: 'статті', few: 'статтях', many: 'статтях', other: 'статтях' })}`;
/** "з 1 видання", "з 5 видань". */
export const fromOutlets = (number: number) =>
  `з ${count(number, { one: 'видання', few: 'видань', many: 'видань', other: 'видань' })}`;
export const outlets = (number: number) =>
  count(number, { one: 'видання', few: 'видання', many: 'видань', other: 'видання' });
export const sentences = (number: number) =>
  count(number, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' });
export const times = (number: number) =>
  count(number, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' });
export const quotes = (number: number) =>
  count(number, { one: 'цитата', few: 'цитати', many: 'цитат', other: 'цитати' });
