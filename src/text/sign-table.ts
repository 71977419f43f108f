// A fixed list of words with a number for each, found by the letters that stand in a text.

/**
 * Looks words up where they stand, without cutting them out: a string cut from a text has to be hashed by the engine, which
 * took a third of the time of cutting a text into words. Open addressing; at most half of the places are taken.
 */
export class SignTable {
  readonly #last: number;
  readonly #hashes: Int32Array;
  readonly #words: readonly (string | undefined)[];
  readonly #signs: Int32Array;

  constructor(entries: ReadonlyMap<string, number>) {
    const size = 2 ** Math.ceil(Math.log2(entries.size * 2 + 1));
    const words = new Array<string | undefined>(size).fill(undefined);
    this.#last = size - 1;
    this.#hashes = new Int32Array(size);
    this.#signs = new Int32Array(size);
    for (const [word, signs] of entries) {
      const hash = hashOf(word, 0, word.length);
      let place = hash & this.#last;
      while (words[place] !== undefined) place = (place + 1) & this.#last;
      words[place] = word;
      this.#hashes[place] = hash;
      this.#signs[place] = signs;
    }
    this.#words = words;
  }

  /** The number of the word between two positions of a text; 0 for one that is not listed. */
  signsAt(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    for (let place = hash & this.#last; ; place = (place + 1) & this.#last) {
      const signs = this.#signs[place] as number;
      if (signs === 0) return 0;
      if (this.#hashes[place] === hash && isAt(text, start, end, this.#words[place] as string)) return signs;
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
