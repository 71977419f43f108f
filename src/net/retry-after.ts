// The Retry-After header → how long to stay away.

/** The longest wait we obey, in milliseconds; a site that says more is asked once a day. */
const maxWaitMs = 24 * 60 * 60 * 1000;

/** Milliseconds from `now`, at most a day; null when the header is absent, unreadable or names a moment that has passed. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(waitMs) || waitMs <= 0 ? null : Math.min(waitMs, maxWaitMs);
}
