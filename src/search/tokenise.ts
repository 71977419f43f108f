// Text → words with their places: one tokeniser for the index, the passages and the questions, so that they always agree.

import type { Span } from '../model/locator.js';

/** A word as it stands in the text: `text.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
}

// Initials run together (U.S., J.K.), numbers with their separators and glued unit (6,000; 1.2; 155mm), words with inner apostrophes.
const word = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;

/**
 * Finds the words of a text in reading order, in any script; text without letters and digits gives none. Never throws.
 * Hyphens part words ("30-mile" is two); an apostrophe inside a word does not ("O'Brien", "Ukraine's").
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word))
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return tokens;
}
