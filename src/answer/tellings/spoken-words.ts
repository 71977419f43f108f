// Utterance → the words quoted, as printed and folded for comparison.

import { tokenise } from '../../search/tokenise.js';
import { foldLetters } from '../../text/fold-letters.js';
import type { Utterance } from '../utterances.js';

export interface SpokenWords {
  readonly printed: readonly string[];
  /** The same words without case, accents and apostrophes, one for one. */
  readonly folded: readonly string[];
}

/** The words of all runs that are quoted word for word, in reading order; none for reported speech. */
export function readSpokenWords({ runs }: Utterance): SpokenWords {
  const printed = runs
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ text }) => tokenise(text).map((token) => token.text));
  return { printed, folded: printed.map((word) => foldLetters(word).replace(/['’ʼ]/g, '')) };
}
