import { describe, expect, test } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { findEvidence } from '../../src/answer/evidence/find-evidence.js';
import { locateWindow } from '../../src/answer/evidence/locate-window.js';
import { readQuestion } from '../../src/answer/evidence/question.js';
import { type Part, toPart } from '../../src/model/part.js';
import { type CorpusIndex, createCorpusIndex, readCorpusIndex } from '../../src/search/corpus-index.js';
import { IndexDraft } from '../../src/search/index-draft.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

const sentences = [
  'Russia handed over 1,212 bodies.',
  'The second round took two seconds.',
  'Maria Lopez flew to New Zealand.',
  'she paid $3,000 to New York in May.',
  'Talks in Istanbul ended after an hour.',
  'Nothing was agreed.',
  'Calls for others to join went out.',
];

const anyArticle = fc.record({
  title: fc.constantFrom('Talks in Istanbul', 'Bodies returned', 'New rules'),
  lines: fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
  day: fc.constantFrom('2025-06-01', '2025-06-02', null),
  hasPeople: fc.boolean(),
});
type AnyArticle = typeof anyArticle extends fc.Arbitrary<infer Value> ? Value : never;

/** What happens to the article of an id: it comes, changes, or (null) goes. */
const anyStep = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(anyArticle));

function toAnalysed(id: string, { title, lines, day, hasPeople }: AnyArticle): AnalysedArticle {
  const text = lines.map((line) => line.join(' ')).join('\n');
  const published = day === null ? null : { on: day, basis: 'byline' as const };
  const article = anArticle({ id, title, text, published });
  return anAnalysedArticle({
    article,
    sentences: article.paragraphs.map((paragraph) =>
      [...paragraph.matchAll(/[^.]*\.(?:\s|$)/g)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      })),
    ),
    names: hasPeople ? [{ articleId: id, paragraphIndex: 0, start: 0, end: 5, name: 'Maria' }] : [],
  });
}

const questions = [
  'How many bodies were handed over?',
  'Where did Maria Lopez fly?',
  'When were the talks in Istanbul?',
  'What did she pay in New York?',
];

/** Everything a question brings to light, as a reader could see it. */
async function ask(corpus: CorpusIndex) {
  const answers = [];
  for (const question of questions) {
    const { ranked, confidence, found } = await findEvidence(readQuestion(question), corpus);
    const passages = ranked.slice(0, 10).map(({ window, score }) => {
      const { articleId, paragraphIndex, start, end } = locateWindow(corpus.passages, window);
      return { articleId, paragraphIndex, start, end, score };
    });
    answers.push({ passages, confidence, found });
  }
  return answers;
}

async function search(corpus: CorpusIndex) {
  const hits = await corpus.index.search('talks bodies Istanbul calls', { limit: 10 });
  const titles = await corpus.index.suggestTitles('talks in ist', 10);
  return { hits, titles: titles.map(({ articleId }) => articleId).sort(), size: corpus.index.size };
}

