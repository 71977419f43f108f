// Options as typed ⇄ the settings of a subscription. What is not given is as it was, or the usual.

import { readAlternatives, readExclusions, splitAtCommas } from '../../answer/digest/word-filter.js';
import { listOutletNames, similarNames } from '../../answer/notices.js';
import type { Library } from '../../library/library.js';
import { isOurLanguage, languages } from '../../locale/languages.js';
import type { Destination, SubscriptionSettings, Topic } from '../../model/subscription.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import type { InputError, InputOf } from '../command.js';
import type { Place } from '../ports/subscriptions.js';
import { refusal } from '../refusal.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { cadenceOptions, readCadence } from './read-cadence.js';
import { type subscriptionOptions, usualSettings } from './subscription-options.js';
import { channelOf, ownerOf } from './subscription-owner.js';
import { formatQuietHours, readQuietHours, readZone } from './time-words.js';

export type SubscriptionInput = InputOf<typeof subscriptionOptions>;

/** Most excluded words or phrases of one subscription. */
const maxExcluded = 20;

/**
 * Reads options into settings. `base` is what is changed; null for a new subscription, which then takes the usual settings, the time
 * zone of the owner's newest one, and the language of whoever subscribes. Throws `InputError` for names that nothing bears, options that exclude each other, and places that are
 * none.
 */
export async function readSettings(
  input: SubscriptionInput,
  services: Services,
  base: SubscriptionSettings | null,
): Promise<SubscriptionSettings> {
  const { library } = services;
  const start = base ?? {
    ...usualSettings,
    timeZone: await usualZone(services),
    dateLanguage: services.messages.tag,
  };
  const { language, quiet, zone, ping, role, note, length } = input;
  if (role !== undefined && ping === false) throw refusal('role-without-ping');
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
  const own = await requirePort(services, 'subscriptions').list(ownerOf(services.caller));
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
      throw refusal('not-in-direct-messages');
    return { kind: 'member', userId: owner.userId };
  }
  if (base !== null && where === undefined && tags === undefined) return base;
  const { guildId } = owner;
  const channelId =
    where ?? (base === null || base.kind === 'member' ? channelOf(services.caller) : base.channelId);
  const place = await requirePort(services, 'subscriptions').findPlace(guildId, channelId);
  if (place === null) throw refusal('no-place');
  if (place.kind === 'forum') return { kind: 'forum', guildId, channelId, tagIds: readTags(tags, place) };
  if (tags === undefined) return { kind: 'channel', guildId, channelId };
  throw refusal('no-forum', { place: place.name });
}

/** Discord puts no more tags on a post. */
const maxTags = 5;

function readTags(typed: string | undefined, { name: place, tags, requiresTag }: Place): readonly string[] {
  const names = tags.map(({ name }) => name);
  const wanted = splitAtCommas(typed ?? '');
  const ids = wanted.map((tag) => {
    const known = tags.find((one) => one.id === tag || one.name.toLowerCase() === tag.toLowerCase());
    if (known !== undefined) return known.id;
    throw refusal('no-tag', { place, tag, tags: names });
  });
  if (ids.length > maxTags) throw refusal('too-many-tags', { most: maxTags });
  if (ids.length > 0 || !requiresTag) return [...new Set(ids)];
  throw refusal('tag-needed', { place, tags: names });
}

/** Undefined when nothing about the topic is given. */
function readTopic(
  { everything, event, person, outlet, words }: SubscriptionInput,
  library: Library,
): Topic | undefined {
  const given = [everything === true ? 'everything' : undefined, event, person, outlet, words];
  if (given.filter((one) => one !== undefined).length > 1) throw refusal('several-topics');
  if (event !== undefined) return readEvent(event, library);
  if (person !== undefined) return readPerson(person, library);
  if (outlet !== undefined) return readOutlet(outlet, library);
  if (words !== undefined) {
    if (readAlternatives(words).length > 0) return { kind: 'search', words };
    throw refusal('no-words', { typed: words });
  }
  return everything === true ? { kind: 'everything' } : undefined;
}

function readEvent(typed: string, { events }: Library): Topic {
  const match = events.match(typed);
  if (match.kind === 'one') return { kind: 'event', slug: match.event.slug };
  const near = match.kind === 'several' ? match.events : match.similar;
  throw unclear(
    match.kind === 'several' ? 'several-events' : 'no-event',
    typed,
    near.map(({ title }) => title),
  );
}

function readPerson(typed: string, { people }: Library): Topic {
  const match = people.match(typed);
  if (match.kind === 'one') return { kind: 'person', id: match.person.id, name: match.person.name };
  const near = match.kind === 'several' ? match.people : match.similar;
  throw unclear(
    match.kind === 'several' ? 'several-persons' : 'no-person',
    typed,
    near.map(({ name }) => name),
  );
}

function readOutlet(typed: string, library: Library): Topic {
  const outlets = listOutletNames(library);
  const outlet = outlets.find((name) => foldOutlet(name) === foldOutlet(typed));
  if (outlet !== undefined) return { kind: 'outlet', outlet };
  throw unclear('no-outlet', typed, similarNames(typed, outlets));
}

/** Most names that a refusal offers. */
const maxOffered = 5;

function unclear(
  code: 'no-event' | 'several-events' | 'no-person' | 'several-persons' | 'no-outlet',
  typed: string,
  near: readonly string[],
): InputError {
  return refusal(code, { typed, near: near.slice(0, maxOffered) });
}

/** Undefined when nothing is given. */
function readExclude(typed: string | undefined): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  if (/^(?:none|nothing)$/i.test(typed)) return [];
  const items = splitAtCommas(typed);
  if (readExclusions(items).length < items.length || items.length === 0)
    throw refusal('wordless-part', { typed });
  if (items.length <= maxExcluded) return items;
  throw refusal('too-many-words', { most: maxExcluded });
}

function readLanguage(typed: string): string {
  const tag = typed.toLowerCase();
  if (isOurLanguage(tag)) return tag;
  throw refusal('bad-language', { typed, choices: ['en', ...languages.keys()] });
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
