import { expect, test } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { createCitation } from '../../src/answer/cite.js';
import { openCorpus } from '../../src/answer/evidence/corpus.js';
import { findEvidence } from '../../src/answer/evidence/find-evidence.js';
import { locateWindow } from '../../src/answer/evidence/locate-window.js';
import { readQuestion } from '../../src/answer/evidence/question.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

const sentence = fc.constantFrom(
  'The river rose by two metres.',
  'Sign up to our newsletter.',
  'Mayor Garcia said 420 families left.',
  `The ${'very '.repeat(130)}long river rose.`,
  '“Nobody slept,” she said.',
  'Fahrzeuge blieben stehen!',
);

test('every passage found can be cited: whole sentences of one paragraph, short enough, without junk', async () => {
  const texts = fc.array(
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (list) => {
      const articles = list.map((paragraphs, i) => {
        const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n');
        const junk = text.split('\n').flatMap((paragraph, paragraphIndex) => {
          const start = paragraph.indexOf('Sign up');
          return start < 0 ? [] : [{ paragraphIndex, start, end: start + 26, reason: 'newsletter' }];
        });
        const article = anArticle({ id: `a${i}`, text, junk });
        return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
      });
      const corpus = await openCorpus(articles);
      const { ranked, confidence } = await findEvidence(
        readQuestion('How many families left the river?'),
        corpus,
      );
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const { window } of ranked) {
        const located = locateWindow(corpus.passages, window);
        const { text } = createCitation(located.analysed, located);
        expect(text).toMatch(/^[\p{Lu}“].*[.!”]$/u);
      }
    }),
    { numRuns: 60 },
  );
});

test('a corpus without articles and a question without known words give no evidence and no confidence', async () => {
  const empty = await openCorpus([]);
  expect(await findEvidence(readQuestion('Who won?'), empty)).toMatchObject({
    ranked: [],
    confidence: 0,
    found: false,
  });
  const small = await openCorpus([anAnalysedArticle()]);
  expect(await findEvidence(readQuestion('Which volcano erupted?'), small)).toMatchObject({
    ranked: [],
    found: false,
  });
});

test('a passage that two outlets print is shown once', async () => {
  const text = 'The river Sella rose by two metres on Sunday night, the mayor of Ribadesella said.';
  const articles = ['a', 'b'].map((id) =>
    anAnalysedArticle({ article: anArticle({ id, outlet: id, text }) }),
  );
  const { best } = await findEvidence(
    readQuestion('How much did the river Sella rise?'),
    await openCorpus(articles),
  );
  expect(best).toHaveLength(1);
});

test('a sentence that asks stands behind one that tells with the same words', async () => {
  const tell = (mark: string) =>
    anArticle({ id: mark === '?' ? 'asks' : 'tells', text: `The mayor left the river town${mark}` });
  const corpus = await openCorpus(
    [tell('?'), tell('.')].map((article) =>
      anAnalysedArticle({ article, sentences: splitArticleSentences(article) }),
    ),
  );
  const { ranked } = await findEvidence(readQuestion('When did the mayor leave the river town?'), corpus);
  // Otherwise both are equal, and "asks" would come first by its id.
  expect(ranked.map(({ window }) => locateWindow(corpus.passages, window).articleId)).toEqual([
    'tells',
    'asks',
  ]);
});

test('a word that no article prints is found by one that says the same', async () => {
  const articles = [
    'The mayor opened a bridge over the river.',
    'They set 40 prisoners free at the border.',
  ].map((text, i) => {
    const article = anArticle({ id: `a${i}`, text });
    return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
  });
  const corpus = await openCorpus(articles);
  const { best } = await findEvidence(readQuestion('How many captives?'), corpus);
  expect(best.map(({ window }) => locateWindow(corpus.passages, window).article.id)).toEqual(['a1']);
});

test('a figure at the end of an article is no length of time because the next begins with "days"', async () => {
  const articles = ['The siege of Aldor went on until day 40', 'Days of the siege of Aldor were long.'].map(
    (text, i) => {
      const article = anArticle({ id: `a${i}`, text });
      return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
    },
  );
  const { isAnswer } = await findEvidence(
    readQuestion('How long was the siege of Aldor?'),
    await openCorpus(articles),
  );
  expect([...Array(20).keys()].filter((token) => isAnswer?.(token))).toEqual([]);
});
