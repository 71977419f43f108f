// Passages on a question why → one that gives a reason first, where there is any among the best.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import type { Window } from '../evidence/windows.js';
import { givesReason } from '../question/gives-reason.js';
import { judgePremise } from '../question/holds-premise.js';
import type { QuestionReading } from '../question/understand-question.js';
import { textOf } from './read-window.js';

/**
 * The evidence as judged by its best passage; only what is shown changes its order. A reason counts where as many names of the
 * question stand around it as around the best passage: any other is the reason for something else. Of several the first that
 * tells what was done goes before the others.
 */
export function preferReason(evidence: Evidence, library: Library, { premise }: QuestionReading): Evidence {
  const names = evidence.sought.maskWhere(({ isName, isAsking }) => isName && isAsking);
  const namedIn = ({ mask, article, paragraphMask, nearMask }: Window) =>
    names & (mask | article.titleMask | paragraphMask | nearMask);
  const [first] = evidence.best;
  const reasons = evidence.best.filter(
    ({ window }) =>
      givesReason(textOf(library, window)) &&
      first !== undefined &&
      (namedIn(first.window) & ~namedIn(window)) === 0,
  );
  const told = reasons.find(
    ({ window }) => premise !== null && judgePremise(textOf(library, window), premise) === 'held',
  );
  const reason = told ?? reasons[0];
  if (reason === undefined) return evidence;
  return { ...evidence, best: [reason, ...evidence.best.filter((entry) => entry !== reason)] };
}
