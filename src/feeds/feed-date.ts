// A date as feeds write it → the calendar day it names, and the instant.

import { toCalendarDay } from '../corpus/relative-time.js';

export interface FeedDate {
  /** Calendar day `YYYY-MM-DD` in the feed's own time zone, as a reader there would say it. */
  readonly on: string;
  readonly at: Date;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** RFC 822 with its usual liberties: "Mon, 06 Sep 2025 00:01:00 +0300", "6 September 25". */
const spelled = /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})\b/i;

/** RFC 3339 and what is left of it when the time or the zone is missing. */
const numbered = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]|\s*$)/;

/** Nothing was published on the web before; a machine without a clock says 1970. */
const firstDay = '1990-01-01';

/** Null for what is no date, and for a day before there was a web. */
export function readFeedDate(text: string | null | undefined): FeedDate | null {
  if (text == null) return null;
  const on = readDay(text);
  if (on === null || on < firstDay) return null;
  const at = new Date(text);
  return { on, at: Number.isNaN(at.getTime()) ? new Date(`${on}T00:00:00Z`) : at };
}

function readDay(text: string): string | null {
  const iso = numbered.exec(text);
  if (iso !== null) return toCalendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, month = '', year = ''] = spelled.exec(text) ?? [];
  if (day === undefined) return null;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return toCalendarDay(fullYear, months.indexOf(month.toLowerCase()) + 1, Number(day));
}

/** The last calendar day that has begun somewhere on earth: a later date is wrong, whatever the time zone. */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
