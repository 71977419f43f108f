// Refusals of settings for digests, in English: what is wrong, and what to do instead.

import { intlTag } from './numbers.js';
import type { Saying } from './saying.js';

/** Names of what somebody may have meant. */
interface Meant {
  readonly typed: string;
  readonly near: readonly string[];
}

type Cadence = 'as it happens' | 'hourly' | 'daily' | 'weekly';

const list = new Intl.ListFormat(intlTag('en'));
const or = (names: readonly string[]) => names.join(' or ');
const quoted = (names: readonly string[]) => or(names.map((name) => `“${name}”`));

const unknown = (noun: string, { typed, near }: Meant): Saying => [
  `No article knows the ${noun} “${typed}”.`,
  near.length === 0
    ? 'Choose one from the list while you type, or subscribe to words.'
    : `Did you mean ${quoted(near)}?`,
];
const several = (noun: string, { typed, near }: Meant): Saying => [
  `“${typed}” may mean several ${noun}s.`,
  `Choose ${quoted(near)}.`,
];
const tagList = (tags: readonly string[]) =>
  tags.length === 0 ? 'It has none.' : `Its tags are ${list.format(tags)}.`;

export const enDigestRefusals = {
  /** `obstacle`: one of the reasons. */
  'cannot-deliver': ({ obstacle }: { obstacle: string }) => [
    `Nothing was saved: ${obstacle}`,
    'Mend that, then save again.',
  ],
  'two-days': () => ['“at” and “weekday” name different days.', 'Leave the day out of one of them.'],
  'wrong-cadence': ({ option, means }: { option: string; means: readonly Cadence[] }) => [
    `“${option}” is for digests that come ${or(means)}.`,
    `Leave it out, or choose ${or(means.map((one) => (one.includes(' ') ? `when:"${one}"` : `when:${one}`)))}.`,
  ],
  'bad-time': ({ typed, name }: { typed: string; name: string }) => [
    `“${typed}” is no time of day for “${name}”.`,
    'Write it as 09:00 or 18:30.',
  ],
  'several-days': ({ typed }: { typed: string }) => [
    `“${typed}” names several days.`,
    'Choose one, or daily; subscribe twice for two days.',
  ],
  'bad-quiet-hours': ({ typed }: { typed: string }) => [
    `“${typed}” are no quiet hours.`,
    'Write them as 22:00-07:00, or none.',
  ],
  'empty-quiet-hours': () => [
    'Quiet hours cannot begin and end at the same time.',
    'To hear nothing at all, pause the subscription.',
  ],
  'bad-zone': ({ typed, near }: Meant) => [
    `There is no time zone “${typed}”.`,
    near.length === 0
      ? 'Choose one from the list while you type: Europe/Kyiv, America/New_York, UTC.'
      : `Did you mean ${or(near)}?`,
  ],
  'role-without-ping': () => ['Either a role is pinged or none is.', 'Leave out role or ping.'],
  'not-in-direct-messages': () => [
    'In a direct message digests come to you: there are no channels, tags and roles.',
    'Leave out where, tags, role and ping, or call it in the server.',
  ],
  'no-place': () => [
    'This server has no such channel, or it is none that digests can go to.',
    'Choose a text channel, a thread or a forum.',
  ],
  /** `place`: its name as the reasons have it. */
  'no-forum': ({ place }: { place: string }) => [
    `${place} is no forum, so it has no tags.`,
    'Leave out tags.',
  ],
  'no-tag': ({ place, tag, tags }: { place: string; tag: string; tags: readonly string[] }) => [
    `${place} has no tag “${tag}”.`,
    tagList(tags),
  ],
  'too-many-tags': ({ most }: { most: number }) => [`A post bears at most ${most} tags.`, 'Choose fewer.'],
  'tag-needed': ({ place, tags }: { place: string; tags: readonly string[] }) => [
    `${place} takes no post without a tag.`,
    tagList(tags),
  ],
  'several-topics': () => [
    'A subscription is about one thing: everything, an event, a person, an outlet or words.',
    'Subscribe twice for two; exclude leaves words out of any.',
  ],
  'no-words': ({ typed }: { typed: string }) => [
    `“${typed}” has no word to look for.`,
    'Write words, or leave it out.',
  ],
  'wordless-part': ({ typed }: { typed: string }) => [
    `“${typed}” has parts without a word.`,
    'Part words or phrases by commas.',
  ],
  'too-many-words': ({ most }: { most: number }) => [
    `At most ${most} words can be excluded.`,
    'Choose fewer.',
  ],
  'no-event': (meant: Meant) => unknown('event', meant),
  'several-events': (meant: Meant) => several('event', meant),
  'no-person': (meant: Meant) => unknown('person', meant),
  'several-persons': (meant: Meant) => several('person', meant),
  'no-outlet': (meant: Meant) => unknown('outlet', meant),
  'bad-language': ({ typed, choices }: { typed: string; choices: readonly string[] }) => [
    `The bot does not speak “${typed}”.`,
    `Choose ${or(choices)}.`,
  ],
  /** `where`: a place in the file; null for the file itself. */
  'bad-file': ({ where }: { where: string | null }) => [
    `This is no file of subscriptions: ${where === null ? 'the file' : `“${where}”`} is not as expected.`,
    'Give the file that /subscriptions export makes, unchanged or with other values.',
  ],
  'file-and-text': () => ['Either a file is read or a text.', 'Leave out one of them.'],
  'no-file': () => ['There is nothing to import.', 'Attach the file that /subscriptions export made.'],
  /** `reason`: one of the reasons. */
  'unread-file': ({ reason }: { reason: string }) => [
    `The file cannot be read: ${reason}`,
    'Attach it again, or paste it as text.',
  ],
} as const satisfies Readonly<Record<string, (details: never) => Saying>>;
