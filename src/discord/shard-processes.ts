// A bot whose shards are divided among processes → one that starts them, one after the other, and again when they die.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { DiscordConfig, ProcessShare } from '../config/config.js';
import { connectedMessage, divideShards, formatShare } from '../config/process-share.js';
import type { Logger } from '../observability/logger.js';
import { openRest, toDiscordError } from './inspect-account.js';

export interface ProcessesOptions {
  /** The program that each runs, with `--share` and its share. */
  readonly program: string;
  readonly shares: readonly ProcessShare[];
  readonly logger: Logger;
  readonly waits?: RestartWaits;
}

export interface RestartWaits {
  /** Before a process that died is started again; each is double the one before. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Who lived so long died by chance: waits begin anew. */
  readonly soundMs: number;
}

/** Each start costs one of Discord's thousand a day. */
const restartWaits: RestartWaits = { firstMs: 1000, longestMs: 5 * 60_000, soundMs: 5 * 60_000 };

export interface Processes {
  /** Resolves when all have ended: with 0 after `stop`, with 2 when one said that starting again will not help. */
  readonly ended: Promise<0 | 2>;
  /** Tells all to end, and starts none any more. */
  stop(): void;
}

/** Exit code of a process that starting again would not help. */
const lastingFault = 2;

/** Asks Discord where the settings leave the number to it. Throws `DiscordError` when it does not tell. */
export async function readShares(
  { token, gateway }: Pick<DiscordConfig, 'token' | 'gateway'>,
  api?: string,
): Promise<readonly ProcessShare[]> {
  const { shards = 1, processes = 1 } = gateway ?? {};
  if (shards !== 'auto') return divideShards(shards, processes);
  const asked = openRest({ token, api }).get(Routes.gatewayBot());
  const advised = (await asked.catch((error: unknown) => {
    throw toDiscordError(error);
  })) as RESTGetAPIGatewayBotResult;
  return divideShards(Math.max(advised.shards, processes), processes);
}

export function startProcesses({
  program,
  shares,
  logger,
  waits = restartWaits,
}: ProcessesOptions): Processes {
  const running = new Map<number, ChildProcess>();
  const stopping = new AbortController();
  let verdict: 0 | 2 = 0;

  const stop = (): void => {
    stopping.abort();
    for (const child of running.values()) child.kill('SIGTERM');
  };

  /** Resolves with the exit code; null for a process that was killed or could not be started. */
  const runOnce = async (share: ProcessShare, onConnected: () => void): Promise<number | null> => {
    const child = fork(program, ['--share', formatShare(share)]);
    running.set(share.index, child);
    child.on('message', (message) => {
      if (message === connectedMessage) onConnected();
    });
    try {
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    } catch (error) {
      logger.error({ err: error, process: share.index }, 'a process could not be started');
      return null;
    } finally {
      running.delete(share.index);
    }
  };

  const keepRunning = async (share: ProcessShare, onConnected: () => void): Promise<void> => {
    let waitMs = waits.firstMs;
    while (!stopping.signal.aborted) {
      const startedMs = performance.now();
      const code = await runOnce(share, onConnected);
      if (stopping.signal.aborted) return;
      if (code === lastingFault) {
        logger.error({ process: share.index }, 'a process says that starting again will not help; all end');
        verdict = 2;
        stop();
        return;
      }
      if (performance.now() - startedMs > waits.soundMs) waitMs = waits.firstMs;
      logger.error({ process: share.index, code, waitMs }, 'a process has ended and is started again');
      await wait(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, waits.longestMs);
    }
  };

  // One after the other: Discord takes new sessions slowly, and the first makes what all need in the store.
  const startAll = async (): Promise<void> => {
    const lives: Promise<void>[] = [];
    for (const share of shares) {
      if (stopping.signal.aborted) break;
      await new Promise<void>((resolve) => {
        const life = keepRunning(share, resolve);
        lives.push(life);
        void life.then(resolve);
      });
    }
    await Promise.all(lives);
  };

  return { ended: startAll().then(() => verdict), stop };
}
