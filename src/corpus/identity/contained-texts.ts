// Many texts, coming and going → the pairs of which one says again what the other says, found without comparing all with all.

import { RunHolders } from './run-holders.js';
import { type Coverage, findCoverage, hashRuns } from './text-coverage.js';

/** Coverage from which a text counts as contained. */
const minCoverage = 0.8;

/** Share of a text's sampled runs that a candidate must have in common with it; below `minCoverage`, as each edit breaks five runs. */
const minSharedRuns = 0.6;

/** One run in so many is looked at when candidates are sought. */
const sampleEvery = 4;

/** A run of more texts than this is a notice that somebody prints everywhere: alone it leads to no candidate. */
const maxHolders = 200;

/** A text as it is compared. */
export interface ComparedText {
  /** Tells texts apart and orders those of equal length; no two held texts have the same. */
  readonly key: string;
  readonly wordCount: number;
  /** Of the words: `sampleRuns`. */
  readonly runs: Uint32Array;
  /** All words as hashes; asked for only when a pair is likely. */
  readWords(): Uint32Array;
}

/** The shorter text stands in the longer one, all but edits. Of equally long ones the lower key is the shorter. */
export interface ContainedPair<Text> {
  readonly shorter: Text;
  readonly longer: Text;
  /** The words of the shorter text that stand in the longer, in order. */
  readonly coverage: Coverage;
}

/** The different runs of five words whose hash divides by four, ascending. */
export function sampleRuns(words: Uint32Array): Uint32Array {
  const runs = hashRuns(words);
  let sampled = 0;
  for (const run of runs) if (run % sampleEvery === 0) runs[sampled++] = run;
  const sorted = runs.subarray(0, sampled).sort();
  let distinct = 0;
  for (const run of sorted) if (distinct === 0 || run !== sorted[distinct - 1]) sorted[distinct++] = run;
  return sorted.slice(0, distinct);
}

/** A text that is held, and what it has in common with the others. */
interface HeldText<Text> {
  readonly text: Text;
  /** How many of its runs no more than `maxHolders` texts hold. */
  rareRuns: number;
}

/**
 * Holds texts and finds contained pairs among them. Whether two texts are a pair depends on the two alone, with one
 * exception: a text that shares only runs which more than 200 texts hold with another is not compared with it. So the pairs
 * are those of a fresh start, whatever came and went before.
 */
export class ContainedTexts<Text extends ComparedText> {
  readonly #held: (HeldText<Text> | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #numbers = new Map<Text, number>();
  readonly #holders = new RunHolders();
  readonly #fresh = new Set<number>();
  readonly #unsettled = new Set<number>();
  /** Runs that a text has in common with each other one while it is compared; all 0 in between. */
  #shared = new Uint16Array(1024);

  add(text: Text): void {
    const number = this.#free.pop() ?? this.#held.length;
    const added: HeldText<Text> = { text, rareRuns: 0 };
    this.#held[number] = added;
    this.#numbers.set(text, number);
    this.#fresh.add(number);
    for (const run of text.runs) {
      const count = this.#holders.add(run, number);
      if (count <= maxHolders) added.rareRuns += 1;
      if (count === maxHolders + 1) this.#changeRareRuns(run, -1, number);
    }
  }

