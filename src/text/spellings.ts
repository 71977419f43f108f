// What stands between two positions of a text → its spelling: the word with what is known of it, one object for all its places.

import { characterKinds, kindsOf } from './character-kinds.js';
import { letterBytes } from './letter-bytes.js';
import { signsOfOther, signsOfSpelling, wordSigns } from './word-signs.js';

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

/** How many spellings are kept; then all are forgotten. Of the words of an article nine in ten are among those of the ones before. */
const maxKept = 2 ** 15;
/** A longer piece is a window on its text for the engine: kept, it would keep the whole text in memory. */
const maxKeptChars = 12;
/** Numbers in a row of `keys`: three of four letters each, and one that keeps rows within lines of the processor's cache. */
const rowLength = 4;
const placeBits = 16;

// Shared by all texts: to cut each word out, fold it and look it up took half the time of cutting a text into words, and a string
// that is used again is not hashed again. What is kept changes nothing but the time. Spellings are numbered as they are met, so that
// frequent words lie side by side: the time goes into fetching memory.
const kept = new Array<Spelling | undefined>(maxKept).fill(undefined);
/** The letters of each spelling kept, a byte each: to compare them with the strings themselves is a look farther. */
const keys = new Int32Array(maxKept * rowLength);
/** By hash: the number of a spelling, or 0; the next place when this is another one's. */
const numbers = new Uint16Array(2 ** placeBits);
/** No spelling has the number 0. */
let count = 1;

/** The spelling between two positions of a text, which must hold one token of `tokenize`; `codes` are the text's code units. */
export function spellingAt(text: string, codes: Uint16Array, start: number, end: number): Spelling {
  if (end - start > maxKeptChars) return spell(text.slice(start, end));
  let [first, middle, last] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const byte = letterBytes[codes[at] as number] as number;
    if (byte === 0) return spell(text.slice(start, end));
    first = (first << 8) | (middle >>> 24);
    middle = (middle << 8) | (last >>> 24);
    last = (last << 8) | byte;
  }
  let place = hash(first, middle, last) >>> (32 - placeBits);
  for (;;) {
    const number = numbers[place] as number;
    if (number === 0) break;
    const row = number * rowLength;
    if (keys[row] === last && keys[row + 1] === middle && keys[row + 2] === first) return kept[number]!;
    place = (place + 1) & (numbers.length - 1);
  }
  const spelling = spell(text.slice(start, end));
  if (count === maxKept) forgetSpellings();
  else keep(spelling, place, first, middle, last);
  return spelling;
}

function hash(first: number, middle: number, last: number): number {
  return Math.imul(last, 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b) ^ Math.imul(first, 0xc2b2ae35);
}

function keep(spelling: Spelling, place: number, first: number, middle: number, last: number): void {
  numbers[place] = count;
  kept[count] = spelling;
  keys[count * rowLength] = last;
  keys[count * rowLength + 1] = middle;
  keys[count * rowLength + 2] = first;
  count++;
}

/** Lets go of what is kept: a whole corpus of words is read at once, and then one text. */
export function forgetSpellings(): void {
  kept.fill(undefined);
  numbers.fill(0);
  count = 1;
}

function spell(text: string): Spelling {
  const kinds = kindsOf(text.charCodeAt(0));
  if ((kinds & characterKinds.letter) !== 0) {
    const lower = fold(text);
    const capital = (kinds & characterKinds.capital) !== 0;
    return { text, lower, kind: 'word', capital, signs: signsOfSpelling(text, lower, capital) };
  }
  if ((kinds & characterKinds.digit) !== 0)
    return { text, lower: text, kind: 'number', capital: false, signs: signsOfOther(text) };
  if (text.length === 2 && (kinds & characterKinds.apostrophe) !== 0)
    return {
      text,
      lower: "'s",
      kind: 'possessive',
      capital: false,
      signs: signsOfOther("'s") | wordSigns.determiner,
    };
  return { text, lower: text, kind: 'mark', capital: false, signs: signsOfOther(text) };
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.charCodeAt(straight.length - 1) === 0x2e ? straight.slice(0, -1) : straight;
}
