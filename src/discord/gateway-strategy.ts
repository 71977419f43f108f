// How discord.js keeps its shards: in this process, each finding its way back, and none stopped by one bad event.

import {
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  type WebSocketManager,
  type WebSocketShardDestroyOptions,
  WebSocketShardEvents,
} from '@discordjs/ws';
import { Collection, type GatewaySendPayload } from 'discord.js';
import type { ShardVitals } from '../observability/vitals.js';
import { GatewayShard, type GatewayTiming, gatewayTiming } from './gateway-shard.js';

export interface StrategyOptions {
  readonly timing?: GatewayTiming | undefined;
  /** Told of an event that could not be handled; `event` is Discord's name for it. The next ones are. */
  onFault(error: unknown, place: { readonly shard: number; readonly event: string }): void;
}

/** A `Collection` of a version that only @discordjs/ws has. */
type Statuses = Awaited<ReturnType<IShardingStrategy['fetchStatus']>>;

/** For `new Client({ ws: { buildStrategy } })`, as `SimpleShardingStrategy`, which keeps its shards to itself. */
export class GatewayStrategy implements IShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #options: StrategyOptions;
  readonly #shards = new Map<number, GatewayShard>();

  constructor(manager: WebSocketManager, options: StrategyOptions) {
    this.#manager = manager;
    this.#options = options;
  }

  describe(): readonly ShardVitals[] {
    return [...this.#shards.values()].map((shard) => shard.describe());
  }

  async spawn(shardIds: number[]): Promise<void> {
    const { timing = gatewayTiming } = this.#options;
    const options = {
      ...(await managerToFetchingStrategyOptions(this.#manager)),
      helloTimeout: timing.helloMs,
      handshakeTimeout: timing.helloMs,
    };
    for (const shardId of shardIds) {
      const sessions = new SimpleContextFetchingStrategy(this.#manager, options);
      const shard = new GatewayShard(sessions, shardId, timing);
      for (const event of Object.values(WebSocketShardEvents)) this.#relay(shard, event);
      this.#shards.set(shardId, shard);
    }
  }

  async connect(): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.connect()));
  }

  async destroy(options?: Omit<WebSocketShardDestroyOptions, 'recover'>): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.destroy(options)));
    this.#shards.clear();
  }

  async send(shardId: number, payload: GatewaySendPayload): Promise<void> {
    const shard = this.#shards.get(shardId);
    if (shard === undefined) throw new RangeError(`There is no shard ${shardId}.`);
    await shard.send(payload);
  }

  async fetchStatus(): Promise<Statuses> {
    const statuses = new Collection([...this.#shards].map(([id, { status }]) => [id, status]));
    return statuses as unknown as Statuses;
  }

  /** discord.js reads fields of an event that may not be there, and what it throws would end the process. */
  #relay(shard: GatewayShard, event: WebSocketShardEvents): void {
    shard.on(event, (payload?: object) => {
      try {
        this.#manager.emit(event, { ...payload, shardId: shard.id } as never);
      } catch (error) {
        const data: unknown = payload !== undefined && 'data' in payload ? payload.data : null;
        const name = data !== null && typeof data === 'object' && 't' in data ? String(data.t) : event;
        this.#options.onFault(error, { shard: shard.id, event: name });
      }
    });
  }
}