describe('an index that has grown', () => {
  test('answers every question as one that is built anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
        const held = new Map<string, AnalysedArticle>();
        let grown = await createCorpusIndex([]);
        const disk = createDisk();
        for (const [id, next] of steps) {
          held.delete(id);
          const added = next === null ? [] : [toAnalysed(id, next)];
          for (const article of added) held.set(id, article);
          grown = await grown.withChanges({ added, removedIds: [id] });
          disk.keep(grown);
        }
        const fresh = await createCorpusIndex([...held.values()].reverse());
        expect(await ask(grown)).toEqual(await ask(fresh));
        expect(await search(grown)).toEqual(await search(fresh));
        const stored = await readCorpusIndex(disk.keep(grown), [...held.values()]);
        expect(stored && (await ask(stored))).toEqual(await ask(fresh));
      }),
      { numRuns: 60 },
    );
  });

  test('leaves the index it has grown from as it was, also when two grow from one', async () => {
    const [one, two, three] = ['One', 'Two', 'Three'].map((word, i) =>
      anAnalysedArticle({
        article: anArticle({ id: `a${i}`, title: word, text: `Number ${word} is here.` }),
      }),
    ) as [AnalysedArticle, AnalysedArticle, AnalysedArticle];
    const base = await createCorpusIndex([one]);
    const before = await ask(base);
    const left = await base.withChanges({ added: [two], removedIds: [] });
    const right = await base.withChanges({ added: [three], removedIds: ['a0'] });
    const list = async (corpus: CorpusIndex) =>
      (await corpus.index.search('number', { limit: 9 })).map(({ articleId }) => articleId).sort();
    expect(await list(base)).toEqual(['a0']);
    expect(await list(left)).toEqual(['a0', 'a1']);
    expect(await list(right)).toEqual(['a2']);
    expect(left.passages.termNumber('three')).toBe(-1);
    expect(await ask(base)).toEqual(before);
  });

  test('is tightened when much of it is loose, and answers the same', async () => {
    const line = sentences.join(' ').repeat(20);
    const large = (id: string): AnalysedArticle =>
      toAnalysed(id, { title: 'New rules', lines: Array(10).fill([line]), day: null, hasPeople: false });
    const articles = Array.from({ length: 30 }, (_, i) => large(`a${i}`));
    let grown = await createCorpusIndex([]);
    for (const article of articles) grown = await grown.withChanges({ added: [article], removedIds: [] });
    for (const { article } of articles.slice(1))
      grown = await grown.withChanges({ added: [], removedIds: [article.id] });
    const held = articles.slice(0, 1);
    expect(grown.passages.articles.length).toBeLessThan(articles.length);
    expect(await ask(grown)).toEqual(await ask(await createCorpusIndex(held)));
  });

  test('made of a draft answers as if there had been none, whatever else was written to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 5 }), fc.nat(), async (given, number) => {
        const articles = given.map((one, index) => toAnalysed(`a${index}`, one));
        const left = articles.length === 0 ? -1 : number % articles.length;
        const draft = new IndexDraft();
        for (const article of [...articles].reverse()) draft.add(article);
        const held = articles.filter((_, index) => index !== left);
        const drafted = await createCorpusIndex(held, draft);
        expect(await ask(drafted)).toEqual(await ask(await createCorpusIndex(held)));
        expect(await search(drafted)).toEqual(await search(await createCorpusIndex(held)));
      }),
      { numRuns: 30 },
    );
  });

  test('refuses an article that it holds already', async () => {
    const index = await createCorpusIndex([anAnalysedArticle()]);
    await expect(index.withChanges({ added: [anAnalysedArticle()], removedIds: [] })).rejects.toThrow(/a1/);
  });
});

describe('an index read from what was kept of it', () => {
  const article = anAnalysedArticle({ article: anArticle({ text: 'Talks in Istanbul.' }) });

  test('is refused for other articles and for other parts', async () => {
    const parts = (await createCorpusIndex([article])).toParts();
    const other = anAnalysedArticle({ article: anArticle({ id: 'b', text: 'Talks in Istanbul.' }) });
    expect(await readCorpusIndex(parts, [article])).not.toBeNull();
    expect(await readCorpusIndex(parts, [other])).toBeNull();
    expect(await readCorpusIndex(parts, [])).toBeNull();
    expect(await readCorpusIndex(new Map(), [article])).toBeNull();
    const wrong = new Map([...parts, ['index', [toPart(Buffer.from('something else'))]] as const]);
    expect(await readCorpusIndex(wrong, [article])).toBeNull();
  });

  test('is read wherever the bytes lie in memory, and grows on', async () => {
    const parts = (await createCorpusIndex([article])).toParts();
    const shifted = new Map([...parts].map(([name, some]) => [name, some.map(shift)] as const));
    const stored = await readCorpusIndex(shifted, [article]);
    const other = anAnalysedArticle({ article: anArticle({ id: 'b', text: 'Istanbul again.' }) });
    const grown = await stored?.withChanges({ added: [other], removedIds: [] });
    expect(await grown?.index.search('Istanbul', { limit: 5 })).toHaveLength(2);
  });

  test('writes few bytes for an article more', async () => {
    const articles = Array.from({ length: 40 }, (_, i) =>
      anAnalysedArticle({ article: anArticle({ id: `b${i}`, text: sentences.join(' ').repeat(30) }) }),
    );
    const index = await createCorpusIndex(articles);
    const disk = createDisk();
    disk.keep(index);
    const wrote = disk.bytes();
    disk.keep(await index.withChanges({ added: [article], removedIds: [] }));
    expect(disk.bytes() - wrote).toBeLessThan(wrote / 10);
  });
});

/** Keeps parts as a disk would: once, as they were when they first came. */
function createDisk() {
  const written = new Map<object, Part>();
  return {
    keep: (corpus: CorpusIndex) =>
      new Map(
        [...corpus.toParts()].map(([name, parts]) => [
          name,
          parts.map((part) => {
            const known = written.get(part.key) ?? { key: part.key, read: toPart(part.read().slice()).read };
            written.set(part.key, known);
            return known;
          }),
        ]),
      ),
    bytes: () => [...written.values()].reduce((sum, part) => sum + part.read().length, 0),
  };
}

function shift(part: Part): Part {
  const bytes = part.read();
  const shifted = new Uint8Array(bytes.length + 3).subarray(3);
  shifted.set(bytes);
  return toPart(shifted);
}
