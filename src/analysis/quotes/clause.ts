// A clause beside a cue that may be what it reports, and how it begins and ends.

import type { Cue } from './cues.js';

/** How a clause begins, or that it stands before its cue. */
export const clauseForms = [
  'that',
  'subject',
  'question',
  'infinitive',
  'phrase',
  'before',
  'around',
  'according',
] as const;

/** Where a clause ends: with the sentence, or before a comma or a conjunction that starts something new. */
export const clauseEnds = [
  'sentence',
  'before-comma',
  'before-and-cue',
  'before-participle',
  'before-relative',
  'before-but',
  'before-name',
  'before-run',
  'before-dash',
  'before-adverbial',
] as const;

/** Where a clause before its cue begins: with the sentence or behind a comma and its conjunction. */
export const clauseStarts = ['sentence', 'behind-comma'] as const;

export interface Clause {
  readonly cue: Cue;
  /** Index into `clauseForms`. */
  readonly form: number;
  /** Index into `clauseEnds`. */
  readonly ends: number;
  /** Index into `clauseStarts`. */
  readonly starts: number;
  /** Tokens of the reported words, within the cue's paragraph. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Words between cue and clause: an addressee, a day, a place. */
  readonly skipped: number;
}

/** Shortest clause, in tokens. */
export const minTokens = 2;

/** Longest insertion that names the speaker, in tokens. */
export const maxInserted = 8;
