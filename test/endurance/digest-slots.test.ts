// The instants of digests in any time zone over five years: each once, at the right local time, never in quiet hours.

import { expect, it } from 'vitest';
import { endOfQuiet, nextDueAt, type Timing } from '../../src/digest/schedule.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import fc from '../support/property.js';

const dayMs = 24 * 60 * 60_000;

/** The wall clock of a zone, by the platform's own calendar, which the code under test does not use. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function wallClock(timeZone: string, at: Date): { readonly day: string; readonly time: string } {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  const [day = '', time = ''] = clock.format(at).split(' ');
  return { day, time };
}

/** Whether the local clock shows that time at any minute within three hours of an instant. */
function strikes(timeZone: string, near: Date, dayAndTime: string): boolean {
  return Array.from({ length: 360 }, (_, minute) => new Date(near.getTime() + (minute - 180) * 60_000)).some(
    (at) => {
      const { day, time } = wallClock(timeZone, at);
      return `${day} ${time}` === dayAndTime;
    },
  );
}

const zones = Intl.supportedValuesOf('timeZone');
const localTime = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});
const text = ({ hour, minute }: { hour: number; minute: number }) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

it('is due once on every local day of five years, at its time unless clocks skip it', {
  timeout: timeoutMsOf(20),
}, () => {
  let slots = 0;
  fc.assert(
    fc.property(fc.constantFrom(...zones), localTime, (timeZone, at) => {
      const timing: Timing = { cadence: { kind: 'daily', at }, timeZone, quietHours: null };
      const end = Date.UTC(2029, 0, 1);
      let days = 0;
      let before = '';
      let now = new Date(Date.UTC(2024, 0, 1));
      for (;;) {
        const next = nextDueAt(timing, now);
        if (next === null || next.getTime() > end) break;
        const { day, time } = wallClock(timeZone, next);
        expect(day > before).toBe(true);
        if (time !== text(at)) expect(strikes(timeZone, next, `${day} ${text(at)}`)).toBe(false);
        before = day;
        days += 1;
        slots += 1;
        now = next;
      }
      expect(Math.abs(days - (end - Date.UTC(2024, 0, 1)) / dayMs)).toBeLessThanOrEqual(1);
    }),
    { numRuns: runsOf(80) },
  );
  recordWhole('digest-slots', { zones: runsOf(80), years: 5, slots, wrong: 0 });
});

it('is never due within quiet hours, never twice, and never without reason later', {
  timeout: timeoutMsOf(20),
}, () => {
  const cadences = fc.oneof(
    fc.constant<Timing['cadence']>({ kind: 'hourly' }),
    localTime.map((at): Timing['cadence'] => ({ kind: 'daily', at })),
    fc
      .record({ weekday: fc.integer({ min: 1, max: 7 }), at: localTime })
      .map(({ weekday, at }): Timing['cadence'] => ({ kind: 'weekly', weekday, at })),
  );
  const starts = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      cadences,
      fc.record({ from: localTime, to: localTime }),
      starts,
      (timeZone, cadence, quietHours, start) => {
        const timing: Timing = { cadence, timeZone, quietHours };
        let now = start;
        for (let step = 0; step < 40; step += 1) {
          const next = nextDueAt(timing, now);
          if (next === null) throw new Error('A digest by the clock is always due some time.');
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(endOfQuiet(timing, next)).toBeNull();
          // Whoever asks at any time before gets the same answer.
          const between = new Date((now.getTime() + next.getTime()) / 2);
          expect(nextDueAt(timing, between)).toEqual(next);
          now = next;
        }
      },
    ),
    { numRuns: runsOf(600) },
  );
});
