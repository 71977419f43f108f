// Requests through the budget in a time of the test's own, received by somebody who counts seconds as they like.

import { expect, it } from 'vitest';
import { type BudgetClock, createRequestBudget } from '../../src/digest/request-budget.js';
import fc from '../support/property.js';

/** Time that passes when everybody waits. While the process is stalled nothing that was waited for comes. */
function createTime(stalls: readonly { readonly atMs: number; readonly ms: number }[] = []) {
  let nowMs = 0;
  const sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  const clock: BudgetClock = {
    now: () => nowMs,
    wait: (ms) => new Promise((wake) => sleepers.push({ atMs: nowMs + ms, wake })),
  };
  const pass = async (): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      sleepers.sort((a, b) => a.atMs - b.atMs);
      const next = sleepers.shift();
      if (next === undefined) return;
      const stall = stalls.find(({ atMs, ms }) => atMs <= next.atMs && next.atMs < atMs + ms);
      nowMs = Math.max(nowMs, stall === undefined ? next.atMs : stall.atMs + stall.ms);
      next.wake();
    }
  };
  return { clock, pass };
}

/** The most of these instants that lie within one second. */
function mostInSecond(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((at, index) => sorted.filter((other, later) => later >= index && other < at + 1000).length),
  );
}

const someRequest = fc.record({
  latencyMs: fc.integer({ min: 0, max: 1500 }),
  counted: fc.double({ min: 0, max: 1, noNaN: true }),
});

it('never lets more into any second than the limit, whatever stalls on either side', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someRequest, { minLength: 60, maxLength: 120 }),
      fc.array(
        fc.record({ atMs: fc.integer({ min: 0, max: 6000 }), ms: fc.integer({ min: 50, max: 2000 }) }),
        { maxLength: 3 },
      ),
      async (requests, stalls) => {
        const { clock, pass } = createTime(stalls);
        const budget = createRequestBudget({ perSecond: 20, mostInSecond: 23, clock });
        const counted: number[] = [];
        const all = requests.map((request) =>
          budget.spend(async () => {
            const sentMs = clock.now();
            await clock.wait(request.latencyMs);
            // Whoever received it may have counted it at any moment in between.
            counted.push(sentMs + request.counted * request.latencyMs);
          }),
        );
        await pass();
        await Promise.all(all);
        expect(counted).toHaveLength(requests.length);
        expect(mostInSecond(counted)).toBeLessThanOrEqual(23);
      },
    ),
    { numRuns: 30 },
  );
});

it('keeps its rate while requests take no longer than usual', async () => {
  const { clock, pass } = createTime();
  const budget = createRequestBudget({ perSecond: 40, mostInSecond: 46, clock });
  const all = Array.from({ length: 400 }, () => budget.spend(() => clock.wait(140)));
  await pass();
  await Promise.all(all);
  expect(clock.now() / 1000).toBeLessThan(400 / 40 + 0.5);
});

it('lets nobody pass while Discord wants to be left alone, and shares what it has', async () => {
  const { clock, pass } = createTime();
  const budget = createRequestBudget({ perSecond: 40, mostInSecond: 46, clock });
  const times: number[] = [];
  const spend = () => budget.spend(async () => void times.push(clock.now()));
  const first = spend().then(() => budget.pause(3000));
  const others = Array.from({ length: 5 }, spend);
  await pass();
  await Promise.all([first, ...others]);
  expect(times.filter((at) => at > 100 && at < 3000)).toEqual([]);
  budget.shareAmong(4);
  const before = clock.now();
  const shared = Array.from({ length: 20 }, spend);
  await pass();
  await Promise.all(shared);
  expect(clock.now() - before).toBeGreaterThan(1500);
});

it('ends a failed request as it failed, and goes on', async () => {
  const { clock, pass } = createTime();
  const budget = createRequestBudget({ perSecond: 100, mostInSecond: 1, clock });
  const failed = expect(budget.spend(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  const next = budget.spend(async () => clock.now());
  await pass();
  await failed;
  expect(await next).toBeGreaterThan(1000);
});
