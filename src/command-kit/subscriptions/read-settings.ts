// Options as typed ⇄ the settings of a subscription. What is not given is as it was, or the usual.

import { readAlternatives, readExclusions, splitAtCommas } from '../../answer/digest/word-filter.js';
import { either, enumerate, listOutletNames, similarNames } from '../../answer/notices.js';
import type { Library } from '../../library/library.js';
import { isOurLanguage, languages } from '../../locale/languages.js';
import type { Destination, SubscriptionSettings, Topic } from '../../model/subscription.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { InputError, type InputOf } from '../command.js';
import type { Place } from '../ports/subscriptions.js';
import type { Services } from '../services.js';
import { cadenceOptions, readCadence } from './read-cadence.js';
import { type subscriptionOptions, usualSettings } from './subscription-options.js';
import { channelOf, ownerOf, requireSubscriptions } from './subscription-owner.js';
import { formatQuietHours, readQuietHours, readZone } from './time-words.js';

export type SubscriptionInput = InputOf<typeof subscriptionOptions>;

/** Most excluded words or phrases of one subscription. */
const maxExcluded = 20;

/**
 * Reads options into settings. `base` is what is changed; null for a new subscription, which then takes the usual settings, and the time
 * zone of the owner's newest one. Throws `InputError` for names that nothing bears, options that exclude each other, and places that are
 * none.
 */
export async function readSettings(
  input: SubscriptionInput,
  services: Services,
  base: SubscriptionSettings | null,
): Promise<SubscriptionSettings> {
  const { library } = services;
  const start = base ?? { ...usualSettings, timeZone: await usualZone(services) };
  const { language, quiet, zone, ping, role, note, length } = input;
  if (role !== undefined && ping === false)
    throw new InputError('both', 'Either a role is pinged or none is.', 'Leave out role or ping.');
  return {
    destination: await readDestination(input, services, base?.destination ?? null),
    filter: {
      topic: readTopic(input, library) ?? start.filter.topic,
      exclude: readExclude(input.exclude) ?? start.filter.exclude,
    },
    cadence: readCadence(input, start.cadence),
    timeZone: zone === undefined ? start.timeZone : readZone(zone),
    quietHours: quiet === undefined ? start.quietHours : readQuietHours(quiet),
    mentionRoleId: role ?? (ping === false ? null : start.mentionRoleId),
    length: length ?? start.length,
    dateLanguage: language === undefined ? start.dateLanguage : readLanguage(language),
    tellsWhenNothingIsNew: note ?? start.tellsWhenNothingIsNew,
  };
}

/** Settings → the options that read back as the same, whatever they are read over. */
export function toOptions(settings: SubscriptionSettings): Readonly<Record<string, string>> {
  const { destination, filter, cadence, timeZone, quietHours, mentionRoleId } = settings;
  return {
    ...topicOptions(filter.topic),
    exclude: filter.exclude.join(', ') || 'none',
    ...cadenceOptions(cadence),
    zone: timeZone,
    quiet: formatQuietHours(quietHours),
    ...(destination.kind === 'member' ? {} : { where: destination.channelId }),
    ...(destination.kind === 'forum' && destination.tagIds.length > 0
      ? { tags: destination.tagIds.join(',') }
      : {}),
    ...(destination.kind === 'member'
      ? {}
      : mentionRoleId === null
        ? { ping: 'false' }
        : { role: mentionRoleId }),
    length: settings.length,
    // One that somebody chose when only days were written in it.
    language: isOurLanguage(settings.dateLanguage) ? settings.dateLanguage : 'en',
    note: String(settings.tellsWhenNothingIsNew),
  };
}

async function usualZone(services: Services): Promise<string> {
  const own = await requireSubscriptions(services).list(ownerOf(services.caller));
  return own.at(-1)?.subscription.timeZone ?? usualSettings.timeZone;
}

async function readDestination(
  { where, tags, role, ping }: SubscriptionInput,
  services: Services,
  base: Destination | null,
): Promise<Destination> {
  const owner = ownerOf(services.caller);
  if (owner.kind === 'member') {
    if (where !== undefined || tags !== undefined || role !== undefined || ping !== undefined)
      throw new InputError(
        'not-in-direct-messages',
        'In a direct message digests come to you: there are no channels, tags and roles.',
        'Leave out where, tags, role and ping, or call it in the server.',
      );
    return { kind: 'member', userId: owner.userId };
  }
  if (base !== null && where === undefined && tags === undefined) return base;
  const { guildId } = owner;
  const channelId =
    where ?? (base === null || base.kind === 'member' ? channelOf(services.caller) : base.channelId);
  const place = await requireSubscriptions(services).findPlace(guildId, channelId);
  if (place === null)
    throw new InputError(
      'no-place',
      'This server has no such channel, or it is none that digests can go to.',
      'Choose a text channel, a thread or a forum.',
    );
  if (place.kind === 'forum') return { kind: 'forum', guildId, channelId, tagIds: readTags(tags, place) };
  if (tags === undefined) return { kind: 'channel', guildId, channelId };
  throw new InputError('no-forum', `${place.name} is no forum, so it has no tags.`, 'Leave out tags.');
}

