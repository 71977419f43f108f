// The right to reindex at somebody's request, which one of several processes has at a time, for as long as it gives signs of life.

import { randomUUID } from 'node:crypto';
import type { LeaseStore } from '../store/leases.js';
import { isGone, signProcess } from './process-sign.js';

export interface ReindexLease {
  /** True when it is this process's until `release`, or when nobody can be asked: a store that is out of order stops no run. */
  take(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * A process that was killed blocks others elsewhere for so long at the most, in milliseconds, and nobody on its own machine; it asks again
 * three times in that while.
 */
export const leaseMs = 30_000;
export const beatMs = leaseMs / 3;

const leaseName = 'reindex';

/** `onBeat` is called as often as the lease is prolonged. Without a store the process is alone. */
export function createReindexLease(
  leases: LeaseStore | null,
  now: () => Date,
  onBeat: () => void,
): ReindexLease {
  // Two in one process are two holders: whoever reads the sign passes over what follows it.
  const holder = `${signProcess()}\n${randomUUID()}`;
  let beat: NodeJS.Timeout | undefined;
  const ask = async (): Promise<boolean> => {
    const asked = now();
    const until = new Date(asked.getTime() + leaseMs);
    return (await leases?.take(leaseName, holder, asked, until).catch(() => true)) ?? true;
  };
  /** Gives back what a process of this machine has left that is there no more. */
  const freeFromDead = async (): Promise<boolean> => {
    const other = await leases?.findHolder(leaseName).catch(() => null);
    if (other == null || !isGone(other.split('\n', 1)[0] ?? '')) return false;
    await leases?.release(leaseName, other).catch(() => undefined);
    return true;
  };
  return {
    async take() {
      if (!(await ask()) && !((await freeFromDead()) && (await ask()))) return false;
      clearInterval(beat);
      beat = setInterval(() => {
        void ask();
        onBeat();
      }, beatMs).unref();
      return true;
    },
    async release() {
      clearInterval(beat);
      await leases?.release(leaseName, holder).catch(() => undefined);
    },
  };
}
