// Passages on a question why → one that gives a reason first, where there is any among the best.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import type { Window } from '../evidence/windows.js';
import { givesReason } from '../question/gives-reason.js';
import { textOf } from './read-window.js';

/**
 * The evidence as judged by its best passage; only what is shown changes its order. A reason counts where as many names of the
 * question stand around it as around the best passage: any other is the reason for something else.
 */
export function preferReason(evidence: Evidence, library: Library): Evidence {
  const names = evidence.sought.maskWhere(({ isName, isAsking }) => isName && isAsking);
  const namedIn = ({ mask, article, paragraphMask, nearMask }: Window) =>
    names & (mask | article.titleMask | paragraphMask | nearMask);
  const [first] = evidence.best;
  const reason = evidence.best.find(
    ({ window }) =>
      givesReason(textOf(library, window)) &&
      first !== undefined &&
      (namedIn(first.window) & ~namedIn(window)) === 0,
  );
  if (reason === undefined) return evidence;
  return { ...evidence, best: [reason, ...evidence.best.filter((entry) => entry !== reason)] };
}
