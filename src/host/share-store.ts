// One store for several processes: one of them leads, which does what only one is to do; each learns what the others changed.

import { randomUUID } from 'node:crypto';
import type { StoreMarks } from '../store/marks.js';
import type { Store } from '../store/store.js';

export interface ShareTiming {
  /** How often a process looks. What another changed is known after so long. */
  readonly lookEveryMs: number;
  /** How long the others wait for a leader that is not heard of any more. */
  readonly leaseMs: number;
}

/** Three looks may fail before a leader is taken for dead. Clocks of the machines may differ by less than the rest. */
export const shareTiming: ShareTiming = { lookEveryMs: 5000, leaseMs: 30_000 };

export interface SharedStoreOptions {
  readonly store: Pick<Store, 'leases' | 'readMarks'>;
  now(): Date;
  /** This process leads from now on. */
  onLead(): void;
  /** It leads no more: another does, or will. */
  onYield(): void;
  /** Another process changed this. */
  onChange(subject: keyof StoreMarks): void;
  /** The store could not be asked; it is asked again. */
  onFault(error: unknown): void;
  readonly timing?: ShareTiming | undefined;
}

export interface SharedStore {
  /** Resolves when it is known who leads. Never rejects. */
  start(): Promise<void>;
  /** What has changed so far is known here: this process did it, or is about to take it in. */
  note(subject: keyof StoreMarks): Promise<void>;
  /** Lets another lead at once. Never rejects. */
  stop(): Promise<void>;
}

const leaseName = 'leader';

export function createSharedStore(options: SharedStoreOptions): SharedStore {
  const { store, now, onLead, onYield, onChange, onFault, timing = shareTiming } = options;
  const holder = randomUUID();
  let leadsUntilMs = Number.NEGATIVE_INFINITY;
  let isLeading = false;
  let known: StoreMarks | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const beLeader = (leads: boolean): void => {
    if (leads === isLeading) return;
    isLeading = leads;
    if (leads) onLead();
    else onYield();
  };

  const look = async (): Promise<void> => {
    const asked = now();
    try {
      const until = new Date(asked.getTime() + timing.leaseMs);
      const isTaken = await store.leases.take(leaseName, holder, asked, until);
      leadsUntilMs = isTaken ? until.getTime() : Number.NEGATIVE_INFINITY;
      const marks = await store.readMarks();
      const before = known;
      known = marks;
      for (const subject of Object.keys(marks) as (keyof StoreMarks)[])
        if (before !== null && before[subject] !== marks[subject]) onChange(subject);
    } catch (error) {
      onFault(error);
    }
    // A leader that cannot reach the store leads until its lease has run out, and no longer.
    beLeader(now().getTime() < leadsUntilMs);
  };
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    looking = looking.then(step);
    return looking;
  };

  return {
    start() {
      timer = setInterval(() => void inTurn(look), timing.lookEveryMs).unref();
      return inTurn(look);
    },
    note: (subject) =>
      inTurn(async () => {
        const marks = await store.readMarks().catch(() => null);
        if (known !== null && marks !== null) known = { ...known, [subject]: marks[subject] };
      }),
    async stop() {
      clearInterval(timer);
      await looking;
      beLeader(false);
      await store.leases.release(leaseName, holder).catch(onFault);
    },
  };
}
