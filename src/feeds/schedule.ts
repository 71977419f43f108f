// How a reading went → when the feed is due again.

import { growingWaitMs } from '../net/growing-wait.js';

export interface ReadingOutcome {
  /** Failed readings in a row, this one included; 0 when it went well. */
  readonly failures: number;
  /** How long the site asked us to stay away; null when it did not. */
  readonly retryAfterMs: number | null;
  /** How long the feed itself asks to be left alone; null when it does not. */
  readonly ttlMinutes: number | null;
}

const minuteMs = 60_000;

/** No feed is read more often than it asks, but some ask for weeks by mistake. */
const maxTtlMs = 6 * 60 * minuteMs;

/** A feed that fails is asked once a day at the least: many come back. */
const maxBackoffMs = 24 * 60 * minuteMs;

/**
 * The next due time, always later than `now`. After a success the interval, or what the feed asks for, a tenth more or less, so
 * that feeds added together do not stay together. After failures the interval doubled each time, of which the second half is
 * left to chance, and never before the site wants us back. `random` gives numbers from 0 to below 1.
 */
export function nextDue(
  now: Date,
  intervalMs: number,
  { failures, retryAfterMs, ttlMinutes }: ReadingOutcome,
  random: () => number,
): Date {
  const asked = Math.min((ttlMinutes ?? 0) * minuteMs, maxTtlMs);
  const usual = Math.max(intervalMs, asked);
  const waitMs =
    failures === 0 ? usual * (0.9 + 0.2 * random()) : growingWaitMs(failures, usual, maxBackoffMs, random);
  return new Date(now.getTime() + Math.max(1000, Math.ceil(waitMs), retryAfterMs ?? 0));
}
