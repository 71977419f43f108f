// Days → places on an axis, and the days that are written beside it.

import type { TimelinePoint } from '../../answer/reading/reading.js';
import { formatDay, type Months } from '../../card/day.js';

const dayMs = 86_400_000;

/** Points further than this from the middle one are background ("in 2014"), which would squeeze all others together. In days. */
const maxDistanceDays = 60;

export interface TimeScale {
  /** Points that have a place on the axis, in order. */
  readonly shown: readonly TimelinePoint[];
  /** How many lie before and after it. */
  readonly earlier: number;
  readonly later: number;
  readonly ticks: readonly { readonly label: string; readonly at: number }[];
  /** 0 at the left end, 1 at the right, for the middle of a day. */
  placeOf(day: string): number;
}

/** Most days written beside the axis. */
const maxTicks = 7;

/** Points in order of their days; none gives null. */
export function createTimeScale(points: readonly TimelinePoint[], months: Months): TimeScale | null {
  const middle = points[Math.floor(points.length / 2)];
  if (middle === undefined) return null;
  const distance = (point: TimelinePoint) => toDays(point.to) - toDays(middle.to);
  const isNear = (point: TimelinePoint) =>
    Math.abs(distance(point)) <= maxDistanceDays && toDays(middle.to) - toDays(point.from) <= maxDistanceDays;
  const shown = points.filter(isNear);
  const first = Math.min(...shown.map(({ from }) => toDays(from)));
  const last = Math.max(...shown.map(({ to }) => toDays(to)));
  // One day more on either side: a point at the very end would be cut.
  const placeOfDay = (day: number) => (day - first + 1) / (last - first + 2);
  const step = Math.max(1, Math.ceil((last - first) / (maxTicks - 1)));
  const days = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  const years = new Set([first, last].map((day) => toText(day).slice(0, 4)));
  return {
    shown,
    earlier: points.filter((point) => !isNear(point) && toDays(point.from) < toDays(middle.from)).length,
    later: points.filter((point) => !isNear(point) && toDays(point.from) >= toDays(middle.from)).length,
    ticks: days.map((day, index) => ({
      label: writeDay(toText(day), index === 0 || years.size > 1, months),
      at: placeOfDay(day),
    })),
    placeOf: (day) => placeOfDay(toDays(day)),
  };
}

function toDays(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function toText(days: number): string {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** "2 Jun" or "2 Jun 2025": narrow enough to stand beside others. */
function writeDay(day: string, withYear: boolean, months: Months): string {
  const [date, month = '', year] = formatDay(day, months).split(' ');
  return [date, month.slice(0, 3), ...(withYear ? [year] : [])].join(' ');
}
