// The units that a topic may name: currencies, shares, spans of time and measures; "money" is every currency.

import { foldWord } from '../../search/terms.js';
import { toSingular } from '../../text/nouns.js';
import { currencySigns, currencyWords, measureUnits, timeUnits } from '../../text/words/unit-words.js';

export interface TopicUnit {
  /** As amounts name them: "EUR", "%", "mile". */
  readonly names: ReadonlySet<string>;
  /** Signs that stand for it in print; empty for units that are written as words. */
  readonly signs: readonly string[];
  /** Words that stand for it in print, singular. */
  readonly words: ReadonlySet<string>;
}

/** Currencies that are "pounds" when nothing else is said. */
const pounds = 'GBP';
/** Words for sums of any currency. */
const moneyWords = new Set(['money', 'cash', 'sum', 'currency']);
const shareWords = new Set(['percent', 'percentage']);

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
  const singular = toSingular(folded);
  if (shareWords.has(singular))
    return { names: new Set(['%']), signs: ['%', 'per cent'], words: new Set(['percent']) };
  if (moneyWords.has(singular))
    return currencies([...new Set([...currencySigns.map(([, code]) => code), ...currencyWords.values()])]);
  const code =
    singular === 'pound'
      ? pounds
      : (currencyWords.get(singular) ??
        currencySigns.find(([, known]) => known.toLowerCase() === folded)?.[1]);
  if (code !== undefined) return currencies([code]);
  const name = timeUnits.has(singular)
    ? singular
    : singular.length > 2
      ? measureUnits.get(singular)
      : undefined;
  return name === undefined ? null : { names: new Set([name]), signs: [], words: new Set([singular]) };
}

function currencies(codes: readonly string[]): TopicUnit {
  const words = [...currencyWords].flatMap(([word, code]) => (codes.includes(code) ? [word] : []));
  return {
    names: new Set(codes),
    signs: currencySigns.flatMap(([sign, code]) => (codes.includes(code) ? [sign] : [])),
    words: new Set(codes.includes(pounds) ? [...words, 'pound'] : words),
  };
}
