import { expect, test } from 'vitest';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import { candidateFeatureNames } from '../../../src/answer/evidence/answer-candidates.js';
import { scoreCandidates } from '../../../src/answer/evidence/answer-likelihood.js';
import { openCorpus } from '../../../src/answer/evidence/corpus.js';
import { doubtShown } from '../../../src/answer/evidence/doubt-shown.js';
import { featureNames } from '../../../src/answer/evidence/features.js';
import { gatherWindows } from '../../../src/answer/evidence/find-evidence.js';
import { readQuestion } from '../../../src/answer/evidence/question.js';
import { type RankedWindow, spreadWindows } from '../../../src/answer/evidence/rank.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';

test('a passage with another answer stands before one more with the same', async () => {
  const corpus = await openCorpus(
    [
      'Doctors found polio in the river towns this spring.',
      'Polio, long thought gone, worries doctors all along the coast, a paper wrote.',
      'Doctors found cholera in the river towns by the sea.',
    ].map((text, i) => {
      const article = anArticle({ id: `a${i}`, text });
      return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
    }),
  );
  const { read, candidates } = await gatherWindows(
    readQuestion('Which disease did doctors find in the river towns?'),
    corpus,
  );
  const ranked = [...read]
    .sort((a, b) => a.window.article.number - b.window.article.number)
    .map(
      ({ window }, i): RankedWindow => ({
        window,
        features: new Float64Array(featureNames.length),
        score: 3 - i / 100,
      }),
    );
  const wordWeights = Float64Array.from(candidateFeatureNames, (name) => (name === 'isKind' ? 5 : 0));
  const weights = Float64Array.from(featureNames, (name) => (name === 'likeliest' ? 10 : 0));
  const scores = scoreCandidates(candidates, wordWeights);
  const readOf = new Map(read.map((words) => [words.window, words]));
  const doubt = doubtShown(candidates, scores, weights, corpus.passages, (window) => readOf.get(window)!);
  const shownBy = (...revalue: (typeof doubt)[]) =>
    spreadWindows(ranked, corpus.passages, 2, ...revalue).map(({ window }) => window.article.number);
  expect(shownBy()).toEqual([0, 1]);
  expect(shownBy(doubt)).toEqual([0, 2]);
});