  remove(text: Text): void {
    const number = this.#numbers.get(text);
    if (number === undefined) return;
    for (const run of text.runs)
      if (this.#holders.remove(run, number) === maxHolders) this.#changeRareRuns(run, 1);
    this.#numbers.delete(text);
    this.#fresh.delete(number);
    this.#unsettled.delete(number);
    this.#held[number] = undefined;
    this.#free.push(number);
  }

  /**
   * Compares the texts added since the last call, and tells which of the older ones have to be looked at again. The caller
   * drops their pairs as the shorter text and takes those that are given. Yields between texts.
   */
  *settle(): Generator<
    undefined,
    { readonly unsettled: readonly Text[]; readonly pairs: readonly ContainedPair<Text>[] }
  > {
    if (this.#shared.length < this.#held.length) this.#shared = new Uint16Array(this.#held.length * 2);
    const fresh = [...this.#fresh];
    const unsettled = [...this.#unsettled].filter((number) => !this.#fresh.has(number));
    this.#unsettled.clear();
    const pairs: ContainedPair<Text>[] = [];
    for (const number of unsettled) {
      pairs.push(...this.#findPairs(number, 'as the shorter'));
      yield;
    }
    for (const number of fresh) {
      pairs.push(...this.#findPairs(number, 'both ways'));
      this.#fresh.delete(number);
      yield;
    }
    return { unsettled: unsettled.flatMap((number) => this.#held[number]?.text ?? []), pairs };
  }

  /** Counts everything added so far as compared: its pairs are known from elsewhere. */
  assumeSettled(): void {
    this.#fresh.clear();
    this.#unsettled.clear();
  }

  /** A run became common, or rare again: texts with few rare runs may lose or win candidates by that. */
  #changeRareRuns(run: number, change: 1 | -1, except?: number): void {
    for (const number of this.#holders.severalHoldersOf(run) ?? []) {
      const held = this.#held[number];
      if (held === undefined || number === except) continue;
      const before = isSparse(held);
      held.rareRuns += change;
      if (before || isSparse(held)) this.#unsettled.add(number);
    }
  }

  #findPairs(number: number, direction: 'both ways' | 'as the shorter'): readonly ContainedPair<Text>[] {
    const own = this.#held[number]?.text;
    if (own === undefined) return [];
    const touched: number[] = [];
    for (const run of own.runs) {
      const holders = this.#holders.severalHoldersOf(run);
      if (holders === null || holders.length > maxHolders) continue;
      for (const holder of holders) {
        if (holder === number) continue;
        if (this.#shared[holder] === 0) touched.push(holder);
        this.#shared[holder] = (this.#shared[holder] ?? 0) + 1;
      }
    }
    const pairs: ContainedPair<Text>[] = [];
    for (const other of touched) {
      const shared = this.#shared[other] ?? 0;
      this.#shared[other] = 0;
      const text = this.#held[other]?.text;
      // What is still fresh finds this pair itself when its turn comes.
      if (text === undefined || this.#fresh.has(other)) continue;
      const [shorter, longer]: readonly [Text, Text] = isShorter(own, text) ? [own, text] : [text, own];
      if (direction === 'as the shorter' && shorter !== own) continue;
      const pair = compare(shorter, longer, shared);
      if (pair !== null) pairs.push(pair);
    }
    return pairs;
  }
}

function isShorter(a: ComparedText, b: ComparedText): boolean {
  return a.wordCount === b.wordCount ? a.key < b.key : a.wordCount < b.wordCount;
}

/** `sharedRare`: runs in common, those of more than `maxHolders` texts left out. */
function compare<Text extends ComparedText>(
  shorter: Text,
  longer: Text,
  sharedRare: number,
): ContainedPair<Text> | null {
  const total = shorter.runs.length;
  if (sharedRare < wantedRuns(total)) return null;
  if (countShared(shorter.runs, longer.runs) < minSharedRuns * total) return null;
  const coverage = findCoverage(shorter.readWords(), longer.readWords());
  return coverage.share < minCoverage ? null : { shorter, longer, coverage };
}

/** Rare runs that a candidate must share with a text of so many. */
function wantedRuns(total: number): number {
  return Math.max(1, Math.min(6, Math.floor(total / 10)));
}

/**
 * Whether a text has so few rare runs that a copy of it might share none of them. Who shares 60 % of the runs shares at least
 * `wantedRuns` of any 40 % and as many more; with fewer rare runs, what counts as rare decides.
 */
function isSparse({ text: { runs }, rareRuns }: HeldText<ComparedText>): boolean {
  return rareRuns < runs.length - Math.ceil(minSharedRuns * runs.length) + wantedRuns(runs.length);
}

/** How many numbers two ascending lists have in common. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length; ) {
    const [left, right] = [a[inA] ?? 0, b[inB] ?? 0];
    if (left === right) count += 1;
    if (left <= right) inA += 1;
    if (left >= right) inB += 1;
  }
  return count;
}
