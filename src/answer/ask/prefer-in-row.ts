// Ranked passages on the first or the last of a row → one that tells of that one first.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { putFirst } from './put-first.js';
import { coverOf, hasNames, textOf } from './read-window.js';

/** How many passages below the first are looked at, and how much of what the first has of the question's weight they must have. */
const rivals = 5;
const besideBest = 0.6;
/** A question of more words than these is told by them, whatever is counted. */
const fewWords = 4;

/** How a question asks for one end of a row, and how passages tell it. */
const ends: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [/\b(?:first|initial) \p{Ll}/iu, /\b(?:first|initial|initially|opening|inaugural)\b/iu],
  [/\b(?:last|previous) \p{Ll}/iu, /\b(?:last|previous|previously)\b/iu],
];

/** The evidence, as sure as it was; only its order changes. Longer questions keep theirs. */
export function preferInRow(evidence: Evidence, library: Library): Evidence {
  const { best, question, sought } = evidence;
  const [first, ...others] = best;
  const tells = ends.find(([asks]) => asks.test(question.text))?.[1];
  if (first === undefined || tells === undefined || sought.words.length > fewWords) return evidence;
  if (tells.test(textOf(library, first.window))) return evidence;
  const least = besideBest * coverOf(evidence, first.window);
  const told = others
    .slice(0, rivals)
    .find(
      ({ window }) =>
        tells.test(textOf(library, window)) &&
        coverOf(evidence, window) >= least &&
        hasNames(evidence, window),
    );
  return told === undefined ? evidence : putFirst(evidence, library, [told], evidence.confidence);
}
