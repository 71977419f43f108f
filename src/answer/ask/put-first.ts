// Ranked passages and those of them that fit a question best → the same evidence with these first.

import type { Library } from '../../library/library.js';
import { answerThreshold } from '../evidence/confidence.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { type RankedWindow, spreadWindows } from '../evidence/rank.js';
import type { Window } from '../evidence/windows.js';

const shownWindows = 5;

/**
 * Evidence that opens with `fitting`, in the order given, as sure as `confidence` says; none changes nothing. What is shown
 * beside the first does not overlap it.
 */
export function putFirst(
  evidence: Evidence,
  { passages }: Library,
  fitting: readonly RankedWindow[],
  confidence: number,
): Evidence {
  const [first] = fitting;
  if (first === undefined) return evidence;
  const chosen = new Set(fitting);
  const ranked = [...fitting, ...evidence.ranked.filter((entry) => !chosen.has(entry))];
  const apart = ranked.filter(({ window }) => !overlaps(window, first.window));
  return {
    ...evidence,
    ranked,
    best: [first, ...spreadWindows(apart, passages, shownWindows - 1)],
    found: confidence >= answerThreshold,
    confidence,
  };
}

function overlaps(a: Window, b: Window): boolean {
  return a.article.number === b.article.number && a.first <= b.last && b.first <= a.last;
}
