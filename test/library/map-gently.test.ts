import { describe, expect, it } from 'vitest';
import { mapGently } from '../../src/library/map-gently.js';

describe('mapGently', () => {
  it('leaves out items that throw, reports them, and goes on in order', async () => {
    const faults: string[] = [];
    const results = await mapGently(
      [1, 2, 3],
      (item) => {
        if (item === 2) throw new Error('two');
        return item * 10;
      },
      (item, error) => faults.push(`${item}: ${error}`),
    );
    expect(results).toEqual([10, 30]);
    expect(faults).toEqual(['2: Error: two']);
  });

  it('lets timers run in the middle of long work', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const spend = () => {
      const until = performance.now() + 15;
      while (performance.now() < until);
      return ticks;
    };
    const seen = await mapGently(Array.from({ length: 12 }), spend, () => {});
    clearInterval(timer);
    expect(seen.at(-1)).toBeGreaterThan(0);
  });
});
