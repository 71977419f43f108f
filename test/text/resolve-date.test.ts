import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/card/day.js';
import { addDays, weekdayOf } from '../../src/text/calendar.js';
import { findDates } from '../../src/text/dates.js';
import { resolveDate } from '../../src/text/resolve-date.js';
import fc from '../support/property.js';

/** The days of the first date of a text: "from" or "from..to", with "resolved" behind when the article's date was needed. */
function resolve(paragraph: string, publishedOn: string | null): string | null {
  const [expression] = findDates(paragraph);
  if (expression === undefined) throw new Error(`no date in “${paragraph}”`);
  const days = resolveDate(expression, publishedOn);
  if (days === null) return null;
  const span = days.from === days.to ? days.from : `${days.from}..${days.to}`;
  return days.resolved ? `${span} resolved` : span;
}

describe('resolveDate', () => {
  // Tuesday, 10 June 2025.
  it.each([
    ['exchanged more prisoners on Tuesday', '2025-06-10 resolved'],
    ['a swap was conducted on Monday', '2025-06-09 resolved'],
    ['he said on Saturday that', '2025-06-07 resolved'],
    ['are due to meet on Wednesday', '2025-06-11 resolved'],
    ['will start on Tuesday', '2025-06-10 resolved'],
    ['agreed at talks in Istanbul last week', '2025-06-02..2025-06-08 resolved'],
    ['which resumed last month after', '2025-05-01..2025-05-31 resolved'],
    ['the fourth exporter last year', '2024-01-01..2024-12-31 resolved'],
    ['announced in January last year', '2024-01-01..2024-01-31 resolved'],
    ['met in Istanbul today', '2025-06-10 resolved'],
    ['he met them yesterday', '2025-06-09 resolved'],
    ['three days ago', '2025-06-07 resolved'],
    ['A week ago, he', '2025-05-31..2025-06-06 resolved'],
    ['two years ago', '2023-01-01..2023-12-31 resolved'],
    ['MOSCOW, June 10 (Reuters)', '2025-06-10 resolved'],
    ['from 28 July, with importers', '2025-07-28 resolved'],
    ['captured in January.', '2025-01-01..2025-01-31 resolved'],
    ['before the end of June, although', '2025-06-01..2025-06-30 resolved'],
    ['on 2 June 2025', '2025-06-02'],
    ['warrants in March 2023 for', '2023-03-01..2023-03-31'],
    ['since 2022', '2022-01-01..2022-12-31'],
  ])('takes “%s” of 10 June 2025 for %s', (paragraph, expected) => {
    expect(resolve(paragraph, '2025-06-10')).toBe(expected);
  });

  it.each([
    ['six days back, which may be tomorrow by another clock', 'he spoke on Wednesday'],
    ['a weekday whose direction is open', 'could matter in Thursday’s match'],
    ['“last Monday” of the same week', 'they met last Monday'],
    ['a day counted from something in the text', 'the following day he wrote'],
    ['a month that may be half a year back or ahead', 'after December’s events in December'],
  ])('leaves %s open', (_, paragraph) => {
    expect(resolve(paragraph, '2025-06-10')).toBeNull();
  });

  it('takes a date of the turn of the year for the nearer one', () => {
    expect(resolve('on 28 December, he said', '2025-01-03')).toBe('2024-12-28 resolved');
    expect(resolve('on 5 January they will', '2024-12-28')).toBeNull();
  });

  it('resolves only what is absolute when the day of the article is unknown', () => {
    expect(resolve('on Monday they met', null)).toBeNull();
    expect(resolve('on June 10', null)).toBeNull();
    expect(resolve('today', null)).toBeNull();
    expect(resolve('on June 10, 2025', null)).toBe('2025-06-10');
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

  it('reads back any day written out in full, whatever the day of the article', () => {
    fc.assert(
      fc.property(day, fc.option(day), (on, publishedOn) => {
        expect(resolve(`It was ${formatDay(on)}.`, publishedOn)).toBe(on);
        const [date, month, year] = formatDay(on).split(' ');
        expect(resolve(`It was ${month} ${date}, ${year}, then.`, publishedOn)).toBe(on);
      }),
    );
  });

  it('never leaves the week around the article for a bare weekday, and never the weekday itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), fc.boolean(), (publishedOn, weekday, ahead) => {
        const name = weekdays[weekday - 1];
        const [expression] = findDates(ahead ? `They will meet on ${name}.` : `They met on ${name}.`);
        const days = expression === undefined ? null : resolveDate(expression, publishedOn);
        if (days === null) return;
        expect(weekdayOf(days.from)).toBe(weekday);
        expect(days.from >= addDays(publishedOn, ahead ? 0 : -5)).toBe(true);
        expect(days.from <= addDays(publishedOn, ahead ? 6 : 0)).toBe(true);
      }),
    );
  });
});
