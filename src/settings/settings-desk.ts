// Settings of servers, remembered for a while: they are needed before every answer, and an answer is due within seconds.

import { LRUCache } from 'lru-cache';
import type { GuildStore } from '../store/guilds.js';
import { type GuildSettings, keyOf, readSettings, type SettingName, settingNames } from './guild-settings.js';

export interface SettingsDesk {
  /** What holds in a server. Rejects with `StoreError` when it cannot be read and was not of late. */
  read(guildId: string): Promise<GuildSettings>;
  /** Saves what is given, and returns what holds then. */
  save(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings>;
  /** Forgets one setting, or all of them. */
  reset(guildId: string, name: SettingName | 'all'): Promise<GuildSettings>;
}

/** Servers remembered at once; far more than one process serves. */
const maxGuilds = 5000;
/** Another process on the same database learns of a change after this time at the latest. */
const rememberMs = 30_000;
/** Settings this old are read again while what is remembered still holds: where people keep asking, nobody waits for the database. */
const refreshMs = 20_000;

export function createSettingsDesk(
  guilds: Pick<GuildStore, 'listSettings' | 'saveSetting'>,
  nowMs: () => number = () => performance.now(),
): SettingsDesk {
  const remembered = new LRUCache<string, GuildSettings>({
    max: maxGuilds,
    ttl: rememberMs,
    ttlResolution: 0,
    perf: { now: nowMs },
    // A database that is away changes nobody's rules.
    allowStaleOnFetchRejection: true,
    noDeleteOnStaleGet: true,
    fetchMethod: async (guildId) => readSettings(await guilds.listSettings(guildId)),
  });
  // Nothing comes back when it could not be read; asking once more tells why.
  const read = async (guildId: string) => {
    const known = remembered.get(guildId);
    if (known === undefined)
      return (await remembered.fetch(guildId)) ?? readSettings(await guilds.listSettings(guildId));
    if (remembered.getRemainingTTL(guildId) < rememberMs - refreshMs)
      remembered.fetch(guildId, { forceRefresh: true }).catch(() => undefined);
    return known;
  };
  const write = async (guildId: string, values: ReadonlyMap<SettingName, unknown>) => {
    try {
      for (const [name, value] of values) await guilds.saveSetting(guildId, keyOf(name), value);
    } finally {
      remembered.delete(guildId);
    }
    return read(guildId);
  };
  return {
    read,
    save: (guildId, change) =>
      write(guildId, new Map(settingNames.flatMap((name) => (name in change ? [[name, change[name]]] : [])))),
    reset: (guildId, name) =>
      write(guildId, new Map((name === 'all' ? settingNames : [name]).map((one) => [one, null]))),
  };
}
