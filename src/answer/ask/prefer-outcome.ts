// Ranked passages on how something came out → one that tells it first, where there is any among the best.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { type AskedOutcome, tellsOutcome } from '../question/asked-outcome.js';
import type { QuestionReading } from '../question/understand-question.js';
import { putFirst } from './put-first.js';
import { coverOf, hasNames, textOf } from './read-window.js';

/** How many passages are looked at. */
const rivals = 12;
/** Share of the question's weight from which a passage that tells an outcome is about the thing. */
const aboutCover = 0.6;

/** The evidence, as sure as it was; only its order changes. */
export function preferOutcome(
  evidence: Evidence,
  library: Library,
  { text }: QuestionReading,
  asked: AskedOutcome,
): Evidence {
  const telling = evidence.ranked
    .slice(0, rivals)
    .find(
      ({ window }) =>
        coverOf(evidence, window) >= aboutCover &&
        hasNames(evidence, window) &&
        tellsOutcome(textOf(library, window), asked, text),
    );
  return telling === undefined ? evidence : putFirst(evidence, library, [telling], evidence.confidence);
}
