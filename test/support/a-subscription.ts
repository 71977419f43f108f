// Settings of a subscription: each test sets what it is about.

import type { Subscription, SubscriptionSettings } from '../../src/model/subscription.js';

export function aSubscriptionSetting(set: Partial<SubscriptionSettings> = {}): SubscriptionSettings {
  return {
    destination: { kind: 'channel', guildId: '100000000000000001', channelId: '200000000000000001' },
    filter: { topic: { kind: 'everything' }, exclude: [] },
    cadence: { kind: 'daily', at: { hour: 9, minute: 0 } },
    timeZone: 'Europe/Kyiv',
    quietHours: null,
    mentionRoleId: null,
    length: 'compact',
    dateLanguage: 'en',
    tellsWhenNothingIsNew: false,
    ...set,
  };
}

export function aSubscription(set: Partial<Subscription> = {}): Subscription {
  return {
    ...aSubscriptionSetting(),
    id: 1,
    createdAt: '2026-02-01T08:00:00.000Z',
    startsAfter: 0,
    deliveredUpTo: 0,
    pausedAt: null,
    parkedBecause: null,
    ...set,
  };
}
