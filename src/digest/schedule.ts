// Cadence, time zone and quiet hours → instants. Pure: what is due when depends on the settings alone.

import { Temporal } from 'temporal-polyfill';
import type { LocalTime, QuietHours, SubscriptionSettings } from '../model/subscription.js';

export type Timing = Pick<SubscriptionSettings, 'cadence' | 'timeZone' | 'quietHours'>;

const hourMs = 60 * 60_000;

/**
 * The first instant after `after` at which a digest is due; null for `immediate`, where arrivals decide. A local time that is
 * skipped when clocks go forward counts as much later as clocks went (02:30 becomes 03:30); of one that comes twice the first
 * is taken. Hourly means whenever a full hour strikes on the local clock, twice in an hour that comes twice. What falls into quiet hours
 * is due at their end, once. Throws `RangeError` for a time zone that is none.
 */
export function nextDueAt({ cadence, timeZone, quietHours }: Timing, after: Date): Date | null {
  if (cadence.kind === 'immediate') return null;
  const quietNow = findQuiet(quietHours, timeZone, after.getTime());
  // What was due earlier in these quiet hours was put off beyond `after`.
  let nominal = quietNow === null ? after.getTime() : quietNow.start - 1;
  for (;;) {
    nominal = nextNominal(cadence, timeZone, nominal);
    const due = findQuiet(quietHours, timeZone, nominal)?.end ?? nominal;
    if (due > after.getTime()) return new Date(due);
  }
}

/**
 * The end of the quiet hours that this instant falls into; null when it falls into none. They begin and end on the local clock
 * as `nextDueAt` reads it; the same time for both means none.
 */
export function endOfQuiet({ quietHours, timeZone }: Omit<Timing, 'cadence'>, at: Date): Date | null {
  const quiet = findQuiet(quietHours, timeZone, at.getTime());
  return quiet === null ? null : new Date(quiet.end);
}

function nextNominal(
  cadence: Exclude<SubscriptionSettings['cadence'], { kind: 'immediate' }>,
  timeZone: string,
  afterMs: number,
): number {
  if (cadence.kind === 'hourly') return nextFullHour(timeZone, afterMs);
  // The day before: its time of day may still come where the zone has leapt.
  for (let day = localDay(timeZone, afterMs).subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    if (cadence.kind === 'weekly' && day.dayOfWeek !== cadence.weekday) continue;
    const at = toInstant(day, cadence.at, timeZone);
    if (at > afterMs) return at;
  }
}

/** Quarter hours are all that offsets of time zones differ by since 1972. */
const quarterMs = hourMs / 4;

function nextFullHour(timeZone: string, afterMs: number): number {
  const now = atZone(timeZone, afterMs);
  const next = now.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
  if (next.offsetNanoseconds === now.offsetNanoseconds) return next.epochMilliseconds;
  // Clocks change within this hour.
  for (let at = (Math.floor(afterMs / quarterMs) + 1) * quarterMs; ; at += quarterMs)
    if (atZone(timeZone, at).minute === 0) return at;
}

function findQuiet(
  quietHours: QuietHours | null,
  timeZone: string,
  at: number,
): { readonly start: number; readonly end: number } | null {
  if (quietHours === null) return null;
  const { from, to } = quietHours;
  const length = minutesOf(to) - minutesOf(from);
  if (length === 0) return null;
  const today = localDay(timeZone, at);
  for (const day of [today.subtract({ days: 1 }), today]) {
    const start = toInstant(day, from, timeZone);
    const end = toInstant(length > 0 ? day : day.add({ days: 1 }), to, timeZone);
    if (start <= at && at < end) return { start, end };
  }
  return null;
}

function minutesOf({ hour, minute }: LocalTime): number {
  return hour * 60 + minute;
}

function atZone(timeZone: string, ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
}

function localDay(timeZone: string, ms: number): Temporal.PlainDate {
  return atZone(timeZone, ms).toPlainDate();
}

/** Temporal's rule "compatible", which is iCalendar's (RFC 5545, section 3.3.5), for skipped and doubled times. */
function toInstant(day: Temporal.PlainDate, time: LocalTime, timeZone: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
