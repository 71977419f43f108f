// What a button asks for ↔ the custom id it carries. Nothing else about a button is stored anywhere.

import { createHash } from 'node:crypto';
import { messageLimits } from './limits.js';

export type ButtonRequest =
  /** Another page of the card, counted from 1. */
  | { readonly kind: 'page'; readonly page: number }
  /**
   * The card's action at this index; `line` is what it runs, null when it did not fit into the id, which then holds its
   * `fingerprint` instead. The reply is for whoever pressed when `isPrivate`, which has to be known before the call is.
   */
  | {
      readonly kind: 'run';
      readonly index: number;
      readonly line: string | null;
      readonly fingerprint?: string;
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
      const whole = request.line === null ? null : `${short}:${request.line}`;
      if (whole !== null && whole.length <= messageLimits.customIdChars) return whole;
      const fingerprint = request.line === null ? request.fingerprint : fingerprintOf(request.line);
      return fingerprint === undefined ? short : `${short}~${fingerprint}`;
    }
  }
}

/** By which a line is known again that is made anew: eight letters, digits, hyphens and underscores. */
export function fingerprintOf(line: string): string {
  return createHash('sha256').update(line).digest('base64url').slice(0, 8);
}

/** The inverse; null for an id that this version never gave to a button. */
export function parseCustomId(customId: string): ButtonRequest | null {
  const page = /^page:([1-9]\d{0,3})$/.exec(customId)?.[1];
  if (page !== undefined) return { kind: 'page', page: Number(page) };
  const button = frameButtons.find((one) => customId === `frame:${one}`);
  if (button !== undefined) return { kind: 'frame', button };
  const [, index, privacy, mark, fingerprint, line] =
    /^run:(0|[1-9]\d{0,2})(p?)(?:#([\w.-]+))?(?:~([\w-]{8})|:(\/.*))?$/su.exec(customId) ?? [];
  return index === undefined
    ? null
    : {
        kind: 'run',
        index: Number(index),
        line: line ?? null,
        isPrivate: privacy === 'p',
        ...(mark === undefined ? {} : { mark }),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      };
}
