import { expect, it } from 'vitest';
import { warmUp } from '../../src/answer/evidence/warm-up.js';
import { warmUpLibrary } from '../../src/answer/warm-up-library.js';
import { Turns } from '../../src/turns/turns.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { openShippedLibrary } from '../support/library.js';

const articles = Array.from({ length: 200 }, (_, index) =>
  anAnalysedArticle({
    article: anArticle({ id: `a${index}`, title: `Storm number ${index} hits the coast` }),
  }),
);

it('asks about titles, of few articles first', async () => {
  const asked: { question: string; room: number }[] = [];
  await warmUp(
    { articles },
    async (question, accept) => {
      asked.push({ question, room: articles.filter(({ article }) => accept(article.id)).length });
    },
    new Turns(),
  );
  expect(asked[0]).toEqual({ question: 'Who Storm number 0 hits the coast?', room: 2 });
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.every(({ room }, index) => room <= 2 + index)).toBe(true);
});

it('asks nothing of nobody, and passes over articles that were taken out', async () => {
  const ask = async () => expect.unreachable();
  await warmUp({ articles: [] }, ask, new Turns());
  await warmUp({ articles: [undefined, undefined] }, ask, new Turns());
});

it('stops between two questions when there is another library to prepare', async () => {
  const stop = new AbortController();
  let asked = 0;
  const warming = warmUp(
    { articles },
    async () => {
      asked++;
      stop.abort(new Error('another library'));
    },
    new Turns(stop.signal),
  );
  await expect(warming).rejects.toThrow('another library');
  expect(asked).toBe(1);
});

it('asks a whole library every form of question', async () => {
  const library = await openShippedLibrary();
  await expect(warmUpLibrary(library, new Turns())).resolves.toBeUndefined();
});
