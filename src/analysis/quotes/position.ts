// Where a word stands in its sentence.

import type { QuotedParagraph } from './runs.js';

/** Prepositions: what they govern is no subject. */
export const governing: ReadonlySet<string> = new Set(
  'of for at from with in on to by about against under over behind between near after before during into than as like'.split(
    ' ',
  ),
);

export function isFirstInSentence({ sentenceOf }: QuotedParagraph, token: number): boolean {
  return token === 0 || sentenceOf[token - 1] !== sentenceOf[token];
}
