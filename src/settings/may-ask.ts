// The rules of a server, and who asks where → whether the question is taken.

import type { GuildSettings } from './guild-settings.js';

/** Who asks, and where, as Discord tells it. */
export interface Asking {
  /** Ids of the channel, of the channel that its thread belongs to, and of the category. */
  readonly placeIds: readonly string[];
  readonly roleIds: readonly string[];
  /** Whoever manages the server is not kept from asking: they have to be able to help, and to see what members see. */
  readonly isModerator: boolean;
}

export type Hindrance = 'closed-channel' | 'not-your-role';

/** Null when the question is taken. */
export function findHindrance(
  { channels, roles }: Pick<GuildSettings, 'channels' | 'roles'>,
  { placeIds, roleIds, isModerator }: Asking,
): Hindrance | null {
  if (isModerator) return null;
  if (channels.length > 0 && !placeIds.some((id) => channels.includes(id))) return 'closed-channel';
  if (roles.length > 0 && !roleIds.some((id) => roles.includes(id))) return 'not-your-role';
  return null;
}
