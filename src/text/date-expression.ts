// What the words of a date mean before anything is known of the day they were written.

import type { Span } from '../model/locator.js';

/** Which way a weekday points, as its words and the verb beside it tell; `open` when they do not. */
export type WeekdayDirection = 'past' | 'coming' | 'last' | 'next' | 'open';

export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** Months count from 1, weekdays from Monday = 1. */
export type DateMeaning =
  /** `lastDate` is the second day of "2–4 June"; equal to `date` otherwise. */
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly date: number;
      readonly lastDate: number;
    }
  /** `yearOffset` is −1 for "January last year"; null when the words name a year or none. */
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly yearOffset: number | null;
      readonly month: number;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: WeekdayDirection }
  /** Whole units from the day of writing: yesterday is −1 day, "next month" 1 month. */
  | { readonly kind: 'calendar'; readonly unit: DateUnit; readonly offset: number }
  /** "A week ago", "in three years' time": counted from the day of writing, not in calendar weeks. */
  | { readonly kind: 'elapsed'; readonly unit: DateUnit; readonly count: number }
  /** Counted from something in the text ("the following day", "two days later"): never resolved. */
  | { readonly kind: 'narrative' };

export interface DateExpression extends Span {
  /** The words: the slice that the span names. */
  readonly text: string;
  readonly meaning: DateMeaning;
}
