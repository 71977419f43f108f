// A ranked passage → the excerpt that shows it, with the answering words in bold.

import type { Excerpt } from '../../card/card.js';
import type { AnswerContext } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { highlightAnswer } from '../evidence/highlight.js';
import { locateWindow } from '../evidence/locate-window.js';
import type { RankedWindow } from '../evidence/rank.js';

/** Throws like `createCitation`. */
export function toExcerpt(
  context: AnswerContext,
  evidence: Evidence,
  { window }: RankedWindow,
  number: number,
  role: Excerpt['role'],
): Excerpt {
  const { passages } = context.library;
  const located = locateWindow(passages, window);
  const emphasis = highlightAnswer(passages, window, located, evidence);
  return createExcerpt(context, located.analysed, located, number, { role, emphasis });
}
