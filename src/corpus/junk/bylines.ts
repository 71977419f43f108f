// Lines that name the writer of an article: "By Anna Smith", "Anna Smith" + ", AFP".

import type { Span } from '../../model/locator.js';
import { wireAgencies } from '../words/wire-agencies.js';
import type { ParagraphPlace } from './junk-rule.js';

const name = `\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|(?:al|bin|de|den|der|van|von)))* \\p{Lu}[\\p{L}.'’-]+`;

/** "By Anna Smith and Ben Jones, Political Editor" */
const signed = new RegExp(
  `^(?:By|BY|Written by|Words by) ${name}(?:(?:,| and| &) ${name})*(?:,? (?:${wireAgencies.join('|')}|[\\p{Lu}][\\p{L} ]{2,40}))?$`,
  'u',
);
const nameLine = new RegExp(`^${name}$`, 'u');
const agencyLine = new RegExp(`^, ?(?:${wireAgencies.join('|')})$`, 'u');

/** Bylines stand at the top or at the very end; further in, a line "By …" is story. */
const topLines = 3;
const maxChars = 100;

export function findBylines(paragraph: string, place: ParagraphPlace): readonly Span[] {
  const whole = { start: 0, end: paragraph.length };
  if (paragraph.length > maxChars) return [];
  if (agencyLine.test(paragraph)) return [whole];
  if (nameLine.test(paragraph) && place.next !== undefined && agencyLine.test(place.next)) return [whole];
  const isAtEdge = place.index < topLines || place.index === place.count - 1;
  return isAtEdge && signed.test(paragraph) ? [whole] : [];
}
