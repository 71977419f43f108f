// Words → the terms under which they are indexed.

import { toTerm } from './terms.js';
import { tokenise } from './tokenise.js';

/** The terms of a text in its order, stop words left out; none gives an empty list. */
export function listTerms(text: string): readonly string[] {
  return tokenise(text).flatMap(({ text: word }) => toTerm(word) ?? []);
}
