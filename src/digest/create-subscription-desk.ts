// The store and what knows Discord → what can be done with subscriptions. Every access is checked against its owner.

import type { Subscription, SubscriptionSettings } from '../model/subscription.js';
import type { DigestSlot } from '../store/digest-slots.js';
import type { Store } from '../store/store.js';
import { toNewSlot } from './open-due-slots.js';
import type { Places } from './places.js';
import { readAttachment } from './read-attachment.js';
import { readLocalFile } from './read-local-file.js';
import { nextDueAt } from './schedule.js';
import { standInId, standInPlace } from './stand-in.js';
import type { Delivery, Outlook, Owner, SubscriptionDesk, SubscriptionState } from './subscription-desk.js';

/** Most subscriptions of one owner: more than a server reads, few enough for one list. */
const mostOf = { guild: 50, member: 10 } as const;
/** Digests of each subscription that a list tells of. */
const shownDeliveries = 3;

export interface SubscriptionDeskOptions {
  readonly store: Pick<Store, 'subscriptions' | 'digests' | 'arrivals' | 'agenda'>;
  /** Null while nothing is connected to Discord: every place is taken for good then. */
  places(): Places | null;
  /** Whoever sends digests has something new to look at. */
  nudge(): void;
  now(): Date;
}

export function createSubscriptionDesk({
  store,
  places,
  nudge,
  now,
}: SubscriptionDeskOptions): SubscriptionDesk {
  const { subscriptions, digests, arrivals, agenda } = store;
  /** Null where every place is taken for good. */
  const placesOf = (guildId: string | null): Places | null => (guildId === standInId ? null : places());
  const findOwn = async (owner: Owner, id: number): Promise<Subscription | null> => {
    const subscription = await subscriptions.find(id);
    return subscription !== null && isOf(owner, subscription) ? subscription : null;
  };
  const lookAhead: SubscriptionDesk['lookAhead'] = async (settings, by) => ({
    ...(await describePlace(placesOf(guildOf(settings)), settings)),
    obstacles:
      (await placesOf(guildOf(settings))?.listObstacles(settings.destination, settings.mentionRoleId, by)) ??
      [],
    nextDueAt: nextDueAt(settings, now())?.toISOString() ?? null,
  });
  const describe = async (subscription: Subscription): Promise<SubscriptionState> => ({
    subscription,
    outlook: await lookAhead(subscription, null),
    deliveries: (await digests.list(subscription.id, shownDeliveries)).map(toDelivery),
  });
  return {
    findPlace: async (guildId, channelId) => {
      const known = placesOf(guildId);
      return known === null ? standInPlace : known.find(guildId, channelId);
    },
    lookAhead,
    async create(settings, backfill) {
      const owner = ownerOf(settings);
      const limit = mostOf[owner.kind];
      if ((await listOf(owner)).length >= limit) return { kind: 'full', limit };
      const first = backfill > 0 ? (await arrivals.listLatest(backfill)).at(-1) : undefined;
      const subscription = await subscriptions.create({
        settings,
        createdAt: now(),
        nextDueAt: nextDueAt(settings, now()),
        ...(first === undefined ? {} : { startsAfter: first.seq - 1 }),
      });
      nudge();
      return { kind: 'created', subscription };
    },
    list: async (owner) => Promise.all((await listOf(owner)).map(describe)),
    async find(owner, id) {
      const subscription = await findOwn(owner, id);
      return subscription === null ? null : describe(subscription);
    },
    async update(owner, id, settings) {
      // A subscription stays its owner's, whatever the new settings say.
      if ((await findOwn(owner, id)) === null || !isOf(owner, settings)) return null;
      const next = { nextDueAt: nextDueAt(settings, now()), at: now() };
      const updated = await subscriptions.update(id, settings, next);
      nudge();
      return updated;
    },
    pause: async (owner, id) => ((await findOwn(owner, id)) === null ? null : subscriptions.pause(id, now())),
    async resume(owner, id) {
      const subscription = await findOwn(owner, id);
      if (subscription === null) return null;
      const resumed = await subscriptions.resume(id, {
        nextDueAt: nextDueAt(subscription, now()),
        at: now(),
      });
      nudge();
      return resumed;
    },
    async remove(owner, id) {
      const subscription = await findOwn(owner, id);
      return subscription !== null && (await subscriptions.remove(id)) ? subscription : null;
    },
    async send(owner, id) {
      const subscription = await findOwn(owner, id);
      if (subscription === null) return null;
      if (subscription.parkedBecause !== null) return 'stopped';
      const isNew = await agenda.ask(toNewSlot(subscription, now(), true), now());
      nudge();
      return isNew ? 'asked' : 'already';
    },
    async listTelling(owner, id, articleIds) {
      if ((await findOwn(owner, id)) === null) return [];
      return (await digests.listTelling(id, articleIds)).map(toDelivery);
    },
    async listWaiting(owner, id, limit) {
      const subscription = await findOwn(owner, id);
      return subscription === null ? null : arrivals.listSince(subscription.deliveredUpTo, limit);
    },
    listLatestArrivals: async (limit) => [...(await arrivals.listLatest(limit))].reverse(),
    findArrivals: (articleIds) => arrivals.find(articleIds),
    readAttachment,
    readFile: readLocalFile,
    async toggleRole(guildId, id, userId) {
      const subscription = await findOwn({ kind: 'guild', guildId }, id);
      const roleId = subscription?.mentionRoleId ?? null;
      const known = places();
      if (roleId === null || known === null)
        return { kind: 'refused', reason: 'This digest pings no role (any more).' };
      return known.toggleRole(guildId, roleId, userId);
    },
  };

  function listOf(owner: Owner): Promise<readonly Subscription[]> {
    return owner.kind === 'guild'
      ? subscriptions.listOfGuild(owner.guildId)
      : subscriptions.listOfMember(owner.userId);
  }
}

function guildOf({ destination }: Pick<SubscriptionSettings, 'destination'>): string | null {
  return destination.kind === 'member' ? null : destination.guildId;
}

/** Whose a subscription with this destination is. */
function ownerOf({ destination }: Pick<SubscriptionSettings, 'destination'>): Owner {
  return destination.kind === 'member'
    ? { kind: 'member', userId: destination.userId }
    : { kind: 'guild', guildId: destination.guildId };
}

function isOf(owner: Owner, { destination }: Pick<SubscriptionSettings, 'destination'>): boolean {
  return owner.kind === 'guild'
    ? destination.kind !== 'member' && destination.guildId === owner.guildId
    : destination.kind === 'member' && destination.userId === owner.userId;
}

async function describePlace(
  places: Places | null,
  { destination, mentionRoleId }: SubscriptionSettings,
): Promise<Pick<Outlook, 'placeName' | 'tagNames' | 'roleName'>> {
  if (destination.kind === 'member')
    return { placeName: 'your direct messages', tagNames: [], roleName: null };
  const { guildId, channelId } = destination;
  const place = places === null ? standInPlace : await places.find(guildId, channelId);
  const tagIds = destination.kind === 'forum' ? destination.tagIds : [];
  return {
    placeName: place?.name ?? `a channel that is gone (${channelId})`,
    tagNames: (place?.tags ?? []).filter(({ id }) => tagIds.includes(id)).map(({ name }) => name),
    roleName:
      mentionRoleId === null
        ? null
        : ((await places?.findRole(guildId, mentionRoleId)) ?? `role ${mentionRoleId}`),
  };
}

function toDelivery({ state, dueAt, finishedAt, reason, places }: DigestSlot): Delivery {
  return { state, dueAt, finishedAt, reason, places };
}
