// The part of Discord's REST API that digests meet, fast enough for thousands of channels, with what goes wrong there: replies
// lost after the message was created, limits, channels that are gone, archived and locked threads.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { createSnowflake } from './loopback-discord/snowflake.js';

export interface Posted {
  readonly id: string;
  readonly channelId: string;
  readonly body: Body;
  readonly atMs: number;
  isDeleted: boolean;
}

type Body = Readonly<Record<string, unknown>>;

export interface PostChannel {
  readonly id: string;
  readonly kind: 'channel' | 'forum' | 'post' | 'direct';
  readonly parentId: string | null;
  /** An error of Discord's that every request about it gets; null for none. */
  refusal: { readonly status: number; readonly code: number } | null;
  isArchived: boolean;
  /** Of a post; empty for others. */
  tagIds: readonly string[];
  readonly messages: Posted[];
}

export interface PostOfficeOptions {
  /** Which share of the replies to a creation is lost, 0…1. */
  readonly lostReplies?: number;
  /** How long a nonce is remembered. */
  readonly nonceMs?: number;
  /** Requests in a second before it refuses; none when absent. */
  readonly perSecond?: number;
  readonly latencyMs?: number;
  readonly random?: () => number;
}

export interface PostOffice {
  readonly api: string;
  readonly channels: Map<string, PostChannel>;
  /** Of the latest requests; few. */
  readonly headers: readonly IncomingMessage['headers'][];
  readonly counts: { requests: number; created: number; limited: number; lost: number };
  addChannel(id: string, kind: 'channel' | 'forum'): PostChannel;
  /** Called before each creation is answered; for kills at just that moment. */
  onCreated: (message: Posted) => void;
  /** All messages there ever were, posts' first ones included. */
  listPosted(): readonly Posted[];
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Discord's own limit for messages of one channel. */
const perChannel = { count: 5, ms: 5000 } as const;

export async function startPostOffice({
  lostReplies = 0,
  nonceMs = 0,
  perSecond = Number.POSITIVE_INFINITY,
  latencyMs = 0,
  random = Math.random,
}: PostOfficeOptions = {}): Promise<PostOffice> {
  const channels = new Map<string, PostChannel>();
  const counts = { requests: 0, created: 0, limited: 0, lost: 0 };
  const recent: number[] = [];
  const headers: IncomingMessage['headers'][] = [];

  const add = (id: string, kind: PostChannel['kind'], parentId: string | null = null): PostChannel => {
    const channel: PostChannel = {
      id,
      kind,
      parentId,
      refusal: null,
      isArchived: false,
      tagIds: [],
      messages: [],
    };
    channels.set(id, channel);
    return channel;
  };

  const create = (channel: PostChannel, body: Body, id = createSnowflake()): Posted => {
    const message = { id, channelId: channel.id, body, atMs: Date.now(), isDeleted: false };
    channel.messages.push(message);
    counts.created += 1;
    office.onCreated(message);
    return message;
  };

  const say = (channel: PostChannel, body: Body): Answer => {
    const since = Date.now() - nonceMs;
    const known = channel.messages.find(({ body: { nonce }, atMs }) => nonce === body.nonce && atMs > since);
    if (body.enforce_nonce === true && known !== undefined)
      return known.isDeleted ? unknown(10_008) : { status: 200, body: toPayload(known) };
    const last = channel.messages.filter(({ atMs }) => atMs > Date.now() - perChannel.ms);
    const headers = {
      'x-ratelimit-limit': String(perChannel.count),
      'x-ratelimit-remaining': String(Math.max(0, perChannel.count - last.length - 1)),
      'x-ratelimit-reset-after': String(perChannel.ms / 1000),
      'x-ratelimit-bucket': 'messages',
    };
    if (last.length >= perChannel.count) {
      counts.limited += 1;
      return { status: 429, body: { retry_after: 1 }, headers: { ...headers, 'retry-after': '1' } };
    }
    return { status: 200, body: toPayload(create(channel, body)), headers };
  };

  const answer = (method: string, path: string, query: URLSearchParams, body: Body): Answer => {
    const [, first = '', id = '', what = '', more = ''] = path.split('/');
    if (path === '/users/@me/channels') {
      const userId = String(body.recipient_id);
      const channel = channels.get(userId) ?? add(userId, 'direct');
      return channel.refusal === null ? { status: 200, body: { id: userId, type: 1 } } : refuse(channel);
    }
    if (first === 'guilds') {
      const threads = [...channels.values()].filter(({ kind, isArchived }) => kind === 'post' && !isArchived);
      return { status: 200, body: { threads: threads.map(toThread), members: [] } };
    }
    const channel = channels.get(id);
    if (channel === undefined) return unknown(10_003);
    if (channel.refusal !== null) return refuse(channel);
    if (method === 'POST' && what === 'messages') return say(channel, body);
    if (method === 'POST' && what === 'threads') {
      const postId = createSnowflake();
      const post = add(postId, 'post', id);
      post.tagIds = (body.applied_tags ?? []) as readonly string[];
      create(post, body.message as Body, postId);
      return { status: 201, body: { id: postId, type: 11 } };
    }
    if (what === 'threads') {
      const posts = [...channels.values()].filter(
        ({ parentId, isArchived }) => parentId === id && isArchived,
      );
      return { status: 200, body: { threads: posts.map(toThread), members: [], has_more: false } };
    }
    const there = channel.messages.filter(({ isDeleted }) => !isDeleted);
    if (more !== '') {
      const message = there.find((one) => one.id === more);
      return message === undefined ? unknown(10_008) : { status: 200, body: toPayload(message) };
    }
    const after = BigInt(query.get('after') ?? '0');
    const page = there.filter((one) => BigInt(one.id) > after).slice(0, Number(query.get('limit') ?? 50));
    return { status: 200, body: page.reverse().map(toPayload) };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    counts.requests += 1;
    if (headers.push(request.headers) > 20) headers.shift();
    const url = new URL(request.url ?? '/', 'http://loopback');
    const method = request.method ?? 'GET';
    const body = method === 'POST' ? ((await json(request)) as Body) : {};
    const nowMs = Date.now();
    while (recent.length > 0 && (recent[0] ?? 0) <= nowMs - 1000) recent.shift();
    recent.push(nowMs);
    const isOver = recent.length > perSecond;
    if (isOver) counts.limited += 1;
    if (latencyMs > 0) await wait(latencyMs);
    const createdBefore = counts.created;
    const {
      status,
      body: said,
      headers: limits,
    } = isOver ? tooMany : answer(method, url.pathname.replace(/^\/api\/v\d+/, ''), url.searchParams, body);
    if (counts.created > createdBefore && random() < lostReplies) {
      counts.lost += 1;
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json', ...limits }).end(JSON.stringify(said));
  };

  const server: Server = createServer((request, response) => {
    // Who was killed in the middle of a request hears nothing of it.
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const office: PostOffice = {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    channels,
    counts,
    headers,
    addChannel: add,
    onCreated: () => undefined,
    listPosted: () => [...channels.values()].flatMap(({ messages }) => messages),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return office;
}

const tooMany: Answer = {
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 1, global: true },
  headers: { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
};

function unknown(code: number): Answer {
  return { status: 404, body: { message: 'Unknown', code } };
}

function refuse({ refusal }: PostChannel): Answer {
  return { status: refusal?.status ?? 403, body: { message: 'Refused', code: refusal?.code ?? 50_001 } };
}

function toThread({ id, parentId }: PostChannel) {
  return {
    id,
    parent_id: parentId,
    type: 11,
    thread_metadata: { archived: false, archive_timestamp: new Date().toISOString(), locked: false },
  };
}

function toPayload({ id, channelId, body }: Posted) {
  return { id, channel_id: channelId, components: body.components, content: '', author: { id: '1' } };
}
