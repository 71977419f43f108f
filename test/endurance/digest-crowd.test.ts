// Ten thousand servers whose digests are due at once, sent by the whole program, while members go on asking: everybody is
// answered in time, and Discord is asked for no more than it allows.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadWorkload } from '../../bench/performance/workload.mjs';
import { loadCommands } from '../../src/command-kit/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import type { SubscriptionFilter } from '../../src/model/subscription.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import { compileProgram } from '../support/compile-program.js';
import { isWhole, recordWhole, timeoutMsOf } from '../support/endurance.js';
import { openShippedLibrary } from '../support/library.js';
import { makeTraffic } from '../support/load.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';
import { type RunningProgram, startProgram } from '../support/start-program.js';

const channels = 10_000;
/** What the bot allows itself for digests, and what Discord allows it in all. */
const rate = { ours: 40, discords: 50 } as const;
const asksPerSecond = 10;

let folder: string;
let discord: LoopbackDiscord;
let program: RunningProgram;
let store: Store;

async function start(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-crowd-'));
  discord = await startLoopbackDiscord({
    guildNames: Array.from({ length: channels }, (_, index) => `Server ${index}`),
  });
  const { token, api } = discord;
  await deployCommands({ token, api, commands: await loadCommands(), registration: { kind: 'global' } });
  program = await startProgram(await compileProgram(), discord, { DATA_DIR: folder }, timeoutMsOf(4));
  store = await openStore({ kind: 'sqlite', dataDir: folder });
  await vi.waitUntil(async () => (await store.arrivals.latest()) > 0, { timeout: timeoutMsOf(1) });
}

/** What servers want differs; the last articles are new to all of them. */
const filters: readonly SubscriptionFilter[] = [
  { topic: { kind: 'everything' }, exclude: [] },
  { topic: { kind: 'search', words: 'talks, prisoners, attack' }, exclude: [] },
  { topic: { kind: 'everything' }, exclude: ['football'] },
];
const newArticles = 4;

async function subscribeAll(): Promise<void> {
  const startsAfter = (await store.arrivals.latest()) - newArticles;
  const dueAt = new Date();
  for (const [index, { id, channelId }] of discord.guilds.entries())
    await store.subscriptions.create({
      settings: aSubscriptionSetting({
        destination: { kind: 'channel', guildId: id, channelId },
        filter: filters[index % filters.length] ?? { topic: { kind: 'everything' }, exclude: [] },
        length: index % 2 === 0 ? 'compact' : 'full',
        // Whatever the filter lets through, there is one message.
        tellsWhenNothingIsNew: true,
      }),
      createdAt: dueAt,
      startsAfter,
      nextDueAt: dueAt,
    });
}

/** Requests that count against the limit of the whole bot: answers to members do not. */
const counted = () =>
  discord.state.requests.filter(({ path: at }) => !/^\/(interactions|webhooks)\//.test(at));

function mostInSecond(times: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [last, at] of times.entries()) {
    while ((times[first] ?? at) <= at - 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

describe.runIf(isWhole)('the whole program, with a digest due in ten thousand servers', () => {
  beforeAll(start, timeoutMsOf(8));
  afterAll(async () => {
    await program.stop();
    await store.close();
    await discord.stop();
    await rm(folder, { recursive: true });
  });

  it('sends them as fast as may be, and keeps nobody waiting', { timeout: timeoutMsOf(30) }, async () => {
    const before = counted().length;
    const { cpu } = await program.readUsage();
    let largestMb = 0;
    const sent = () => counted().slice(before);
    const reached = () => new Set(sent().map(({ path: at }) => at)).size;
    await subscribeAll();
    const library = await openShippedLibrary();
    const { questions } = loadWorkload(library, 500, 1);
    const words = questions.flatMap((question) => question.match(/\p{L}{5,}/gu) ?? []);
    const seconds = Math.floor(channels / rate.ours);
    const traffic = makeTraffic(discord, {
      perSecond: asksPerSecond,
      seconds,
      questions,
      words,
      people: ['medinsky', 'zelensky'],
    });
    await vi.waitUntil(
      async () => {
        largestMb = Math.max(largestMb, (await program.readUsage()).memory);
        return reached() >= channels;
      },
      { timeout: timeoutMsOf(20), interval: 1000 },
    );
    const answered = await traffic;
    const times = sent().map(({ atMs }) => atMs);
    const throughput = (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000);
    const figures = {
      channels: reached(),
      messages: sent().length,
      ratePerSecond: rate.ours,
      throughputPerSecond: Math.round(throughput * 10) / 10,
      mostInAnySecond: mostInSecond(counted().map(({ atMs }) => atMs)),
      refused: sent().filter(({ status }) => status !== 200).length,
      asksPerSecond,
      ...answered,
      cpuSeconds: Math.round((await program.readUsage()).cpu - cpu),
      largestMb: Math.round(largestMb),
    };
    recordWhole('digest-crowd', figures);
    expect(figures).toMatchObject({ channels, refused: 0, missed: 0, failed: 0 });
    expect(discord.state.violations).toEqual([]);
    expect(figures.mostInAnySecond).toBeLessThanOrEqual(rate.discords);
    expect(throughput).toBeGreaterThanOrEqual(0.9 * rate.ours);
    expect(answered.acknowledged.p99).toBeLessThan(500);
  });
});
