import { expect, it } from 'vitest';
import type { ShardVitals, Vitals } from '../../src/observability/vitals.js';
import { judgeVitals } from '../../src/ops/judge-vitals.js';

const minuteMs = 60_000;
const shard = (vitals: Partial<ShardVitals> = {}): ShardVitals => ({
  id: 0,
  status: 'ready',
  awayMs: 0,
  silentMs: 20_000,
  pingMs: 40,
  attempts: 0,
  ...vitals,
});
const well: Vitals = {
  shards: [shard()],
  queue: { running: 1, waiting: 0 },
  library: { articles: 298, faultyPages: 0 },
  lookedThroughMs: 1000,
  digests: null,
  storeAlarm: null,
  indexAlarm: null,
};
const away = (awayMs: number) => shard({ id: 1, status: 'connecting', awayMs, attempts: 3 });

it.each<[name: string, vitals: Partial<Vitals>, isAlive: boolean, isReady: boolean, fault: string | null]>([
  ['all is well', {}, true, true, null],
  ['no gateway is wanted', { shards: null }, true, true, null],
  ['nothing is connected yet', { shards: [] }, true, false, 'There is no connection to the gateway yet.'],
  [
    'one shard of two is on its way back',
    { shards: [shard(), away(minuteMs)] },
    true,
    false,
    'Shard 1 is connecting, away for 60 s, attempt 3.',
  ],
  [
    'a shard does not come back',
    { shards: [away(15 * minuteMs)] },
    false,
    false,
    'Shard 1 is connecting, away for 900 s, attempt 3.',
  ],
  [
    'a shard says it is ready, and hears nothing',
    { shards: [shard({ silentMs: 3 * minuteMs })] },
    false,
    false,
    'Shard 0 has heard nothing for 180 s.',
  ],
  ['the library does not answer', { library: null }, true, false, 'The library does not answer.'],
  [
    'the disk is full',
    { storeAlarm: 'the disk is full.' },
    true,
    true,
    'Nothing can be written to the store: the disk is full.',
  ],
  [
    'the index cannot be saved',
    { indexAlarm: 'ENOSPC: no space left on device, write.' },
    true,
    true,
    'The index cannot be saved: ENOSPC: no space left on device, write.',
  ],
])('%s', (_, vitals, isAlive, isReady, fault) => {
  expect(judgeVitals({ ...well, ...vitals })).toEqual({
    isAlive,
    isReady,
    faults: fault === null ? [] : [fault],
  });
});
