// One connection to the gateway that finds its way back: after growing waits, without giving up a session that may live on.

import { setTimeout as wait } from 'node:timers/promises';
import {
  type WebSocketShardDestroyOptions as DestroyOptions,
  type IContextFetchingStrategy,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';
import type { ShardVitals } from '../observability/vitals.js';

export interface GatewayTiming {
  /** Before the first attempt to come back, the second, and so on; the last for all that follow. */
  readonly reconnectWaitsMs: readonly number[];
  /** How long Discord may say nothing while it is asked to resume a session. */
  readonly resumeSilenceMs: number;
  /** How long it may take to greet. */
  readonly helloMs: number;
}

/**
 * The first attempt comes soon, because most closures are routine. A thousand new sessions a day are allowed: one every
 * half minute is twice too many, but an outage of half a day is none of ours.
 */
export const gatewayTiming: GatewayTiming = {
  reconnectWaitsMs: [500, 1000, 2000, 4000, 8000, 15_000, 30_000],
  resumeSilenceMs: 20_000,
  helloMs: 20_000,
};

/** After so many attempts in vain a session is given up: its own address may be what fails, and it is old by then. */
const maxResumeAttempts = 6;

/** What a socket reports that was cut, or never opened. Discord itself says nothing by it. */
const cutWithoutWord = 1006;

/** What @discordjs/ws names by number. */
const statusNames = {
  [WebSocketShardStatus.Idle]: 'idle',
  [WebSocketShardStatus.Connecting]: 'connecting',
  [WebSocketShardStatus.Resuming]: 'resuming',
  [WebSocketShardStatus.Ready]: 'ready',
} as const;

/**
 * The shard of @discordjs/ws reconnects every half second for ever, drops its session as soon as one attempt is refused, and
 * waits without end for a session to be resumed. Who destroys it with a way to recover gets here.
 */
export class GatewayShard extends WebSocketShard {
  readonly #sessions: IContextFetchingStrategy;
  readonly #timing: GatewayTiming;
  /** Attempts to come back since it was last ready. */
  #attempts = 0;
  #comingBack: AbortController | null = null;
  #silence: NodeJS.Timeout | undefined;
  #heardAtMs: number | null = null;
  #lostAtMs: number | null = performance.now();
  #pingMs: number | null = null;

  constructor(sessions: IContextFetchingStrategy, id: number, timing: GatewayTiming) {
    super(sessions, id);
    this.#sessions = sessions;
    this.#timing = timing;
    this.on(WebSocketShardEvents.Hello, () => {
      this.#heardAtMs = performance.now();
      this.#expectResumption();
    });
    // What was missed is replayed before the session counts as resumed.
    this.on(WebSocketShardEvents.Dispatch, () => {
      if (this.status === WebSocketShardStatus.Resuming) this.#expectResumption();
    });
    for (const event of [WebSocketShardEvents.Ready, WebSocketShardEvents.Resumed] as const)
      this.on(event, () => {
        this.#attempts = 0;
        this.#lostAtMs = null;
        clearTimeout(this.#silence);
      });
    this.on(WebSocketShardEvents.Closed, () => {
      this.#lostAtMs ??= performance.now();
    });
    this.on(WebSocketShardEvents.HeartbeatComplete, ({ latency }) => {
      this.#heardAtMs = performance.now();
      this.#pingMs = latency;
    });
  }

  describe(): ShardVitals {
    return {
      id: this.id,
      status: statusNames[this.status],
      awayMs: since(this.#lostAtMs) ?? 0,
      silentMs: since(this.#heardAtMs),
      pingMs: this.#pingMs,
      attempts: this.#attempts,
    };
  }

  override async destroy(options: DestroyOptions = {}): Promise<void> {
    const { recover, ...ending } = options;
    clearTimeout(this.#silence);
    if (recover === undefined) {
      this.#comingBack?.abort();
      await super.destroy(ending);
      return;
    }
    // It is on its way back already.
    if (this.#comingBack !== null) return;
    const comingBack = new AbortController();
    this.#comingBack = comingBack;
    try {
      const keepsSession = this.#keepsSession(recover, ending.code);
      const session = keepsSession ? await this.#sessions.retrieveSessionInfo(this.id) : null;
      // Without a way to recover: the wait is ours to choose. A session is only resumed after this very code.
      await super.destroy({ ...ending, code: ending.code ?? (keepsSession ? resumingCode : normalCode) });
      await this.#sessions.updateSessionInfo(this.id, session);
      await wait(this.#nextWaitMs(), undefined, { signal: comingBack.signal });
    } catch (error) {
      if (comingBack.signal.aborted) return;
      throw error;
    } finally {
      this.#comingBack = null;
    }
    // It resolves when the session is there, which nobody needs to be told: whatever fails on the way comes back here.
    this.connect().catch(() => undefined);
  }

  #keepsSession(recover: WebSocketShardDestroyRecovery, code: number | undefined): boolean {
    if (recover === WebSocketShardDestroyRecovery.Resume) return true;
    return code === cutWithoutWord && this.#attempts < maxResumeAttempts;
  }

  /** Up to half as long again, so that many shards do not come all at once. */
  #nextWaitMs(): number {
    const { reconnectWaitsMs } = this.#timing;
    const waitMs = reconnectWaitsMs[Math.min(this.#attempts, reconnectWaitsMs.length - 1)] ?? 0;
    this.#attempts += 1;
    return waitMs * (1 + Math.random() / 2);
  }

  #expectResumption(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.status !== WebSocketShardStatus.Resuming) return;
      const reason = 'The session was not resumed';
      void this.destroy({ reason, recover: WebSocketShardDestroyRecovery.Reconnect });
    }, this.#timing.resumeSilenceMs).unref();
  }
}

const since = (atMs: number | null) => (atMs === null ? null : performance.now() - atMs);

/** Close codes of our own: 1000 ends the session at Discord, another one keeps it. */
const normalCode = 1000;
const resumingCode = 4200;
