// The numbers of an event, side by side where they count the same thing.

import { textBlock } from '../../card/create-card.js';
import { messagesOf } from '../answer-context.js';
import { composeNumberBlocks, describeGroups } from '../compare/number-blocks.js';
import { listEventNumbers } from '../events/event-numbers.js';
import type { ComposeView } from './event-view.js';

/** Most counts on a card. */
const maxGroups = 8;

export const composeNumbers: ComposeView = (context, report) => {
  const messages = messagesOf(context);
  const words = messages.library.numbers;
  const groups = listEventNumbers(context.library, report);
  const left = Math.max(0, groups.length - maxGroups);
  return {
    blocks:
      groups.length === 0
        ? [textBlock(words.noneOfEvent)]
        : [
            textBlock(describeGroups(groups, words)),
            ...composeNumberBlocks(context, groups.slice(0, maxGroups)),
          ],
    leftOut: left === 0 ? null : words.furtherOfEvent(left),
  };
};
