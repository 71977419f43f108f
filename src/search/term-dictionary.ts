// Words as written → numbered terms. Terms are only ever added, so all snapshots of an index share one dictionary.

import { termOfWord } from './terms.js';
import { kindsOfTerm } from './word-kinds.js';

/** Spellings remembered at once; beyond that the memory is emptied, so that a long life does not fill it. */
const maxSpellings = 400_000;

export class TermDictionary {
  readonly #numbers = new Map<string, number>();
  readonly #kinds: number[] = [];
  /** Word as written → number: folding and stemming are done once per spelling. */
  readonly #written = new Map<string, number>();

  /** A dictionary of these terms, numbered in their order. */
  constructor(terms: Iterable<string> = []) {
    for (const term of terms) this.#addTerm(term);
  }

  get size(): number {
    return this.#kinds.length;
  }

  /** In the order of their numbers. */
  listTerms(): IterableIterator<string> {
    return this.#numbers.keys();
  }

  /** The number of a term, or -1. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** Kinds of a term (`termKinds`) as its letters tell them. */
  kindsOf(number: number): number {
    return this.#kinds[number] ?? 0;
  }

  /** The number of a word's term, which is a new one where the term is. */
  addWord(word: string): number {
    const known = this.#written.get(word);
    if (known !== undefined) return known;
    const term = termOfWord(word);
    const number = this.#numbers.get(term) ?? this.#addTerm(term);
    if (this.#written.size >= maxSpellings) this.#written.clear();
    this.#written.set(word, number);
    return number;
  }

  /** Forgets the spellings: they are needed while many words come in. */
  forgetSpellings(): void {
    this.#written.clear();
  }

  #addTerm(term: string): number {
    const number = this.#kinds.length;
    this.#numbers.set(term, number);
    this.#kinds.push(kindsOfTerm(term));
    return number;
  }
}
