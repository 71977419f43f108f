// Weights of the story features. Written by bench/train-clusters.mjs.

export const storyWeights = {
  bias: -12.3,
  likeness: 21.5,
  titleHeld: 5.6,
  apart: -0.4,
  /** Odds below this count as this: two articles without anything in common. */
  floor: -6,
  /** Least average odds at which two groups of articles are one story. */
  threshold: -2.5,
} as const;
