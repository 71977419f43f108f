// The rules of the house: what a server has set, and how often is asked, checked for every call before it is answered.

import { type Caller, type CommandMap, type Invocation, refusal } from '../command-kit/index.js';
import type { Logger } from '../observability/logger.js';
import type { Cooldowns, Visit } from '../settings/cooldowns.js';
import { type GuildSettings, usualSettings } from '../settings/guild-settings.js';
import { type Asking, findHindrance } from '../settings/may-ask.js';
import type { SettingsDesk } from '../settings/settings-desk.js';
import { inTime } from '../turns/in-time.js';

export interface House {
  /** Null where nothing is kept: the usual settings hold. */
  readonly settings: Pick<SettingsDesk, 'read'> | null;
  readonly cooldowns: Cooldowns;
  /** Whether this is the first opinion of a member about a card. */
  isFirstOpinion(memberAndCard: string): boolean;
  /** Whether a member may be told of the rules now, where everybody sees it. */
  mayTell(userId: string): boolean;
}

/** What is known of a call before it is answered. */
export interface Visitor {
  readonly caller: Caller;
  readonly asking: Asking;
  /** Name of a channel as people see it ("#general"); null for one that the bot does not see. */
  nameOf(channelId: string): string | null;
}

/** Longest wait for the settings: Discord has to hear from us within three seconds. */
const settingsTimeoutMs = 600;

/** While nobody can say what a server has set, nothing is shown that it might not want shown. */
const cautiousSettings: GuildSettings = { ...usualSettings, answers: 'private' };

/** What holds where the call came from. Never rejects. */
export async function settingsFor(
  guildId: string | null,
  house: House | undefined,
  logger: Logger,
): Promise<GuildSettings> {
  if (guildId === null || house === undefined || house.settings === null) return usualSettings;
  const read = house.settings.read(guildId).catch((error: unknown) => {
    logger.warn({ err: error, guildId }, 'the settings of a server cannot be read');
    return cautiousSettings;
  });
  return inTime(read, settingsTimeoutMs, cautiousSettings);
}

/**
 * Throws `InputError` when this server does not take the call from this caller, here, or now. Channels and roles bind
 * questions: what needs rights has checks of its own, and what only its caller sees (/privacy, /report) is open to everybody.
 */
export async function admit(
  visitor: Visitor,
  { command }: Pick<Invocation, 'command'>,
  kind: Visit['kind'],
  settings: GuildSettings,
  { house, commands }: { readonly house?: House | undefined; readonly commands: CommandMap },
): Promise<void> {
  const { caller } = visitor;
  checkPlace(visitor, command, settings, commands);
  if (house === undefined || caller.userId === null || caller.isModerator || caller.isOperator) return;
  const { userId, guildId, channelId } = caller;
  const waiting = await house.cooldowns.enter({ kind, userId, guildId, channelId }, settings);
  if (waiting === null) return;
  const { whose, seconds } = waiting;
  throw whose === 'member'
    ? refusal('cooling-down', { seconds })
    : refusal('channel-cooling-down', { seconds });
}

/** The part of `admit` that counts nothing: for what is asked while somebody types. */
export function checkPlace(
  { asking, nameOf }: Visitor,
  command: string,
  settings: GuildSettings,
  commands: CommandMap,
): void {
  const called = commands.get(command);
  if (called?.access !== 'everyone' || called.isPrivate === true) return;
  const hindrance = findHindrance(settings, asking);
  if (hindrance === 'not-your-role') throw refusal('not-your-role');
  if (hindrance === 'closed-channel')
    throw refusal('closed-channel', {
      channels: settings.channels.flatMap((id) => nameOf(id) ?? []).slice(0, maxNamed),
    });
}

/** Enough to choose from. */
const maxNamed = 5;
