// What a story graph holds in numbers ↔ plain data that can be kept on the disk.

import { type Column, createFloats, createIntegers, type Numbers } from './growing-columns.js';

/** Everything a graph consists of but its words, as columns. */
export interface GraphColumns {
  readonly days: Column;
  /** Terms and weights of the stories, one after the other; the story at a position ends where the next one begins. */
  readonly storyStarts: Column;
  readonly storyTerms: Column;
  readonly storyWeights: Column;
  /** The terms of the titles, likewise. */
  readonly titleStarts: Column;
  readonly titleTerms: Column;
  readonly pairOnes: Column;
  readonly pairOthers: Column;
  readonly pairLikeness: Column;
  readonly pairTitleHeld: Column;
}

export type KeptColumns = Readonly<Record<keyof GraphColumns, Numbers>>;

/** A graph in plain data; the numbers are those it works on, and must not be written to. */
export interface KeptGraph {
  readonly ids: readonly (string | null)[];
  /** Stems by their number. */
  readonly stems: readonly string[];
  readonly frequencies: readonly number[];
  readonly columns: KeptColumns;
  /** For each term so many of `postings`: positions of documents and weights in turn. */
  readonly postingCounts: Int32Array;
  readonly postings: Float64Array;
}

export function createColumns(): GraphColumns {
  return {
    days: createIntegers(),
    storyStarts: createIntegers(),
    storyTerms: createIntegers(),
    storyWeights: createFloats(),
    titleStarts: createIntegers(),
    titleTerms: createIntegers(),
    pairOnes: createIntegers(),
    pairOthers: createIntegers(),
    pairLikeness: createFloats(),
    pairTitleHeld: createFloats(),
  };
}

export function keepColumns(columns: GraphColumns): KeptColumns {
  return mapEach(columns, (column: Column) => column.values);
}

export function restoreColumns(kept: KeptColumns): GraphColumns {
  return mapEach(kept, (values: Numbers) =>
    values instanceof Int32Array ? createIntegers(values) : createFloats(values),
  );
}

function mapEach<From, To>(
  columns: Readonly<Record<keyof GraphColumns, From>>,
  map: (column: From) => To,
): Readonly<Record<keyof GraphColumns, To>> {
  const entries = Object.entries(columns).map(([name, column]) => [name, map(column)]);
  return Object.fromEntries(entries) as Record<keyof GraphColumns, To>;
}
