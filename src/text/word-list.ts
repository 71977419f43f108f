// A list of words that is asked of tokens.

import type { Token } from './tokens.js';
import { printOf, printOfWord, prints } from './word-signs.js';

/** Words in lower case. Asked ten thousand times for an article: the print tells nearly every word that is not in it without a look-up. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #prints = new Uint8Array(prints);

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) this.#prints[printOfWord(word)] = 1;
  }

  /** False for no token: outside the paragraph no word stands. */
  has(token: Token | undefined): boolean {
    return token !== undefined && this.#prints[printOf(token.signs)] === 1 && this.#words.has(token.lower);
  }
}
