// What stands between two positions of a text → its spelling: the word with what is known of it, one object for all its places.

import { characterKinds, kindsOf } from './character-kinds.js';
import { signsOfSpelling, wordSigns } from './word-signs.js';

export interface Spelling {
  readonly text: string;
  /** Lower case, straight apostrophes, without the full stop of an abbreviation ("sen", "u.s"). */
  readonly lower: string;
  /** `possessive` is a split-off 's; `mark` is any other single character. */
  readonly kind: 'word' | 'number' | 'possessive' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Bits of `wordSigns`. */
  readonly signs: number;
}

/** How many spellings are kept, a power of two: of the words of an article nine in ten are among those of the ones before. */
const places = 2 ** 15;
/** A longer piece is a window on its text for the engine: kept, it would keep the whole text in memory. */
const maxKeptChars = 12;
/** Two rows fill a line of the processor's cache. */
const rowLength = 16;

// Shared by all texts: to cut each word out, fold it and look it up took half the time of cutting a text into words, and a string
// that is used again is not hashed again. What is kept changes nothing but the time.
const kept = new Array<Spelling | undefined>(places).fill(undefined);
/** The length and the code units of each spelling kept, in rows: to compare them with the strings themselves is a look farther. */
const rows = new Uint16Array(places * rowLength);

/** The spelling between two positions of a text, which must hold one token of `tokenize`; `codes` are the text's code units. */
export function spellingAt(text: string, codes: Uint16Array, start: number, end: number): Spelling {
  if (end - start > maxKeptChars) return spell(text.slice(start, end));
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (codes[at] as number)) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 2);
  if (isKeptAt(place, codes, start, end)) return kept[place] as Spelling;
  if (isKeptAt(place + 1, codes, start, end)) return kept[place + 1] as Spelling;
  const spelling = spell(text.slice(start, end));
  // Two share a place, and the older one gives way: with one for each, frequent words would drive each other out.
  kept[place + 1] = kept[place];
  rows.copyWithin((place + 1) * rowLength, place * rowLength, (place + 1) * rowLength);
  kept[place] = spelling;
  rows[place * rowLength] = end - start;
  for (let at = start; at < end; at++) rows[place * rowLength + 1 + at - start] = codes[at] as number;
  return spelling;
}

/** Lets go of what is kept: a whole corpus of words is read at once, and then one text. */
export function forgetSpellings(): void {
  kept.fill(undefined);
  rows.fill(0);
}

function isKeptAt(place: number, codes: Uint16Array, start: number, end: number): boolean {
  const row = place * rowLength;
  if (rows[row] !== end - start) return false;
  for (let at = start; at < end; at++) if (rows[row + 1 + at - start] !== codes[at]) return false;
  return true;
}

function spell(text: string): Spelling {
  const kinds = kindsOf(text.charCodeAt(0));
  if ((kinds & characterKinds.letter) !== 0) {
    const lower = fold(text);
    const capital = (kinds & characterKinds.capital) !== 0;
    return { text, lower, kind: 'word', capital, signs: signsOfSpelling(text, lower, capital) };
  }
  if ((kinds & characterKinds.digit) !== 0)
    return { text, lower: text, kind: 'number', capital: false, signs: 0 };
  if (text.length === 2 && (kinds & characterKinds.apostrophe) !== 0)
    return { text, lower: "'s", kind: 'possessive', capital: false, signs: wordSigns.determiner };
  return { text, lower: text, kind: 'mark', capital: false, signs: 0 };
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.charCodeAt(straight.length - 1) === 0x2e ? straight.slice(0, -1) : straight;
}
