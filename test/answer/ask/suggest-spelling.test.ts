// A question with words that no article prints, and what is offered instead.

import { beforeAll, describe, expect, test } from 'vitest';
import { suggestSpelling } from '../../../src/answer/ask/suggest-spelling.js';
import { answerQuestion } from '../../../src/answer/ask.js';
import type { Library } from '../../../src/library/library.js';
import { openShippedLibrary } from '../../support/library.js';

let library: Library;

beforeAll(async () => {
  library = await openShippedLibrary();
});

describe('a word that no article prints', () => {
  test.each([
    ['prisonners', 'prisoners'],
    ['Ukranian', 'Ukrainian'],
    ['negotiater', 'negotiator'],
    ['memorandom', 'Memorandum'],
    ['Iraan', 'Iran'],
  ])('%s: %s is offered', (typed, written) => {
    expect(suggestSpelling([typed], library.passages)).toEqual([{ typed, written }]);
  });

  test.each(['Iron', 'photosynthesis', '1515', '', 'xylophone'])('%j has no neighbour', (typed) => {
    expect(suggestSpelling([typed], library.passages)).toEqual([]);
  });
});

test('a misspelt question gets itself, mended, as a button', async () => {
  const context = { library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') };
  const card = await answerQuestion(context, 'How many prisonners will be exchanged?', {});
  expect(card.found).toBe(false);
  expect(JSON.stringify(card.blocks)).toContain('Did you mean “prisoners”?');
  expect(card.actions).toContainEqual({
    kind: 'run',
    label: 'How many prisoners will be exchanged?',
    command: 'ask',
    input: { question: 'How many prisoners will be exchanged?' },
  });
});

test('a name with a slip in its short surname is put right, its given name printed once', async () => {
  const context = { library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') };
  const card = await answerQuestion(context, 'Why did Hakan Fidn resign?', {});
  expect(card.actions).toContainEqual(
    expect.objectContaining({ input: { question: 'Why did Hakan Fidan resign?' } }),
  );
  expect(JSON.stringify(card.actions)).not.toContain('Hakan Hakan');
});

test('no common word and no other name is offered for a name that nobody prints', async () => {
  const context = { library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') };
  const card = await answerQuestion(context, 'What did Xi Peacse say?', {});
  expect(card.found).toBe(false);
  expect(card.actions).toEqual([]);
});
