// Earlier texts of articles → whether the words stood in one of them, and until when.

import type { ArticleRevision } from '../../model/revision.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';

/** Words that an article had and has no more. */
export interface EarlierWords {
  readonly articleId: string;
  /** Letter for letter as the article had them. */
  readonly text: string;
  readonly title: string;
  /** ISO-8601 UTC: when the text was found replaced, or the article gone. */
  readonly until: string;
  readonly end: 'changed' | 'withdrawn';
}

/**
 * Looks for the readings of what was pasted, in their order, in the texts that no longer stand, first in those that stood
 * last. Only words
 * that stand letter for letter within one paragraph are found; null otherwise.
 */
export function findEarlierWords(
  revisions: readonly ArticleRevision[],
  readings: readonly string[],
): EarlierWords | null {
  const ended = revisions
    .flatMap((revision) => {
      const until = revision.withdrawnAt ?? revision.replacedAt;
      return until === null ? [] : [{ ...revision, until }];
    })
    .sort((a, b) => compareCodeUnits(b.until, a.until));
  for (const { articleId, title, paragraphs, withdrawnAt, until } of ended) {
    const text = readings.find((reading) => paragraphs.some((paragraph) => paragraph.includes(reading)));
    if (text !== undefined)
      return { articleId, text, title, until, end: withdrawnAt === null ? 'changed' : 'withdrawn' };
  }
  return null;
}
