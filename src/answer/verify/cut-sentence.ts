// Words pasted as a whole sentence → whether the article's own sentence says more.

import type { Place } from './check-words.js';

/** Which end of the article's sentence the words leave out. */
export type Cut = 'beginning' | 'end' | 'both ends';

/**
 * Null where the words are not given as a sentence, or are one in the article as well. A sentence begins with a capital where
 * the article goes on from other words, or ends with a full stop where the article goes on; what only names the speaker of a
 * quotation stands outside its marks and does not count.
 */
export function findCut(pasted: string, { analysed, words }: Place): Cut | null {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const { paragraphs } = analysed.article;
  const before = paragraphs[first.paragraphIndex]?.slice(0, first.start) ?? '';
  const after = paragraphs[last.paragraphIndex]?.slice(last.end) ?? '';
  const lacksBeginning =
    /^\P{L}*\p{Lu}/u.test(pasted) && /^\p{Ll}/u.test(first.text) && /[\p{L}\p{N}],?\s+$/u.test(before);
  const lacksEnd =
    /[.!?][”"’')\]]*$/u.test(pasted.trim()) && /^(?:[,;:]|\s+[–—-])?\s+[\p{L}\p{N}]/u.test(after);
  if (lacksBeginning && lacksEnd) return 'both ends';
  return lacksBeginning ? 'beginning' : lacksEnd ? 'end' : null;
}
