// What every store promises about arrivals, subscriptions and digests, whatever the database: run against each of them.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Subscription, SubscriptionSettings } from '../../src/model/subscription.js';
import type { NewSlot } from '../../src/store/digest-agenda.js';
import type { FixedDigest, Lease } from '../../src/store/digest-outbox.js';
import type { Store } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';

const noon = new Date('2026-03-01T12:00:00.000Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const workers = { me: randomUUID(), one: randomUUID(), two: randomUUID(), three: randomUUID() } as const;
type Worker = keyof typeof workers;
const lease = (worker: Worker, until = minutes(1), claim = 1): Lease => ({
  worker: workers[worker],
  claim,
  until,
});
const place = { channelId: '200', messageId: '300' };

const digest = (set: Partial<FixedDigest> = {}): FixedDigest => ({
  messages: [{ content: 'One' }, { content: 'Two' }],
  articleIds: ['a1'],
  upToSeq: 7,
  libraryVersion: 'v1',
  ...set,
});

/** `open` gives an empty store, and is called for each test. */
export function describeDigestStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const subscribe = (set: Partial<SubscriptionSettings> = {}, nextDueAt: Date | null = noon) =>
      store.subscriptions.create({ settings: aSubscriptionSetting(set), createdAt: noon, nextDueAt });
    const slotOf = ({ id }: Subscription, set: Partial<NewSlot> = {}): NewSlot => ({
      subscriptionId: id,
      party: 'guild',
      key: `key-${id}`,
      dueAt: noon,
      isAsked: false,
      ...set,
    });
    const openSlot = async (set: Partial<NewSlot> = {}) => {
      const subscription = await subscribe();
      await store.agenda.ask(slotOf(subscription, set), noon);
      return subscription;
    };
    const claim = async (owner: Worker = 'me', limit = 10, now = noon, inHand: readonly number[] = []) =>
      (await store.outbox.claim(lease(owner, new Date(now.getTime() + 60_000)), now, limit, inHand)).slots;

    describe('arrivals', () => {
      it('come once and in order, however an article is called later', async () => {
        expect(
          await store.arrivals.record(
            [
              { id: 'a1', aliases: ['a1'] },
              { id: 'a2', aliases: ['a2', 'old2'] },
            ],
            noon,
          ),
        ).toBe(2);
        // Two captures have turned out to be one article, which took a new id.
        expect(
          await store.arrivals.record([{ id: 'merged', aliases: ['merged', 'a1', 'old2'] }], minutes(1)),
        ).toBe(0);
        expect(await store.arrivals.record([{ id: 'a3', aliases: ['a3'] }], minutes(2))).toBe(1);
        expect((await store.arrivals.listSince(0, 10)).map(({ articleId }) => articleId)).toEqual([
          'a1',
          'a2',
          'a3',
        ]);
        expect(await store.arrivals.find(['merged', 'never'])).toMatchObject([
          { articleId: 'a1', arrivedAt: noon.toISOString() },
        ]);
        const [last] = await store.arrivals.listLatest(1);
        expect(last?.articleId).toBe('a3');
        expect(await store.arrivals.latest()).toBe(last?.seq);
        expect(await store.arrivals.listSince(last?.seq ?? 0, 10)).toEqual([]);
      });

      it('are none at first', async () => {
        expect(await store.arrivals.latest()).toBe(0);
        expect(await store.arrivals.record([], noon)).toBe(0);
        expect(await store.arrivals.find([])).toEqual([]);
      });
    });

    describe('subscriptions', () => {
      it('begin after what is there, and come back as they were saved', async () => {
        await store.arrivals.record([{ id: 'a1', aliases: [] }], noon);
        const latest = await store.arrivals.latest();
        const settings = aSubscriptionSetting({
          quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 30 } },
        });
        const made = await store.subscriptions.create({ settings, createdAt: noon, nextDueAt: minutes(1) });
        expect(made).toEqual({
          ...settings,
          id: made.id,
          createdAt: noon.toISOString(),
          startsAfter: latest,
          deliveredUpTo: latest,
          pausedAt: null,
          parkedBecause: null,
        });
        expect(await store.subscriptions.find(made.id)).toEqual(made);
        const earlier = await store.subscriptions.create({
          settings,
          createdAt: noon,
          startsAfter: 0,
          nextDueAt: null,
        });
        expect(earlier).toMatchObject({ startsAfter: 0, deliveredUpTo: 0 });
      });

      it('are listed for their server or their member only', async () => {
        const channel = await subscribe();
        const direct = await subscribe({ destination: { kind: 'member', userId: '7' } });
        expect(await store.subscriptions.listOfGuild('100000000000000001')).toEqual([channel]);
        expect(await store.subscriptions.listOfMember('7')).toEqual([direct]);
        expect(await store.subscriptions.listOfGuild('7')).toEqual([]);
      });

      it('are sent whole to another place, whatever was sent before, and tried again at once', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        await store.outbox.noteSending(slot?.id ?? 0, lease('me'), noon, digest());
        await store.outbox.confirm(slot?.id ?? 0, lease('me'), place, noon);
        await store.outbox.park(slot?.id ?? 0, lease('me'), {
          reason: 'The channel is gone.',
          isSurelyUnsent: true,
          at: noon,
        });
        const next = { nextDueAt: noon, at: noon };
        const louder = aSubscriptionSetting({ length: 'full' });
        expect(await store.subscriptions.update(subscription.id, louder, next)).toMatchObject({
          parkedBecause: null,
        });
        expect(await store.digests.findOpen(subscription.id)).toMatchObject({
          state: 'composed',
          places: [place],
        });
        const elsewhere = aSubscriptionSetting({
          destination: { kind: 'channel', guildId: '100000000000000001', channelId: '7' },
        });
        await store.subscriptions.update(subscription.id, elsewhere, next);
        expect((await store.digests.list(subscription.id, 1))[0]).toMatchObject({ state: 'skipped' });
        expect(await store.outbox.confirm(slot?.id ?? 0, lease('me'), place, noon)).toBe(false);
        expect(await store.subscriptions.find(subscription.id)).toMatchObject({ deliveredUpTo: 0 });
        expect(await store.agenda.listDue(noon, 5)).toHaveLength(1);
      });

      it('are changed whole, and removed with all that was noted of them', async () => {
        const subscription = await openSlot();
        const settings = aSubscriptionSetting({ length: 'full' });
        expect(
          await store.subscriptions.update(subscription.id, settings, { nextDueAt: null, at: noon }),
        ).toMatchObject({
          length: 'full',
          deliveredUpTo: 0,
        });
        expect(await store.subscriptions.remove(subscription.id)).toBe(true);
        expect(await store.subscriptions.remove(subscription.id)).toBe(false);
        expect(await store.subscriptions.find(subscription.id)).toBeNull();
        expect(await store.digests.list(subscription.id, 5)).toEqual([]);
        expect(
          await store.subscriptions.update(subscription.id, settings, { nextDueAt: null, at: noon }),
        ).toBeNull();
      });

      it('open nothing while they are paused, and what was open and unsent is skipped', async () => {
        const subscription = await openSlot();
        expect(await store.subscriptions.pause(subscription.id, noon)).toMatchObject({
          pausedAt: noon.toISOString(),
        });
        expect(await claim()).toEqual([]);
        expect(await store.agenda.listDue(minutes(1), 5)).toEqual([]);
        expect(await store.digests.list(subscription.id, 5)).toMatchObject([{ state: 'skipped' }]);
        await store.subscriptions.resume(subscription.id, { nextDueAt: noon, at: noon });
        expect(await store.agenda.listDue(minutes(1), 5)).toMatchObject([
          { subscription: { id: subscription.id, pausedAt: null } },
        ]);
      });

      it('of a server that removed the bot stop at once, and go with its data', async () => {
        const subscription = await openSlot({ party: '100000000000000001' });
        await store.guilds.noteDeparture('100000000000000001', noon);
        expect(await claim()).toEqual([]);
        await store.guilds.noteReturn('100000000000000001');
        expect(await claim()).toHaveLength(1);
        await store.guilds.noteDeparture('100000000000000001', noon);
        await store.guilds.purgeDeparted(minutes(1));
        expect(await store.subscriptions.find(subscription.id)).toBeNull();
      });
    });

    describe('the agenda', () => {
      it('lists who is due, and opens one slot at a time for each', async () => {
        const subscription = await subscribe();
        await subscribe({}, minutes(60));
        const [due] = await store.agenda.listDue(noon, 5);
        expect(due).toMatchObject({ subscription: { id: subscription.id }, dueAt: noon.toISOString() });
        if (due === undefined) return;
        const opening = { due, nextDueAt: minutes(1), slot: slotOf(subscription) };
        expect(await store.agenda.open([opening], noon)).toBe(1);
        expect(await store.agenda.open([opening], noon)).toBe(0);
        expect(await store.agenda.listDue(minutes(5), 5)).toEqual([]);
        const other = slotOf(subscription, { key: 'other', dueAt: minutes(1) });
        expect(await store.agenda.ask(other, noon)).toBe(false);
        expect(await store.digests.list(subscription.id, 5)).toMatchObject([
          { state: 'due', key: `key-${subscription.id}`, isAsked: true },
        ]);
      });

      it('wakes what waits for arrivals only where there is something new', async () => {
        const settings = { cadence: { kind: 'immediate', perHour: 4 } } as const;
        const subscription = await subscribe(settings, null);
        expect(await store.agenda.wakeImmediate(noon)).toBe(0);
        await store.arrivals.record([{ id: 'a1', aliases: [] }], noon);
        await subscribe(settings, null);
        expect(await store.agenda.wakeImmediate(noon)).toBe(1);
        expect(await store.agenda.listDue(noon, 5)).toMatchObject([
          { subscription: { id: subscription.id } },
        ]);
      });
    });

    describe('the outbox', () => {
      it('gives a slot to one worker at a time, until its lease ends', async () => {
        await openSlot();
        const [slot] = await claim('one');
        expect(slot).toMatchObject({
          state: 'due',
          messages: null,
          maybeSentAt: null,
          memberChannelId: null,
        });
        expect(await claim('two')).toEqual([]);
        expect(await claim('two', 10, minutes(2))).toHaveLength(1);
        expect(await store.outbox.noteSending(slot?.id ?? 0, lease('one'), noon, digest())).toBe(false);
        expect(
          await store.outbox.noteSending(slot?.id ?? 0, lease('two', minutes(3), 2), noon, digest()),
        ).toBe(false);
        await store.outbox.release(workers.one);
        expect(await claim('three', 10, minutes(2))).toEqual([]);
        await store.outbox.release(null);
        expect(await claim('three')).toHaveLength(1);
      });

      it('gives no worker what it is still at, though its lease has ended', async () => {
        await openSlot();
        const [slot] = await claim();
        const id = slot?.id ?? 0;
        expect(await claim('me', 10, minutes(2), [id])).toEqual([]);
        const again = { at: noon, reason: 'Later.', isSurelyUnsent: true, attempts: 1 };
        expect(await store.outbox.retry(id, lease('me'), again)).toBe(true);
        expect(await claim('me', 10, minutes(2), [id])).toHaveLength(1);
      });

      it('ends a digest whose rest cannot be sent, with all of it told', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        const id = slot?.id ?? 0;
        const fixed = digest({ messages: ['one', 'two'] });
        await store.outbox.noteSending(id, lease('me'), noon, fixed);
        await store.outbox.confirm(id, lease('me'), place, noon);
        expect(await store.outbox.finishPartly(id, lease('me'), 'The rest was refused.', noon)).toBe(true);
        expect((await store.digests.list(subscription.id, 1))[0]).toMatchObject({
          state: 'sent',
          reason: 'The rest was refused.',
          places: [place],
        });
        expect(await store.subscriptions.find(subscription.id)).toMatchObject({
          deliveredUpTo: fixed.upToSeq,
        });
      });

      it('tells how many digests wait, how many are parked, and since when', async () => {
        expect(await store.digests.countOpen(noon)).toEqual({ waiting: 0, parked: 0, oldestMs: 0 });
        for (let number = 0; number < 3; number += 1) await openSlot();
        const [slot] = await claim();
        const why = { reason: 'Locked.', isSurelyUnsent: true, at: noon };
        await store.outbox.park(slot?.id ?? 0, lease('me'), why);
        expect(await store.digests.countOpen(minutes(2))).toEqual({
          waiting: 2,
          parked: 1,
          oldestMs: 120_000,
        });
      });

      it('tells how many workers share what Discord allows', async () => {
        await openSlot();
        await openSlot();
        await store.outbox.claim(lease('one'), noon, 1, []);
        expect((await store.outbox.claim(lease('two'), noon, 1, [])).workers).toBe(2);
      });

      it('is fair between servers: the first of each before the second of any', async () => {
        for (const party of ['large', 'large', 'large', 'small']) await openSlot({ party });
        const [, , , small] = await store.subscriptions.listOfGuild('100000000000000001');
        expect((await claim('me', 2)).map(({ subscriptionId }) => subscriptionId)).toContain(small?.id);
      });

      it('confirms message by message, and with the last what was told', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        const id = slot?.id ?? 0;
        expect(await store.outbox.noteSending(id, lease('me'), noon, digest())).toBe(true);
        expect(await store.outbox.confirm(id, lease('me'), place, noon)).toBe(true);
        expect(await store.digests.findOpen(subscription.id)).toMatchObject({
          state: 'composed',
          places: [place],
        });
        expect(await store.subscriptions.find(subscription.id)).toMatchObject({ deliveredUpTo: 0 });
        expect(await store.outbox.noteSending(id, lease('me'), noon, null)).toBe(true);
        expect(
          await store.outbox.confirm(id, lease('me'), { channelId: '200', messageId: '301' }, minutes(1)),
        ).toBe(true);
        expect(await store.subscriptions.find(subscription.id)).toMatchObject({ deliveredUpTo: 7 });
        const [sent] = await store.digests.listTelling(subscription.id, ['other', 'a1']);
        expect(sent).toMatchObject({ state: 'sent', articleIds: ['a1'], libraryVersion: 'v1' });
        expect(sent?.places).toHaveLength(2);
        expect(await store.digests.listTelling(subscription.id, ['a'])).toEqual([]);
        expect(await store.digests.listTelling(subscription.id, [])).toEqual([]);
        expect(await store.digests.findByKey(slot?.key ?? '')).toMatchObject({ id });
        expect(await store.agenda.listSentSince(subscription.id, noon)).toHaveLength(1);
        expect(await store.outbox.confirm(id, lease('me'), place, noon)).toBe(false);
        expect(await store.digests.purgeFinished(minutes(2))).toBe(1);
      });

      it('counts nothing as told when there was nothing to send, but for what arrived', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        expect(
          await store.outbox.finishEmpty(
            slot?.id ?? 0,
            lease('me'),
            digest({ messages: [], articleIds: [] }),
            noon,
          ),
        ).toBe(true);
        expect(await store.subscriptions.find(subscription.id)).toMatchObject({ deliveredUpTo: 7 });
        expect(await store.digests.list(subscription.id, 1)).toMatchObject([{ state: 'empty' }]);
      });

      it('gives back what is to be tried again, with or without a doubt', async () => {
        await openSlot();
        const [slot] = await claim();
        const id = slot?.id ?? 0;
        await store.outbox.noteSending(id, lease('me'), noon, digest());
        await store.outbox.retry(id, lease('me'), {
          at: minutes(5),
          reason: 'Discord is silent',
          isSurelyUnsent: false,
          attempts: 1,
        });
        expect(await claim()).toEqual([]);
        const [again] = await claim('me', 10, minutes(5));
        expect(again).toMatchObject({
          attempts: 1,
          maybeSentAt: noon.toISOString(),
          messages: digest().messages,
        });
        await store.outbox.retry(id, lease('me'), {
          at: noon,
          reason: 'refused',
          isSurelyUnsent: true,
          attempts: 2,
        });
        expect(await claim()).toMatchObject([{ attempts: 2, maybeSentAt: null }]);
      });

      it('parks what cannot be delivered, tells of it once, and takes it up again', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        const reason = 'The channel is gone.';
        await store.outbox.park(slot?.id ?? 0, lease('me'), { reason, isSurelyUnsent: true, at: noon });
        expect(await store.subscriptions.listParked(noon, 5)).toMatchObject([
          { id: subscription.id, parkedBecause: reason },
        ]);
        expect(await store.subscriptions.claimParkNotice(subscription.id)).toBe(true);
        expect(await store.subscriptions.claimParkNotice(subscription.id)).toBe(false);
        expect(await claim()).toEqual([]);
        await store.subscriptions.resume(subscription.id, { nextDueAt: noon, at: noon });
        expect(await store.subscriptions.listParked(noon, 5)).toEqual([]);
        expect(await store.agenda.listDue(noon, 5)).toHaveLength(1);
      });

      it('keeps what may have been sent when it is taken up again', async () => {
        const subscription = await openSlot();
        const [slot] = await claim();
        await store.outbox.noteSending(slot?.id ?? 0, lease('me'), noon, digest());
        await store.outbox.park(slot?.id ?? 0, lease('me'), {
          reason: 'no history',
          isSurelyUnsent: false,
          at: noon,
        });
        await store.subscriptions.pause(subscription.id, noon);
        await store.subscriptions.resume(subscription.id, { nextDueAt: noon, at: noon });
        expect(await claim()).toMatchObject([{ state: 'composed', maybeSentAt: noon.toISOString() }]);
      });

      it('remembers which channel a member’s direct messages are', async () => {
        const direct = await subscribe({ destination: { kind: 'member', userId: '7' } });
        await store.outbox.saveMemberChannel(direct.id, '900');
        await store.agenda.ask(slotOf(direct), noon);
        expect(await claim()).toMatchObject([{ memberChannelId: '900' }]);
      });
    });
  });
}
