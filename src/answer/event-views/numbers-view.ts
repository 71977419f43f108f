// The numbers of an event, side by side where they count the same thing.

import { textBlock } from '../../card/create-card.js';
import { composeNumberBlocks, describeGroups } from '../compare/number-blocks.js';
import { listEventNumbers } from '../events/event-numbers.js';
import { counted } from '../notices.js';
import type { ComposeView } from './event-view.js';

/** Most counts on a card. */
const maxGroups = 8;

export const composeNumbers: ComposeView = (context, report) => {
  const groups = listEventNumbers(context.library, report);
  const left = Math.max(0, groups.length - maxGroups);
  return {
    blocks:
      groups.length === 0
        ? [textBlock('No sentence on this event says how many or how much of anything.')]
        : [textBlock(describeGroups(groups)), ...composeNumberBlocks(context, groups.slice(0, maxGroups))],
    leftOut: left === 0 ? null : `${counted(left, 'further count')} not shown; /compare looks for one thing.`,
  };
};
