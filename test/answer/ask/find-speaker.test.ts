import { beforeAll, describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../src/analysis/analyse-article.js';
import { answerQuestion } from '../../../src/answer/ask.js';
import { listExcerpts } from '../../../src/card/create-card.js';
import type { Library } from '../../../src/library/library.js';
import { anInformedLibrary } from '../../support/an-informed-library.js';
import { anArticle } from '../../support/builders.js';

let library: Library;
beforeAll(async () => {
  const texts = {
    pier: 'Mayor Lena Fisk opened the new pier. “It will outlast us all,” Fisk said of the pier.',
    flood: 'Mayor Olaf Brandt closed the school. “The flood came at night,” Brandt said.',
    trial: 'Judge Wanda Achebe fined the ferry company. “A gasket was not replaced,” Achebe told the court.',
  };
  library = await anInformedLibrary(
    Object.entries(texts).map(([id, text]) =>
      analyseArticle(anArticle({ id, text, title: `About the ${id}` }), { people: [], events: [] }),
    ),
  );
});

const ask = (question: string) =>
  answerQuestion({ library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') }, question, {});

describe('words of somebody in office', () => {
  test('are those of the one of several whose articles hold the subject', async () => {
    const card = await ask('What did the mayor say about the pier?');
    expect(card.title).toBe('What Lena Fisk said about it');
    expect(listExcerpts(card)[0]?.speaker).toBe('Lena Fisk');
  });

  test('lead to a choice where the subject tells nobody apart', async () => {
    expect((await ask('What did the mayor say?')).title).toBe('Which person do you mean by “the mayor”?');
  });

  test('may be those of a judge', async () => {
    expect((await ask('What did the judge say about the gasket?')).title).toBe(
      'What Wanda Achebe said about it',
    );
  });
});
