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
    };

/** At most 100 characters, whatever is asked for. */
export function formatCustomId(request: ButtonRequest): string {
  switch (request.kind) {
    case 'page':
      return `page:${request.page}`;
    case 'run': {
      const short = `run:${request.index}${request.isPrivate ? 'p' : ''}`;
      const whole = `${short}:${request.line ?? ''}`;
      return request.line !== null && whole.length <= messageLimits.customIdChars ? whole : short;
    }
  }
}

/** The inverse; null for an id that this version never gave to a button. */
export function parseCustomId(customId: string): ButtonRequest | null {
  const page = /^page:([1-9]\d{0,3})$/.exec(customId)?.[1];
  if (page !== undefined) return { kind: 'page', page: Number(page) };
  const [, index, mark, line] = /^run:(0|[1-9]\d{0,2})(p?)(?::(\/.*))?$/su.exec(customId) ?? [];
  return index === undefined
    ? null
    : { kind: 'run', index: Number(index), line: line ?? null, isPrivate: mark === 'p' };
}
