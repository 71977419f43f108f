// A word and what follows it → whether it stands for itself, or only says more of another word.

import { peoples } from './words/irregular-forms.js';

/** Peoples and their adjectives as written: they share a term with their country. */
const ofCountries: ReadonlySet<string> = new Set(
  peoples.split('\n').flatMap((line) =>
    line
      .trim()
      .split(' ')
      .slice(1)
      .map((form) => form.charAt(0).toUpperCase() + form.slice(1)),
  ),
);

const possessive = /['’ʼ]s$/;
const lowerCase = /^\p{Ll}/u;
const hyphens: ReadonlySet<string> = new Set('-‐‑–');

/**
 * Whether a word names what it is indexed as only in passing: "Brazil's" in "Brazil's heated race", "Brazilian", "Brazil-born". Asked
 * which country, a sentence that has the name itself tells it more plainly. `end`: of the word in its text.
 */
export function isAttributive(word: string, text: string, end: number): boolean {
  if (possessive.test(word) || ofCountries.has(word)) return true;
  return hyphens.has(text.charAt(end)) && lowerCase.test(text.charAt(end + 1));
}
