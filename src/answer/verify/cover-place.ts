// Words of an article → the excerpts that show them, a few sentences each.

import type { Locator } from '../../model/locator.js';
import { coverWithSentences } from '../sentence-window.js';
import { type Place, spansOf } from './check-words.js';

/** Most excerpts for one place; who pastes more has the article in view. */
const maxWindows = 4;

/**
 * Whole sentences that hold the words, in reading order; sentences that may not be shown (too long, or junk) are passed over,
 * so that there may be none. `isWhole` tells whether nothing of the words was left out.
 */
export function coverPlace({ analysed, words }: Place): {
  readonly windows: readonly Locator[];
  readonly isWhole: boolean;
} {
  const windows: Locator[] = [];
  let isWhole = true;
  for (const { paragraphIndex, start, end } of spansOf(words)) {
    for (let from = start; from < end; ) {
      const window =
        windows.length < maxWindows
          ? coverWithSentences(analysed, { paragraphIndex, start: from, end })
          : null;
      if (window === null || window.start > from) isWhole = false;
      if (window === null) break;
      windows.push(window);
      from = window.end;
      while (/\s/.test(analysed.article.paragraphs[paragraphIndex]?.charAt(from) ?? '')) from++;
    }
  }
  return { windows, isWhole };
}
