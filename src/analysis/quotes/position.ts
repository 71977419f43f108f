// Where a word stands in its sentence.

import type { QuotedParagraph } from './runs.js';

export function isFirstInSentence({ sentenceOf }: QuotedParagraph, token: number): boolean {
  return token === 0 || sentenceOf[token - 1] !== sentenceOf[token];
}
