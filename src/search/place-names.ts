// Names of countries and of states of the United States, as runs of terms: what "which country" and "which state" ask for.

import { foldWord, stemWord } from './terms.js';
import { tokenise } from './tokenise.js';
import { countryNicknames, usStates } from './words/place-names.js';

const toTerms = (name: string): readonly string[] =>
  tokenise(name).map(({ text }) => {
    const folded = foldWord(text);
    return folded === 'us' ? 'usa' : stemWord(folded);
  });

/** English names of all territories that Unicode CLDR knows (through `Intl`), and the short forms the news use. */
export function listCountryNames(): readonly (readonly string[])[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Set<string>(countryNicknames);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second);
      // "Myanmar (Burma)" is two names; "Hong Kong SAR China" and "Congo - Kinshasa" are printed short.
      if (name === undefined || /^(?:Unknown|Outlying|Pseudo|World|United Nations|Eurozone)/.test(name))
        continue;
      for (const part of name.replace(/ SAR China| - .*/g, '').split(/[()]/)) {
        const plain = part
          .replace(/^(?:the|&)\s/i, '')
          .replace(/\s*&\s*/g, ' and ')
          .trim();
        if (plain.length > 2) found.add(plain);
      }
    }
  }
  return [...found].map(toTerms);
}

export function listStateNames(): readonly (readonly string[])[] {
  return usStates.map(toTerms);
}
