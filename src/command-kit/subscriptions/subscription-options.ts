// The options of everything that sets a subscription up, and what completes them while they are typed.

import { languageName } from '../../answer/language-name.js';
import { languages } from '../../locale/languages.js';
import { tellReason } from '../../locale/reasons.js';
import type { SubscriptionSettings } from '../../model/subscription.js';
import type { Complete } from '../command.js';
import { completePerson } from '../complete-person.js';
import { completeOutlet } from '../filter-options.js';
import { describeTopic } from './setting-words.js';
import { ownerOf } from './subscription-owner.js';
import { suggestZones, weekdays } from './time-words.js';

export const cadences = ['as it happens', 'hourly', 'daily', 'weekly'] as const;

/** Room for the words of a filter: the whole call has to stand readable on its card. */
const maxWordsChars = 150;

/** Spread into the options of a command. Empty ones leave what is there, or the usual. */
export const subscriptionOptions = {
  everything: {
    type: 'flag',
    description: 'About everything, which is what is meant when nothing is chosen',
  },
  event: { type: 'text', description: 'Only this event', maxChars: 100 },
  person: { type: 'text', description: 'Only what names this person', maxChars: 100 },
  outlet: { type: 'text', description: 'Only this outlet', maxChars: 100 },
  words: {
    type: 'text',
    description: 'Only what holds these words; commas part alternatives, quotation marks hold a phrase',
    maxChars: maxWordsChars,
  },
  exclude: {
    type: 'text',
    description: 'Nothing that holds one of these words or phrases, parted by commas; “none” ends it',
    maxChars: maxWordsChars,
  },
  when: { type: 'choice', description: 'How often; daily when absent', choices: cadences },
  at: { type: 'text', description: 'At what time, daily and weekly: 09:00', maxChars: 30 },
  zone: { type: 'text', description: 'On whose clock: Europe/Kyiv', maxChars: 50 },
  weekday: { type: 'choice', description: 'On which day, weekly', choices: weekdays },
  'per-hour': {
    type: 'integer',
    description: 'At most so many messages an hour, as it happens',
    min: 1,
    max: 20,
  },
  quiet: { type: 'text', description: 'Nothing is sent in these hours: 22:00-07:00, or none', maxChars: 20 },
  where: { type: 'channel', description: 'A channel, thread or forum; this one when absent' },
  tags: { type: 'text', description: 'Tags of the forum’s posts, parted by commas', maxChars: 150 },
  role: { type: 'role', description: 'The one role that digests ping' },
  ping: { type: 'flag', description: 'False ends the ping of a role' },
  length: { type: 'choice', description: 'How much of each event', choices: ['compact', 'full'] },
  language: { type: 'text', description: 'Language of what the bot says around the coverage', maxChars: 35 },
  note: { type: 'flag', description: 'Whether a line says so when nothing is new' },
} as const;

export const subscriptionCompletions: {
  readonly [Name in keyof typeof subscriptionOptions]?: Complete;
} = {
  event: (typed, { library }) =>
    library.events.suggest(typed, 25).map(({ event }) => ({ name: event.title, value: event.slug })),
  person: completePerson,
  outlet: completeOutlet,
  zone: (typed, { now }) => suggestZones(typed, now),
  language: (typed, { messages }) =>
    ['en', ...languages.keys()]
      .map((value) => ({
        value,
        name: `${languageName(value, messages)} (${value})`,
      }))
      .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
};

/** The number of a subscription, required. */
export const subscriptionOption = {
  type: 'integer',
  description: 'Its number; /subscriptions list shows them',
  required: true,
  min: 1,
  max: 2_000_000_000,
} as const;

/** The caller's own subscriptions, by number and topic. */
export const completeSubscription: Complete = async (typed, { subscriptions, caller, library, messages }) => {
  const own = (await subscriptions?.list(ownerOf(caller))) ?? [];
  const wanted = typed.toLowerCase();
  return own
    .map(({ subscription, outlook }) => ({
      name: `${subscription.id}: ${describeTopic(library, subscription.filter.topic, messages)}, ${tellReason(outlook.placeName, messages)}`,
      value: String(subscription.id),
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
};

/** What a setting is when nobody says. */
export const usualSettings: Omit<SubscriptionSettings, 'destination'> = {
  filter: { topic: { kind: 'everything' }, exclude: [] },
  cadence: { kind: 'daily', at: { hour: 9, minute: 0 } },
  timeZone: 'UTC',
  quietHours: null,
  mentionRoleId: null,
  length: 'compact',
  dateLanguage: 'en',
  tellsWhenNothingIsNew: false,
};

/** As it happens, where nobody says how often. */
export const usualPerHour = 4;
