// Ranked passages on a question about something done → one first that tells it as done, where the first does not.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { judgePremise } from '../question/holds-premise.js';
import type { QuestionReading } from '../question/understand-question.js';
import { preferComplete } from './prefer-complete.js';
import { putFirst } from './put-first.js';
import { coverOf, hasNames, textOf } from './read-window.js';

/** How many passages below the first are looked at. */
const rivals = 12;
/** Share of the question's weight from which a passage that tells it is about it. */
const aboutCover = 0.6;
/** Confidence in a passage that has every name of the question, tells its verb as done and is about it. */
const toldConfidence = 0.45;

/** The evidence, judged by a passage that has the names and the verb of the question; as it was when none has, or the first does. */
export function preferTold(evidence: Evidence, library: Library, { premise }: QuestionReading): Evidence {
  const [best, ...others] = evidence.ranked;
  if (best === undefined || premise === null) return evidence;
  if (judgePremise(textOf(library, best.window), premise) === 'held')
    return preferComplete(evidence, library);
  const told = others
    .slice(0, rivals)
    .find(
      ({ window }) =>
        hasNames(evidence, window) &&
        coverOf(evidence, window) >= aboutCover &&
        judgePremise(textOf(library, window), premise) === 'held',
    );
  if (told === undefined) return preferComplete(evidence, library);
  return putFirst(evidence, library, [told], Math.max(evidence.confidence, toldConfidence));
}
