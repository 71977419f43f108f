// The REST side: HTTP requests of a bot → answers as Discord gives them, each checked and recorded.

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { accountRoutes } from './account-routes.js';
import type { Json } from './payloads.js';
import { createSnowflake } from './snowflake.js';
import { loadSpecValidator } from './spec-validator.js';
import {
  applyBody,
  callbackType,
  createMessage,
  type LiveInteraction,
  type LoopbackState,
  messageFlag,
  postMessage,
  type RecordedRequest,
  toMessagePayload,
  type UploadedFile,
} from './state.js';
import { listExtraFaults } from './validate-request.js';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Call {
  readonly receivedAtMs: number;
  readonly parameters: readonly string[];
  readonly body: Json;
  readonly files: readonly UploadedFile[];
  readonly query: URLSearchParams;
}

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the bot's token is needed; interaction routes carry a token of their own. */
  readonly needsToken: boolean;
  handle(call: Call): Answer;
}

const unknownInteraction: Answer = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
const unknownWebhook: Answer = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
const unknownMessage: Answer = { status: 404, body: { message: 'Unknown Message', code: 10008 } };

/** Discord's words for requests of a body it refuses. */
const invalidBody = (faults: readonly string[]): Answer => ({
  status: 400,
  body: {
    message: 'Invalid Form Body',
    code: 50035,
    errors: { _errors: faults.map((message) => ({ code: 'INVALID', message })) },
  },
});

/** An HTTP server that is not listening yet. `gatewayUrl` tells a bot where to connect. */
export function createRestServer(state: LoopbackState, gatewayUrl: () => string): Server {
  const routes = [
    ...accountRoutes(state, gatewayUrl),
    ...applicationRoutes(state),
    ...interactionRoutes(state),
    ...messageRoutes(state),
  ];
  return createServer((request, response) => {
    answerRequest(state, routes, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
}

async function answerRequest(
  state: LoopbackState,
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Before anything is checked: checking is our work, not the bot's.
  const receivedAtMs = Date.now();
  response.setHeader('date', new Date(receivedAtMs + state.account.clockAheadMs).toUTCString());
  const url = new URL(request.url ?? '/', 'http://loopback');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v\d+/, '');
  const method = request.method ?? 'GET';
  const { body, files } = await readBody(request);
  const recorded: RecordedRequest = { method, path, body, atMs: receivedAtMs, status: null };
  state.requests.push(recorded);

  const fault = state.faults.take(method, path);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'close') {
    request.socket.end();
    return;
  }
  if (fault?.kind === 'status') {
    recorded.status = fault.status;
    const type = fault.page === undefined ? 'application/json' : 'text/html';
    response.writeHead(fault.status, { 'content-type': type, ...fault.headers });
    response.end(fault.page ?? JSON.stringify(fault.body ?? { message: 'An injected fault', code: 0 }));
    return;
  }
  if (fault?.kind === 'slow') await wait(fault.ms);
  const answer = route(state, routes, {
    method,
    path,
    body,
    files,
    query: url.searchParams,
    authorization: request.headers.authorization,
    receivedAtMs,
  });
  recorded.status = answer.status;
  if (fault?.kind === 'lost reply') {
    request.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'broken reply') {
    const whole = JSON.stringify(answer.body ?? {});
    response.writeHead(200, { 'content-type': 'application/json' }).end(whole.slice(0, -1));
    return;
  }
  if (answer.body === undefined) response.writeHead(answer.status).end();
  else
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
}

function route(
  state: LoopbackState,
  routes: readonly Route[],
  request: {
    method: string;
    path: string;
    body: unknown;
    files: readonly UploadedFile[];
    query: URLSearchParams;
    authorization: string | undefined;
    receivedAtMs: number;
  },
): Answer {
  const { method, path, body, files, query, receivedAtMs } = request;
  const match = routes.find((one) => one.method === method && one.pattern.test(path));
  if (match === undefined) return { status: 404, body: { message: '404: Not Found', code: 0 } };
  if (match.needsToken && request.authorization !== `Bot ${state.token}`)
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  const isChecked = state.requests.length % state.checksEvery === 0;
  const faults = isChecked
    ? [...(loadSpecValidator()?.(method, path, body) ?? []), ...listExtraFaults(method, path, body, files)]
    : [];
  if (faults.length > 0) {
    state.violations.push({ method, path, faults });
    return invalidBody(faults);
  }
  const parameters = (match.pattern.exec(path) ?? []).slice(1).map((parameter) => parameter ?? '');
  return match.handle({ parameters, body: (body ?? {}) as Json, files, query, receivedAtMs });
}

interface Received {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** JSON, or a form that holds JSON and files. */
async function readBody(request: IncomingMessage): Promise<Received> {
  const bytes = await buffer(request);
  if (bytes.length === 0) return { body: null, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))),
  };
}

function applicationRoutes(state: LoopbackState): readonly Route[] {
  const scopeOf = (guildId: string | undefined) =>
    guildId === undefined || guildId === '' ? 'global' : guildId;
  return [
    {
      method: 'PUT',
      pattern: /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/,
      needsToken: true,
      handle: ({ parameters: [guildId], body }) => {
        if (guildId !== undefined && guildId !== '' && !state.guilds.some(({ id }) => id === guildId))
          return { status: 403, body: { message: 'Missing Access', code: 50001 } };
        const registered = (body as unknown as readonly Json[]).map((command) => ({
          type: 1,
          default_member_permissions: null,
          nsfw: false,
          ...command,
          id: createSnowflake(),
          application_id: state.applicationId,
          version: createSnowflake(),
        }));
        state.commands.set(scopeOf(guildId), registered);
        return { status: 200, body: registered };
      },
    },
  ];
}

