// Words where an outlet is expected: what else they may mean is one press away.

import { beforeAll, expect, test } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerEvents } from '../../src/answer/events-answer.js';
import { answerLatest } from '../../src/answer/latest-answer.js';
import { openShippedLibrary } from '../support/library.js';

let context: AnswerContext;

beforeAll(async () => {
  context = {
    library: await openShippedLibrary(),
    linkTo: () => null,
    now: new Date('2025-06-10T12:00:00Z'),
  };
});

test('“/events in June” offers the events of June', () => {
  const card = answerEvents(context, { outlet: 'in June' });
  expect(card.found).toBe(false);
  expect(card.actions[0]).toEqual({
    kind: 'run',
    label: 'Only in June',
    command: 'events',
    input: { since: '2025-06-01', until: '2025-06-30' },
  });
});

test('“/latest news about Trump” offers a search', () => {
  expect(answerLatest(context, { outlet: 'news about Trump' }).actions[0]).toEqual({
    kind: 'run',
    label: 'Search for “Trump”',
    command: 'search',
    input: { query: 'Trump' },
  });
});

test('words that no article prints offer nothing', () => {
  expect(answerLatest(context, { outlet: 'qwertyuiop' }).actions).toEqual([]);
});
