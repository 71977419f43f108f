// The connection to Discord: who connects, what is heard, and what ends it.

import { once } from 'node:events';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Delivery } from '../digest/delivery.js';
import type { Places } from '../digest/places.js';
import type { RequestBudget } from '../digest/request-budget.js';
import { logConnected, logDisconnected, logGatewayFault } from '../observability/events.js';
import type { Meters } from '../observability/meters.js';
import { noMeters } from '../observability/meters.js';
import type { ShardVitals } from '../observability/vitals.js';
import { createCallWatch } from './call-watch.js';
import { createDelivery } from './digests/create-delivery.js';
import { createPlaces } from './digests/places.js';
import { watchPermissions } from './digests/watch-permissions.js';
import { DiscordError, refusedToken } from './discord-error.js';
import type { GatewayTiming } from './gateway-shard.js';
import { GatewayStrategy } from './gateway-strategy.js';
import { handleInteraction } from './handle-interaction.js';
import { handleMessage } from './handle-message.js';
import type { InteractionContext } from './interaction-context.js';
import { createMakeRequest, overallTimeoutMs, type RequestTimings } from './make-request.js';
import { type GuildLedger, watchGuilds } from './watch-guilds.js';

export interface ConnectionOptions extends InteractionContext {
  /** Secret. */
  readonly token: string;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
  /** Told which servers take the bot in and remove it; nobody is when null. */
  readonly guilds: GuildLedger | null;
  /** One shard with all servers, when absent. */
  readonly shards?: ShardShare | undefined;
  /** Called at most once, when the connection is lost for good. */
  onLost(error: DiscordError): void;
  /** Who counts; nobody when absent. */
  readonly meters?: Meters | undefined;
  /** How long to wait for what; as Discord needs it when absent. */
  readonly gatewayTiming?: GatewayTiming | undefined;
  readonly requestTimings?: RequestTimings | undefined;
}

/** The shards that this process holds. `advised`: all, and as many as Discord advises. */
export type ShardShare = 'advised' | { readonly ids: readonly number[]; readonly total: number };

export interface Connection {
  /** How each connection to the gateway is. discord.js's own `isReady()` stays true when all are gone. */
  listShards(): readonly ShardVitals[];
  /** What digests are sent, and found again, with; requests take turns in the budget. */
  createDelivery(budget: RequestBudget): Delivery;
  /** Channels, threads, forums and roles of the bot's servers. */
  createPlaces(): Places;
  /** Calls back when what a server allows may have changed. */
  onPermissions(callBack: () => void): void;
  /** Takes no more calls, lets those under way finish, and disconnects. Never rejects. */
  stop(): Promise<void>;
}

/** Longest wait for calls under way when stopping. A call is answered or deferred far earlier. */
const stopTimeoutMs = 5000;

/**
 * Discord's fifty a second leave out responses to interactions, which are nearly all of ours; discord.js counts them in, and
 * would let a crowd wait. Who sends too many of the others is told so, and waits.
 */
const globalRequestsPerSecond = 500;

/** Longest that a request waits because Discord said so. A first response is due in three seconds, others in 15 minutes. */
const maxLimitMs = { firstResponse: 3000, others: 5 * 60_000 } as const;

/**
 * Connects and answers calls until stopped. The Guilds intent tells whose manager an operator is; those for messages bring
 * questions by mention, whose content comes without the privileged intent; interactions need none. Throws `DiscordError` when
 * Discord does not let the bot in.
 */
