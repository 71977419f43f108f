// Weights of the confidence, over the signs of `confidence.ts`. Numbers only; made by `bench/train-confidence.mjs`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = -4;

export const confidenceWeights = {
  cover: 1,
  coverAround: 3,
  askingAround: 1,
  namesAround: 1,
  missing: -1,
  unknown: -2,
  bestCover: 1,
  meanCover: 1,
  sentenceCover: 0.5,
  missingHere: -0.5,
  askingMissing: -0.5,
  density: 0.5,
  pairs: 0.5,
  titleCover: 0.5,
  answerPresent: 0.5,
  answerNear: 0.5,
  answerCounts: 0.5,
  answerVotes: 0.2,
  answerVotesElsewhere: 0.2,
  answerTitled: 0.2,
  sameDays: 0.5,
  recency: 0.1,
  lead: 0.1,
  words: 0.1,
  asksOpen: 0,
};
