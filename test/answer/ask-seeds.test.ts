// The shipped pages, asked: the whole way from a question to the card a reader sees.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerQuestion } from '../../src/answer/ask.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { openShippedLibrary } from '../support/library.js';
import { seedQuestions } from './seed-questions.js';

const cards = new Map<string, Card>();

let context: AnswerContext;

beforeAll(async () => {
  context = {
    library: await openShippedLibrary(),
    linkTo: () => null,
    now: new Date('2025-06-10T12:00:00Z'),
  };
  for (const { question } of seedQuestions) cards.set(question, await answerQuestion(context, question, {}));
}, 120_000);

const firstText = (question: string): string => {
  const card = cards.get(question);
  return card === undefined ? '' : (listExcerpts(card)[0]?.citation.text ?? '');
};

describe('questions on the shipped pages', () => {
  const answered = seedQuestions.filter(({ answers }) => answers !== null);

  test('have the right passage first, nine times in ten', () => {
    const misses = answered.filter(
      ({ question, answers }) => !answers?.some((answer) => firstText(question).includes(answer)),
    );
    expect(misses.length, misses.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(
      answered.length / 10,
    );
  });

  test('are answered when the pages say it, more than nine times in ten', () => {
    const declined = answered.filter(({ question }) => cards.get(question)?.found !== true);
    expect(declined.length, declined.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(
      answered.length / 10,
    );
  });

  test.each([
    [
      'how many bodies are to be handed over?',
      'some 6,000 bodies of fighters from each side',
      '6,000 bodies',
    ],
    ['how many children were on the list?', 'official list of 339 children', '339 children'],
  ])('%s', (question, words, bold) => {
    const card = cards.get(question);
    expect(card?.found).toBe(true);
    const [first] = card === undefined ? [] : listExcerpts(card);
    expect(first?.role).toBe('answer');
    expect(first?.citation.text).toContain(words);
    expect(first?.emphasis.map(({ start, end }) => first.citation.text.slice(start, end))).toEqual([bold]);
  });

  test.each(seedQuestions.filter(({ answers }) => answers === null))(
    'are declined when they do not: $question',
    ({ question }) => {
      const card = cards.get(question);
      expect(card?.found, firstText(question)).toBe(false);
      expect(card === undefined ? [] : listExcerpts(card, 'answer')).toEqual([]);
    },
  );

  test('that miss, but name somebody who is quoted, lead to that person’s words', async () => {
    const card = await answerQuestion(context, 'Did Medinsky win the World Cup?', {});
    expect(card.found).toBe(false);
    expect(card.actions).toContainEqual({
      kind: 'run',
      label: 'What Vladimir Medinsky said',
      command: 'quote',
      input: { person: 'vladimir-medinsky' },
    });
  });
});
