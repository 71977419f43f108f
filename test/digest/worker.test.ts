// The worker against a stand-in for Discord that refuses, or loses its replies.

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Delivery } from '../../src/digest/delivery.js';
import { createRequestBudget } from '../../src/digest/request-budget.js';
import { type DigestWorker, startDigestWorker, workerTiming } from '../../src/digest/worker.js';
import { createDigestRest } from '../../src/discord/digests/digest-rest.js';
import { findDigest } from '../../src/discord/digests/find-digest.js';
import { openMember, sendDigest } from '../../src/discord/digests/send-digest.js';
import { markOf } from '../../src/message/digest-mark.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import { type PostOffice, startPostOffice } from '../support/post-office.js';

const channelId = '200000000000000001';
const body = (mark: string) => ({
  flags: 32_768,
  components: [
    { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: `run:99p#${mark}:/latest` }] },
  ],
  allowed_mentions: { parse: [] },
});

let office: PostOffice;
let store: Store;
let worker: DigestWorker | null = null;
let told: string[] = [];
let readingLack: string | null = null;
let mayDeliver = false;

beforeEach(async () => {
  store = await openStore({ kind: 'memory' });
  told = [];
  readingLack = null;
  mayDeliver = false;
});
afterEach(async () => {
  await worker?.stop();
  await store.close();
  await office.stop();
});

async function begin(lostReplies = 0): Promise<number> {
  office = await startPostOffice({ lostReplies });
  office.addChannel(channelId, 'channel');
  const { id } = await store.subscriptions.create({
    settings: aSubscriptionSetting({ destination: { kind: 'channel', guildId: '1', channelId } }),
    createdAt: new Date(),
    nextDueAt: new Date(),
  });
  await store.arrivals.record([{ id: 'a1', aliases: [] }], new Date());
  return id;
}

function work(): void {
  const budget = createRequestBudget({ perSecond: 200, mostInSecond: 250 });
  const rest = createDigestRest({ token: 'a.b.c', api: office.api });
  const standing = { isElsewhere: () => false, findReadingLack: async () => readingLack };
  const delivery: Delivery = {
    render: (cards, key) =>
      cards.map((_, part) => ({ title: 'A digest', body: body(markOf({ key, part })) })),
    openMember: (userId) => openMember(rest, budget, userId),
    send: (target, message, mark, until) => sendDigest(rest, budget, target, message, markOf(mark), until),
    find: (target, mark, within) => findDigest({ rest, budget, standing }, target, markOf(mark), within),
    mayDeliver: async () => mayDeliver,
    tellParked: async (_, reason) => void told.push(reason),
  };
  worker = startDigestWorker({
    store,
    isShared: false,
    delivery,
    budget,
    compose: async ({ deliveredUpTo, arrivals }) => ({
      cards: arrivals.map(() => ({}) as never),
      articleIds: [],
      upToSeq: arrivals.at(-1)?.seq ?? deliveredUpTo,
      isNews: true,
      libraryVersion: 'v',
    }),
    now: () => new Date(),
    timing: { ...workerTiming, pollMs: 20, settleMs: 60, backoffMs: [20, 50] },
    onFault: (error) => {
      throw error;
    },
  });
}

const stateOf = async (id: number) => (await store.digests.list(id, 1))[0]?.state;

const isTold = async (id: number) =>
  (await store.subscriptions.find(id))?.deliveredUpTo === (await store.arrivals.latest());

it('stops where it may not write, says so once, and goes on when it may', async () => {
  const id = await begin();
  const channel = office.channels.get(channelId);
  if (channel === undefined) throw new Error('There is no channel.');
  channel.refusal = { status: 403, code: 50_013 };
  work();
  await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
  expect(told[0]).toContain('Send Messages');
  expect(await store.subscriptions.find(id)).toMatchObject({ parkedBecause: told[0] });
  mayDeliver = true;
  // Discord still refuses: parked again, and nobody is told again.
  worker?.lookAtParked();
  await expect.poll(async () => (await store.digests.list(id, 5)).length, { timeout: 10_000 }).toBe(2);
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('parked');
  channel.refusal = null;
  worker?.lookAtParked();
  await expect.poll(() => isTold(id), { timeout: 10_000 }).toBe(true);
  expect(told).toHaveLength(1);
  expect(office.counts.created).toBe(1);
});

it('finds a message whose confirmation was lost, instead of sending it again', async () => {
  const id = await begin(1);
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts).toMatchObject({ created: 1, lost: 1 });
});

it('stops rather than guesses where it may not look for such a message', async () => {
  const id = await begin(1);
  readingLack = 'Allow it “Read Message History”.';
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('parked');
  readingLack = null;
  mayDeliver = true;
  worker?.lookAtParked();
  await expect.poll(() => isTold(id), { timeout: 10_000 }).toBe(true);
  expect(office.counts.created).toBe(1);
});
