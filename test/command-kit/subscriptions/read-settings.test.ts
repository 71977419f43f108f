import { describe, expect, test } from 'vitest';
import { formatInvocation, parseInvocation } from '../../../src/command-kit/index.js';
import { readInput } from '../../../src/command-kit/read-input.js';
import { readSettings, toOptions } from '../../../src/command-kit/subscriptions/read-settings.js';
import { subscriptionOptions } from '../../../src/command-kit/subscriptions/subscription-options.js';
import {
  formatQuietHours,
  formatTime,
  readDueTime,
  readQuietHours,
  readTime,
  readZone,
  suggestZones,
} from '../../../src/command-kit/subscriptions/time-words.js';
import type { LocalTime, SubscriptionSettings } from '../../../src/model/subscription.js';
import { aNewsroom } from '../../support/a-newsroom.js';
import { aSubscriber, theChannel, theGuild } from '../../support/a-subscriber.js';
import fc from '../../support/property.js';

const someTime: fc.Arbitrary<LocalTime> = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
const someWord = fc.constantFrom('bread', 'ships', '"harbour strike"', 'U.S.', '6,000', 'Zürich', 'Київ');

const someSettings: fc.Arbitrary<SubscriptionSettings> = fc.record({
  destination: fc.constant({ kind: 'channel', guildId: theGuild, channelId: theChannel } as const),
  filter: fc.record({
    topic: fc.oneof(
      fc.constant({ kind: 'everything' } as const),
      fc.constant({ kind: 'event', slug: 'mill-fire' } as const),
      fc.constant({ kind: 'outlet', outlet: 'Courier' } as const),
      fc
        .array(someWord, { minLength: 1, maxLength: 4 })
        .map((words) => ({ kind: 'search', words: words.join(' ') }) as const),
    ),
    exclude: fc.uniqueArray(someWord, { maxLength: 4 }),
  }),
  cadence: fc.oneof(
    fc.record({ kind: fc.constant('immediate' as const), perHour: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ kind: fc.constant('hourly' as const) }),
    fc.record({ kind: fc.constant('daily' as const), at: someTime }),
    fc.record({
      kind: fc.constant('weekly' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      at: someTime,
    }),
  ),
  timeZone: fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Kolkata'),
  quietHours: fc.option(
    fc
      .record({ from: someTime, to: someTime })
      .filter(({ from, to }) => from.hour !== to.hour || from.minute !== to.minute),
  ),
  mentionRoleId: fc.option(fc.constant('400000000000000001')),
  length: fc.constantFrom('compact', 'full'),
  dateLanguage: fc.constantFrom('en', 'uk'),
  tellsWhenNothingIsNew: fc.boolean(),
});

describe('the settings of a subscription', () => {
  test('are read back from the call that a button makes, whatever they were before', async () => {
    const me = await aSubscriber(await aNewsroom());
    await fc.assert(
      fc.asyncProperty(someSettings, fc.option(someSettings), async (settings, base) => {
        const call = {
          command: 'subscriptions',
          subcommand: 'save',
          input: toOptions(settings),
          private: false,
        };
        const line = formatInvocation(call, me.commands);
        const { input } = parseInvocation(line, me.commands);
        const read = await readSettings(
          readInput({ options: subscriptionOptions }, input),
          me.services(),
          base,
        );
        expect(read).toEqual(settings);
      }),
      { numRuns: 60 },
    );
  });
});

describe('times of day', () => {
  test.each([
    ['9', '09:00'],
    ['09:05', '09:05'],
    ['18.30', '18:30'],
    ['6pm', '18:00'],
    ['12 am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['0:00', '00:00'],
    ['0930', '09:30'],
    ['18h', '18:00'],
    ['9 o’clock', '09:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
  ])('reads %s as %s', (typed, time) => {
    expect(formatTime(readTime('at', typed))).toBe(time);
  });

  test.each(['24:00', '9:60', '13pm', '0am', 'dusk', '', '9:5', '93'])('refuses “%s”', (typed) => {
    expect(() => readTime('at', typed)).toThrow('no time of day');
  });

  test.each([
    ['friday 18:00', 5, '18:00'],
    ['Fridays at 6 pm', 5, '18:00'],
    ['18:00 on sun', 7, '18:00'],
    ['every Monday, 9', 1, '09:00'],
    ['wednesday', 3, null],
    ['at noon', null, '12:00'],
  ])('reads when a digest is due from “%s”', (typed, weekday, time) => {
    const due = readDueTime('at', typed);
    expect({ ...due, time: due.time === null ? null : formatTime(due.time) }).toEqual({ weekday, time });
  });

  test.each([
    ['monday friday 9:00', 'names several days'],
    ['friday at dusk', '“dusk” is no time of day'],
  ])('refuses “%s”', (typed, reason) => {
    expect(() => readDueTime('at', typed)).toThrow(reason);
  });

  test.each([
    ['22-7', '22:00-07:00'],
    ['22:30 – 06:15', '22:30-06:15'],
    ['10pm to 7am', '22:00-07:00'],
    ['none', 'none'],
  ])('reads quiet hours %s as %s', (typed, hours) => {
    expect(formatQuietHours(readQuietHours(typed))).toBe(hours);
  });
});

describe('time zones', () => {
  test.each([
    ['europe/kyiv', 'Europe/Kyiv'],
    ['kyiv', 'Europe/Kyiv'],
    ['new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
  ])('reads %s as %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  test('offers the city that begins so first, with the time there', () => {
    const choices = suggestZones('kyi', new Date('2025-06-10T12:00:00Z'));
    expect(choices[0]).toEqual({ name: 'Europe/Kyiv (15:00 now)', value: 'Europe/Kyiv' });
    expect(suggestZones('', new Date())).toHaveLength(25);
  });
});
