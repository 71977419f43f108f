// Progress as it comes → edits of one message at a pace that Discord and readers like; the latest wins.

import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../card/card.js';
import { textBlock } from '../card/create-card.js';

export interface ProgressTiming {
  /** Shortest time between two edits. */
  readonly paceMs: number;
  /** From the first response on; Discord takes no more edits after 15 minutes. */
  readonly lastEditMs: number;
}

export const discordTiming: ProgressTiming = { paceMs: 2000, lastEditMs: 14 * 60_000 };

export interface ProgressDisplay {
  /** Never rejects and never waits: a card that comes while another is being shown replaces the one waiting. */
  readonly update: (card: Card) => void;
  /** Shows nothing more; resolves when the edit under way is done. */
  close(): Promise<void>;
  /** Resolves when the last edit that Discord would take has said how to go on. Never when closed before. */
  readonly ended: Promise<void>;
}

/** `show` may reject: the card is lost then, and the next one is tried. */
export function createProgressDisplay(
  show: (card: Card) => Promise<void>,
  { paceMs, lastEditMs }: ProgressTiming = discordTiming,
): ProgressDisplay {
  const closing = new AbortController();
  let waiting: Card | null = null;
  let last: Card | null = null;
  let showing: Promise<void> | null = null;

  const showAll = async () => {
    while (waiting !== null && !closing.signal.aborted) {
      last = waiting;
      waiting = null;
      await show(last).catch(() => undefined);
      await wait(paceMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
    showing = null;
  };

  const ended = (async () => {
    await wait(lastEditMs, undefined, { signal: closing.signal, ref: false });
    closing.abort();
    await showing;
    const card = waiting ?? last;
    if (card !== null) await show(lastWords(card)).catch(() => undefined);
  })();
  // Closed before: nobody is told then.
  const endedOrNever = ended.catch(() => new Promise<void>(() => undefined));

  return {
    update(card) {
      if (closing.signal.aborted) return;
      waiting = card;
      showing ??= showAll();
    },
    async close() {
      closing.abort();
      await showing;
    },
    ended: endedOrNever,
  };
}

/** The card says itself, in its footer, which call shows how far the work is. */
function lastWords(card: Card): Card {
  const words =
    'Discord takes changes to this message for 15 minutes only, so it stops here. The work goes on.';
  return { ...card, blocks: [textBlock(words), ...card.blocks] };
}
