// How the program is doing at this moment, part by part: what health checks and figures are made of.

export interface ShardVitals {
  readonly id: number;
  readonly status: 'idle' | 'connecting' | 'resuming' | 'ready';
  /** Since it was last ready; 0 while it is. */
  readonly awayMs: number;
  /** Since the gateway last acknowledged a heartbeat or greeted; null before it ever did. */
  readonly silentMs: number | null;
  /** Of the last heartbeat; null before the first. */
  readonly pingMs: number | null;
  /** How often it has tried to come back since it was last ready. */
  readonly attempts: number;
}

/** Digests that are due and not sent. */
export interface DigestVitals {
  readonly waiting: number;
  /** Those that only a person can help. */
  readonly parked: number;
  /** Since the oldest that is waiting was due; 0 when none is. */
  readonly oldestMs: number;
}

export interface ServiceVitals {
  /** Null where calls are not queued. */
  readonly queue: { readonly running: number; readonly waiting: number } | null;
  /** Null when there is none yet, or it does not say so in time. */
  readonly library: { readonly articles: number; readonly faultyPages: number } | null;
  /** Since all sources were last looked through; null before the first time. */
  readonly lookedThroughMs: number | null;
  /** Null where nothing is kept, or the store does not say so in time. */
  readonly digests: DigestVitals | null;
  /** Why nothing can be written to the store; null when all is well, or there is no store. */
  readonly storeAlarm: string | null;
  /** Why the index cannot be written to the disk; null when all is well, or nothing is kept. */
  readonly indexAlarm: string | null;
}

export interface Vitals extends ServiceVitals {
  /** Null where no gateway is wanted; empty before the first connection. */
  readonly shards: readonly ShardVitals[] | null;
}
