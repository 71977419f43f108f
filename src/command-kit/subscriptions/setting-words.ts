// Settings of a subscription → words for people: what about, when, where, how.

import { nameTopic } from '../../answer/digest/match-topic.js';
import type { Inline, RichText } from '../../card/card.js';
import { plain } from '../../card/rich-text.js';
import { standInId } from '../../digest/stand-in.js';
import type { Library } from '../../library/library.js';
import { languages } from '../../locale/languages.js';
import type { Cadence, SubscriptionSettings, Topic } from '../../model/subscription.js';
import type { Outlook } from '../ports/subscriptions.js';
import { formatLocal, formatQuietHours, formatTime, nameWeekday } from './time-words.js';

/** "the event Istanbul peace talks", "everything". */
export function describeTopic(library: Library, topic: Topic): string {
  const name = nameTopic(library, topic);
  switch (topic.kind) {
    case 'everything':
      return 'everything';
    case 'event':
      return `the event ${name}`;
    case 'person':
      return `what names ${name}`;
    case 'outlet':
      return `articles from ${name}`;
    case 'search':
      return `the words ${topic.words}`;
  }
}

/** "daily at 09:00", "as it happens, at most 4 messages an hour". */
export function describeCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'immediate':
      return `as it happens, at most ${cadence.perHour} ${cadence.perHour === 1 ? 'message' : 'messages'} an hour`;
    case 'hourly':
      return 'hourly';
    case 'daily':
      return `daily at ${formatTime(cadence.at)}`;
    case 'weekly':
      return `weekly, ${nameWeekday(cadence.weekday)} at ${formatTime(cadence.at)}`;
  }
}

/** Rows for a card; those that do not apply are null. */
export function listSettingRows(
  library: Library,
  settings: SubscriptionSettings,
  outlook: Outlook,
): readonly { readonly label: string; readonly value: RichText | null }[] {
  const { filter, cadence, timeZone, quietHours, length, dateLanguage, tellsWhenNothingIsNew } = settings;
  return [
    { label: 'About', value: describeTopic(library, filter.topic) },
    { label: 'Without', value: filter.exclude.length === 0 ? null : filter.exclude.join(', ') },
    { label: 'Where', value: describePlace(settings, outlook) },
    { label: 'Tags', value: outlook.tagNames.join(', ') || null },
    { label: 'When', value: `${describeCadence(cadence)} (${timeZone})` },
    { label: 'Quiet', value: quietHours === null ? null : formatQuietHours(quietHours).replace('-', ' to ') },
    { label: 'Next', value: outlook.nextDueAt === null ? null : formatLocal(outlook.nextDueAt, timeZone) },
    { label: 'Pings', value: describeRole(settings, outlook) },
    { label: 'Length', value: length },
    { label: 'Language', value: describeLanguage(dateLanguage) },
    { label: 'Nothing new', value: tellsWhenNothingIsNew ? 'one line says so' : 'nothing is sent' },
  ];
}

/** The place as Discord links it; in words where there is nothing to link. */
export function describePlace(
  { destination }: Pick<SubscriptionSettings, 'destination'>,
  { placeName }: Pick<Outlook, 'placeName'>,
): readonly Inline[] {
  const channelId = destination.kind === 'member' ? standInId : destination.channelId;
  return [channelId === standInId ? plain(placeName) : { text: placeName, channelId }];
}

/** Null for English, in which the bot speaks unless told otherwise. */
function describeLanguage(tag: string): string | null {
  return languages.has(tag) ? (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag) : null;
}

function describeRole({ mentionRoleId }: SubscriptionSettings, { roleName }: Outlook): RichText | null {
  return mentionRoleId === null ? null : [{ text: `@${roleName ?? mentionRoleId}`, roleId: mentionRoleId }];
}
