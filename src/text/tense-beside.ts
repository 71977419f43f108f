// A weekday in its paragraph → whether the verb beside it tells of what was or of what will be.

import type { Span } from '../model/locator.js';
import type { WeekdayDirection } from './date-expression.js';
import { comingCues, openCues } from './words/calendar-words.js';

/**
 * The last verb before a weekday within its clause decides, else the first one after it: `past`, the tense of reports, unless it is one of
 * what is to come. `open` where neither stands there, where either could be meant, and where the day ends a stretch ("until Monday").
 */
export function tenseBeside(paragraph: string, { start, end }: Span): WeekdayDirection {
  const before = paragraph.slice(Math.max(0, start - 160), start);
  const after = paragraph.slice(end, end + 120);
  const clauseBefore = before.slice([...before.matchAll(clauseEdge)].at(-1)?.index ?? 0);
  const edgeAfter = after.search(/[.!?;"“”—]/);
  const clauseAfter = edgeAfter < 0 ? after : after.slice(0, edgeAfter);
  const verb = [...clauseBefore.matchAll(cue)].at(-1) ?? firstCue.exec(clauseAfter);
  const isEdge = /\b(?:from|by|until|before)\s+$/i.test(before);
  if (verb?.groups?.coming !== undefined) return 'coming';
  return verb === null || verb.groups?.open !== undefined || isEdge ? 'open' : 'past';
}

/** A clause ends at these, so that the verb of one does not decide the day of another. */
const clauseEdge =
  /[.!?;:"“”—]|,(?= (?:and|but|while|who|which|after|before|as)\b)|\b(?:that|which|who|while|after|because)\b/g;
const cue = new RegExp(
  `(?<coming>\\b(?:${comingCues})\\b)|(?<open>\\b(?:${openCues})\\b)|(?<past>\\b(?:was|were|had|did|said|told|met|took|came|went|began|left|made|held|won|lost|killed|\\p{Ll}{2,}ed)\\b)`,
  'giu',
);
const firstCue = new RegExp(cue, 'iu');
