// What kind of word a term is: the marks by which a passage shows that it holds a number, a date or a place.

import { isStopWord, stemWord } from './terms.js';
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

const lists: readonly (readonly [kind: number, words: Iterable<string>])[] = [
  [termKinds.number, numberWords],
  [termKinds.date, dateWords],
  [termKinds.money, moneyWords],
  [termKinds.duration, lengthOfTimeWords],
  [termKinds.clock, timeOfDayWords],
  [termKinds.length, lengthWords],
  [termKinds.percent, ['per', 'percent', 'percentage']],
];

const kindsOfListed: ReadonlyMap<string, number> = lists.reduce((kinds, [kind, words]) => {
  for (const word of words) {
    const term = isStopWord(word) ? word : stemWord(word);
    kinds.set(term, (kinds.get(term) ?? 0) | kind);
  }
  return kinds;
}, new Map<string, number>());

/** Kinds of a term as bits; 0 for an ordinary one. A term is of every kind that any of its words is. */
export function kindsOfTerm(term: string): number {
  let kinds = kindsOfListed.get(term) ?? 0;
  if (isStopWord(term)) kinds |= termKinds.stop;
  // Most terms begin with a letter of a to z: an index of 150,000 terms is read twice as fast without asking them.
  const first = term.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return kinds;
  if (/^\p{N}/u.test(term)) kinds |= termKinds.number;
  if (/^(?:1[5-9]|20)\d\d$/.test(term)) kinds |= termKinds.year;
  return kinds;
}
