// The interactions endpoint on a loopback Discord that calls it over HTTP.

import type { CommandMap } from '../../src/command-kit/index.js';
import { createDesk } from '../../src/command-kit/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { type Endpoint, openInteractionsEndpoint } from '../../src/discord/http-interactions.js';
import type { ProgressTiming } from '../../src/discord/show-progress.js';
import type { House } from '../../src/house/house.js';
import { createLogger } from '../../src/observability/logger.js';
import { aLibrary } from './a-library.js';
import { echoingServices } from './commands.js';
import { createSigner, type Signer, sendOverHttp } from './loopback-discord/http-sender.js';
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord/loopback-discord.js';
import { createPerson, type Person, type PersonOptions } from './loopback-discord/user.js';

export interface EndpointBot {
  readonly discord: LoopbackDiscord;
  readonly signer: Signer;
  readonly address: string;
  /** What the endpoint answered, in order. */
  readonly statuses: readonly number[];
  createPerson(options?: Partial<PersonOptions>): Person;
  /** Starts one more process on this port. */
  openAnother(port: number): Promise<Endpoint>;
  listLog(): readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

export interface EndpointBotOptions {
  readonly commands: CommandMap;
  readonly timing?: ProgressTiming;
  readonly house?: House;
  /** As many processes behind one load balancer, which hands out calls in turn; one when absent. */
  readonly processes?: number;
}

/** Registers the commands, and answers with an empty library and no gateway. The first server is the operators'. */
export async function startEndpoint({
  commands,
  timing,
  house,
  processes = 1,
}: EndpointBotOptions): Promise<EndpointBot> {
  const discord = await startLoopbackDiscord({ guildNames: ['Home', 'Elsewhere'], deadlineMs: 15_000 });
  const { token, api, guilds } = discord;
  await deployCommands({ token, api, commands, registration: { kind: 'global' } });
  const lines: string[] = [];
  const logger = createLogger({
    level: 'debug',
    secrets: [token],
    output: { write: (line) => lines.push(line) },
  });
  const library = await aLibrary();
  const signer = createSigner();
  const open = (port: number) =>
    openInteractionsEndpoint({
      token,
      api,
      publicKey: signer.publicKey,
      host: '127.0.0.1',
      port,
      commands,
      operatorGuildIds: guilds.slice(0, 1).map(({ id }) => id),
      logger,
      timing,
      house,
      desk: createDesk(commands, (caller, showProgress = () => undefined) => ({
        ...echoingServices(library, commands, caller),
        showProgress,
      })),
    });
  const endpoints = await Promise.all(Array.from({ length: processes }, () => open(0)));
  const addresses = endpoints.map(({ address }) => address);
  const statuses: number[] = [];
  let calls = 0;
  const gateway = sendOverHttp(discord.gateway, {
    endpoint: () => addresses[calls++ % addresses.length] ?? '',
    api,
    signer,
    statuses,
  });
  return {
    discord,
    signer,
    address: addresses[0] ?? '',
    statuses,
    createPerson: (options = {}) =>
      createPerson(discord.state, gateway, { guild: guilds[0] ?? null, deadlineMs: 15_000, ...options }),
    openAnother: open,
    listLog: () => lines.map((line) => JSON.parse(line)),
    async stop() {
      await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
      await discord.stop();
    },
  };
}
