// What a button asks for ↔ the custom id it carries. Nothing else about a button is stored anywhere.

import { messageLimits } from './limits.js';

export type ButtonRequest =
  /** Another page of the card, counted from 1. */
  | { readonly kind: 'page'; readonly page: number }
  /**
   * The card's action at this index; `line` is what it runs, null when it did not fit into the id. Its reply is for whoever
   * pressed when `isPrivate`, which has to be known before the call is.
   */
  | {
      readonly kind: 'run';
      readonly index: number;
      readonly line: string | null;
      readonly isPrivate: boolean;
      /** By which a message is known again; letters, digits, hyphens, underscores and dots. None when absent. */
      readonly mark?: string;
    }
  /** A button of the frame, which stands on cards of all kinds. */
  | { readonly kind: 'frame'; readonly button: FrameButton };

/**
 * `share`: show a private answer to the channel. `dismiss`: take a public one away. `helpful`, `wrong`: what the asker thinks
 * of it.
 */
export const frameButtons = ['share', 'dismiss', 'helpful', 'wrong'] as const;
export type FrameButton = (typeof frameButtons)[number];

/** At most 100 characters, whatever is asked for. */
export function formatCustomId(request: ButtonRequest): string {
  switch (request.kind) {
    case 'page':
      return `page:${request.page}`;
    case 'frame':
      return `frame:${request.button}`;
    case 'run': {
      const mark = request.mark === undefined ? '' : `#${request.mark}`;
      const short = `run:${request.index}${request.isPrivate ? 'p' : ''}${mark}`;
      const whole = `${short}:${request.line ?? ''}`;
      return request.line !== null && whole.length <= messageLimits.customIdChars ? whole : short;
    }
  }
}

/** The inverse; null for an id that this version never gave to a button. */
export function parseCustomId(customId: string): ButtonRequest | null {
  const page = /^page:([1-9]\d{0,3})$/.exec(customId)?.[1];
  if (page !== undefined) return { kind: 'page', page: Number(page) };
  const button = frameButtons.find((one) => customId === `frame:${one}`);
  if (button !== undefined) return { kind: 'frame', button };
  const [, index, privacy, mark, line] =
    /^run:(0|[1-9]\d{0,2})(p?)(?:#([\w.-]+))?(?::(\/.*))?$/su.exec(customId) ?? [];
  return index === undefined
    ? null
    : {
        kind: 'run',
        index: Number(index),
        line: line ?? null,
        isPrivate: privacy === 'p',
        ...(mark === undefined ? {} : { mark }),
      };
}
