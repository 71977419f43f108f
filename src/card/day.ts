// Calendar days as people read them.

import { en } from '../locale/en.js';

/** Names of the twelve months as they stand between the day and the year. */
export type Months = readonly string[];

/** Names of the months as they stand in a day, and as they stand alone before a year. */
export interface PeriodWords {
  readonly months: Months;
  readonly monthNames: Months;
}

/** `2025-06-02` → "2 June 2025". Anything that is not a `YYYY-MM-DD` day comes back unchanged. */
export function formatDay(day: string, months: Months = en.citations.months): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** First and last day as one phrase, without repeating a shared year or month: "2 June – 19 August 2025", "2–10 June 2025". */
export function formatDaySpan(from: string, to: string, months: Months = en.citations.months): string {
  const format = (day: string) => formatDay(day, months);
  if (from === to) return format(from);
  const [fromDate, fromMonth, fromYear] = format(from).split(' ');
  const [, toMonth, toYear] = format(to).split(' ');
  if (fromYear !== toYear) return `${format(from)} – ${format(to)}`;
  if (fromMonth !== toMonth) return `${fromDate} ${fromMonth} – ${format(to)}`;
  return `${fromDate}–${format(to)}`;
}

/** Like `formatDaySpan`, but a whole month is "June 2025" and a whole year "2025". */
export function formatPeriod(
  from: string,
  to: string,
  { months, monthNames }: PeriodWords = en.citations,
): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(from.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
  return from.endsWith('-01') && to === lastOfMonth
    ? formatDay(from, monthNames).split(' ').slice(1).join(' ')
    : formatDaySpan(from, to, months);
}
