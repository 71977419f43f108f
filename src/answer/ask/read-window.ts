// A window → the words it stands for, and how much of a question it holds.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import type { Window } from '../evidence/windows.js';
import { isMeasureWord } from '../question/drop-form-words.js';

/** The text of a window, letter for letter. */
export function textOf({ passages }: Library, window: Window): string {
  const { article, paragraphIndex, start, end } = locateWindow(passages, window);
  return article.paragraphs[paragraphIndex]?.slice(start, end) ?? '';
}

/** 0…1: weight of the question's words in the window or the title above it; words that name the measure asked for do not count. */
export function coverOf({ sought }: Evidence, window: Window): number {
  const meant = sought.maskWhere(({ text }) => !isMeasureWord(text));
  const total = sought.weigh(meant);
  return total === 0 ? 0 : sought.weigh(meant & (window.mask | window.article.titleMask)) / total;
}

/** Whether the window, or the title above it, has every name of the sentence that asks. */
export function hasNames({ sought }: Evidence, window: Window): boolean {
  const names = sought.maskWhere(({ isName, isAsking }) => isName && isAsking);
  return (names & ~(window.mask | window.article.titleMask)) === 0;
}
