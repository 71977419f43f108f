// What a reader sees of each form of question, on the shipped pages.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerQuestion } from '../../src/answer/ask.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { openShippedLibrary } from '../support/library.js';

let context: AnswerContext;
beforeAll(async () => {
  context = {
    library: await openShippedLibrary(),
    linkTo: () => null,
    now: new Date('2025-06-10T12:00:00Z'),
  };
});

const ask = (question: string, after?: string): Promise<Card> => answerQuestion(context, question, {}, after);
const words = (card: Card) => JSON.stringify(card.blocks);

describe('a question about somebody’s words', () => {
  test('is answered with them, under the name of whoever said them', async () => {
    const card = await ask('What did Медінський say about bodies?');
    expect(card.title).toBe('What Vladimir Medinsky said about it');
    expect(listExcerpts(card)[0]).toMatchObject({ role: 'answer', speaker: 'Vladimir Medinsky' });
    expect(listExcerpts(card)[0]?.citation.text).toContain('1,212');
  });

  test('at a time is answered with words of that time, and of undated articles', async () => {
    const daysOf = async (question: string) =>
      listExcerpts(await ask(question)).map(({ citation }) => citation.publishedOn);
    const days = await daysOf('What did Medinsky say on 2 June 2025?');
    expect(days).toContain('2025-06-02');
    expect(days).not.toContain('2025-06-10');
    expect(await daysOf('What did Medinsky say?')).toContain('2025-06-10');
  });

  test('of somebody in office is answered with the words of whoever is printed so', async () => {
    const card = await ask('What did the Kremlin aide say about bodies?');
    expect(card.title).toBe('What Vladimir Medinsky said about it');
    expect(listExcerpts(card)[0]?.speaker).toBe('Vladimir Medinsky');
  });

  test('of an organisation is answered by whoever speaks for it', async () => {
    const card = await ask('How did the Kremlin react to the exchange?');
    expect(listExcerpts(card)[0]?.speaker).toBe('Dmitry Peskov');
  });

  test('that nothing is said about says on how much else they are quoted, and leads there', async () => {
    const card = await ask('What did Erdogan say about the golf club?');
    expect(card.found).toBe(false);
    expect(words(card)).toContain('Recep Tayyip Erdogan is quoted once here, but not on “the golf club”.');
    expect(card.actions).toContainEqual({
      kind: 'run',
      label: 'What Recep Tayyip Erdogan said',
      command: 'quote',
      input: { person: 'recep-tayyip-erdogan' },
    });
  });

  test('by yes or no gives no verdict', async () => {
    const card = await ask('Did Trump say that Putin has gone crazy?');
    expect(listExcerpts(card, 'answer')[0]?.speaker).toBe('Donald Trump');
    expect(words(card)).toContain('whether they answer yes or no is for you to read');
  });
});

describe('a question about outlets', () => {
  test('shows what each says, side by side, and who says nothing', async () => {
    const card = await ask('Do Reuters and Shafaq News agree on the number of bodies?');
    const outlets = listExcerpts(card).map(({ citation }) => citation.outlet);
    expect(new Set(outlets)).toEqual(new Set(['Reuters', 'Shafaq News']));
    expect(card.actions).toContainEqual(
      expect.objectContaining({ command: 'compare', input: { topic: 'bodies' } }),
    );
    const all = await ask('Which outlets report on the Kerch Bridge?');
    expect(words(all)).toContain('Nothing on it found in: ');
  });

  test('may be narrowed to one', async () => {
    const card = await ask('How many bodies are to be returned, according to Shafaq News?');
    expect(words(card)).toContain('Only what Shafaq News writes.');
    expect(listExcerpts(card).every(({ citation }) => citation.outlet === 'Shafaq News')).toBe(true);
  });
});

test('a time is said as it was read', async () => {
  const card = await ask('What happened in Istanbul last week?');
  expect(words(card)).toContain(
    '“last week” is read as 2–8 June 2025, counted from 10 June 2025, the day of the newest article.',
  );
});

describe('what happened on a day', () => {
  test('is answered with sentences that tell of that day, which is said where it was counted', async () => {
    const card = await ask('What happened on 7 June?');
    const [only, ...others] = listExcerpts(card);
    expect(others).toEqual([]);
    expect(only?.citation.text).toMatch(/^But Kremlin aide Vladimir Medinsky said on Saturday/);
    expect(only?.notes).toContain(
      '“Saturday” resolved to 7 June 2025 from the day of publication, 10 June 2025',
    );
    expect(card.actions.map(({ label }) => label)).toEqual([
      'Istanbul peace talks',
      'The articles of these days',
    ]);
  });

  test('of several days is told day by day', async () => {
    const card = await ask('What happened last week?');
    const texts = listExcerpts(card).map(({ citation }) => citation.text);
    expect(texts.findIndex((text) => text.includes('ended on Monday'))).toBeLessThan(
      texts.findIndex((text) => text.includes('said on Saturday')),
    );
  });

  test('is not told by “since” that day', async () => {
    const card = await ask('What happened in 2019?');
    expect(words(card)).toContain('was lifted in 2019');
    expect(words(card)).not.toContain('since 2019');
  });

  test('is a miss where nothing is told of it', async () => {
    const card = await ask('What happened on 3 May 2011?');
    expect(card).toMatchObject({ title: 'The coverage tells nothing of these days', found: false });
  });

  test.each(["What's new?", 'Any news today?', 'What are the latest stories?'])(
    'is told by the newest articles where no day is named: %s',
    async (question) => {
      expect((await ask(question)).title).toMatch(/^Latest \d+ articles/);
    },
  );
});

test('what the coverage only tells as wished for is no answer', async () => {
  const card = await ask('How many children did Russia return to Ukraine?');
  expect(card.found).toBe(false);
  expect(listExcerpts(card, 'answer')).toEqual([]);
});

test('a follow-up says how it was understood', async () => {
  const card = await ask('and children?', 'What did Medinsky say about bodies?');
  expect(words(card)).toContain('Understood as “What did Medinsky say about children?”.');
  expect(listExcerpts(card)[0]?.speaker).toBe('Vladimir Medinsky');
});

describe('an outlet that no article is from', () => {
  test('is said to be absent where nobody prints its name', async () => {
    const card = await ask('What does the Springfield Gazette report about the bodies?');
    expect(card.title).toBe('No article from “Springfield Gazette”');
    expect(card.found).toBe(false);
  });

  test('is not compared with one that is there', async () =>
    expect((await ask('Do Reuters and CNN agree on the bodies?')).title).toBe('No article from “CNN”'));

  test('is answered for only with a passage that passes its word on', async () => {
    const card = await ask('What does the BBC report about the talks?');
    expect(card.found).toBe(false);
    expect(words(card)).toContain('No article is from “BBC”');
  });
});

test.each(['Was he found guilty?', 'When did she resign?', 'How old is he?'])(
  'a question that does not say whom it means is asked back: %s',
  async (question) => {
    const card = await ask(question);
    expect(card.title).toMatch(/^Who is meant by “s?he”\?$/);
    expect(card.found).toBe(false);
  },
);

test.each([
  'What was the score of the match between South Korea and Iraq?',
  'How did the match in Basra end?',
  'What was the result of the World Cup qualifier?',
])('what has not come out yet is not answered as if it had: %s', async (question) => {
  const card = await ask(question);
  expect(card.found).toBe(false);
  expect(words(card)).toContain('do not tell how it came out');
});

test('what has come out is told', async () =>
  expect(listExcerpts(await ask('What was the outcome of the talks in Istanbul?'))[0]?.role).toBe('answer'));