/** What a bot writes into a channel of its own accord, and reads there. */
function messageRoutes(state: LoopbackState): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: /^\/channels\/(\d+)\/messages$/,
      needsToken: true,
      handle: ({ parameters: [channelId = ''], body, files }) => {
        // A nonce that is enforced makes one message, however often it is sent.
        const { nonce, enforce_nonce: isEnforced } = body;
        const sent = isEnforced === true ? state.messagesByNonce.get(String(nonce)) : undefined;
        if (sent !== undefined) return { status: 200, body: toMessagePayload(state, sent) };
        const message = postMessage(state, channelId, body, files);
        if (isEnforced === true) state.messagesByNonce.set(String(nonce), message);
        const { message_id: answered } = (body.message_reference ?? {}) as Json;
        state.awaitedReplies.get(String(answered))?.(message);
        return { status: 200, body: toMessagePayload(state, message) };
      },
    },
    {
      method: 'GET',
      pattern: /^\/channels\/(\d+)\/messages$/,
      needsToken: true,
      handle: ({ parameters: [channelId] }) => ({
        status: 200,
        body: [...state.messages.values()]
          .filter(
            (message) => message.channelId === channelId && (message.flags & messageFlag.ephemeral) === 0,
          )
          .reverse()
          .map((message) => toMessagePayload(state, message)),
      }),
    },
  ];
}

/** The first response is due within three seconds; later ones while the token lives. */
const tokenLifeMs = 15 * 60_000;

function interactionRoutes(state: LoopbackState): readonly Route[] {
  const live = (token: string | undefined): LiveInteraction | undefined => {
    const interaction = state.interactions.get(token ?? '');
    return interaction !== undefined && Date.now() - interaction.startedAtMs < tokenLifeMs
      ? interaction
      : undefined;
  };
  const webhook = /^\/webhooks\/\d+\/([^/]+)$/;
  const webhookMessage = /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/;
  /** Finds the message of a webhook route and hands it on with its interaction. */
  const withMessage =
    (
      handle: (
        message: NonNullable<LiveInteraction['original']>,
        interaction: LiveInteraction,
        call: Call,
      ) => Answer,
    ) =>
    (call: Call): Answer => {
      const interaction = live(call.parameters[0]);
      if (interaction === undefined || interaction.callback === null) return unknownWebhook;
      const message =
        call.parameters[1] === '@original'
          ? interaction.original
          : state.messages.get(call.parameters[1] ?? '');
      if (!message || message.isDeleted) return unknownMessage;
      const answer = handle(message, interaction, call);
      interaction.onChange();
      return answer;
    };
  return [
    {
      method: 'POST',
      pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      needsToken: false,
      handle: ({ parameters: [id, token], body, files, query, receivedAtMs }) => {
        const interaction = live(token);
        if (interaction === undefined || interaction.id !== id) return unknownInteraction;
        const afterMs = receivedAtMs - interaction.startedAtMs;
        if (afterMs > interaction.deadlineMs) return unknownInteraction;
        if (interaction.callback !== null)
          return {
            status: 400,
            body: { message: 'Interaction has already been acknowledged.', code: 40060 },
          };
        acknowledge(state, interaction, body, files);
        interaction.acknowledgedAfterMs = afterMs;
        interaction.onChange();
        if (query.get('with_response') !== 'true') return { status: 204 };
        const { original } = interaction;
        return {
          status: 200,
          body: {
            interaction: {
              id: interaction.id,
              type: interaction.type,
              ...(original === null ? {} : { response_message_id: original.id }),
            },
            ...(original === null
              ? {}
              : { resource: { type: body.type, message: toMessagePayload(state, original) } }),
          },
        };
      },
    },
    {
      method: 'POST',
      pattern: webhook,
      needsToken: false,
      handle: ({ parameters: [token], body, files }) => {
        const interaction = live(token);
        if (interaction === undefined || interaction.callback === null) return unknownWebhook;
        const message = createMessage(state, interaction, body, { files });
        interaction.followUps.push(message);
        interaction.onChange();
        return { status: 200, body: toMessagePayload(state, message) };
      },
    },
    {
      method: 'PATCH',
      pattern: webhookMessage,
      needsToken: false,
      handle: withMessage((message, _, { body, files }) => {
        applyBody(message, body, files);
        return { status: 200, body: toMessagePayload(state, message) };
      }),
    },
    {
      method: 'DELETE',
      pattern: webhookMessage,
      needsToken: false,
      handle: withMessage((message) => {
        message.isDeleted = true;
        return { status: 204 };
      }),
    },
  ];
}

function acknowledge(
  state: LoopbackState,
  interaction: LiveInteraction,
  body: Json,
  files: readonly UploadedFile[],
): void {
  const data = (body.data ?? {}) as Json;
  interaction.callback = { type: Number(body.type), data };
  switch (body.type) {
    case callbackType.message:
      interaction.original = createMessage(state, interaction, data, { files });
      break;
    case callbackType.deferredMessage:
      interaction.original = createMessage(state, interaction, data, { extraFlags: messageFlag.loading });
      break;
    case callbackType.update:
      if (interaction.pressedOn !== null) applyBody(interaction.pressedOn, data, files);
      interaction.original = interaction.pressedOn;
      break;
    case callbackType.deferredUpdate:
      interaction.original = interaction.pressedOn;
      break;
  }
}
