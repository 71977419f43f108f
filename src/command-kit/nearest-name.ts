// From a mistyped name to the one that was probably meant.

import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to what was typed, or undefined when none is near: one that starts with it (from two letters on),
 * else one within a third of its letters (two neighbours swapped count as one slip).
 */
export function nearestName(typed: string, candidates: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  if (wanted.length >= 2) {
    const longer = candidates.find((candidate) => candidate.startsWith(wanted));
    if (longer !== undefined) return longer;
  }
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return candidates
    .map((candidate) => ({ candidate, slips: countSlips(wanted, candidate) }))
    .filter(({ slips, candidate }) => slips <= allowed && slips < candidate.length)
    .sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** Edit distance in which exactly one swap of neighbours costs 1, not 2. */
export function countSlips(typed: string, candidate: string): number {
  const slips = distance(typed, candidate);
  return slips === 2 && isOneSwap(typed, candidate) ? 1 : slips;
}

function isOneSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
