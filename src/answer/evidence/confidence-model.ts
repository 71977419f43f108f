// Weights of the confidence, over the signs of `confidence.ts`. Numbers only; made by `bench/train-confidence.mjs`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = -7.66;

export const confidenceWeights = {
  cover: -0.43,
  coverAround: 1.58,
  askingAround: 0.59,
  namesAround: 0.69,
  missing: -0.16,
  unknown: -1.27,
  bestCover: 0.92,
  meanCover: -2.18,
  sentenceCover: 0.7,
  missingHere: 0.01,
  askingMissing: 0.43,
  matched: -0.92,
  matchedAround: 3.91,
  matchedNames: -3.66,
  matchedSentence: 2.23,
  odds: 0.65,
  score: 3.66,
  density: 1.01,
  pairs: -0.11,
  phrase: 0.42,
  titleCover: 1.32,
  answerPresent: 0.14,
  answerNear: -1.05,
  answerSentence: 0.05,
  answerCounts: -0.02,
  answerVotes: 0.03,
  answerVotesElsewhere: 0.67,
  answerTitled: -0.02,
  sameDays: 1.21,
  recency: 0.32,
  lead: 0.11,
  words: 1.28,
  asksOpen: -0.45,
};
