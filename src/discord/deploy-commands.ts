// The command list → Discord, which then shows it to people.

import {
  DiscordAPIError,
  REST,
  type RESTGetCurrentApplicationResult,
  type RESTPutAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import type { CommandMap } from '../command-kit/index.js';
import type { Registration } from '../config/config.js';
import { DiscordError, refusedToken } from './discord-error.js';
import { toCommandList } from './slash-json.js';

export interface DeployOptions {
  /** Secret. */
  readonly token: string;
  readonly registration: Registration;
  readonly commands: CommandMap;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
}

/**
 * Replaces the whole list, so that a command that is gone here is gone there. Returns the registered names as people see
 * them, "/ask" or the words of a menu. Throws `DiscordError` when the token or the server is refused.
 */
export async function deployCommands({
  token,
  registration,
  commands,
  api,
}: DeployOptions): Promise<readonly string[]> {
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const body = toCommandList(commands, registration.kind);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const route =
      registration.kind === 'global'
        ? Routes.applicationCommands(id)
        : Routes.applicationGuildCommands(id, registration.guildId);
    const registered = (await rest.put(route, { body })) as RESTPutAPIApplicationCommandsResult;
    return registered.map(({ type, name }) => (type === 1 ? `/${name}` : name));
  } catch (error) {
    throw explain(error, registration);
  }
}

function explain(error: unknown, registration: Registration): unknown {
  if (!(error instanceof DiscordAPIError)) return error;
  if (error.status === 401) return refusedToken(error);
  if (error.status === 403)
    return new DiscordError(
      registration.kind === 'guild'
        ? `The bot may not register commands in server ${registration.guildId}.`
        : 'The bot may not register commands.',
      'Invite it with the scope applications.commands, and check DISCORD_GUILD_ID.',
      true,
      { cause: error },
    );
  return error;
}
