// What the moderators of a server have set: its type, what holds where they set nothing, and how it is read from the store.

import { z } from 'zod';

const id = z.string().regex(/^\d{17,20}$/);

/** Longest wait between two questions that may be set. */
export const maxCooldownSeconds = 3600;
/** Longest footer; it stands under every answer. */
export const maxFooterChars = 100;
/** Most channels, and most roles, that may be listed. */
export const maxListed = 25;

const cooldown = z.int().min(0).max(maxCooldownSeconds);

const schema = z.object({
  answers: z.enum(['public', 'private']),
  mentions: z.boolean(),
  channels: z.array(id).max(maxListed),
  roles: z.array(id).max(maxListed),
  footer: z.string().min(1).max(maxFooterChars).nullable(),
  cooldown,
  channelCooldown: cooldown,
  layout: z.enum(['cards', 'classic']),
});

export interface GuildSettings {
  /** Who sees an answer when the asker does not say. */
  readonly answers: 'public' | 'private';
  /** Whether questions by mention or reply are answered. */
  readonly mentions: boolean;
  /** Ids of channels, or of categories, in which questions are taken; empty for all. */
  readonly channels: readonly string[];
  /** Ids of roles of which one is needed to ask; empty for none. */
  readonly roles: readonly string[];
  /** Stands under every answer; null for none. */
  readonly footer: string | null;
  /** Seconds between two questions of one member, and of all in one channel; 0 for no wait. */
  readonly cooldown: number;
  readonly channelCooldown: number;
  /** Components, or embeds, which other bots and old clients can read. */
  readonly layout: 'cards' | 'classic';
}

export type SettingName = keyof GuildSettings;

/** What holds until moderators set something, and in direct messages. */
export const usualSettings: GuildSettings = {
  answers: 'public',
  mentions: true,
  channels: [],
  roles: [],
  footer: null,
  cooldown: 0,
  channelCooldown: 0,
  layout: 'cards',
};

export const settingNames = Object.keys(usualSettings) as readonly SettingName[];

/** Settings from what the store holds by key. What is missing or of another version's form counts as not set. */
export function readSettings(saved: ReadonlyMap<string, unknown>): GuildSettings {
  const entries = settingNames.map((name) => {
    const parsed = schema.shape[name].safeParse(saved.get(keyOf(name)));
    return [name, parsed.success ? parsed.data : usualSettings[name]];
  });
  return Object.fromEntries(entries) as GuildSettings;
}

/** The store's key of a setting. */
export function keyOf(name: SettingName): string {
  return `asking.${name}`;
}

/** Names of settings that differ from the usual ones. */
export function changedSettings(settings: GuildSettings): readonly SettingName[] {
  return settingNames.filter((name) => String(settings[name]) !== String(usualSettings[name]));
}
