// What a search for whole articles must do.

import { describe, expect, test } from 'vitest';
import { createCorpusIndex } from '../../src/search/corpus-index.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { toTerm } from '../../src/search/terms.js';
import { tokenise } from '../../src/search/tokenise.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

interface SearchDocument {
  readonly articleId: string;
  readonly title: string;
  readonly body: string;
}

async function createIndex(documents: readonly SearchDocument[]): Promise<SearchIndex> {
  const articles = documents.map(({ articleId, title, body }) =>
    anAnalysedArticle({ article: anArticle({ id: articleId, title, text: body }) }),
  );
  return (await createCorpusIndex(articles)).index;
}

const aDocument = (articleId: string, title: string, body: string): SearchDocument => ({
  articleId,
  title,
  body,
});

/** The terms of a document, found without any index. */
function scanTerms({ title, body }: SearchDocument): ReadonlySet<string> {
  return new Set(tokenise(`${title}\n${body}`).flatMap(({ text }) => toTerm(text) ?? []));
}

describe('the search for articles', () => {
  const words = [
    'talks',
    'Talk',
    'bodies',
    'body',
    'Kyiv',
    'Київ',
    'the',
    'of',
    'swap',
    '6,000',
    'Zelensky’s',
    'naïve',
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));

  test('finds exactly the articles that a naive scan finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 6 }), text, async (texts, query) => {
        const documents = texts.map(([title, body], i) => aDocument(`a${i}`, title, body));
        const index = await createIndex(documents);
        const wanted = new Set(tokenise(query).flatMap(({ text: word }) => toTerm(word) ?? []));
        const expected = documents.filter((d) => [...scanTerms(d)].some((term) => wanted.has(term)));
        // A query of which no word occurs may be answered by similar words instead.
        if (expected.length === 0) return;
        const hits = await index.search(query, { limit: 100 });
        expect(hits.map((hit) => hit.articleId).sort()).toEqual(expected.map((d) => d.articleId).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('counts in how many articles a term occurs', async () => {
    const index = await createIndex([
      aDocument('a', 'Bodies returned', 'The bodies, the bodies.'),
      aDocument('b', 'Prisoners', 'A body was handed over.'),
      aDocument('c', 'Weather', 'Rain.'),
    ]);
    expect(index.size).toBe(3);
    expect(index.documentFrequency(toTerm('bodies') ?? '')).toBe(2);
    expect(index.documentFrequency('unheard')).toBe(0);
  });

  test('puts the article with more and rarer words of the query first', async () => {
    const index = await createIndex([
      aDocument('many', 'Talks', 'Russia and Ukraine spoke about prisoners and about bodies.'),
      aDocument('one', 'Talks', 'Russia spoke about the weather.'),
      aDocument('none', 'Football', 'Iraq plays South Korea in Basra.'),
    ]);
    const hits = await index.search('prisoners and bodies from Russia', { limit: 10 });
    expect(hits.map((hit) => hit.articleId)).toEqual(['many', 'one']);
    expect(hits[0]?.terms.length).toBe(3);
  });

  test('finds nothing for an empty query and for one of stop words only', async () => {
    const index = await createIndex([aDocument('a', 'What was it', 'It was what it was.')]);
    expect(await index.search('', { limit: 5 })).toEqual([]);
    expect(await index.search('what was it?', { limit: 5 })).toEqual([]);
  });

  test('keeps to the articles it may return and to the limit', async () => {
    const documents = ['a', 'b', 'c'].map((id) => aDocument(id, 'Talks', 'Talks in Istanbul.'));
    const index = await createIndex(documents);
    const hits = await index.search('Istanbul', { limit: 5, accept: (id) => id !== 'b' });
    expect(hits.map((hit) => hit.articleId).sort()).toEqual(['a', 'c']);
    expect(await index.search('Istanbul', { limit: 1 })).toHaveLength(1);
  });

  test('falls back on similar words when no word of the query occurs', async () => {
    const index = await createIndex([
      aDocument('a', 'Spiderweb', 'Drones'),
      aDocument('b', 'Rain', 'Clouds'),
    ]);
    expect((await index.search('spidrweb', { limit: 5 })).map((hit) => hit.articleId)).toEqual(['a']);
  });

  test('suggests titles while they are typed, with slips of the finger', async () => {
    const index = await createIndex([
      aDocument('swap', 'Russia and Ukraine agree on prisoner swap', 'Text.'),
      aDocument('defence', 'Lithuania plans defence line', 'Text about a prisoner swap.'),
    ]);
    const suggest = async (typed: string) =>
      (await index.suggestTitles(typed, 5)).map((hit) => hit.articleId);
    expect(await suggest('russia and ukr')).toEqual(['swap']);
    expect(await suggest('lithuana def')).toEqual(['defence']);
    expect(await suggest('swap defence')).toEqual([]);
    expect(await suggest('')).toEqual([]);
  });

  test('finds words in any script and with any accents', async () => {
    const index = await createIndex([
      aDocument('ar', 'أخبار', 'محادثات في إسطنبول بين روسيا وأوكرانيا'),
      aDocument('uk', 'Новини', 'Обмін полоненими у Стамбулі'),
      aDocument('tr', 'Erdoğan', 'Recep Tayyip Erdoğan İstanbul’da konuştu'),
    ]);
    const find = async (query: string) =>
      (await index.search(query, { limit: 5 })).map((hit) => hit.articleId);
    expect(await find('اسطنبول')).toEqual(['ar']);
    expect(await find('обмін')).toEqual(['uk']);
    expect(await find('Erdogan')).toEqual(['tr']);
  });
});
