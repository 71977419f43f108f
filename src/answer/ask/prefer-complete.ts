// Ranked passages → one first that says all of what is asked, where the first says little of it.

import type { Library } from '../../library/library.js';
import { judgeBest } from '../evidence/confidence.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { putFirst } from './put-first.js';
import { coverOf } from './read-window.js';

/** How many passages below the first are looked at: further down nothing speaks for them but their words. */
const rivals = 5;
/** Share of the question's weight that is nearly all of it, and that is little. */
const nearlyAll = 0.9;
const little = 0.5;

/** The evidence, opening with a passage that holds nearly all words of the question when the first holds but few. */
export function preferComplete(evidence: Evidence, library: Library): Evidence {
  const [best, ...others] = evidence.ranked;
  if (best === undefined || coverOf(evidence, best.window) >= little) return evidence;
  const complete = others.slice(0, rivals).find(({ window }) => coverOf(evidence, window) >= nearlyAll);
  if (complete === undefined) return evidence;
  const ranked = [complete, ...evidence.ranked.filter((entry) => entry !== complete)];
  const { confidence } = judgeBest(evidence.question, ranked, evidence.sought);
  return putFirst(evidence, library, [complete], confidence);
}
