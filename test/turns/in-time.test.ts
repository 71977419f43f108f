import { expect, it } from 'vitest';
import { inTime } from '../../src/turns/in-time.js';

const never = new Promise<string>(() => undefined);

it('gives what work gives, or what stands for it when that takes too long', async () => {
  expect(await inTime(Promise.resolve('done'), 10_000, 'late')).toBe('done');
  expect(await inTime(never, 1, 'late')).toBe('late');
  await expect(inTime(Promise.reject(new Error('a fault')), 10_000, 'late')).rejects.toThrow('a fault');
});
