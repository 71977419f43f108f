// Weights of the confidence, over the signs of `confidence.ts`. Numbers only; made by `bench/train-confidence.mjs`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = -7.31;

export const confidenceWeights = {
  cover: -0.68,
  coverAround: 1.75,
  askingAround: 0.72,
  namesAround: 0.5,
  missing: -0.18,
  unknown: -1.45,
  bestCover: 1.07,
  meanCover: -2.16,
  sentenceCover: 0.13,
  missingHere: 0.16,
  askingMissing: 0.2,
  matched: -0.67,
  matchedAround: 4.89,
  matchedNames: -4.59,
  matchedSentence: 2.33,
  odds: 0.18,
  score: 3.44,
  density: 1.31,
  pairs: 0.16,
  phrase: 0.23,
  titleCover: 1.32,
  answerPresent: 0.68,
  answerNear: -0.41,
  answerSentence: -0.16,
  answerCounts: -0.05,
  answerVotes: -0.43,
  answerVotesElsewhere: 0.71,
  answerTitled: 0.6,
  sameDays: 1.22,
  recency: 0.61,
  lead: 0.12,
  words: 1.06,
  asksOpen: -0.35,
};
