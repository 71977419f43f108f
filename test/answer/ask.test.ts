import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { splitSentences } from '../../src/text/sentences.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const now = new Date('2025-06-10T12:00:00Z');

const anArticleOf = (
  id: string,
  outlet: string | null,
  day: string | null,
  text: string,
  title = `Title of ${id}`,
) => {
  const article = anArticle({
    id,
    outlet,
    title,
    text,
    published: day === null ? null : { on: day, basis: 'byline' },
  });
  return anAnalysedArticle({
    article,
    sentences: article.paragraphs.map((paragraph) => splitSentences(paragraph)),
  });
};

const coverage = [
  anArticleOf(
    'river',
    'Valley Post',
    '2025-06-09',
    'The river Sella burst its banks on Sunday night. Some 420 families left their homes in Ribadesella, the mayor said.\nSchools stay closed until Thursday.',
    'Flood in Ribadesella',
  ),
  anArticleOf(
    'mayor',
    'Coast News',
    '2025-06-08',
    'Mayor Paulo Garcia opened a new library in Ribadesella on Saturday. It cost €3 million and holds 60,000 books.',
    'A library for Ribadesella',
  ),
  anArticleOf(
    'storm',
    null,
    null,
    'A storm hit the coast. Fishermen stayed in port for three days.',
    'Storm on the coast',
  ),
];

const ask = async (question: string, filters = {}): Promise<Card> =>
  answerQuestion({ library: await aLibrary(coverage), linkTo: () => null, now }, question, filters);

const emphasised = (card: Card): readonly string[] =>
  listExcerpts(card)[0]?.emphasis.map(
    ({ start, end }) => listExcerpts(card)[0]?.citation.text.slice(start, end) ?? '',
  ) ?? [];

describe('an answer', () => {
  test('is the passage that holds it, whole sentences, with the answering words in bold', async () => {
    const card = await ask('How many families left their homes in Ribadesella?');
    expect(card.found).toBe(true);
    expect(card.tone).toBe('answer');
    const [first] = listExcerpts(card);
    expect(first?.role).toBe('answer');
    expect(first?.citation).toMatchObject({ articleId: 'river', outlet: 'Valley Post', paragraphIndex: 0 });
    expect(first?.citation.text).toContain(
      'Some 420 families left their homes in Ribadesella, the mayor said.',
    );
    expect(emphasised(card)).toEqual(['420 families']);
    expect(card.confidence).toBeGreaterThan(0.5);
    expect(card.searched?.articles).toBe(3);
  });

  test('marks money with its sign and a name as a whole', async () => {
    expect(emphasised(await ask('How much did the new library in Ribadesella cost?'))).toEqual([
      '€3 million',
    ]);
    expect(emphasised(await ask('Who opened the new library in Ribadesella?'))[0]).toContain('Paulo Garcia');
  });

  test('comes only from articles that pass the filters', async () => {
    const card = await ask('How many families left their homes in Ribadesella?', { outlet: 'Coast News' });
    expect(listExcerpts(card).every(({ citation }) => citation.outlet === 'Coast News')).toBe(true);
    expect(card.found).toBe(false);
  });
});

describe('an honest miss', () => {
  const texts = (card: Card): string => JSON.stringify(card.blocks);

  test('names the words that no article has, and what was searched', async () => {
    const card = await ask('How many families left Barcelona?');
    expect(card.found).toBe(false);
    expect(card.tone).not.toBe('answer');
    expect(texts(card)).toContain('No article mentions “Barcelona”.');
    expect(texts(card)).toContain('Searched 3 articles');
    expect(listExcerpts(card, 'answer')).toEqual([]);
  });

  test('does not take the question’s word for what nobody reports', async () => {
    const card = await ask('When did the mayor resign?');
    expect(card.found).toBe(false);
    expect(texts(card)).toContain('“resign”');
  });

  test('shows near passages as near, never as answers', async () => {
    const card = await ask('How many families were given new homes by the king of Spain?');
    expect(card.found).toBe(false);
    for (const excerpt of listExcerpts(card)) expect(excerpt.role).toBe('near');
  });

  test('asks for English when the question is in another language', async () => {
    const card = await ask('Скільки родин залишили свої домівки?');
    expect(card.found).toBe(false);
    expect(card.title).toBe('Please ask in English');
    expect(texts(card)).toContain('Ukrainian');
  });

  test('asks for words when the question has none of its own', async () => {
    expect((await ask('What is it?')).title).toBe('The question names nothing to look for');
  });

  test('of an unknown outlet says so', async () => {
    expect((await ask('What happened in Ribadesella?', { outlet: 'Valley Pots' })).title).toContain(
      'Valley Pots',
    );
  });
});
