// A token → what Discord says of the bot behind it: who it is, how it is set up, and what is left to it today.

import {
  DiscordAPIError,
  REST,
  RESTEvents,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPIGatewayBotResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import type { Registration } from '../config/config.js';
import { DiscordError, refusedToken } from './discord-error.js';

export interface AccountFacts {
  readonly applicationId: string;
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Where Discord sends interactions; null: to the gateway. */
  readonly endpointUrl: string | null;
  /** Whether others may invite the bot, too. */
  readonly isPublic: boolean;
  readonly sessions: { readonly left: number; readonly total: number; readonly resetsAfterMs: number };
  readonly advisedShards: number;
  /** Up to 200. */
  readonly guilds: readonly { readonly id: string; readonly name: string }[];
  /** Registered where the settings say, each as `describeCommand` writes it. */
  readonly commands: readonly string[];
  /** How far this machine's clock is ahead of Discord's, to about a second; negative when behind. */
  readonly clockAheadMs: number;
}

export interface InspectOptions {
  /** Secret. */
  readonly token: string;
  readonly registration: Registration;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
}

const timeoutMs = 10_000;

export function openRest({ token, api }: Pick<InspectOptions, 'token' | 'api'>): REST {
  return new REST({ timeout: timeoutMs, retries: 1, ...(api === undefined ? {} : { api }) }).setToken(token);
}

/** Changes nothing. Throws `DiscordError` when the token is refused or Discord cannot be reached. */
export async function inspectAccount(options: InspectOptions): Promise<AccountFacts> {
  const rest = openRest(options);
  let clockAheadMs = 0;
  rest.once(RESTEvents.Response, (_, { headers }) => {
    const theirs = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) clockAheadMs = Date.now() - theirs;
  });
  try {
    const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const { id } = application;
    const registered =
      options.registration.kind === 'global'
        ? Routes.applicationCommands(id)
        : Routes.applicationGuildCommands(id, options.registration.guildId);
    const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    const commands = (await rest.get(registered)) as RESTGetAPIApplicationCommandsResult;
    return {
      applicationId: id,
      name: application.name,
      publicKey: application.verify_key,
      endpointUrl: application.interactions_endpoint_url ?? null,
      isPublic: application.bot_public,
      sessions: {
        left: gateway.session_start_limit.remaining,
        total: gateway.session_start_limit.total,
        resetsAfterMs: gateway.session_start_limit.reset_after,
      },
      advisedShards: gateway.shards,
      guilds: guilds.map(({ id: guildId, name }) => ({ id: guildId, name })),
      commands: commands.map(describeCommand),
      clockAheadMs,
    };
  } catch (error) {
    throw toDiscordError(error);
  }
}

/** What a request to Discord failed with, for whoever runs the bot. */
export function toDiscordError(error: unknown): DiscordError {
  if (error instanceof DiscordAPIError && error.status === 401) return refusedToken(error);
  return new DiscordError(
    `Discord cannot be asked: ${error instanceof Error ? error.message : String(error)}`,
    'Check the network and https://discordstatus.com.',
    false,
    { cause: error },
  );
}

interface DescribedCommand {
  readonly type?: number | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly DescribedCommand[] | undefined;
}

/** What people see of a command, in one text: two that look the same are the same. */
export function describeCommand({
  type = 1,
  name,
  description = '',
  options = [],
}: DescribedCommand): string {
  return JSON.stringify([type, name, description, options.map(describeCommand)]);
}
