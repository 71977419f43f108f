// The units that a topic may name: currencies, shares, spans of time and measures.

import { foldWord } from '../../search/terms.js';
import { toSingular } from '../../text/nouns.js';
import { currencySigns, currencyWords, measureUnits, timeUnits } from '../../text/words/unit-words.js';

export interface TopicUnit {
  /** As amounts name it: "EUR", "%", "mile". */
  readonly name: string;
  /** Signs that stand for it in print; empty for units that are written as words. */
  readonly signs: readonly string[];
}

/** Currencies that are "pounds" when nothing else is said. */
const pounds = 'GBP';

/** Writes out the signs of units, which are no words: "€" becomes "euro", "per cent" one word. */
export function spellUnits(typed: string): string {
  const spelled = typed.replace(/\bper ?cent\b|%/giu, ' percent ');
  return currencySigns.reduce(
    (text, [sign, code]) => (/\p{Sc}/u.test(sign) ? text.replaceAll(sign, ` ${code} `) : text),
    spelled,
  );
}

/** The unit that a word names, in any number; null for a word that is none. */
export function readUnit(word: string): TopicUnit | null {
  const folded = foldWord(word);
  if (folded === 'percent' || folded === 'percentage') return { name: '%', signs: ['%'] };
  const singular = toSingular(folded);
  const code =
    singular === 'pound'
      ? pounds
      : (currencyWords.get(singular) ??
        currencySigns.find(([, known]) => known.toLowerCase() === folded)?.[1]);
  if (code !== undefined)
    return { name: code, signs: currencySigns.filter(([, known]) => known === code).map(([sign]) => sign) };
  if (timeUnits.has(singular)) return { name: singular, signs: [] };
  const measure = singular.length > 2 ? measureUnits.get(singular) : undefined;
  return measure === undefined ? null : { name: measure, signs: [] };
}
