// A cited article's earlier texts → whether the words stood in one of them, and until when.

import type { ArticleRevision } from '../../model/revision.js';

/** Words that an article had and has no more. */
export interface EarlierWords {
  /** Letter for letter as the article had them. */
  readonly text: string;
  readonly title: string;
  /** ISO-8601 UTC: when the text was found replaced, or the article gone. */
  readonly until: string;
  readonly end: 'changed' | 'withdrawn';
}

/**
 * Looks for the readings of what was pasted, in their order, in the texts that no longer stand, the latest first. Only words
 * that stand letter for letter within one paragraph are found; null otherwise.
 */
export function findEarlierWords(
  revisions: readonly ArticleRevision[],
  readings: readonly string[],
): EarlierWords | null {
  for (const { title, paragraphs, replacedAt, withdrawnAt } of [...revisions].reverse()) {
    const until = withdrawnAt ?? replacedAt;
    if (until === null) continue;
    const text = readings.find((reading) => paragraphs.some((paragraph) => paragraph.includes(reading)));
    if (text !== undefined)
      return { text, title, until, end: withdrawnAt === null ? 'changed' : 'withdrawn' };
  }
  return null;
}