/** Discord puts no more tags on a post. */
const maxTags = 5;

function readTags(typed: string | undefined, { name, tags, requiresTag }: Place): readonly string[] {
  const wanted = splitAtCommas(typed ?? '');
  const ids = wanted.map((tag) => {
    const known = tags.find((one) => one.id === tag || one.name.toLowerCase() === tag.toLowerCase());
    if (known !== undefined) return known.id;
    throw new InputError('no-tag', `${name} has no tag “${tag}”.`, listTags(tags));
  });
  if (ids.length > maxTags)
    throw new InputError('too-many-tags', `A post bears at most ${maxTags} tags.`, 'Choose fewer.');
  if (ids.length > 0 || !requiresTag) return [...new Set(ids)];
  throw new InputError('tag-needed', `${name} takes no post without a tag.`, listTags(tags));
}

function listTags(tags: Place['tags']): string {
  return tags.length === 0 ? 'It has none.' : `Its tags are ${enumerate(tags.map(({ name }) => name))}.`;
}

/** Undefined when nothing about the topic is given. */
function readTopic(
  { everything, event, person, outlet, words }: SubscriptionInput,
  library: Library,
): Topic | undefined {
  const given = [everything === true ? 'everything' : undefined, event, person, outlet, words];
  if (given.filter((one) => one !== undefined).length > 1)
    throw new InputError(
      'several-topics',
      'A subscription is about one thing: everything, an event, a person, an outlet or words.',
      'Subscribe twice for two; exclude leaves words out of any.',
    );
  if (event !== undefined) return readEvent(event, library);
  if (person !== undefined) return readPerson(person, library);
  if (outlet !== undefined) return readOutlet(outlet, library);
  if (words !== undefined) {
    if (readAlternatives(words).length > 0) return { kind: 'search', words };
    throw new InputError('no-words', `“${words}” has no word to look for.`, 'Write words, or leave it out.');
  }
  return everything === true ? { kind: 'everything' } : undefined;
}

function readEvent(typed: string, { events }: Library): Topic {
  const match = events.match(typed);
  if (match.kind === 'one') return { kind: 'event', slug: match.event.slug };
  const near = match.kind === 'several' ? match.events : match.similar;
  throw unclear(
    'event',
    typed,
    match.kind === 'several',
    near.map(({ title }) => title),
  );
}

function readPerson(typed: string, { people }: Library): Topic {
  const match = people.match(typed);
  if (match.kind === 'one') return { kind: 'person', id: match.person.id, name: match.person.name };
  const near = match.kind === 'several' ? match.people : match.similar;
  throw unclear(
    'person',
    typed,
    match.kind === 'several',
    near.map(({ name }) => name),
  );
}

function readOutlet(typed: string, library: Library): Topic {
  const outlets = listOutletNames(library);
  const outlet = outlets.find((name) => foldOutlet(name) === foldOutlet(typed));
  if (outlet !== undefined) return { kind: 'outlet', outlet };
  throw unclear('outlet', typed, false, similarNames(typed, outlets));
}

function unclear(noun: string, typed: string, isSeveral: boolean, near: readonly string[]): InputError {
  const choices = near.slice(0, 5).map((name) => `“${name}”`);
  return new InputError(
    isSeveral ? `several-${noun}s` : `no-${noun}`,
    isSeveral ? `“${typed}” may mean several ${noun}s.` : `No article knows the ${noun} “${typed}”.`,
    choices.length === 0
      ? 'Choose one from the list while you type, or subscribe to words.'
      : `${isSeveral ? 'Choose' : 'Did you mean'} ${choices.join(' or ')}${isSeveral ? '.' : '?'}`,
  );
}

/** Undefined when nothing is given. */
function readExclude(typed: string | undefined): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  if (/^(?:none|nothing)$/i.test(typed)) return [];
  const items = splitAtCommas(typed);
  if (readExclusions(items).length < items.length || items.length === 0)
    throw new InputError(
      'no-words',
      `“${typed}” has parts without a word.`,
      'Part words or phrases by commas.',
    );
  if (items.length <= maxExcluded) return items;
  throw new InputError('too-many-words', `At most ${maxExcluded} words can be excluded.`, 'Choose fewer.');
}

function readLanguage(typed: string): string {
  const tag = typed.toLowerCase();
  if (isOurLanguage(tag)) return tag;
  throw new InputError(
    'bad-language',
    `The bot does not speak “${typed}”.`,
    `Choose ${either(['en', ...languages.keys()])}.`,
  );
}

function topicOptions(topic: Topic): Record<string, string> {
  switch (topic.kind) {
    case 'everything':
      return { everything: 'true' };
    case 'event':
      return { event: topic.slug };
    case 'person':
      return { person: topic.id };
    case 'outlet':
      return { outlet: topic.outlet };
    case 'search':
      return { words: topic.words };
  }
}
