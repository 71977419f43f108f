// Cards made a moment ago, for whoever turns a page, presses a button, or asks what somebody else has just asked.

import { LRUCache } from 'lru-cache';
import type { Card } from '../card/card.js';
import { type Caller, type CommandMap, type Invocation, isDrawnFromLibrary } from '../command-kit/index.js';
import { compareCodeUnits } from '../text/code-unit-order.js';

export interface RememberedCards {
  /** Undefined when no such card is remembered, or none may be. */
  find(invocation: Invocation, caller: Caller): Card | undefined;
  /** Remembers a card that found something and that its command draws from the library alone; leaves any other alone. */
  keep(invocation: Invocation, caller: Caller, card: Card): void;
}

/** A few minutes of a busy day. A block takes about a kilobyte, an excerpt two. */
const maxCards = 500;
const maxBlocks = 8000;

/** To be made anew with every library: what has been hidden or corrected must be gone at once. */
export function rememberCards(commands: CommandMap): RememberedCards {
  const known = new LRUCache<string, Card>({
    max: maxCards,
    maxSize: maxBlocks,
    sizeCalculation: ({ blocks }) => blocks.length + 1,
  });
  return {
    find: (invocation, caller) =>
      isDrawnFromLibrary(invocation, commands) ? known.get(toKey(invocation, caller)) : undefined,
    keep(invocation, caller, card) {
      // What found nothing is counted every time (`gapOf`).
      if (card.found && isDrawnFromLibrary(invocation, commands)) known.set(toKey(invocation, caller), card);
    },
  };
}

/** Everything a card may depend on besides the library. Whose eyes it is for belongs to the message, not to the card. */
function toKey({ command, subcommand, input }: Invocation, caller: Caller): string {
  const { isModerator, isOperator, managesChannels, locale, platform } = caller;
  const given = Object.entries(input).sort(([a], [b]) => compareCodeUnits(a, b));
  return JSON.stringify([
    command,
    subcommand,
    given,
    platform,
    isModerator,
    isOperator,
    managesChannels,
    locale,
  ]);
}
