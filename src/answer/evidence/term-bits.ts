// Terms of the corpus → the bits they have in masks: a table as small as the question.

import { termMask } from '../../search/tokens.js';

/** Places per term that is held: with so much room nearly every look is the first. */
const room = 4;

/**
 * Most words of a text are not sought: a byte for the last bits of their number tells that of nearly all. As many bytes as the nearest
 * memory of a processor holds beside the text: with fewer, the commonest words share theirs with a sought one too often.
 */
const lastBits = 0x3fff;

/**
 * Which bit each sought term has. A column as long as the dictionary is read no faster, and to make and clear one for every question
 * costs more than to answer it.
 */
export class TermBits {
  readonly #terms: Int32Array;
  readonly #bits: Uint8Array;
  readonly #last: number;
  readonly #maybe = new Uint8Array(lastBits + 1);

  /** Room for at most so many terms. */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(room * Math.max(1, capacity)));
    this.#terms = new Int32Array(size).fill(-1);
    this.#bits = new Uint8Array(size);
    this.#last = size - 1;
  }

  /** Gives a term a bit, in place of the one it had. */
  set(term: number, bit: number): void {
    const at = this.#placeOf(term);
    this.#maybe[term & lastBits] = 1;
    this.#terms[at] = term;
    this.#bits[at] = bit + 1;
  }

  /** 1 + the bit of a term, 0 for a term that has none. */
  get(term: number): number {
    return this.#maybe[term & lastBits] === 0 ? 0 : this.#bits[this.#placeOf(term)]!;
  }

  /** The bits of the terms of a run of tokens, as a mask. */
  maskOf(tokens: Uint32Array, from: number, to: number): number {
    const maybe = this.#maybe;
    let mask = 0;
    for (let at = from; at < to; at++) {
      const term = tokens[at]! & termMask;
      if (maybe[term & lastBits] === 0) continue;
      const bit = this.get(term);
      if (bit !== 0) mask |= 1 << (bit - 1);
    }
    return mask;
  }

  /**
   * Sets the bits of the terms of a run of sentences in `masks`, one per sentence from the first on: nine in ten words of a question's
   * time are read here.
   */
  markSentences(tokens: Uint32Array, firstToken: Uint32Array, first: number, masks: Uint32Array): void {
    const to = firstToken[first + masks.length]!;
    let sentence = 0;
    for (let at = this.#skip(tokens, firstToken[first]!, to); at < to; at = this.#skip(tokens, at + 1, to)) {
      const bit = this.get(tokens[at]! & termMask);
      if (bit === 0) continue;
      while (firstToken[first + sentence + 1]! <= at) sentence++;
      masks[sentence]! |= 1 << (bit - 1);
    }
  }

  /** The next token that may be sought, or `to`. Looks at four together: it is a fifth quicker. */
  #skip(tokens: Uint32Array, from: number, to: number): number {
    const maybe = this.#maybe;
    let at = from;
    while (
      at + 3 < to &&
      (maybe[tokens[at]! & lastBits]! |
        maybe[tokens[at + 1]! & lastBits]! |
        maybe[tokens[at + 2]! & lastBits]! |
        maybe[tokens[at + 3]! & lastBits]!) ===
        0
    )
      at += 4;
    while (at < to && maybe[tokens[at]! & lastBits] === 0) at++;
    return at;
  }

  #placeOf(term: number): number {
    const terms = this.#terms;
    const last = this.#last;
    let at = term & last;
    while (terms[at] !== term && terms[at] !== -1) at = (at + 1) & last;
    return at;
  }
}