export async function connectDiscord(options: ConnectionOptions): Promise<Connection> {
  const { token, api, logger, meters = noMeters, shards = { ids: [0], total: 1 } } = options;
  const calls = createCallWatch(meters);
  const stopped = new AbortController();
  const makeRequest = createMakeRequest({
    timings: options.requestTimings,
    stopped: stopped.signal,
    note: calls.noteRequest,
  });
  let strategy: GatewayStrategy | null = null;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Always named: discord.js reads them from the environment otherwise, under names that others use, too.
    ...(shards === 'advised' ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.total }),
    // Without it discord.js drops the first message of a direct conversation.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    // What is sent again because a confirmation was lost makes no second message.
    enforceNonce: true,
    rest: {
      timeout: overallTimeoutMs,
      retries: 0,
      globalRequestsPerSecond,
      makeRequest,
      rejectOnRateLimit: ({ route, retryAfter, timeToReset }) =>
        Math.max(retryAfter, timeToReset) >
        (route.endsWith('/callback') ? maxLimitMs.firstResponse : maxLimitMs.others),
      ...(api === undefined ? {} : { api }),
    },
    ws: {
      buildStrategy: (manager) => {
        strategy = new GatewayStrategy(manager, {
          timing: options.gatewayTiming,
          onFault: (error, place) => logGatewayFault(logger, place, error),
        });
        return strategy;
      },
    },
  });
  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  let isReady = false;

  const lost = new Promise<never>((_, reject) => {
    watchForEnd(client, (error) => {
      if (isStopping) return;
      isStopping = true;
      logDisconnected(logger, { reason: error.message, hint: error.hint });
      if (isReady) options.onLost(error);
      reject(error);
    });
  });
  lost.catch(() => undefined);

  const answerUntilStopped = (call: Interaction | Message<boolean>, answering: () => Promise<void>): void => {
    if (isStopping) return;
    const answered = calls
      .answer(call, answering)
      .catch((error: unknown) => logger.error({ err: error }, 'a call could not be handled'))
      .finally(() => underWay.delete(answered));
    underWay.add(answered);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    answerUntilStopped(interaction, () => handleInteraction(interaction, options)),
  );
  client.on(Events.MessageCreate, (message) =>
    answerUntilStopped(message, () => handleMessage(message, options)),
  );
  if (options.guilds !== null) watchGuilds(client, options.guilds, logger);
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the gateway connection has trouble'));
  client.on(Events.Warn, (message) => logger.warn(message));

  try {
    const ready = once(client, Events.ClientReady);
    await Promise.race([Promise.all([client.login(token), ready]), lost]);
  } catch (error) {
    isStopping = true;
    stopped.abort();
    await client.destroy();
    throw toDiscordError(error);
  }
  isReady = true;
  logConnected(logger, { user: client.user?.tag ?? '', guilds: client.guilds.cache.size });
  return {
    createDelivery: (budget) =>
      createDelivery(client, { token, api, commands: options.commands, budget, note: meters.requested }),
    createPlaces: () => createPlaces(client),
    onPermissions: (callBack) => watchPermissions(client, callBack),
    listShards: () => strategy?.describe() ?? [],
    async stop() {
      isStopping = true;
      const timeout = AbortSignal.timeout(stopTimeoutMs);
      await Promise.race([Promise.allSettled(underWay), once(timeout, 'abort')]);
      stopped.abort();
      await client.destroy();
    },
  };
}

/** Both ends that discord.js survives silently: a refused token makes it mute, a fatal close makes it deaf. */
function watchForEnd(client: Client, onEnd: (error: DiscordError) => void): void {
  client.on(Events.ShardDisconnect, ({ code }) => onEnd(fatalClose(code)));
  client.on(Events.Invalidated, () =>
    onEnd(new DiscordError('Discord ended the session.', 'Start the bot again.', false)),
  );
  // One 401 makes discord.js forget the token; every later request would fail without being sent. Tokens of
  // interactions that have expired are refused with 401 too, but those requests are made without our token.
  client.rest.on(RESTEvents.Response, (request, response) => {
    if (response.status === 401 && request.data.auth !== false) onEnd(refusedToken());
  });
}

function fatalClose(code: number): DiscordError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return refusedToken();
  const reason = GatewayCloseCodes[code] ?? 'unknown reason';
  return new DiscordError(
    `Discord closed the connection for good: ${code}, ${reason}.`,
    'See https://docs.discord.com/developers/topics/opcodes-and-status-codes, “Gateway close event codes”.',
    true,
  );
}

function toDiscordError(error: unknown): DiscordError {
  if (error instanceof DiscordError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return refusedToken(error);
  return new DiscordError(
    `Discord cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
    'Check the network and https://discordstatus.com, then start the bot again.',
    false,
    { cause: error },
  );
}
