// What Discord says of the bot, against what the settings expect.

import type { CommandMap } from '../../command-kit/index.js';
import type { DiscordConfig } from '../../config/config.js';
import { DiscordError } from '../../discord/discord-error.js';
import { endpointPath } from '../../discord/http-interactions.js';
import { freshForMs } from '../../discord/http-request-check.js';
import {
  type AccountFacts,
  describeCommand,
  inspectAccount,
  openRest,
} from '../../discord/inspect-account.js';
import { inspectChannels } from '../../discord/inspect-channels.js';
import { toInviteLink } from '../../discord/permissions.js';
import { toCommandList } from '../../discord/slash-json.js';
import { type Finding, fail, ok, skipped, warn } from './finding.js';

export interface DiscordCheck {
  readonly config: DiscordConfig;
  readonly commands: CommandMap;
  /** Channels in which the bot is to speak. */
  readonly channelIds: readonly string[];
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
}

/** Asks Discord, and changes nothing there. */
export async function checkDiscord({
  config,
  commands,
  channelIds,
  api,
}: DiscordCheck): Promise<readonly Finding[]> {
  const { token, registration } = config;
  try {
    const facts = await inspectAccount({ token, registration, api });
    const channels = await inspectChannels(openRest({ token, api }), facts.applicationId, channelIds);
    return [
      ok('token', `${facts.name}, application ${facts.applicationId}`),
      checkClock(facts, config),
      ok('intents', 'none that needs Discord’s leave is used'),
      checkSessions(facts, config),
      checkWay(facts, config),
      checkCommands(facts, config, commands),
      ...checkGuilds(facts, config),
      ...channels.map((channel) =>
        channel.state === 'out of reach'
          ? fail(
              `channel ${channel.channelId}`,
              `cannot be reached (${channel.reason})`,
              'Let the bot see it, or take it out of /subscriptions and /settings.',
            )
          : channel.lacks.length === 0
            ? ok(`channel ${channel.channelId}`, `#${channel.name}: everything needed is allowed`)
            : fail(
                `channel ${channel.channelId}`,
                `#${channel.name}: the bot lacks ${channel.lacks.map(({ name, for: use }) => `${name} (${use})`).join(', ')}.`,
                'Allow it for the bot’s role, in the settings of the channel.',
              ),
      ),
      ok('invite', toInviteLink(facts.applicationId)),
    ];
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return [fail('token', error.message, error.hint)];
  }
}

/** Discord gives the time to a second, and the way there takes its own. */
const tolerableSkewMs = 5000;

function checkClock({ clockAheadMs }: AccountFacts, { endpoint }: DiscordConfig): Finding {
  const seconds = Math.round(Math.abs(clockAheadMs) / 1000);
  const words = `this machine’s clock is ${seconds} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} Discord’s`;
  const next = 'Let the machine keep its time by NTP (timedatectl set-ntp true).';
  if (Math.abs(clockAheadMs) <= tolerableSkewMs) return ok('clock', `${words}, or less`);
  if (endpoint !== null && Math.abs(clockAheadMs) > freshForMs)
    return fail('clock', `${words}: every call over HTTP is refused as too old.`, next);
  return warn('clock', `${words}: digests come at the wrong time.`, next);
}

/** Whoever starts this often in a day is in a crash loop, and Discord resets the token at the end. */
const fewSessions = 50;

function checkSessions({ sessions, advisedShards }: AccountFacts, { gateway }: DiscordConfig): Finding {
  const subject = 'gateway';
  if (gateway === null) return skipped(subject, 'not used (DISCORD_GATEWAY=false)');
  const hours = Math.ceil(sessions.resetsAfterMs / 3_600_000);
  const words = `${sessions.left} of ${sessions.total} starts left for the next ${hours} h`;
  if (sessions.left < fewSessions)
    return warn(subject, words, 'Find out in the log why the bot starts so often before you start it again.');
  if (gateway.shards !== 'auto' && advisedShards > gateway.shards)
    return warn(
      subject,
      `${words}; Discord advises ${advisedShards} shards, ${gateway.shards} are set`,
      'Set DISCORD_SHARDS=auto.',
    );
  return ok(subject, words);
}

/** Discord sends interactions one way only. */
function checkWay({ endpointUrl, publicKey }: AccountFacts, { endpoint, gateway }: DiscordConfig): Finding {
  const subject = 'interactions';
  if (endpoint !== null && endpoint.publicKey.toLowerCase() !== publicKey.toLowerCase())
    return fail(
      subject,
      'DISCORD_PUBLIC_KEY is another application’s: every call over HTTP is refused.',
      'Copy the public key from the developer portal, under General Information.',
    );
  if (endpoint === null && endpointUrl !== null)
    return fail(
      subject,
      `Discord sends them to ${endpointUrl}; this bot listens at the gateway.`,
      'Empty Interactions Endpoint URL in the developer portal, or set INTERACTIONS_PORT.',
    );
  if (endpoint !== null && endpointUrl === null) {
    const say = gateway === null ? fail : warn;
    return say(
      subject,
      'Discord has no address for the interactions endpoint.',
      `Set Interactions Endpoint URL in the developer portal to https://YOUR-HOST${endpointPath}.`,
    );
  }
  return ok(subject, endpointUrl === null ? 'by the gateway' : `over HTTP, to ${endpointUrl}`);
}

function checkCommands(
  { commands: registered }: AccountFacts,
  { registration }: DiscordConfig,
  commands: CommandMap,
): Finding {
  const subject = 'commands';
  const wanted = toCommandList(commands, registration.kind).map(describeCommand);
  const missing = wanted.filter((command) => !registered.includes(command)).length;
  const outdated = registered.filter((command) => !wanted.includes(command)).length;
  const place = registration.kind === 'global' ? 'everywhere' : `in server ${registration.guildId}`;
  if (missing === 0 && outdated === 0) return ok(subject, `${wanted.length} registered ${place}`);
  return warn(
    subject,
    `${place} ${missing} of ${wanted.length} are not registered as they are now, ${outdated} are outdated.`,
    'Run npm run commands:deploy.',
  );
}

function checkGuilds(
  { guilds }: AccountFacts,
  { operatorGuildIds, gateway }: DiscordConfig,
): readonly Finding[] {
  const subject = 'servers';
  const invite = 'Invite it with the link below.';
  if (guilds.length === 0) return [warn(subject, 'The bot is in no server.', invite)];
  const words = `in ${guilds.length === 1 ? `one server, ${guilds[0]?.name}` : `${guilds.length} servers`}`;
  const absent = operatorGuildIds.filter((wanted) => !guilds.some(({ id }) => id === wanted));
  // Discord lists 200 at once.
  if (absent.length > 0 && guilds.length < 200)
    return [
      fail('operators', `The bot is not in server ${absent.join(', ')} of OPERATOR_GUILD_IDS.`, invite),
    ];
  const knowsOperators =
    operatorGuildIds.length > 0 || (guilds.length === 1 && gateway !== null && gateway.shards === 1);
  if (knowsOperators) return [ok(subject, words)];
  return [
    warn(
      'operators',
      `${words}, and nobody may reindex, hide or correct`,
      'Name your own server in OPERATOR_GUILD_IDS.',
    ),
  ];
}
