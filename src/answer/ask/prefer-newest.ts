// Ranked passages on a figure that grows → the newest telling of it first.

import type { Library } from '../../library/library.js';
import { addDays } from '../../text/calendar.js';
import type { Evidence } from '../evidence/find-evidence.js';
import type { Question } from '../evidence/question.js';
import type { RankedWindow } from '../evidence/rank.js';
import { putFirst } from './put-first.js';
import { coverOf, hasNames, textOf } from './read-window.js';

/** How many passages are looked at, and how much of what the first has of the question's weight a newer one must have. */
const rivals = 20;
const besideBest = 0.7;
/** Days after the first passage's article in which the same thing is still told anew. */
const sameStoryDays = 45;

const asksNow = /\b(?:latest|newest|current(?:ly)?|most recent|so far|to date|now|at present)\b/i;
const asksToll =
  /\b(?:death toll|toll)\b|\bhow many\b.*\b(?:died|die|dead|killed|deaths?|victims|casualties|perished)\b/i;
/** A toll, with its number; and one that is not yet the last. */
const tellsToll = /\b(?:toll|dead|deaths?|died|killed|killing|victims|fatalities|bodies)\b/i;
const tellsRising =
  /\b(?:at least|so far|ris(?:en|es|ing)|rose|climb(?:s|ed)|pass(?:es|ed)|still missing|feared|expected to|more than)\b/i;

/**
 * The evidence, opening with the newest article's telling where the question asks how it stands now, or for a toll that its first
 * passage tells as one that may rise; as it was for any other question, and for articles without a day.
 */
export function preferNewest(evidence: Evidence, library: Library, question: Question): Evidence {
  const [best] = evidence.ranked;
  if (best === undefined) return evidence;
  const isToll = asksToll.test(question.text);
  if (!isToll && !(asksNow.test(question.text) && asksFigure(question))) return evidence;
  const first = textOf(library, best.window);
  if (!asksNow.test(question.text) && !tellsRising.test(first)) return evidence;
  const told = dayOf(library, best);
  if (told === null) return evidence;
  const least = besideBest * coverOf(evidence, best.window);
  const newest = evidence.ranked
    .slice(1, rivals)
    .filter((entry) => {
      const day = dayOf(library, entry);
      if (day === null || day <= told || day > addDays(told, sameStoryDays)) return false;
      if (coverOf(evidence, entry.window) < least || !hasNames(evidence, entry.window)) return false;
      const text = textOf(library, entry.window);
      return /\d/.test(text) && (!isToll || tellsToll.test(text));
    })
    .sort((a, b) => ((dayOf(library, a) ?? '') < (dayOf(library, b) ?? '') ? 1 : -1))[0];
  return newest === undefined ? evidence : putFirst(evidence, library, [newest], evidence.confidence);
}

function asksFigure({ asked }: Question): boolean {
  return asked === 'number' || asked === 'money' || asked === 'percentage';
}

function dayOf({ articles }: Library, { window }: RankedWindow): string | null {
  return articles[window.article.number]?.article.published?.on ?? null;
}
