// The gateway side: a WebSocket server that greets, identifies, resumes, beats and dispatches as Discord does.

import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Json, toGuildCreate } from './payloads.js';
import type { LoopbackState } from './state.js';

/** https://docs.discord.com/developers/events/gateway#gateway-events: opcodes. */
const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

interface Packet {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly sent: Packet[];
  /** Its number, and how many there are. */
  readonly shard: readonly [number, number];
  socket: WebSocket;
}

/** https://docs.discord.com/developers/events/gateway#sharding; direct messages go to the first shard. */
function isForShard(guildId: unknown, [shard, count]: Session['shard']): boolean {
  return (typeof guildId === 'string' ? Number((BigInt(guildId) >> 22n) % BigInt(count)) : 0) === shard;
}

export interface Gateway {
  /** Sends an event to the shard of its server; one that is away gets it when it resumes. */
  dispatch(type: string, data: Json): void;
  /** Sends something to every connected bot that is no event, or not even JSON. */
  sendRaw(text: string): void;
  /** Closes every connection with a code, as Discord does. */
  closeAll(code: number): void;
  /** Cuts every connection without a word. */
  terminateAll(): void;
  /** Asks every bot to reconnect. */
  requestReconnect(): void;
  /** The last IDENTIFY, without its token. */
  readonly lastIdentify: Json | null;
  readonly counts: {
    readonly connections: number;
    readonly identifies: number;
    readonly resumes: number;
    readonly heartbeats: number;
  };
  /** What a test may change while it runs. */
  readonly behaviour: {
    greets: boolean;
    acknowledgesHeartbeats: boolean;
    acceptsResume: boolean;
    answersResume: boolean;
  };
  stop(): void;
}

export function createGateway(
  state: LoopbackState,
  server: Server,
  url: () => string,
  heartbeatMs: number,
): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const counts = { connections: 0, identifies: 0, resumes: 0, heartbeats: 0 };
  const behaviour = {
    greets: true,
    acknowledgesHeartbeats: true,
    acceptsResume: true,
    answersResume: true,
  };
  let lastIdentify: Json | null = null;

  const send = (socket: WebSocket, packet: Packet) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet));
  };
  const dispatchTo = (session: Session, type: string, data: unknown) => {
    const packet = { op: op.dispatch, t: type, s: session.sent.length + 1, d: data };
    session.sent.push(packet);
    send(session.socket, packet);
  };

  const identify = (socket: WebSocket, data: Json) => {
    counts.identifies += 1;
    const { token, ...rest } = data;
    lastIdentify = rest;
    if (token !== state.token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    const shard = (data.shard ?? [0, 1]) as Session['shard'];
    for (const [id, old] of sessions) if (old.shard[0] === shard[0]) sessions.delete(id);
    const session: Session = { id: randomUUID(), sent: [], shard, socket };
    sessions.set(session.id, session);
    const guilds = state.guilds.filter(({ id }) => isForShard(id, shard));
    dispatchTo(session, 'READY', {
      v: 10,
      user: state.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      shard,
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: state.applicationId, flags: 0 },
    });
    for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', toGuildCreate(guild, state.bot));
  };

  const resume = (socket: WebSocket, data: Json) => {
    counts.resumes += 1;
    if (!behaviour.answersResume) return;
    const session = sessions.get(String(data.session_id));
    if (session === undefined || !behaviour.acceptsResume) {
      sessions.clear();
      send(socket, { op: op.invalidSession, d: false });
      return;
    }
    session.socket = socket;
    for (const missed of session.sent.filter(({ s = 0 }) => s > Number(data.seq))) send(socket, missed);
    dispatchTo(session, 'RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    counts.connections += 1;
    if (behaviour.greets) send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (raw) => {
      const packet = JSON.parse(String(raw)) as { op: number; d: Json };
      if (packet.op === op.heartbeat) counts.heartbeats += 1;
      if (packet.op === op.heartbeat && behaviour.acknowledgesHeartbeats)
        send(socket, { op: op.heartbeatAck, d: null });
      if (packet.op === op.identify) identify(socket, packet.d);
      if (packet.op === op.resume) resume(socket, packet.d);
    });
  });

  const each = (act: (socket: WebSocket) => void) => {
    for (const socket of sockets.clients) act(socket);
  };
  return {
    dispatch: (type, data) => {
      for (const session of sessions.values())
        if (isForShard(data.guild_id, session.shard)) dispatchTo(session, type, data);
    },
    sendRaw: (text) => each((socket) => socket.send(text)),
    closeAll: (code) => each((socket) => socket.close(code)),
    terminateAll: () => each((socket) => socket.terminate()),
    requestReconnect: () => each((socket) => send(socket, { op: op.reconnect, d: null })),
    get lastIdentify() {
      return lastIdentify;
    },
    counts,
    behaviour,
    stop: () => {
      each((socket) => socket.terminate());
      sockets.close();
    },
  };
}
