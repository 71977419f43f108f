// The sender of digests killed with SIGKILL at random moments, a third of Discord's replies lost after the message was created: every
// digest arrives, once.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreConfig } from '../../src/config/config.js';
import type { Destination } from '../../src/model/subscription.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '../support/a-postgres.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import { compileProgram } from '../support/compile-program.js';
import { isWhole, recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import { type PostOffice, startPostOffice } from '../support/post-office.js';
import { type RunningScript, runScript } from '../support/run-script.js';

const script = join(import.meta.dirname, 'digest-at-work.mjs');
const guildId = '100000000000000001';

let program: string;
let folder: string;

beforeAll(async () => {
  program = await compileProgram();
  // In memory where that is to be had: what is killed here is processes, and the disk has seen them all.
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  folder = mkdtempSync(join(place, 'dragoman-digests-'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Subscribes so many channels, forums and members by turns, all of them due. */
async function subscribe(store: Store, office: PostOffice, count: number): Promise<void> {
  await store.arrivals.record([{ id: 'a1', aliases: [] }], new Date());
  for (let number = 0; number < count; number += 1) {
    const channelId = String(200_000_000_000_000_000n + BigInt(number));
    const destination: Destination =
      number % 4 === 3
        ? { kind: 'member', userId: channelId }
        : number % 4 === 2
          ? { kind: 'forum', guildId, channelId, tagIds: [] }
          : { kind: 'channel', guildId, channelId };
    if (destination.kind !== 'member') office.addChannel(channelId, destination.kind);
    await store.subscriptions.create({
      settings: aSubscriptionSetting({ destination }),
      createdAt: new Date(),
      startsAfter: 0,
      nextDueAt: new Date(),
    });
  }
}

const start = (config: StoreConfig, office: PostOffice, perSecond: number, leaseMs = 2000): RunningScript =>
  runScript(script, [program, JSON.stringify(config), office.api, String(perSecond), String(leaseMs)]);

const firstLine = async (running: RunningScript): Promise<void> => {
  for await (const _ of running.lines) return;
  throw new Error(`The process did nothing: ${running.errors()}`);
};

/** Which marks stand how often. */
function countMarks(office: PostOffice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { channelId, body } of office.listPosted()) {
    const mark = `${office.channels.get(channelId)?.parentId ?? channelId} ${/#[\w-]+\.\d/.exec(JSON.stringify(body))?.[0]}`;
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

async function countOpen(store: Store, count: number): Promise<number> {
  let open = 0;
  for (let id = 1; id <= count; id += 1) {
    const [latest] = await store.digests.list(id, 1);
    if (latest?.state !== 'sent') open += 1;
  }
  return open;
}

async function untilSent(store: Store, count: number): Promise<void> {
  while ((await countOpen(store, count)) > 0) await wait(100);
}

/** Whichever it is for: each moment between being due and being confirmed has one before it. */
async function untilRequests(running: RunningScript, office: PostOffice, count: number): Promise<void> {
  let hasEnded = false;
  void running.ended.then(() => {
    hasEnded = true;
  });
  while (office.counts.requests < count && !hasEnded) await wait(5);
  if (hasEnded) throw new Error(`The process has ended: ${running.errors()}`);
}

const expectedMessages = (count: number) => count + Math.floor(count / 2);

it(
  'loses no digest and sends none twice, killed at any moment and with replies lost',
  async () => {
    const office = await startPostOffice({ lostReplies: 1 / 3 });
    const config: StoreConfig = { kind: 'sqlite', dataDir: join(folder, 'crash') };
    const store = await openStore(config);
    // A process takes half a second to start: a twentieth of them is more than `npm test` has time for.
    const kills = isWhole ? runsOf(500) : 4;
    // Few enough that each life of a process is too short for all, many enough that work is left for the last.
    const count = kills * 8;
    await subscribe(store, office, count);
    for (let life = 0; life < kills; life += 1) {
      const running = start(config, office, 200);
      await untilRequests(running, office, office.counts.requests + 1 + Math.floor(Math.random() * 12));
      await wait(Math.random() * 20);
      running.process.kill('SIGKILL');
      await running.ended;
      expect(running.errors()).toBe('');
    }
    const last = start(config, office, 200);
    await firstLine(last);
    await untilSent(store, count);
    last.process.kill('SIGKILL');
    await last.ended;
    const marks = countMarks(office);
    const twice = [...marks.values()].filter((times) => times > 1).length;
    const lost = expectedMessages(count) - marks.size;
    await store.close();
    await office.stop();
    expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
    recordWhole('digest-crash', {
      kills,
      digests: count,
      messages: marks.size,
      repliesLost: office.counts.lost,
      twice,
      lost,
    });
  },
  timeoutMsOf(200),
);

const programs = findPostgresPrograms();
if (programs === null)
  process.stderr.write('SKIPPED: two senders on PostgreSQL, because no server was found on this machine.\n');

describe.skipIf(programs === null)('two senders on one PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server?.stop());

  it(
    'share the work, and one finishes what the other left when it was killed',
    async () => {
      const office = await startPostOffice({ lostReplies: 1 / 20 });
      const config: StoreConfig = { kind: 'postgres', url: await server.createDatabase() };
      const store = await openStore(config);
      const count = runsOf(2000);
      await subscribe(store, office, count);
      const [one, two] = [start(config, office, 200), start(config, office, 200)];
      await Promise.all([firstLine(one), firstLine(two)]);
      while (office.counts.created < expectedMessages(count) / 2) await wait(20);
      one.process.kill('SIGKILL');
      await untilSent(store, count);
      two.process.kill('SIGKILL');
      await Promise.all([one.ended, two.ended]);
      const marks = countMarks(office);
      const twice = [...marks.values()].filter((times) => times > 1).length;
      const lost = expectedMessages(count) - marks.size;
      await store.close();
      await office.stop();
      expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
      recordWhole('digest-two-senders', {
        digests: count,
        messages: marks.size,
        repliesLost: office.counts.lost,
        twice,
        lost,
      });
    },
    timeoutMsOf(200),
  );

  it(
    'do not send again what the other has sent while one was halted for longer than its lease',
    async () => {
      const office = await startPostOffice({ lostReplies: 1 / 20 });
      const config: StoreConfig = { kind: 'postgres', url: await server.createDatabase() };
      const store = await openStore(config);
      const halts = isWhole ? 40 : 1;
      const count = halts * 60;
      const leaseMs = 1200;
      await subscribe(store, office, count);
      const senders = [start(config, office, 60, leaseMs), start(config, office, 60, leaseMs)] as const;
      await Promise.all(senders.map(firstLine));
      for (let halt = 0; halt < halts; halt += 1) {
        const halted = senders[halt % 2 === 0 ? 0 : 1];
        await untilRequests(halted, office, office.counts.requests + 1 + Math.floor(Math.random() * 12));
        await wait(Math.random() * 20);
        halted.process.kill('SIGSTOP');
        await wait(1.5 * leaseMs);
        halted.process.kill('SIGCONT');
      }
      await untilSent(store, count);
      // Whatever either of them still had in hand has come to its end.
      await wait(2 * leaseMs);
      for (const { process: sender } of senders) sender.kill('SIGKILL');
      await Promise.all(senders.map(({ ended }) => ended));
      const marks = countMarks(office);
      const twice = [...marks.values()].filter((times) => times > 1).length;
      const lost = expectedMessages(count) - marks.size;
      await store.close();
      await office.stop();
      recordWhole('digest-halted-sender', { halts, digests: count, messages: marks.size, twice, lost });
      expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
    },
    timeoutMsOf(200),
  );
});
