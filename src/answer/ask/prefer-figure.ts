// Ranked passages on a question for a figure → those first that give such a figure of the thing asked for.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { type AskedFigure, alsoCounting, givesFigure } from '../question/asked-figure.js';
import { putFirst } from './put-first.js';
import { coverOf, hasNames, textOf } from './read-window.js';

/** Passages that are read for a figure: amounts are read word by word, and what stands further down is not about the question. */
const readPassages = 40;
/** Share of the question's weight from which a passage with the figure is about it, and from which it surely is. */
const aboutCover = 0.6;
const sureCover = 0.75;
/** Confidence in a passage that gives the figure, has every name and nearly every word of the question. */
const fullConfidence = 0.6;

/** The evidence with the fitting passages first; as it was when none fits. */
export function preferFigure(evidence: Evidence, library: Library, figure: AskedFigure): Evidence {
  // Where no article has the noun, others stand in for it.
  const { words } = evidence.sought;
  const counted = words.findLast(({ isFocus }) => isFocus);
  const meant = alsoCounting(figure, counted?.termNumber === -1 ? (counted.standIns?.words ?? []) : []);
  const fitting = evidence.ranked
    .slice(0, readPassages)
    .filter(
      ({ window }) => coverOf(evidence, window) >= aboutCover && givesFigure(textOf(library, window), meant),
    );
  const [first] = fitting;
  if (first === undefined) return evidence;
  const isFull = coverOf(evidence, first.window) >= sureCover && hasNames(evidence, first.window);
  return putFirst(
    evidence,
    library,
    fitting,
    isFull ? Math.max(evidence.confidence, fullConfidence) : evidence.confidence,
  );
}
