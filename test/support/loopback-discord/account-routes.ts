// What Discord tells a bot about itself and about the servers that it is in.

import { type Json, memberPermissions, toChannel, toGuildCreate, toMember } from './payloads.js';
import type { Route } from './rest.js';
import type { LoopbackState } from './state.js';

/** What a test may set up differently before the bot asks. */
export interface LoopbackAccount {
  endpointUrl: string | null;
  publicKey: string;
  sessionsLeft: number;
  /** By channel. */
  readonly overwrites: Map<string, readonly Json[]>;
  /** How far Discord's clock is ahead of this machine's. */
  clockAheadMs: number;
}

export function createAccount(): LoopbackAccount {
  return {
    endpointUrl: null,
    publicKey: '0'.repeat(64),
    sessionsLeft: 999,
    overwrites: new Map(),
    clockAheadMs: 0,
  };
}

const unknown = (what: string, code: number) => ({ status: 404, body: { message: `Unknown ${what}`, code } });

export function accountRoutes(state: LoopbackState, gatewayUrl: () => string): readonly Route[] {
  const { account } = state;
  const get = (pattern: RegExp, handle: Route['handle']): Route => ({
    method: 'GET',
    pattern,
    needsToken: true,
    handle,
  });
  const guildOf = (id: string | undefined) => state.guilds.find((guild) => guild.id === id);
  return [
    get(/^\/gateway\/bot$/, () => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: state.advisedShards,
        session_start_limit: {
          total: 1000,
          remaining: account.sessionsLeft,
          reset_after: 3_600_000,
          max_concurrency: 16,
        },
      },
    })),
    get(/^\/applications\/@me$/, () => ({
      status: 200,
      body: {
        id: state.applicationId,
        name: state.bot.username,
        description: '',
        flags: 0,
        bot_public: true,
        verify_key: account.publicKey,
        interactions_endpoint_url: account.endpointUrl,
      },
    })),
    get(/^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/, ({ parameters: [guildId] }) => ({
      status: 200,
      body: state.commands.get(guildId === undefined || guildId === '' ? 'global' : guildId) ?? [],
    })),
    get(/^\/users\/@me\/guilds$/, () => ({
      status: 200,
      body: state.guilds.map(({ id, name }) => ({ id, name, permissions: memberPermissions.toString() })),
    })),
    get(/^\/guilds\/(\d+)$/, ({ parameters: [id] }) => {
      const guild = guildOf(id);
      return guild === undefined
        ? unknown('Guild', 10_004)
        : { status: 200, body: toGuildCreate(guild, state.bot) };
    }),
    get(/^\/guilds\/\d+\/members\/(\d+)$/, () => ({ status: 200, body: toMember(state.bot) })),
    get(/^\/channels\/(\d+)$/, ({ parameters: [id = ''] }) => {
      const guild = state.guilds.find(({ channelId }) => channelId === id);
      if (guild === undefined) return unknown('Channel', 10_003);
      return {
        status: 200,
        body: { ...toChannel(guild), permission_overwrites: account.overwrites.get(id) ?? [] },
      };
    }),
  ];
}
