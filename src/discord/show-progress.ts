// Progress as it comes → edits of one message at a pace that Discord and readers like; the latest wins.

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
  let isClosed = false;
  let stopPacing: () => void = () => undefined;
  let waiting: Card | null = null;
  let last: Card | null = null;
  let showing: Promise<void> | null = null;

  const showAll = async () => {
    while (waiting !== null && !isClosed) {
      last = waiting;
      waiting = null;
      await show(last).catch(() => undefined);
      if (!isClosed) await pause();
    }
    showing = null;
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const pacing = setTimeout(resolve, paceMs);
      stopPacing = () => {
        clearTimeout(pacing);
        resolve();
      };
    });
  /** Shows nothing more. */
  const stop = async () => {
    isClosed = true;
    clearTimeout(ending);
    stopPacing();
    await showing;
  };
  const sayLastWords = async () => {
    await stop();
    const card = waiting ?? last;
    if (card !== null) await show(lastWords(card)).catch(() => undefined);
  };

  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const ending = setTimeout(() => void sayLastWords().then(end), lastEditMs).unref();

  return {
    update(card) {
      if (isClosed) return;
      waiting = card;
      showing ??= showAll();
    },
    close: stop,
    ended,
  };
}

/** The card says itself, in its footer, which call shows how far the work is. */
function lastWords(card: Card): Card {
  const words =
    'Discord takes changes to this message for 15 minutes only, so it stops here. The work goes on.';
  return { ...card, blocks: [textBlock(words), ...card.blocks] };
}
