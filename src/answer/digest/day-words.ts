// Calendar days in the language that a subscription asks for.

import { formatDay, formatDaySpan } from '../../card/day.js';

export interface DayWords {
  /** `YYYY-MM-DD` → "2 June 2025", "2 червня 2025 р."; null → "undated". */
  day(on: string | null): string;
  /** First and last day as one phrase; each `YYYY-MM-DD`. */
  span(from: string, to: string): string;
}

/** `language` is a BCP 47 tag; one that is unknown, or none, gives English. */
export function createDayWords(language: string): DayWords {
  const format = findFormat(language);
  return {
    day: (on) => (on === null ? 'undated' : (format?.format(toDate(on)) ?? formatDay(on))),
    span: (from, to) => format?.formatRange(toDate(from), toDate(to)) ?? formatDaySpan(from, to),
  };
}

/** Null for English, whose days are written like those on all other cards. */
function findFormat(language: string): Intl.DateTimeFormat | null {
  if (!isDateLanguage(language) || /^en(?:-|$)/i.test(language)) return null;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Whether days can be written in a language, named by its BCP 47 tag. */
export function isDateLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
