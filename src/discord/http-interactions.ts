// Interactions that Discord sends over HTTP → the same handlers that answer those of the gateway.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import {
  type APIInteraction,
  type APIPingInteraction,
  Client,
  Events,
  type Interaction,
  InteractionResponseType,
  InteractionType,
  Options,
  Partials,
} from 'discord.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addressOf } from '../net/server-address.js';
import { type Meters, noMeters } from '../observability/meters.js';
import { noteParent } from './call-place.js';
import { createCallWatch } from './call-watch.js';
import { DiscordError } from './discord-error.js';
import { handleInteraction } from './handle-interaction.js';
import { createHeldResponses, type HeldResponses } from './held-responses.js';
import { createRequestCheck } from './http-request-check.js';
import type { InteractionContext } from './interaction-context.js';
import { createMakeRequest, overallTimeoutMs } from './make-request.js';

export interface EndpointOptions extends InteractionContext {
  /** Secret. */
  readonly token: string;
  /** The application's, from the developer portal: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
  /** Who counts; nobody when absent. */
  readonly meters?: Meters | undefined;
}

export interface Endpoint {
  /** Where it listens: `http://127.0.0.1:8090/interactions`. */
  readonly address: string;
  /** Takes no more calls, lets those under way finish, and closes. Never rejects. */
  stop(): Promise<void>;
}

/** The path behind which Discord finds it. */
export const endpointPath = '/interactions';

/** A call that brings the longest message there is stays far below. */
const maxBodyBytes = 512 * 1024;
/** Discord's own. */
const deadlineMs = 3000;
/** As long as the gateway's side waits for calls under way. */
const stopTimeoutMs = 5000;

type RouteContext = Context<{ Bindings: HttpBindings }>;

/**
 * Starts to listen. It keeps nothing between two calls but which requests it has seen, so any number of processes may stand
 * behind one load balancer. Throws `DiscordError` when the port is taken or the address is not of this machine.
 */
export async function openInteractionsEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { publicKey, host, port, logger } = options;
  const calls = createCallWatch(options.meters ?? noMeters);
  const stopped = new AbortController();
  const responses = createHeldResponses(
    createMakeRequest({ stopped: stopped.signal, note: calls.noteRequest }),
    (interactionId) => calls.noteRequest('taken', interactionId),
  );
  const client = createClientWithoutGateway(options, responses);
  const check = createRequestCheck(publicKey);
  const underWay = new Set<Promise<void>>();

  const answer = async (interaction: Exclude<APIInteraction, APIPingInteraction>, context: RouteContext) => {
    const { outgoing } = context.env;
    const held = responses.hold(interaction.id);
    outgoing.once('close', () => held.noteSent(outgoing.writableFinished));
    const deadline = setTimeout(held.giveUp, deadlineMs);
    const answered = handleRaw(client, interaction, (call) =>
      calls.answer(call, () => handleInteraction(call, options)),
    )
      .catch((error: unknown) => logger.error({ err: error }, 'a call could not be handled'))
      .finally(() => {
        held.giveUp();
        underWay.delete(answered);
      });
    underWay.add(answered);
    const response = await held.first;
    clearTimeout(deadline);
    return response ?? context.body(null, 504);
  };

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (context) => context.body(null, 413) }));
  app.post(endpointPath, async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const verdict = check({
      signature: context.req.header('x-signature-ed25519') ?? '',
      timestamp: context.req.header('x-signature-timestamp') ?? '',
      body,
    });
    if (verdict !== 'genuine') {
      logger.warn({ verdict }, explainRefusal[verdict]);
      return context.body(null, verdict === 'repeated' ? 409 : 401);
    }
    const interaction = JSON.parse(Buffer.from(body).toString('utf8')) as APIInteraction;
    if (interaction.type === InteractionType.Ping)
      return context.json({ type: InteractionResponseType.Pong });
    return answer(interaction, context);
  });
  app.onError((error, context) => {
    logger.error({ err: error }, 'a call could not be read');
    return context.body(null, 400);
  });

  const server = createServer(getRequestListener(app.fetch));
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await client.destroy();
    throw cannotListen(`${host}:${port}`, error);
  }
  return {
    address: `${addressOf(server, host)}${endpointPath}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([Promise.allSettled(underWay), once(AbortSignal.timeout(stopTimeoutMs), 'abort')]);
      stopped.abort();
      server.closeAllConnections();
      await closed;
      await client.destroy();
    },
  };
}

function cannotListen(place: string, cause: unknown): DiscordError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DiscordError(
    `Interactions cannot be listened for at ${place}: ${reason}.`,
    'Check INTERACTIONS_PORT and INTERACTIONS_HOST, and whether another program has the port.',
    false,
    { cause },
  );
}

const explainRefusal = {
  forged: 'a request to the interactions endpoint was not signed by Discord: is DISCORD_PUBLIC_KEY right?',
  stale: 'a signed request to the interactions endpoint is not of this minute: is the clock right?',
  repeated: 'a request to the interactions endpoint came a second time',
} as const;

/** It never connects: discord.js reads interactions with it, and sends what comes after the first response. */
function createClientWithoutGateway({ token, api }: EndpointOptions, responses: HeldResponses): Client {
  const client = new Client({
    intents: [],
    // Named, because discord.js reads a variable SHARDS otherwise.
    shards: [0],
    shardCount: 1,
    partials: [Partials.Channel],
    // Nothing tells a process without gateway that something it remembers has changed.
    makeCache: Options.cacheWithLimits({
      GuildMemberManager: 0,
      MessageManager: 0,
      UserManager: 0,
    }),
    allowedMentions: { parse: [] },
    rest: {
      timeout: overallTimeoutMs,
      retries: 0,
      makeRequest: responses.makeRequest,
      ...(api === undefined ? {} : { api }),
    },
  });
  client.rest.setToken(token);
  return client;
}

/** What discord.js does with an interaction of the gateway; it offers no other way to read one. */
interface WithActions {
  readonly actions: { readonly InteractionCreate: { handle(interaction: APIInteraction): void } };
}

/** Resolves when the interaction is answered; at once for kinds that discord.js does not know. */
async function handleRaw(
  client: Client,
  raw: APIInteraction,
  answer: (interaction: Interaction) => Promise<void>,
): Promise<void> {
  const read: Interaction[] = [];
  const listener = (interaction: Interaction) => void read.push(interaction);
  client.on(Events.InteractionCreate, listener);
  // Entitlements belong to an application that only a gateway tells of; we sell nothing.
  (client as unknown as WithActions).actions.InteractionCreate.handle({ ...raw, entitlements: [] });
  client.off(Events.InteractionCreate, listener);
  const [interaction] = read;
  if (interaction === undefined) return;
  noteParent(interaction, raw);
  try {
    await answer(interaction);
  } finally {
    // Direct messages are remembered for ever otherwise; there is no limit to be set for them.
    if (raw.guild_id === undefined && raw.channel !== undefined) client.channels.cache.delete(raw.channel.id);
  }
}
