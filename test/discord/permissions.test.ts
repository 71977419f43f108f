import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededPermissions, toInviteLink } from '../../src/discord/permissions.js';

const [view, send, sendInThreads, readHistory] = [
  'View Channels',
  'Send Messages',
  'Send Messages in Threads',
  'Read Message History',
];

/**
 * What Discord asks of a bot for each request that ours makes of its own accord. Whoever adds one looks it up:
 * https://docs.discord.com/developers/resources/channel and …/message.
 */
const asked: Readonly<Record<string, readonly string[]>> = {
  'Routes.applicationCommands': [],
  'Routes.applicationGuildCommands': [],
  'Routes.currentApplication': [],
  'Routes.gatewayBot': [],
  'Routes.guild': [],
  'Routes.guildActiveThreads': [],
  'Routes.guildMember': [],
  'Routes.userChannels': [],
  'Routes.userGuilds': [],
  'Routes.channel': [view],
  'Routes.channelMessage': [view, readHistory],
  'Routes.channelMessages': [view, send, sendInThreads, readHistory],
  'Routes.channelThreads': [view, readHistory],
  'Routes.threads': [view, send],
  'channels.fetch': [view],
  'members.fetch': [],
  'messages.fetch': [view, readHistory],
  'message.fetchReference': [view, readHistory],
  'message.reply': [view, send, sendInThreads, readHistory],
};

const folder = join(import.meta.dirname, '../../src/discord');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** `message.react(…)`, `channel.send(…)`: what else discord.js would ask of Discord for us. */
const requests =
  /\bRoutes\.\w+|\b(?:channels|messages|members|guilds)\.(?:fetch|create)\b|\bmessage\.(?:fetchReference|reply|react|pin|crosspost|startThread|delete|edit)\b|\bchannel\.(?:send|createInvite|bulkDelete)\b/g;

describe('what the bot asks to be allowed', () => {
  it('is what its requests need, and no more', () => {
    const made = new Set(sources.match(requests));
    expect([...made].filter((name) => asked[name] === undefined)).toEqual([]);
    const needed = new Set([...made].flatMap((name) => asked[name] ?? []));
    expect(new Set(neededPermissions.map(({ name }) => name))).toEqual(needed);
  });

  it('is in the link', () => {
    const { origin, pathname, searchParams } = new URL(toInviteLink('123456789012345678'));
    expect(`${origin}${pathname}`).toBe('https://discord.com/oauth2/authorize');
    expect(searchParams.get('scope')).toBe('bot applications.commands');
    expect(BigInt(searchParams.get('permissions') ?? '')).toBe(
      neededPermissions.reduce((all, { bit }) => all | bit, 0n),
    );
  });
});
