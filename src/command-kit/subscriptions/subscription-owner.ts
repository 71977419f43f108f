// Who calls → whose subscriptions they may see and change; and where they are.

import { standInId } from '../../digest/stand-in.js';
import type { Caller } from '../caller.js';
import type { Owner } from '../ports/subscriptions.js';
import { refusal } from '../refusal.js';

/**
 * The server from which the call came, or the member who calls in a direct message. Rights are checked before, with those of every
 * command. Throws `InputError` for somebody of whom nothing is known.
 */
export function ownerOf({ guildId, userId, isOperator }: Caller): Owner {
  if (guildId !== null) return { kind: 'guild', guildId };
  if (userId !== null) return { kind: 'member', userId };
  if (isOperator) return { kind: 'guild', guildId: standInId };
  throw refusal('no-owner');
}

/** Where the call came from, as a place for digests. */
export function channelOf({ channelId }: Caller): string {
  return channelId ?? standInId;
}

/** Whether digests are kept for a server that does not exist. */
export function isStandIn(owner: Owner): boolean {
  return owner.kind === 'guild' && owner.guildId === standInId;
}
