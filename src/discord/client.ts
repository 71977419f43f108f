// The connection to Discord: who connects, what is heard, and what ends it.

import { once } from 'node:events';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Partials,
  RESTEvents,
} from 'discord.js';
import { logConnected, logDisconnected } from '../observability/events.js';
import { DiscordError, refusedToken } from './discord-error.js';
import { handleInteraction } from './handle-interaction.js';
import { handleMessage } from './handle-message.js';
import type { InteractionContext } from './interaction-context.js';
import { makeRequest } from './make-request.js';
import { type GuildLedger, watchGuilds } from './watch-guilds.js';

export interface ConnectionOptions extends InteractionContext {
  /** Secret. */
  readonly token: string;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
  /** Told which servers take the bot in and remove it; nobody is when null. */
  readonly guilds: GuildLedger | null;
  /** Called at most once, when the connection is lost for good. */
  onLost(error: DiscordError): void;
}

export interface Connection {
  /** Takes no more calls, lets those under way finish, and disconnects. Never rejects. */
  stop(): Promise<void>;
}

/** Longest wait for one request, and for calls under way when stopping. A call is answered or deferred far earlier. */
const requestTimeoutMs = 5000;
const stopTimeoutMs = 5000;

/**
 * Connects and answers calls until stopped. The Guilds intent tells whose manager an operator is; those for messages bring
 * questions by mention, whose content comes without the privileged intent; interactions need none. Throws `DiscordError` when
 * Discord does not let the bot in.
 */
export async function connectDiscord(options: ConnectionOptions): Promise<Connection> {
  const { token, api, logger } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops the first message of a direct conversation.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { timeout: requestTimeoutMs, makeRequest, ...(api === undefined ? {} : { api }) },
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

  const answerUntilStopped = (answering: () => Promise<void>): void => {
    if (isStopping) return;
    const answered = answering()
      .catch((error: unknown) => logger.error({ err: error }, 'a call could not be handled'))
      .finally(() => underWay.delete(answered));
    underWay.add(answered);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    answerUntilStopped(() => handleInteraction(interaction, options)),
  );
  client.on(Events.MessageCreate, (message) => answerUntilStopped(() => handleMessage(message, options)));
  if (options.guilds !== null) watchGuilds(client, options.guilds, logger);
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the gateway connection has trouble'));
  client.on(Events.Warn, (message) => logger.warn(message));

  try {
    const ready = once(client, Events.ClientReady);
    await Promise.race([Promise.all([client.login(token), ready]), lost]);
  } catch (error) {
    isStopping = true;
    await client.destroy();
    throw toDiscordError(error);
  }
  isReady = true;
  logConnected(logger, { user: client.user?.tag ?? '', guilds: client.guilds.cache.size });
  return {
    async stop() {
      isStopping = true;
      const timeout = AbortSignal.timeout(stopTimeoutMs);
      await Promise.race([Promise.allSettled(underWay), once(timeout, 'abort')]);
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
