// The bot on a loopback Discord, with commands made for a test.

import { type CommandMap, createDesk, type Desk, type Ports } from '../../src/command-kit/index.js';
import { type Connection, connectDiscord, type ShardShare } from '../../src/discord/client.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import type { DiscordError } from '../../src/discord/discord-error.js';
import type { GatewayTiming } from '../../src/discord/gateway-shard.js';
import type { RequestTimings } from '../../src/discord/make-request.js';
import type { ProgressTiming } from '../../src/discord/show-progress.js';
import type { GuildLedger } from '../../src/discord/watch-guilds.js';
import type { House } from '../../src/house/house.js';
import { createLogger } from '../../src/observability/logger.js';
import type { Meters } from '../../src/observability/meters.js';
import { aLibrary } from './a-library.js';
import { echoingServices } from './commands.js';
import {
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from './loopback-discord/loopback-discord.js';

export interface Bot {
  readonly discord: LoopbackDiscord;
  readonly connection: Connection;
  /** Every line of the log, parsed. */
  listLog(): readonly Readonly<Record<string, unknown>>[];
  /** Resolves when the connection is lost for good. */
  readonly lost: Promise<DiscordError>;
  stop(): Promise<void>;
}

export interface BotOptions extends LoopbackOptions {
  readonly commands: CommandMap;
  /** Who answers; an empty library, when absent. */
  readonly desk?: Desk;
  readonly operatorGuilds?: 'the first' | 'none named';
  readonly ports?: Partial<Ports>;
  readonly timing?: ProgressTiming;
  readonly guilds?: GuildLedger | null;
  readonly gatewayTiming?: GatewayTiming;
  readonly requestTimings?: RequestTimings;
  readonly meters?: Meters;
  readonly shards?: ShardShare;
  readonly house?: House;
}

/** Registers the commands, connects, and answers with an empty library. */
export async function startBot({
  commands,
  desk,
  operatorGuilds = 'none named',
  ports = {},
  timing,
  guilds = null,
  gatewayTiming,
  requestTimings,
  meters,
  shards,
  house,
  ...loopback
}: BotOptions): Promise<Bot> {
  const discord = await startLoopbackDiscord(loopback);
  const { token, api } = discord;
  await deployCommands({ token, api, commands, registration: { kind: 'global' } });
  const lines: string[] = [];
  const library = await aLibrary();
  let lose: (error: DiscordError) => void = () => undefined;
  const lost = new Promise<DiscordError>((resolve) => {
    lose = resolve;
  });
  const connection = await connectDiscord({
    token,
    api,
    commands,
    operatorGuildIds: operatorGuilds === 'the first' ? discord.guilds.slice(0, 1).map(({ id }) => id) : [],
    logger: createLogger({ level: 'debug', secrets: [token], output: { write: (line) => lines.push(line) } }),
    desk:
      desk ??
      createDesk(commands, (caller, showProgress = () => undefined) => ({
        ...echoingServices(library, commands, caller),
        ...ports,
        showProgress,
      })),
    timing,
    house,
    guilds,
    gatewayTiming,
    requestTimings,
    meters,
    shards,
    onLost: lose,
  });
  return {
    discord,
    connection,
    listLog: () => lines.map((line) => JSON.parse(line)),
    lost,
    async stop() {
      await connection.stop();
      await discord.stop();
    },
  };
}
