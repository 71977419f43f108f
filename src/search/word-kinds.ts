// What kind of word a term is: the marks by which a passage shows that it holds a number, a date or a place.

import { isStopWord } from './terms.js';
import {
  dateWords,
  lengthOfTimeWords,
  lengthWords,
  moneyWords,
  numberWords,
  timeOfDayWords,
} from './words/kind-words.js';

/** Bits of `PassageIndex.kinds`. */
export const termKinds = {
  stop: 1,
  /** Digits, or a number in words. */
  number: 2,
  /** 1500–2099 in four digits. */
  year: 4,
  /** A month or a day of the week. */
  date: 8,
  /** A currency. */
  money: 16,
  /** A unit of time: "days", "hours". */
  duration: 32,
  /** Nearly always capitalised inside a sentence (set by the index, from the corpus itself). */
  name: 64,
  /** A time of day: "noon", "pm". */
  clock: 128,
  /** Behind a number: "per cent", "percent". */
  percent: 256,
  /** A unit of length or area. */
  length: 512,
} as const;

export const currencySigns: ReadonlySet<string> = new Set('$£€¥₽₴₹₩');

/** Kinds of a folded word, as bits; 0 for an ordinary one. */
export function kindsOfWord(folded: string): number {
  let kinds = 0;
  if (isStopWord(folded)) kinds |= termKinds.stop;
  if (/^\p{N}/u.test(folded) || numberWords.has(folded)) kinds |= termKinds.number;
  if (/^(?:1[5-9]|20)\d\d$/.test(folded)) kinds |= termKinds.year;
  if (dateWords.has(folded)) kinds |= termKinds.date;
  if (moneyWords.has(folded)) kinds |= termKinds.money;
  if (lengthOfTimeWords.has(folded)) kinds |= termKinds.duration;
  if (timeOfDayWords.has(folded)) kinds |= termKinds.clock;
  if (lengthWords.has(folded)) kinds |= termKinds.length;
  if (/^per(?:cent(?:age)?)?$/.test(folded)) kinds |= termKinds.percent;
  return kinds;
}
