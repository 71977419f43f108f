// The timeline of an event: what is told of which day; apart from it, what is known only by the day it was published.

import { excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { formatPeriod } from '../../card/day.js';
import { strong } from '../../card/rich-text.js';
import { messagesOf } from '../answer-context.js';
import type { ComposeView } from './event-view.js';
import { showTimeline } from './timeline-excerpts.js';

export const composeTimeline: ComposeView = (context, report) => {
  const { library, citations } = messagesOf(context);
  const words = library.timeline;
  const { happened, published, left } = showTimeline(context, report);
  return {
    blocks: [
      headingBlock(words.happened),
      ...(happened.length === 0 ? [textBlock(words.noDay)] : []),
      ...happened.flatMap(({ from, to, excerpt }, index) => {
        const day = formatPeriod(from, to, citations);
        const last = happened[index - 1];
        const isNew = last === undefined || formatPeriod(last.from, last.to, citations) !== day;
        return [...(isNew ? [textBlock([strong(day)])] : []), excerptBlock(excerpt)];
      }),
      ...(published.length === 0 ? [] : [headingBlock(words.published), textBlock(words.byPublication)]),
      ...published.map(({ excerpt }) => excerptBlock(excerpt)),
    ],
    leftOut: left === 0 ? null : words.furtherSentences(left),
  };
};
