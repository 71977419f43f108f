// The names of many entries in one text, with a table of the places where words begin: a list of strings for each entry
// would take ten times the memory, and be read in full at every keystroke.

import { runAtOnce, type Steps } from '../turns/steps.js';

/** Ends in `eachStarting` and `eachContaining` when it gives false. */
type Take = (number: number) => boolean;

/** Words of one or two letters are compared with nothing: nearly every word is near to them. */
export const minComparedChars = 3;
/** Longer ones are compared by their words only. */
const maxComparedChars = 255;

const letterBits = 32;

/** Entries are numbered in the order given; whatever is found comes in this order, entries perhaps several times. */
export class NameText {
  readonly #text: string;
  /** Where each entry begins, and where the last one ends. */
  readonly #entryStarts: Uint32Array;
  /** Where words begin, by first letter. */
  readonly #wordStarts: ReadonlyMap<number, Uint32Array>;
  #units: Units | null = null;

  /** `spelled`: for each entry its names, each with a space before it and a line feed behind it. */
  constructor(spelled: readonly string[]) {
    this.#text = spelled.join('');
    this.#entryStarts = new Uint32Array(spelled.length + 1);
    let at = 0;
    for (const [number, names] of spelled.entries()) {
      this.#entryStarts[number] = at;
      at += names.length;
    }
    this.#entryStarts[spelled.length] = at;
    this.#wordStarts = listWordStarts(this.#text);
  }

  /** Entries with a word that begins like this, or a run of words. */
  eachStarting(part: string, take: Take): void {
    for (const start of this.#wordStarts.get(part.charCodeAt(0)) ?? [])
      if (this.#text.startsWith(part, start) && !take(this.#entryAt(start))) return;
  }

  /** Entries with a name that holds this anywhere. */
  eachContaining(part: string, take: Take): void {
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, at + 1))
      if (!take(this.#entryAt(at))) return;
  }

  /** Names, and words of names, that may differ from this in no more than a share of the longer one's letters. */
  eachNear(part: string, share: number, take: (name: string, number: number) => void): void {
    const { starts, lengths, letters } = this.#units ?? runAtOnce(this.prepare());
    const wanted = maskLetters(part, 0, part.length);
    const shortest = Math.ceil(part.length * (1 - share));
    const longest = Math.floor(part.length / (1 - share));
    for (let unit = 0; unit < starts.length; unit++) {
      const length = lengths[unit]!;
      if (length < shortest || length > longest) continue;
      const reach = share * Math.max(length, part.length);
      const own = letters[unit]!;
      // Each letter that one has and the other lacks is a difference.
      if (countBits(own & ~wanted) > reach || countBits(wanted & ~own) > reach) continue;
      const start = starts[unit]!;
      take(this.#text.slice(start, start + length), this.#entryAt(start));
    }
  }

  /** Does beforehand what the first `eachNear` would do. */
  *prepare(): Steps<Units> {
    const units = this.#units ?? (yield* listUnits(this.#text));
    this.#units = units;
    return units;
  }

  #entryAt(position: number): number {
    let [low, high] = [0, this.#entryStarts.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#entryStarts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

function listWordStarts(text: string): ReadonlyMap<number, Uint32Array> {
  const counts = new Map<number, number>();
  eachWordStart(text, (letter) => counts.set(letter, (counts.get(letter) ?? 0) + 1));
  const starts = new Map([...counts].map(([letter, count]) => [letter, new Uint32Array(count)]));
  eachWordStart(text, (letter, start) => {
    const left = counts.get(letter)!;
    const list = starts.get(letter)!;
    list[list.length - left] = start;
    counts.set(letter, left - 1);
  });
  return starts;
}

function eachWordStart(text: string, take: (letter: number, start: number) => void): void {
  for (let at = text.indexOf(' ') + 1; at > 0; at = text.indexOf(' ', at) + 1) take(text.charCodeAt(at), at);
}

/** Every name and every word of a name that is worth comparing. */
interface Units {
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  /** One bit for each letter that occurs. */
  readonly letters: Uint32Array;
}

/** Names read in one step. */
const namesPerStep = 100;

function* listUnits(text: string): Steps<Units> {
  const starts: number[] = [];
  const lengths: number[] = [];
  const add = (start: number, end: number) => {
    if (end - start < minComparedChars || end - start > maxComparedChars) return;
    starts.push(start);
    lengths.push(end - start);
  };
  for (let from = 0, names = 1; from < text.length; names++) {
    if (names % namesPerStep === 0) yield;
    const end = text.indexOf('\n', from);
    add(from + 1, end);
    for (let word = from + 1, gap = text.indexOf(' ', word); word > 0 && word < end; ) {
      const isLast = gap < 0 || gap > end;
      // A name of one word is there already.
      if (!isLast || word > from + 1) add(word, isLast ? end : gap);
      word = isLast ? end : gap + 1;
      gap = text.indexOf(' ', word);
    }
    from = end + 1;
  }
  return {
    starts: Uint32Array.from(starts),
    lengths: Uint8Array.from(lengths),
    letters: Uint32Array.from(starts, (start, unit) => maskLetters(text, start, start + lengths[unit]!)),
  };
}

function maskLetters(text: string, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at++) letters |= 1 << (text.charCodeAt(at) % letterBits);
  return letters;
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
