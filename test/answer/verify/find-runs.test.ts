import { describe, expect, test } from 'vitest';
import { findTermRuns } from '../../../src/answer/verify/find-runs.js';
import { toTermNumbers } from '../../../src/answer/verify/printed-words.js';
import { rankNearRuns } from '../../../src/answer/verify/rank-near-runs.js';
import { createCorpusIndex } from '../../../src/search/corpus-index.js';
import type { PassageIndex } from '../../../src/search/passage-index.js';
import { termMask } from '../../../src/search/tokens.js';
import { runAtOnce } from '../../../src/turns/steps.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';
import fc from '../../support/property.js';

const everywhere = () => true;
const words = 'the of and ferry harbour bridge river mayor sank closed'.split(' ');
const someWords = (maxLength: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength }).map((list) => list.join(' '));

interface Drawn {
  readonly text: string;
  readonly isJunk: boolean;
}

const anyCorpus = fc.array(fc.record({ text: someWords(30), isJunk: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});

async function index(drawn: readonly Drawn[], later: readonly Drawn[] = []): Promise<PassageIndex> {
  const toArticles = (list: readonly Drawn[], name: string) =>
    list.map(({ text, isJunk }, number) =>
      anAnalysedArticle({
        article: anArticle({
          id: `${name}${number}`,
          title: 'News',
          text,
          junk: isJunk ? [{ paragraphIndex: 0, start: 0, end: text.length, reason: 'advert' }] : [],
        }),
      }),
    );
  const first = await createCorpusIndex(toArticles(drawn, 'a'));
  return (await first.withChanges({ added: toArticles(later, 'b'), removedIds: ['a0'] })).passages;
}

describe('looking for words in articles that can hold them', () => {
  test('finds every place that a walk over all words finds, also in junk, and in what came or went', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyCorpus, someWords(3), async (drawn, later, phrase) => {
        const passages = await index(drawn, later);
        const terms = toTermNumbers(passages, phrase);
        const found = runAtOnce(findTermRuns(passages, terms, everywhere));
        expect(found.map(({ first }) => first)).toEqual(walk(passages, terms));
      }),
      { numRuns: 60 },
    );
  });

  test('gives the best of those near that reading all articles would give', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyCorpus, someWords(8), async (drawn, later, text) => {
        const passages = await index(drawn, later);
        const terms = toTermNumbers(passages, text);
        const rank = (minShare: number, maxRuns: number) =>
          runAtOnce(rankNearRuns(passages, terms, everywhere, { minShare, maxRuns }));
        const all = rank(0, 1000);
        expect(rank(0.4, 2)).toEqual(all.filter(({ share }) => share >= 0.4).slice(0, 2));
      }),
      { numRuns: 60 },
    );
  });
});

/** Where each of the runs begins, found word by word. */
function walk(
  { articles, firstSentence, firstToken, tokens }: PassageIndex,
  terms: readonly number[],
): number[] {
  return articles.flatMap((held, number) => {
    if (held === undefined) return [];
    const [from, end] = [number, number + 1].map((at) => firstToken[firstSentence[at]!]!) as [number, number];
    const starts = Array.from({ length: Math.max(0, end - from - terms.length + 1) }, (_, at) => from + at);
    return starts.filter((start) => terms.every((term, at) => (tokens[start + at]! & termMask) === term));
  });
}
