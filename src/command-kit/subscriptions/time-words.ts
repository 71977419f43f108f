// Times of day, quiet hours, weekdays and time zones as people type them ⇄ as a subscription keeps them.

import { intlTag } from '../../locale/numbers.js';
import type { LocalTime, QuietHours } from '../../model/subscription.js';
import { foldLetters } from '../../text/fold-letters.js';
import type { Choice } from '../command.js';
import { refusal } from '../refusal.js';

/** "9", "09:00", "0900", "9.30", "18h", "9:30 pm", "noon" → a time of day. Throws `InputError` for anything else. */
export function readTime(name: string, typed: string): LocalTime {
  const plain = typed
    .trim()
    .replace(/^noon$|^midday$/i, '12:00')
    .replace(/^midnight$/i, '00:00');
  const [, hours = '', minutes = '0', half] =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?|h|o[’']?clock)?$/i.exec(plain) ?? [];
  const isHalf = half !== undefined;
  const hour = (Number(hours) % (isHalf ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const isSound = hours !== '' && Number(hours) <= (isHalf ? 12 : 23) && Number(minutes) < 60;
  if (isSound && !(isHalf && Number(hours) === 0)) return { hour, minute: Number(minutes) };
  throw refusal('bad-time', { typed, name });
}

/** A time of day, and the day of the week where one is named with it. */
export interface DueTime {
  /** Null where only a day is named. */
  readonly time: LocalTime | null;
  /** 1 is Monday; null where none is named. */
  readonly weekday: number | null;
}

/** "18:00", "friday 18:00", "Fridays at 6 pm", "on sunday". Throws `InputError` for anything else. */
export function readDueTime(name: string, typed: string): DueTime {
  const words = typed
    .trim()
    .replace(/\b(?:on|at|every|each)\b|,/gi, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const isDay = (word: string) => findWeekday(word) !== null;
  const days = words.flatMap((word) => findWeekday(word) ?? []);
  const rest = words.filter((word) => !isDay(word)).join(' ');
  if (days.length > 1) throw refusal('several-days', { typed });
  const [weekday = null] = days;
  return { weekday, time: rest === '' && weekday !== null ? null : readTime(name, rest) };
}

/** A day by its name or the first three letters of it, also "fridays"; null for none. */
function findWeekday(word: string): number | null {
  const typed = word.toLowerCase().replace(/\.$/, '');
  const index = weekdays.findIndex(
    (day) =>
      typed === day ||
      typed === `${day}s` ||
      (typed.length >= 3 && typed.length < 6 && day.startsWith(typed)),
  );
  return index < 0 ? null : index + 1;
}

/** "09:00". */
export function formatTime({ hour, minute }: LocalTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "22:00-07:00" → quiet hours, "none" → none. Throws `InputError` for anything else. */
export function readQuietHours(typed: string): QuietHours | null {
  if (/^(?:none|off|no)$/i.test(typed.trim())) return null;
  const [from, to, ...rest] = typed.split(/\s*(?:-|–|—|\bto\b)\s*/);
  if (from === undefined || to === undefined || rest.length > 0) throw refusal('bad-quiet-hours', { typed });
  const hours = { from: readTime('quiet', from), to: readTime('quiet', to) };
  if (formatTime(hours.from) !== formatTime(hours.to)) return hours;
  throw refusal('empty-quiet-hours');
}

/** "22:00-07:00", or "none". */
export function formatQuietHours(quiet: QuietHours | null): string {
  return quiet === null ? 'none' : `${formatTime(quiet.from)}-${formatTime(quiet.to)}`;
}

/** Monday first, as a subscription counts them from 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Zones that this runtime lists under a former name only, and the one that it does not list. */
const furtherZones = [
  'UTC',
  'Europe/Kyiv',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Asia/Ho_Chi_Minh',
];

let zones: readonly string[] | null = null;

function listZones(): readonly string[] {
  zones ??= [...new Set([...furtherZones, ...Intl.supportedValuesOf('timeZone')])].filter(isZone);
  return zones;
}

/**
 * An IANA name in any letter case, or the city of one ("kyiv", "new york"), as the name. Throws `InputError` with similar names for
 * anything else.
 */
export function readZone(typed: string): string {
  const wanted = foldZone(typed);
  const listed =
    listZones().find((zone) => foldZone(zone) === wanted) ??
    listZones().find((zone) => foldZone(zone).endsWith(`/${wanted}`));
  if (listed !== undefined) return listed;
  if (typed.includes('/') && isZone(typed)) return typed;
  const near = listZones().filter((zone) => wanted !== '' && foldZone(zone).includes(wanted));
  throw refusal('bad-zone', { typed, near: near.slice(0, 3) });
}

/** Zones whose names hold what is typed, those whose city begins with it first, each with the time there now. */
export function suggestZones(typed: string, now: Date): readonly Choice[] {
  const wanted = foldZone(typed);
  const cityOf = (zone: string) => foldZone(zone).replace(/^.*\//, '');
  return listZones()
    .filter((zone) => foldZone(zone).includes(wanted))
    .sort((a, b) => Number(cityOf(b).startsWith(wanted)) - Number(cityOf(a).startsWith(wanted)))
    .slice(0, 25)
    .map((zone) => ({ name: `${zone} (${timeIn(zone, now)} now)`, value: zone }));
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function timeIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "Saturday, 22 November 2025, 09:00" on the clock of a zone. */
export function formatLocal(iso: string, timeZone: string, language = 'en'): string {
  const date = new Intl.DateTimeFormat(intlTag(language), {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  });
  return date.format(new Date(iso)).replace(/ (?:at|о) (?=\d)/u, ', ');
}

function foldZone(zone: string): string {
  return foldLetters(zone).trim().replace(/\s+/g, '_');
}
