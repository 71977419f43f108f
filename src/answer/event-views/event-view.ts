// What the views of an event share: their names, what they are given, and what they give.

import type { Block } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import type { Article } from '../../model/article.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import type { EventReport } from '../events/event-report.js';

export const eventViews = ['overview', 'timeline', 'numbers', 'quotes', 'outlets', 'sources'] as const;
export type EventView = (typeof eventViews)[number];

export interface ComposedView {
  readonly blocks: readonly Block[];
  /** What was left out for want of room, as a sentence; null when nothing was. */
  readonly leftOut: string | null;
}

export type ComposeView = (context: AnswerContext, report: EventReport) => ComposedView;

/** "same text at Wire", for an article whose words other outlets carry; else nothing. */
export function listCopies(context: AnswerContext, { sameTextIds }: Article): readonly string[] {
  const copies = sameTextIds.flatMap((id) => context.library.findArticle(id)?.article ?? []);
  return copies.length === 0
    ? []
    : [
        wordsOf(context).sameTextAt(
          copies.map(({ outlet }) => outletWords(outlet, context.messages?.citations)).join(', '),
        ),
      ];
}
