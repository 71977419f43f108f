// Finds reported speech: what somebody is said to have said, without quotation marks.

import type { Clause } from './clause.js';
import { addClauseFeatures, clauseSpace } from './clause-features.js';
import { listClauses } from './clauses.js';
import { readCue } from './cue-reading.js';
import type { Cue } from './cues.js';
import { FeatureSum, logistic } from './linear-model.js';
import type { Scene } from './scene.js';
import { clauseWeightTable } from './weights/clause.js';

const clauseScore = new FeatureSum(clauseSpace.readWeights(clauseWeightTable));

/** Below this probability a clause is no report. Chosen on left-out train articles for a precision just above 80 %: a false report is worse than a missed one. */
const clauseThreshold = 0.65;

/**
 * Clauses that a cue with a subject governs and that are reported speech, in reading order, at most one per cue. A report inside
 * a report ("he said she believed …") belongs to the outer one.
 */
export function findIndirectQuotes(scene: Scene): readonly Clause[] {
  const found: Clause[] = [];
  for (const cue of scene.cues) {
    const clause = likeliestClause(scene, cue);
    if (clause === null || found.slice(-3).some((outer) => isInside(clause, outer))) continue;
    found.push(clause);
  }
  return found;
}

function likeliestClause(scene: Scene, cue: Cue): Clause | null {
  let best: Clause | null = null;
  let highest = clauseThreshold;
  const clauses = listClauses(scene, cue);
  if (clauses.length === 0) return null;
  const told = readCue(scene, cue);
  for (const clause of clauses) {
    addClauseFeatures(clauseScore, scene, clause, told);
    const probability = logistic(clauseScore.take());
    if (probability < highest) continue;
    best = clause;
    highest = probability;
  }
  return best;
}

function isInside(inner: Clause, outer: Clause): boolean {
  return (
    inner.cue.paragraphIndex === outer.cue.paragraphIndex &&
    inner.firstToken < outer.endToken &&
    inner.endToken > outer.firstToken
  );
}
