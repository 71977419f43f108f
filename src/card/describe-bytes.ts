// A number of bytes → words.

import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';

/** "640 bytes", "12 kB", "3.4 MB": of thousands, one digit after the point below ten. */
export function describeBytes(
  bytes: number,
  { tag, library: { units } }: Pick<Messages, 'tag' | 'library'> = en,
): string {
  if (bytes < 1000) return `${bytes} ${units.bytes}`;
  let value = bytes;
  let unit = units.bytes;
  for (const larger of [units.kilo, units.mega, units.giga, units.tera]) {
    if (value < 1000) break;
    value /= 1000;
    unit = larger;
  }
  const digits = value < 10 ? 1 : 0;
  const written = value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${written} ${unit}`;
}
