import { expect, test } from 'vitest';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import {
  type CandidateFeature,
  candidateFeatureNames,
} from '../../../src/answer/evidence/answer-candidates.js';
import { createLikelihood, scoreCandidates } from '../../../src/answer/evidence/answer-likelihood.js';
import { candidateWeights } from '../../../src/answer/evidence/answer-model.js';
import { type Corpus, openCorpus } from '../../../src/answer/evidence/corpus.js';
import { gatherWindows } from '../../../src/answer/evidence/find-evidence.js';
import { readQuestion } from '../../../src/answer/evidence/question.js';
import { termOfWord } from '../../../src/search/terms.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';

const corpusOf = (...texts: readonly string[]): Promise<Corpus> =>
  openCorpus(
    texts.map((text, i) => {
      const article = anArticle({ id: `a${i}`, text });
      return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
    }),
  );

const weights = Float64Array.from(candidateFeatureNames, (name) => candidateWeights[name] ?? 0);

test('a word that names a kind of what is asked for is known as one', async () => {
  const corpus = await corpusOf(
    'Polio has come back to the towns by the river, doctors said.',
    'Doctors found polio in the river towns this spring.',
  );
  const { candidates } = await gatherWindows(
    readQuestion('Which disease did doctors find in the river towns?'),
    corpus,
  );
  const measure = (word: string, name: CandidateFeature) =>
    candidates.rows[candidates.terms.indexOf(corpus.passages.termNumber(termOfWord(word)))]?.[
      candidateFeatureNames.indexOf(name)
    ];
  expect([measure('polio', 'isKind'), measure('polio', 'isNoKind')]).toEqual([1, 0]);
  expect([measure('spring', 'isKind'), measure('spring', 'isNoKind')]).toEqual([0, 1]);
});

test('likelihoods lie between 0 and 1, and a passage without a candidate has none', async () => {
  const corpus = await corpusOf(
    'Polio has come back to the towns by the river, doctors said. The river rose.',
    'Doctors found polio and cholera in the river towns. River, towns, doctors.',
  );
  const { read, candidates } = await gatherWindows(
    readQuestion('Which disease did doctors find in the river towns?'),
    corpus,
  );
  const likelihoodOf = createLikelihood(candidates, scoreCandidates(candidates, weights), corpus.passages);
  for (const words of read)
    for (const value of Object.values(likelihoodOf(words))) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  const none = createLikelihood({ terms: [] }, [], corpus.passages);
  expect(none(read[0]!)).toMatchObject({ likeliest: 0, likely: 0, leading: 0 });
});

test('a country’s name makes a passage likelier than what belongs to the country', async () => {
  const corpus = await corpusOf(
    'Brazil’s heated race for president goes to a second round.',
    'Brazil goes to a second round in the race for president.',
  );
  const { read, candidates } = await gatherWindows(
    readQuestion('Which country’s race for president goes to a second round?'),
    corpus,
  );
  const likelihoodOf = createLikelihood(candidates, scoreCandidates(candidates, weights), corpus.passages);
  const [owned, named] = [0, 1].map((article) =>
    likelihoodOf(read.find(({ window }) => window.article.number === article)!),
  );
  expect(named!.likeliest).toBeGreaterThan(owned!.likeliest);
});
