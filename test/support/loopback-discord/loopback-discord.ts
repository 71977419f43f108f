// A Discord on 127.0.0.1 to which the real discord.js client connects: REST, gateway, and people who use the bot.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './gateway.js';
import type { LoopbackGuild } from './payloads.js';
import { createRestServer } from './rest.js';
import { type ShownMessage, showMessage } from './shown.js';
import { createState, type LoopbackState } from './state.js';
import { createPerson, type Person, type PersonOptions } from './user.js';

export interface LoopbackDiscord {
  /** For `new Client({ rest: { api } })`. */
  readonly api: string;
  readonly token: string;
  /** The bot's servers; the first is where people are unless told otherwise. */
  readonly guilds: readonly LoopbackGuild[];
  readonly state: LoopbackState;
  readonly gateway: Gateway;
  createPerson(options?: Partial<PersonOptions>): Person;
  /** A message as it is now. Throws when there is none of this id. */
  show(messageId: string): ShownMessage;
  /** Cuts every connection and refuses new ones until `comeBack`. */
  goDown(): Promise<void>;
  /** Is there again, at the same address and with everything it knew. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export interface LoopbackOptions {
  readonly guildNames?: readonly string[];
  readonly heartbeatMs?: number;
  /** Connections that bots are told to make. */
  readonly advisedShards?: number;
  /** How long people wait for the first response; Discord's three seconds when absent. */
  readonly deadlineMs?: number;
  /** Of so many requests one is checked; every one when absent. Checking takes longer than answering. */
  readonly checksEvery?: number;
}

export async function startLoopbackDiscord({
  guildNames = ['Home'],
  heartbeatMs = 41_250,
  deadlineMs = 3000,
  advisedShards = 1,
  checksEvery = 1,
}: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const state = createState(guildNames, { advisedShards, checksEvery });
  const port = () => (server.address() as AddressInfo).port;
  const gatewayUrl = () => `ws://127.0.0.1:${address}`;
  const server = createRestServer(state, gatewayUrl);
  const gateway = createGateway(state, server, gatewayUrl, heartbeatMs);
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  await listen(0);
  const address = port();
  const [home = null] = state.guilds;
  return {
    api: `http://127.0.0.1:${address}/api`,
    token: state.token,
    guilds: state.guilds,
    state,
    gateway,
    createPerson: (options = {}) => createPerson(state, gateway, { guild: home, deadlineMs, ...options }),
    show: (messageId) => {
      const message = state.messages.get(messageId);
      if (message === undefined) throw new Error(`There is no message ${messageId}.`);
      return showMessage(message);
    },
    goDown: () => {
      gateway.terminateAll();
      return close();
    },
    comeBack: () => listen(address),
    stop: async () => {
      gateway.stop();
      if (server.listening) await close();
    },
  };
}
