// The server to which the playground's channels belong: what is set there, and whether a call is taken, as on Discord.

import { type CommandMap, type Invocation, refusal } from '../../command-kit/index.js';
import { standInId } from '../../digest/stand-in.js';
import { createHouse } from '../../house/create-house.js';
import { admit, type Visitor } from '../../house/house.js';
import { type GuildSettings, usualSettings } from '../../settings/guild-settings.js';
import type { SettingsDesk } from '../../settings/settings-desk.js';
import { callsPerMinute } from '../guards.js';
import type { Room } from './rooms.js';

export interface StandInServer {
  readSettings(): Promise<GuildSettings>;
  /** Throws `InputError` when the server does not take the call in this room, or not now. */
  admit(
    room: Room,
    invocation: Pick<Invocation, 'command'>,
    kind: 'question' | 'step',
    settings: GuildSettings,
  ): Promise<void>;
  /** Throws `InputError` when an opinion about this message does not count. */
  admitOpinion(messageId: string): void;
}

/** Where anybody may come: nothing can be set, and since nobody knows whose opinion it is, none counts. */
export const publicServer: StandInServer = {
  readSettings: async () => usualSettings,
  admit: async () => undefined,
  admitOpinion() {
    throw refusal('opinions-not-counted');
  },
};

/** Where only the person at this machine comes. `settings` is null where nothing is kept. */
export function createStandInServer(
  settings: Pick<SettingsDesk, 'read'> | null,
  rooms: readonly Room[],
  commands: CommandMap,
): StandInServer {
  // How often an address may ask is limited before; the waits that are set count here.
  const house = createHouse(settings, { visits: callsPerMinute, seconds: 60 });
  const nameOf = (id: string) => rooms.find(({ channelId }) => channelId === id)?.title ?? null;
  return {
    // A picture of a server need not go away with its store.
    readSettings: async () => (await settings?.read(standInId).catch(() => null)) ?? usualSettings,
    admit: ({ channelId, caller }, invocation, kind, set) => {
      const visitor: Visitor = {
        caller: { ...caller, userId: 'visitor', guildId: standInId, channelId },
        asking: { placeIds: [channelId], roleIds: [], isModerator: caller.isModerator },
        nameOf,
      };
      return admit(visitor, invocation, kind, set, { house, commands });
    },
    admitOpinion(messageId) {
      if (!house.isFirstOpinion(messageId)) throw refusal('already-counted');
    },
  };
}
