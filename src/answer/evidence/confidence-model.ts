// Weights of the confidence, over the signs of `confidence.ts`. Numbers only, learnt by the method of `bench/train-confidence.mjs`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = -8.72;

export const confidenceWeights = {
  cover: -0.19,
  coverAround: 1.69,
  askingAround: 0.26,
  namesAround: 0.8,
  missing: -0.3,
  unknown: -0.35,
  bestCover: 0.73,
  meanCover: -2.1,
  sentenceCover: 0.99,
  missingHere: 0.09,
  askingMissing: 0.18,
  matched: -1.83,
  matchedAround: 2.42,
  matchedNames: -4.92,
  matchedSentence: 1.49,
  odds: 0.23,
  score: 3.48,
  density: 0.91,
  pairs: 0.51,
  phrase: 0.57,
  titleCover: 1.34,
  answerPresent: 0.84,
  answerNear: -1.19,
  answerSentence: 0.28,
  answerCounts: 0.13,
  answerVotes: -0.22,
  answerVotesElsewhere: 1.12,
  answerTitled: -0.6,
  sameDays: 1.09,
  recency: 0.56,
  lead: 0.2,
  words: 2.5,
  asksOpen: -0.45,
};
