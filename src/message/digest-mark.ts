// A message of a digest ↔ the mark in the id of its button, by which the history of a channel gives it back.

import { parseCustomId } from './custom-id.js';

/** By which a message of a digest is known again. */
export function markOf({ key, part }: { readonly key: string; readonly part: number }): string {
  return `${key}.${part}`;
}

/** Whether a message, as Discord gives it back, bears that mark. */
export function bearsMark(components: readonly unknown[] | undefined, mark: string): boolean {
  return (components ?? []).some((component) => {
    const { custom_id: customId, components: inner } = component as {
      readonly custom_id?: string;
      readonly components?: readonly unknown[];
    };
    const request = customId === undefined ? null : parseCustomId(customId);
    return (request?.kind === 'run' && request.mark === mark) || bearsMark(inner, mark);
  });
}
