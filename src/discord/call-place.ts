// Where a call comes from, as far as the call itself tells: all that a process without a gateway knows of a channel.

import type { APIInteraction, BaseInteraction } from 'discord.js';

/** discord.js drops channels of servers that it does not know. */
const parents = new WeakMap<BaseInteraction, string>();

/** Remembers it for as long as the call is held. */
export function noteParent(interaction: BaseInteraction, { channel }: APIInteraction): void {
  const parentId = channel !== undefined && 'parent_id' in channel ? channel.parent_id : null;
  if (typeof parentId === 'string') parents.set(interaction, parentId);
}

/** The id of the channel that the call's thread belongs to, or of its channel's category; null where the call told none. */
export function parentOf(interaction: BaseInteraction): string | null {
  return parents.get(interaction) ?? null;
}
