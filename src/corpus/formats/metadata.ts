// Values of metadata, as publishers and people write them → the fields of an item.

import { toCalendarDay } from '../relative-time.js';

/** Names of the aggregator itself: it is never an outlet. */
const aggregator = /^daily ?8\b/i;

/** The day of an ISO day or instant, as printed, without moving it to another time zone; null for anything else. */
export function readDay(value: string | null | undefined): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\s*$/s.exec(value ?? '');
  return match === null ? null : toCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A web address, normalised; null for anything else, and for what carries no host. */
export function readUrl(value: string | null | undefined): string | null {
  if (value == null || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** The primary subtag of a language tag, "en" for "en-GB" and "en_GB"; null for anything that is none. */
export function readLanguage(value: string | null | undefined): string | null {
  return /^\s*([a-z]{2,3})(?:[-_][a-z0-9]+)*\s*$/i.exec(value ?? '')?.[1]?.toLowerCase() ?? null;
}

/** An outlet's name on one line; null for an empty one and for the aggregator's. */
export function readOutlet(value: string | null | undefined): string | null {
  const name = (value ?? '').replace(/\s+/g, ' ').trim();
  return name === '' || aggregator.test(name) ? null : name;
}
