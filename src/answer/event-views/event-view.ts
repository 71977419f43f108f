// What the views of an event share: their names, what they are given, and what they give.

import type { Block } from '../../card/card.js';
import type { AnswerContext } from '../answer-context.js';
import type { EventReport } from '../events/event-report.js';

export const eventViews = ['overview', 'timeline', 'numbers', 'quotes', 'outlets', 'sources'] as const;
export type EventView = (typeof eventViews)[number];

export interface ComposedView {
  readonly blocks: readonly Block[];
  /** What was left out for want of room, as a sentence; null when nothing was. */
  readonly leftOut: string | null;
}

export type ComposeView = (context: AnswerContext, report: EventReport) => ComposedView;
