// Ranked passages on what somebody did → one that tells it of them first, where the first tells what was done to them.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { judgeDoing } from '../question/acts-in.js';
import type { QuestionReading } from '../question/understand-question.js';
import { putFirst } from './put-first.js';
import { coverOf, textOf } from './read-window.js';

/** How many passages below the first are looked at, and how much of what the first has of the question's weight they must have. */
const rivals = 5;
const besideBest = 0.9;
/** A question of more words than these is told by them, whoever stands before the verb. */
const fewWords = 5;

/** The evidence, as sure as it was; only its order changes. */
export function preferDoer(
  evidence: Evidence,
  library: Library,
  { text, premise }: QuestionReading,
): Evidence {
  const [best, ...others] = evidence.best;
  if (best === undefined || premise === null || evidence.sought.words.length > fewWords) return evidence;
  const doingIn = (window: typeof best.window) => judgeDoing(text, textOf(library, window), premise);
  if (doingIn(best.window) !== 'done to') return evidence;
  const least = besideBest * coverOf(evidence, best.window);
  const doer = others
    .slice(0, rivals)
    .find(({ window }) => coverOf(evidence, window) >= least && doingIn(window) === 'does');
  return doer === undefined ? evidence : putFirst(evidence, library, [doer], evidence.confidence);
}
