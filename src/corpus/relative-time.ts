// Times as the aggregator prints them: "9 minutes ago", "a day ago", "منذ يوم واحد", "11-06-2025".

const englishUnits = 'second|minute|hour|day|week|month|year';
/** "an" goes with "hour" only, so that "Al Jazeeraan hour ago" and "Russia Todaya day ago" split where they were glued. */
const english = `(?:an hour|a (?:second|minute|day|week|month|year)|a few seconds|\\d{1,2} (?:${englishUnits})s?) ago`;
const arabicUnits = [
  'ثانية|ثانيتين|ثوان|ثواني|ثوانٍ',
  'دقيقة|دقيقتين|دقائق',
  'ساعة|ساعتين|ساعات',
  'يوم|يوما|يومًا|يومين|أيام|ايام',
  'أسبوع|أسبوعين|أسابيع',
  'شهر|شهرين|أشهر|شهور',
  'سنة|سنتين|سنوات|عام|عامين|أعوام',
].join('|');
const arabic = `منذ (?:[0-9٠-٩]{1,2} )?(?:${arabicUnits})(?: واحدة| واحد)?`;
const day = '\\d{2}-\\d{2}-\\d{4}';

const wholeRelative = new RegExp(`^(?:${english}|just now|${arabic})$`);
const wholeDay = new RegExp(`^${day}$`);
const trailing = new RegExp(`(?:${english}|${arabic}|${day})$`);

/** Longest text of a time; what stands further from a line's end is no part of it. */
const maxTimeChars = 40;

/** A time, kept as words, read as a calendar day, or not understood. Exactly one field is not null. */
export interface PrintedTime {
  readonly relativeTime: string | null;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  /** Printed like a day, but the calendar has no such day. */
  readonly unreadable: string | null;
}

/** Reads a whole line as a time; undefined when it is none. */
export function parsePrintedTime(text: string): PrintedTime | undefined {
  if (text.length > maxTimeChars) return undefined;
  if (wholeRelative.test(text)) return { relativeTime: text, publishedOn: null, unreadable: null };
  if (!wholeDay.test(text)) return undefined;
  const publishedOn = parseDayFirst(text);
  return { relativeTime: null, publishedOn, unreadable: publishedOn === null ? text : null };
}

/** Finds the time at the end of a line; undefined when the line does not end in one. Says nothing about what precedes it. */
export function findTrailingTime(
  text: string,
): { readonly start: number; readonly time: string } | undefined {
  const offset = Math.max(0, text.length - maxTimeChars);
  const match = trailing.exec(text.slice(offset));
  return match === null ? undefined : { start: offset + match.index, time: match[0] };
}

/** `DD-MM-YYYY` → `YYYY-MM-DD`; null when the calendar has no such day. */
export function parseDayFirst(text: string): string | null {
  const [dayOfMonth = '', month = '', year = ''] = text.split('-');
  return toCalendarDay(Number(year), Number(month), Number(dayOfMonth));
}

/** Numbers → `YYYY-MM-DD`; null when the calendar has no such day. Months count from 1. */
export function toCalendarDay(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real =
    Number.isInteger(year) &&
    year >= 1000 &&
    year <= 9999 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth;
  return real ? date.toISOString().slice(0, 10) : null;
}
