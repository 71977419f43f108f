// The timeline of an event: what is told of which day; apart from it, what is known only by the day it was published.

import { excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { formatPeriod } from '../../card/day.js';
import { strong } from '../../card/rich-text.js';
import { counted } from '../notices.js';
import type { ComposeView } from './event-view.js';
import { showTimeline } from './timeline-excerpts.js';

export const composeTimeline: ComposeView = (context, report) => {
  const { happened, published, left } = showTimeline(context, report);
  return {
    blocks: [
      headingBlock('Happened on'),
      ...(happened.length === 0 ? [textBlock('No sentence names a day that can be told.')] : []),
      ...happened.flatMap(({ from, to, excerpt }, index) => {
        const day = formatPeriod(from, to);
        const last = happened[index - 1];
        const isNew = last === undefined || formatPeriod(last.from, last.to) !== day;
        return [...(isNew ? [textBlock([strong(day)])] : []), excerptBlock(excerpt)];
      }),
      ...(published.length === 0
        ? []
        : [
            headingBlock('Published on'),
            textBlock('These articles name no day that can be told; they stand by the day they appeared.'),
          ]),
      ...published.map(({ excerpt }) => excerptBlock(excerpt)),
    ],
    leftOut:
      left === 0
        ? null
        : `${counted(left, 'further sentence')} not shown; narrow with since, until or outlet.`,
  };
};
