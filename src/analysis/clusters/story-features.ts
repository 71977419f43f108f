// Two stories → the three features by which they are told to be one or two, and how likely they are one.

import { storyWeights } from './story-weights.js';

export interface StoryFeatures {
  /** Root of the cosine of the two texts, weighted by the rarity of their terms: 0…1. */
  readonly likeness: number;
  /** The larger share of one title, weighted likewise, that the other article's text holds: 0…1. */
  readonly titleHeld: number;
  /** Logarithm of one more than the days between the two; that of an unknown gap when a date is missing. */
  readonly apart: number;
}

/** Days between two stories when a date is unknown: neither near nor far. */
export const unknownGapDays = 7;

/** Logarithm of the odds that two stories are one; not below `storyWeights.floor`. */
export function storyOdds({ likeness, titleHeld, apart }: StoryFeatures): number {
  const odds =
    storyWeights.bias +
    storyWeights.likeness * likeness +
    storyWeights.titleHeld * titleHeld +
    storyWeights.apart * apart;
  return Math.max(storyWeights.floor, odds);
}
