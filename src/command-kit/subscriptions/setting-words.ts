// Settings of a subscription → words for people: what about, when, where, how.

import { nameTopic } from '../../answer/digest/match-topic.js';
import { languageName } from '../../answer/language-name.js';
import type { Inline, RichText } from '../../card/card.js';
import { plain } from '../../card/rich-text.js';
import { standInId } from '../../digest/stand-in.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import { languages } from '../../locale/languages.js';
import { tellReason } from '../../locale/reasons.js';
import type { Cadence, SubscriptionSettings, Topic } from '../../model/subscription.js';
import type { Outlook } from '../ports/subscriptions.js';
import { formatLocal, formatTime } from './time-words.js';

/** "the event Istanbul peace talks", "everything". */
export function describeTopic(
  library: Library,
  topic: Topic,
  { subscriptions: { topic: words } }: Messages,
): string {
  const name = nameTopic(library, topic);
  switch (topic.kind) {
    case 'everything':
      return words.everything;
    case 'event':
      return words.event(name);
    case 'person':
      return words.person(name);
    case 'outlet':
      return words.outlet(name);
    case 'search':
      return words.words(topic.words);
  }
}

/** "daily at 09:00", "as it happens, at most 4 messages an hour". */
export function describeCadence(cadence: Cadence, { subscriptions: { cadence: words } }: Messages): string {
  switch (cadence.kind) {
    case 'immediate':
      return words.immediate(cadence.perHour);
    case 'hourly':
      return words.hourly;
    case 'daily':
      return words.daily(formatTime(cadence.at));
    case 'weekly':
      return words.weekly(cadence.weekday, formatTime(cadence.at));
  }
}

/** Rows for a card; those that do not apply are null. */
export function listSettingRows(
  library: Library,
  settings: SubscriptionSettings,
  outlook: Outlook,
  messages: Messages,
): readonly { readonly label: string; readonly value: RichText | null }[] {
  const { filter, cadence, timeZone, quietHours, length, dateLanguage, tellsWhenNothingIsNew } = settings;
  const { settings: words } = messages.subscriptions;
  return [
    { label: words.about, value: describeTopic(library, filter.topic, messages) },
    { label: words.without, value: filter.exclude.length === 0 ? null : filter.exclude.join(', ') },
    { label: words.where, value: describePlace(settings, outlook, messages) },
    { label: words.tags, value: outlook.tagNames.join(', ') || null },
    { label: words.when, value: `${describeCadence(cadence, messages)} (${timeZone})` },
    {
      label: words.quiet,
      value:
        quietHours === null ? null : words.quietHours(formatTime(quietHours.from), formatTime(quietHours.to)),
    },
    {
      label: words.next,
      value: outlook.nextDueAt === null ? null : formatLocal(outlook.nextDueAt, timeZone, messages.tag),
    },
    { label: words.pings, value: describeRole(settings, outlook) },
    { label: words.length, value: words.lengths[length] },
    {
      label: words.language,
      value: languages.has(dateLanguage) ? languageName(dateLanguage, messages) : null,
    },
    { label: words.nothingNew, value: tellsWhenNothingIsNew ? words.oneLine : words.silence },
  ];
}

/** The place as Discord links it; in words where there is nothing to link. */
export function describePlace(
  { destination }: Pick<SubscriptionSettings, 'destination'>,
  { placeName }: Pick<Outlook, 'placeName'>,
  messages: Messages,
): readonly Inline[] {
  const name = tellReason(placeName, messages);
  const channelId = destination.kind === 'member' ? standInId : destination.channelId;
  return [channelId === standInId ? plain(name) : { text: name, channelId }];
}

function describeRole({ mentionRoleId }: SubscriptionSettings, { roleName }: Outlook): RichText | null {
  return mentionRoleId === null ? null : [{ text: `@${roleName ?? mentionRoleId}`, roleId: mentionRoleId }];
}
