// Weights of the story features and the settings of the grouping. Written by bench/train-clusters.mjs.

export const storyWeights = {
  likeness: 20.162,
  titleHeld: 5.279,
  apart: -0.353,
  bias: -11.781,
  /** Odds below this count as this: two articles without anything in common. */
  floor: -6,
  /** Least average odds, less what cohesion asks, at which two groups of articles are one story. */
  threshold: -2.75,
  /** How much of a group's own average odds is asked of those who join it. */
  cohesion: 0.15,
} as const;
