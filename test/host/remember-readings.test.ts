import { expect, it } from 'vitest';
import { rememberReadings } from '../../src/host/remember-readings.js';

const article = { kind: 'article', id: 'a1', place: null } as const;

it('reads a page once until the library changes, and a search every time', async () => {
  let asked = 0;
  const read = async () => {
    asked += 1;
    return { kind: 'hidden' } as const;
  };
  const readings = rememberReadings();
  const first = await readings.get(article, read);
  expect(await readings.get({ ...article }, read)).toBe(first);
  expect(asked).toBe(1);
  readings.forget();
  expect(await readings.get(article, read)).not.toBe(first);
  await readings.get({ kind: 'search', query: 'x' }, read);
  await readings.get({ kind: 'search', query: 'x' }, read);
  expect(asked).toBe(4);
});

it('tries again after a failure', async () => {
  const readings = rememberReadings();
  await expect(readings.get(article, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await readings.get(article, async () => null)).toBeNull();
});
