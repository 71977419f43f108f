// What a button asks for ↔ the custom id it carries. Nothing else about a button is stored anywhere.

import { messageLimits } from './limits.js';

export type ButtonRequest =
  /** Another page of the card, counted from 1. */
  | { readonly kind: 'page'; readonly page: number }
  /** The card's action at this index; `line` is what it runs, null when it did not fit into the id. */
  | { readonly kind: 'run'; readonly index: number; readonly line: string | null };

/** At most 100 characters, whatever is asked for. */
export function formatCustomId(request: ButtonRequest): string {
  switch (request.kind) {
    case 'page':
      return `page:${request.page}`;
    case 'run': {
      const whole = `run:${request.index}:${request.line ?? ''}`;
      return request.line !== null && whole.length <= messageLimits.customIdChars
        ? whole
        : `run:${request.index}`;
    }
  }
}

/** The inverse; null for an id that this version never gave to a button. */
export function parseCustomId(customId: string): ButtonRequest | null {
  const page = /^page:([1-9]\d{0,3})$/.exec(customId)?.[1];
  if (page !== undefined) return { kind: 'page', page: Number(page) };
  const [, index, line] = /^run:(0|[1-9]\d{0,2})(?::(\/.*))?$/su.exec(customId) ?? [];
  return index === undefined ? null : { kind: 'run', index: Number(index), line: line ?? null };
}
