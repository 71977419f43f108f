// The worker against a stand-in for Discord that refuses, or loses its replies.

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Delivery } from '../../src/digest/delivery.js';
import { createRequestBudget } from '../../src/digest/request-budget.js';
import {
  type DigestWorker,
  startDigestWorker,
  type WorkerOptions,
  workerTiming,
} from '../../src/digest/worker.js';
import { createDigestRest } from '../../src/discord/digests/digest-rest.js';
import { findDigest } from '../../src/discord/digests/find-digest.js';
import { openMember, sendDigest } from '../../src/discord/digests/send-digest.js';
import { markOf } from '../../src/message/digest-mark.js';
import type { Destination } from '../../src/model/subscription.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import {
  type PostChannel,
  type PostOffice,
  type PostOfficeOptions,
  startPostOffice,
} from '../support/post-office.js';

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
/** How far the clock was put forward. */
let aheadMs = 0;
const now = () => new Date(Date.now() + aheadMs);

beforeEach(async () => {
  store = await openStore({ kind: 'memory' });
  told = [];
  readingLack = null;
  mayDeliver = false;
  aheadMs = 0;
});
afterEach(async () => {
  await worker?.stop();
  await store.close();
  await office.stop();
});

const inChannel: Destination = { kind: 'channel', guildId: '1', channelId };
const inForum: Destination = { kind: 'forum', guildId: '1', channelId, tagIds: ['600000000000000001'] };
const toMember: Destination = { kind: 'member', userId: '300000000000000001' };

interface Beginning extends PostOfficeOptions {
  readonly destination?: Destination;
  /** Each is a message of the first digest. */
  readonly articles?: number;
}

/** A subscription that is due, and its number. */
async function begin({ destination = inChannel, articles = 1, ...options }: Beginning = {}): Promise<number> {
  office = await startPostOffice(options);
  if (destination.kind !== 'member') office.addChannel(channelId, destination.kind);
  const { id } = await store.subscriptions.create({
    settings: aSubscriptionSetting({ destination }),
    createdAt: new Date(),
    nextDueAt: new Date(),
  });
  const ids = Array.from({ length: articles }, (_, index) => ({ id: `a${index}`, aliases: [] }));
  await store.arrivals.record(ids, new Date());
  return id;
}

const theChannel = (): PostChannel => {
  const channel = office.channels.get(channelId);
  if (channel === undefined) throw new Error('There is no channel.');
  return channel;
};
const thePost = () => [...office.channels.values()].find(({ kind }) => kind === 'post');

const composeAll: WorkerOptions['compose'] = async ({ deliveredUpTo, arrivals }) => ({
  cards: arrivals.map(() => ({}) as never),
  articleIds: [],
  upToSeq: arrivals.at(-1)?.seq ?? deliveredUpTo,
  isNews: true,
  libraryVersion: 'v',
});

const failLoudly: WorkerOptions['onFault'] = (error) => {
  throw error;
};

function work({ compose = composeAll, onFault = failLoudly }: Partial<WorkerOptions> = {}): void {
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
    compose,
    now,
    timing: { ...workerTiming, pollMs: 20, settleMs: 60, backoffMs: [20, 50] },
    onFault,
  });
}

const stateOf = async (id: number) => (await store.digests.list(id, 1))[0]?.state;

const isTold = async (id: number) =>
  (await store.subscriptions.find(id))?.deliveredUpTo === (await store.arrivals.latest());

it('stops where it may not write, says so once, and goes on when it may', async () => {
  const id = await begin();
  const channel = theChannel();
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
  const id = await begin({ lostReplies: 1 });
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts).toMatchObject({ created: 1, lost: 1 });
});

it('stops rather than guesses where it may not look for such a message', async () => {
  const id = await begin({ lostReplies: 1 });
  readingLack = 'Allow it “Read Message History”.';
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('parked');
  readingLack = null;
  mayDeliver = true;
  worker?.lookAtParked();
  await expect.poll(() => isTold(id), { timeout: 10_000 }).toBe(true);
  expect(office.counts.created).toBe(1);
});

it('makes one post of a digest in a forum, with its tags, and puts all messages there', async () => {
  const id = await begin({ destination: inForum, articles: 3 });
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(thePost()).toMatchObject({ parentId: channelId, tagIds: ['600000000000000001'] });
  expect(thePost()?.messages).toHaveLength(3);
  expect(office.counts.created).toBe(3);
});

