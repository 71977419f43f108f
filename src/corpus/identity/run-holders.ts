// Runs of words → the texts that hold them: the inverted index behind the comparison of texts, changed in place.

import { NumberLists } from '../../columns/number-lists.js';

/** Runs are spread over this many tables by their highest bits, so that a table that grows holds nobody up for long. */
const tableBits = 6;

/** A table is made larger when more than this share of its places is taken: open addressing slows down beyond. */
const maxLoad = 0.6;

/**
 * Multimap from 32-bit runs to numbers of texts, in typed arrays: a corpus of 20,000 articles has millions of runs, nearly
 * all of one text only, and a `Map` of them would be several times the size of the corpus.
 */
export class RunHolders {
  readonly #tables = Array.from({ length: 2 ** tableBits }, () => new RunTable());
  /** Holders of the runs that several texts have. */
  readonly #lists = new NumberLists<Int32Array>((size) => new Int32Array(size));
  #listCount = 0;
  readonly #freeLists: number[] = [];

  /** Adds a text that does not hold the run yet; gives the number of its holders now. */
  add(run: number, text: number): number {
    const table = this.#tableOf(run);
    const slot = table.claim(run);
    const value = table.values[slot] ?? 0;
    if (value === 0) {
      table.values[slot] = text + 1;
      return 1;
    }
    if (value > 0) {
      const list = this.#freeLists.pop() ?? this.#listCount++;
      table.values[slot] = -list - 1;
      this.#lists.push(list, value - 1);
      return this.#lists.push(list, text);
    }
    return this.#lists.push(-value - 1, text);
  }

  /** Takes a text away that holds the run; gives the number of holders left. */
  remove(run: number, text: number): number {
    const table = this.#tableOf(run);
    const slot = table.claim(run);
    const value = table.values[slot] ?? 0;
    if (value >= 0) {
      table.values[slot] = 0;
      return 0;
    }
    const list = -value - 1;
    const left = this.#lists.delete(list, text);
    if (left > 1) return left;
    table.values[slot] = (this.#lists.values[this.#lists.startOf(list)] ?? 0) + 1;
    this.#lists.clear(list);
    this.#freeLists.push(list);
    return 1;
  }

  /** The texts that hold a run, in no order; null when there is one or none. Valid until the next change. */
  severalHoldersOf(run: number): Int32Array | null {
    const value = this.#tableOf(run).find(run);
    if (value >= 0) return null;
    const start = this.#lists.startOf(-value - 1);
    return this.#lists.values.subarray(start, start + this.#lists.lengthOf(-value - 1));
  }

  #tableOf(run: number): RunTable {
    return this.#tables[run >>> (32 - tableBits)]!;
  }
}

/** Open addressing with linear probing. A run without holders keeps its place until the table grows. */
class RunTable {
  /** Per place: 0 for none, a text + 1 for a single holder, a list's number below 0 for several. */
  values = new Int32Array(64);
  #runs = new Uint32Array(64);
  #isTaken = new Uint8Array(64);
  #taken = 0;

  find(run: number): number {
    const slot = this.#slotOf(run);
    return this.#isTaken[slot] === 1 ? (this.values[slot] ?? 0) : 0;
  }

  /** The place of a run, made for it when it has none. */
  claim(run: number): number {
    let slot = this.#slotOf(run);
    if (this.#isTaken[slot] === 1) return slot;
    if (this.#taken + 1 > maxLoad * this.#runs.length) {
      this.#grow();
      slot = this.#slotOf(run);
    }
    this.#isTaken[slot] = 1;
    this.#runs[slot] = run;
    this.#taken += 1;
    return slot;
  }

  #slotOf(run: number): number {
    const mask = this.#runs.length - 1;
    // Runs are sampled by their lowest bits, which all of them share.
    let slot = (run >>> 2) & mask;
    while (this.#isTaken[slot] === 1 && this.#runs[slot] !== run) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [runs, values, isTaken] = [this.#runs, this.values, this.#isTaken];
    this.#runs = new Uint32Array(runs.length * 2);
    this.values = new Int32Array(runs.length * 2);
    this.#isTaken = new Uint8Array(runs.length * 2);
    this.#taken = 0;
    for (let from = 0; from < runs.length; from += 1) {
      const value = values[from] ?? 0;
      if (isTaken[from] !== 1 || value === 0) continue;
      this.values[this.claim(runs[from] ?? 0)] = value;
    }
  }
}
