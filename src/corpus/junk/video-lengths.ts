// Lengths of videos that were lost: "… Marco Rubio. 5:57 What would security guarantees look like?"

import type { Span } from '../../model/locator.js';
import { afterSentence, beforeSentence, findAll } from './junk-rule.js';

const length = new RegExp(`${afterSentence}\\d{1,2}:[0-5]\\d${beforeSentence}`, 'gu');
const hint = /\d:[0-5]\d/;

/** From so many on they are the times of a live blog or a table. */
const tooMany = 3;

/** Finds lengths between two sentences; a time of day within a sentence is none. */
export function findVideoLengths(paragraph: string): readonly Span[] {
  const found = findAll(paragraph, length, hint);
  if (found.length >= tooMany) return [];
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
