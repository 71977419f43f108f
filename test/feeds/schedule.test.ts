import { expect, test } from 'vitest';
import { nextDue } from '../../src/feeds/schedule.js';
import fc from '../support/property.js';

const now = new Date('2026-03-10T12:00:00Z');
const minutes = (due: Date) => (due.getTime() - now.getTime()) / 60_000;
const well = { failures: 0, retryAfterMs: null, ttlMinutes: null };

test('the next due time is always later than now, and never further than a day unless the site asks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 86_400_000 }),
      fc.nat(2000),
      fc.option(fc.nat(100_000_000)),
      fc.option(fc.nat(100_000)),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (intervalMs, failures, retryAfterMs, ttlMinutes, chance) => {
        const due = nextDue(now, intervalMs, { failures, retryAfterMs, ttlMinutes }, () => chance);
        expect(due.getTime()).toBeGreaterThan(now.getTime());
        expect(minutes(due)).toBeLessThanOrEqual(Math.max(1.1 * 24 * 60, (retryAfterMs ?? 0) / 60_000));
        expect(due.getTime() - now.getTime()).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
      },
    ),
  );
});

test('feeds that were added together drift apart', () => {
  expect(minutes(nextDue(now, 900_000, well, () => 0))).toBe(13.5);
  expect(minutes(nextDue(now, 900_000, well, () => 0.999))).toBeGreaterThan(16);
});

test('a feed that asks to be left alone is, for up to six hours', () => {
  expect(minutes(nextDue(now, 900_000, { ...well, ttlMinutes: 60 }, () => 0.5))).toBe(60);
  expect(minutes(nextDue(now, 900_000, { ...well, ttlMinutes: 100_000 }, () => 0.5))).toBe(360);
});
