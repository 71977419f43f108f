// Ten thousand channels due at once: as fast as may be, without a request too many, in memory that does not grow with them.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoreConfig } from '../../src/config/config.js';
import { openStore } from '../../src/store/open-store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import { compileProgram } from '../support/compile-program.js';
import { isWhole, recordWhole, timeoutMsOf } from '../support/endurance.js';
import { startPostOffice } from '../support/post-office.js';
import { runScript } from '../support/run-script.js';

const script = join(import.meta.dirname, 'digest-at-work.mjs');
const guildId = '100000000000000001';
/** What the bot allows itself, and what Discord allows. */
const rate = { ours: 40, discords: 50 } as const;

let program: string;
let folder: string;

beforeAll(async () => {
  program = await compileProgram();
  // Beside other tests the disk is theirs.
  const place = !isWhole && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  folder = mkdtempSync(join(place, 'dragoman-load-'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(
  'sends to all channels that are due at once at the rate that is allowed, and never faster',
  async () => {
    const office = await startPostOffice({ perSecond: rate.discords, latencyMs: 100 });
    const config: StoreConfig = { kind: 'sqlite', dataDir: folder };
    const store = await openStore(config);
    // At the rate of a bot a twentieth takes longer than `npm test` has.
    const channels = isWhole ? 10_000 : 60;
    const messages = channels + Math.floor(channels / 2);
    for (let number = 0; number < channels; number += 1) {
      const channelId = String(200_000_000_000_000_000n + BigInt(number));
      office.addChannel(channelId, 'channel');
      await store.subscriptions.create({
        settings: aSubscriptionSetting({ destination: { kind: 'channel', guildId, channelId } }),
        createdAt: new Date(),
        startsAfter: 0,
        nextDueAt: new Date(),
      });
    }
    const running = runScript(script, [program, JSON.stringify(config), office.api, String(rate.ours)]);
    let largestRss = 0;
    void (async () => {
      for await (const line of running.lines)
        largestRss = Math.max(largestRss, Number(/^rss (\d+)$/.exec(line)?.[1] ?? 0));
    })();
    let hasEnded = false;
    void running.ended.then(() => {
      hasEnded = true;
    });
    while (office.counts.created < messages && !hasEnded) await wait(50);
    expect(running.errors()).toBe('');
    running.process.kill('SIGKILL');
    await running.ended;
    const times = office
      .listPosted()
      .map(({ atMs }) => atMs)
      .sort((a, b) => a - b);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
    const throughput = (messages - 1) / seconds;
    await store.close();
    await office.stop();
    // A run that fails tells what it measured, too.
    recordWhole('digest-load', {
      channels,
      messages,
      ratePerSecond: rate.ours,
      throughputPerSecond: Math.round(throughput * 10) / 10,
      limited: office.counts.limited,
      largestRssMb: Math.round(largestRss / 2 ** 20),
    });
    expect(running.errors()).toBe('');
    expect(office.counts.created).toBe(messages);
    // Beside other tests the stand-in itself may stall, and then sees requests bunched that were not.
    if (isWhole) {
      expect(office.counts.limited).toBe(0);
      expect(throughput).toBeGreaterThanOrEqual(0.9 * rate.ours);
    }
  },
  timeoutMsOf(200),
);
