// A passage: one to three whole sentences of one paragraph. It is what search ranks and what an excerpt shows.

import type { Locator } from './locator.js';

/** Longest excerpt, in UTF-16 code units. Fixed by the contract for excerpts (one to three whole sentences). */
export const maxExcerptChars = 600;

export interface Passage extends Locator {
  /** Index from 0 of the first sentence of the passage within its paragraph. */
  readonly sentenceIndex: number;
}
