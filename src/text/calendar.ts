// Arithmetic on calendar days, all of it on `YYYY-MM-DD` text and in no time zone.

const dayMs = 86_400_000;

/** Whether the text is a day that exists ("2025-02-30" is none). */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromMs(toMs(text)) === text;
}

/** The day of a year, month (1…12) and day of the month, or null when there is no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
  return isDay(text) ? text : null;
}

/** The day so many days later; earlier for a negative count. */
export function addDays(day: string, count: number): string {
  return fromMs(toMs(day) + count * dayMs);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs);
}

/** 1 (Monday) … 7 (Sunday). */
export function weekdayOf(day: string): number {
  return new Date(toMs(day)).getUTCDay() || 7;
}

/** First and last day of the month that lies so many months after the month of `day`. */
export function monthSpan(day: string, monthsLater = 0): { readonly from: string; readonly to: string } {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + monthsLater;
  const first = (count: number) =>
    `${String(Math.floor(count / 12)).padStart(4, '0')}-${pad((count % 12) + 1)}-01`;
  return { from: first(months), to: addDays(first(months + 1), -1) };
}

/** First and last day of a year. */
export function yearSpan(year: number): { readonly from: string; readonly to: string } {
  const text = String(year).padStart(4, '0');
  return { from: `${text}-01-01`, to: `${text}-12-31` };
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

const pad = (number: number) => String(number).padStart(2, '0');
const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);

function fromMs(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}
