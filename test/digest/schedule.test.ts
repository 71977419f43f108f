// When digests are due: on the local clock, across changes of daylight saving, around quiet hours.

import { describe, expect, it } from 'vitest';
import { endOfQuiet, nextDueAt, type Timing } from '../../src/digest/schedule.js';

const daily = (hour: number, minute = 0): Timing['cadence'] => ({ kind: 'daily', at: { hour, minute } });
const night = { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } };

const due = (timing: Partial<Timing>, after: string, count = 1): readonly string[] => {
  const found: string[] = [];
  let at = new Date(after);
  while (found.length < count) {
    const next = nextDueAt({ cadence: daily(9), timeZone: 'UTC', quietHours: null, ...timing }, at);
    if (next === null) break;
    found.push(next.toISOString().replace(':00.000Z', 'Z'));
    at = next;
  }
  return found;
};

describe('a daily digest', () => {
  it('keeps its local time when clocks change', () => {
    expect(due({ timeZone: 'Europe/Kyiv' }, '2026-03-27T12:00Z', 3)).toEqual([
      '2026-03-28T07:00Z',
      '2026-03-29T06:00Z',
      '2026-03-30T06:00Z',
    ]);
  });

  it('comes an hour later on the day on which its time is skipped', () => {
    // Clocks go from 03:00 to 04:00 in Kyiv on 29 March 2026.
    expect(due({ cadence: daily(3, 30), timeZone: 'Europe/Kyiv' }, '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:30Z',
      '2026-03-30T00:30Z',
    ]);
  });

  it('comes at the first of two equal times', () => {
    // Clocks go from 04:00 to 03:00 in Kyiv on 25 October 2026.
    expect(due({ cadence: daily(3, 30), timeZone: 'Europe/Kyiv' }, '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ]);
  });

  it('comes once where a whole day is skipped', () => {
    // Samoa had no 30 December 2011.
    expect(due({ timeZone: 'Pacific/Apia' }, '2011-12-29T12:00Z', 3)).toEqual([
      '2011-12-29T19:00Z',
      '2011-12-30T19:00Z',
      '2011-12-31T19:00Z',
    ]);
  });

  it('waits for the end of quiet hours', () => {
    expect(due({ cadence: daily(23), quietHours: night }, '2026-05-01T12:00Z', 2)).toEqual([
      '2026-05-02T07:00Z',
      '2026-05-03T07:00Z',
    ]);
    // Put off before, and still to come.
    expect(due({ cadence: daily(23), quietHours: night }, '2026-05-02T03:00Z')).toEqual([
      '2026-05-02T07:00Z',
    ]);
  });
});

describe('an hourly digest', () => {
  it('comes with every full hour of the local clock', () => {
    expect(due({ cadence: { kind: 'hourly' }, timeZone: 'Asia/Kathmandu' }, '2026-05-01T12:00Z', 2)).toEqual([
      '2026-05-01T12:15Z',
      '2026-05-01T13:15Z',
    ]);
  });

  it('becomes one at the end of quiet hours', () => {
    expect(due({ cadence: { kind: 'hourly' }, quietHours: night }, '2026-05-01T20:30Z', 3)).toEqual([
      '2026-05-01T21:00Z',
      '2026-05-02T07:00Z',
      '2026-05-02T08:00Z',
    ]);
  });
});

it('comes on its weekday', () => {
  const weekly: Timing['cadence'] = { kind: 'weekly', weekday: 7, at: { hour: 18, minute: 5 } };
  expect(due({ cadence: weekly, timeZone: 'America/New_York' }, '2026-11-22T23:05Z', 2)).toEqual([
    '2026-11-29T23:05Z',
    '2026-12-06T23:05Z',
  ]);
});

it('is never due by the clock where arrivals decide', () => {
  expect(due({ cadence: { kind: 'immediate', perHour: 4 } }, '2026-05-01T12:00Z')).toEqual([]);
});

describe('quiet hours', () => {
  it('end where they begin when both are the same time', () => {
    const quietHours = { from: { hour: 9, minute: 0 }, to: { hour: 9, minute: 0 } };
    expect(endOfQuiet({ quietHours, timeZone: 'UTC' }, new Date('2026-05-01T09:00Z'))).toBeNull();
  });

  it('hold from their first instant up to their end', () => {
    const timing = { quietHours: night, timeZone: 'UTC' };
    const ending = new Date('2026-05-02T07:00Z');
    expect(endOfQuiet(timing, new Date('2026-05-01T22:00Z'))).toEqual(ending);
    expect(endOfQuiet(timing, new Date('2026-05-02T06:59Z'))).toEqual(ending);
    expect(endOfQuiet(timing, ending)).toBeNull();
    expect(endOfQuiet({ ...timing, quietHours: null }, ending)).toBeNull();
  });
});