it('finds a post whose confirmation was lost among those that were archived meanwhile', async () => {
  const id = await begin({ destination: inForum, lostReplies: 1 });
  office.onCreated = () => {
    const post = thePost();
    if (post !== undefined) post.isArchived = true;
  };
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts).toMatchObject({ created: 1, lost: 1 });
});

it('puts nothing more into a post that somebody deleted', async () => {
  const id = await begin({ destination: inForum, articles: 2 });
  office.onCreated = ({ channelId: postId }) => void office.channels.delete(postId);
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts.created).toBe(1);
  expect((await store.digests.list(id, 1))[0]?.places).toMatchObject([{}, { messageId: null }]);
});

it('does not send again what a moderator deleted before it was confirmed', async () => {
  const id = await begin({ lostReplies: 1, nonceMs: 60_000 });
  office.onCreated = (message) => {
    message.isDeleted = true;
  };
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts.created).toBe(1);
});

it('sends to a member’s direct messages, and stops where the member takes none', async () => {
  const id = await begin({ destination: toMember });
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  const direct = [...office.channels.values()].find(({ kind }) => kind === 'direct');
  expect(direct?.messages).toHaveLength(1);
  if (direct !== undefined) direct.refusal = { status: 403, code: 50_007 };
  await store.arrivals.record([{ id: 'later', aliases: [] }], new Date());
  await store.subscriptions.resume(id, { nextDueAt: new Date(), at: new Date() });
  worker?.nudge();
  await expect
    .poll(async () => (await store.subscriptions.find(id))?.parkedBecause, { timeout: 10_000 })
    .toContain('takes no direct messages');
});

it('stops after some tries where a digest cannot be composed, says so, and goes on when it can', async () => {
  const id = await begin();
  const faults: unknown[] = [];
  let isBroken = true;
  work({
    compose: async (request) => {
      if (isBroken) throw new Error('the index is broken');
      return composeAll(request);
    },
    onFault: (error) => void faults.push(error),
  });
  await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
  expect(told[0]).toContain('could not be composed');
  expect(await store.subscriptions.find(id)).toMatchObject({ parkedBecause: told[0] });
  expect(faults).toHaveLength(8);
  [isBroken, mayDeliver] = [false, true];
  worker?.lookAtParked();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(await isTold(id)).toBe(true);
});

it('tries on where a member’s digest cannot be composed', async () => {
  const id = await begin({ destination: toMember });
  let tries = 0;
  work({
    compose: async (request) => {
      tries += 1;
      if (tries <= 10) throw new Error('the index is broken');
      return composeAll(request);
    },
    onFault: () => undefined,
  });
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
});

it('ends a digest whose second message is refused for good, so that others can follow', async () => {
  const id = await begin({ articles: 2 });
  office.onCreated = () => {
    theChannel().refusal = { status: 400, code: 50_035 };
  };
  mayDeliver = true;
  work();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('parked');
  await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
  aheadMs = 25 * 60 * 60_000;
  worker?.lookAtParked();
  await expect.poll(() => isTold(id), { timeout: 10_000 }).toBe(true);
  expect((await store.digests.list(id, 5)).find(({ state }) => state === 'sent')?.reason).toContain(
    'The rest, one message, could not be sent for a day: Discord refuses the digest as malformed',
  );
  expect(office.counts.created).toBe(1);
});

it('does not take up what it is still sending when the clock is put forward', async () => {
  // A post has no nonce by which Discord would know it again.
  const id = await begin({ destination: inForum, latencyMs: 400 });
  work();
  await expect.poll(() => office.counts.requests, { timeout: 10_000 }).toBe(1);
  aheadMs = 10 * 60_000;
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts).toMatchObject({ requests: 1, created: 1 });
});

it('keeps in doubt what may have reached a member whose messages cannot be opened again', async () => {
  const id = await begin({ destination: toMember, lostReplies: 1 });
  const close = () => {
    for (const channel of office.channels.values()) channel.refusal = { status: 403, code: 50_007 };
  };
  office.onCreated = close;
  work();
  const isParked = () => expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('parked');
  await isParked();
  // A change forgets the channel, so it is opened anew, and refused.
  const next = () => ({ nextDueAt: new Date(Date.now() + 60_000), at: new Date() });
  await store.subscriptions.update(id, aSubscriptionSetting({ destination: toMember }), next());
  worker?.nudge();
  await isParked();
  for (const channel of office.channels.values()) channel.refusal = null;
  await store.subscriptions.resume(id, next());
  worker?.nudge();
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent');
  expect(office.counts.created).toBe(1);
});
