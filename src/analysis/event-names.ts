// What an event is called → keys under which different wordings of one name meet.

import { listStems } from './stems.js';

const littleWords: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'by',
]);

/** The words of an event's name that tell it from others, stemmed: "The Istanbul talks" gives "istanbul", "talk". */
export function listEventStems(name: string): readonly string[] {
  const stems = listStems(name);
  const telling = stems.filter((stem) => !littleWords.has(stem));
  return telling.length > 0 ? telling : stems;
}

/** One key for all orders and endings of a name: "talks in Istanbul", "Istanbul talk", "istanbul-talks". */
export function toEventKey(name: string): string {
  return [...new Set(listEventStems(name))].sort().join(' ');
}
