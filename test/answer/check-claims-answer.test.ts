import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerCheckClaims } from '../../src/answer/check-claims-answer.js';
import { compareNumbers } from '../../src/answer/claims/compare-numbers.js';
import { readClaims } from '../../src/answer/claims/read-claims.js';
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

const check = (text: string): Promise<Card> => answerCheckClaims(context, text);
const words = (card: Card) => JSON.stringify(card.blocks);

describe('a message checked against the coverage', () => {
  test('is shown beside the sentences that bear on its claim', async () => {
    const card = await check('Some 6,000 bodies of fighters from each side will be handed over for burial.');
    expect(card.found).toBe(true);
    const [first] = listExcerpts(card);
    expect(first?.citation.text).toContain('some 6,000 bodies of fighters from each side');
    expect(first?.notes).toContain('same number: some 6,000');
  });

  test('has a different number of the same thing marked, and gets no verdict', async () => {
    const card = await check('Medinsky was presented with an official list of 500 children.');
    const notes = listExcerpts(card).flatMap((excerpt) => excerpt.notes);
    expect(notes).toContain('different number: 500 in the message, 339 here');
    expect(card.title).toContain('no verdict');
  });

  test('has the same figure, meant less exactly, told apart', async () => {
    const card = await check(
      'More than 6,000 bodies of fighters from each side will be handed over for burial.',
    );
    const notes = listExcerpts(card).flatMap((excerpt) => excerpt.notes);
    expect(notes).toContain('same figure, told differently: More than 6,000 in the message, some 6,000 here');
  });

  test('tells which of its sentences were not checked, and why', async () => {
    const card = await check(
      'Wow. The talks in Istanbul were mediated by Turkish officials. Did you know? The talks in Istanbul were mediated by Turkish officials.',
    );
    expect(words(card)).toContain('Checked 1 of 4 sentences');
    expect(words(card)).toContain('“Wow.” – too few words that could be looked for');
    expect(words(card)).toContain('“Did you know?” – a question claims nothing');
    expect(words(card)).toContain('Turkish officials.” – said before');
  });

  test('is told for each claim when nothing bears on it', async () => {
    const card = await check(
      'Penguins invaded Madagascar with submarines. The talks in Istanbul were mediated by Turkish officials.',
    );
    expect(words(card)).toContain('Nothing in the coverage bears on this; no article mentions “Penguins”');
    expect(listExcerpts(card)[0]?.citation.text).toContain('mediated by Turkish officials');
  });

  test('names what the passage does not name', async () => {
    const card = await check('Macron handed Moscow a list of children allegedly deported to Russia.');
    expect(listExcerpts(card)[0]?.notes).toContain('does not name “Macron”');
  });

  test('is borne on by what numbers the same thing otherwise, whatever its own number', async () => {
    const card = await check('At least 517 prisoners of war will be exchanged.');
    const [first] = listExcerpts(card);
    expect(first?.citation.text).toContain('At least 1,000 prisoners of war on each side will be exchanged');
    expect(first?.notes).toContain('different number: At least 517 in the message, At least 1,000 here');
    const troops = await check('Russia returned 12,000 bodies to Ukraine.');
    expect(
      listExcerpts(troops)
        .map(({ citation }) => citation.text)
        .join(),
    ).not.toContain('12,000 troops');
  });

  test('has the words marked that a passage does not have, and what it denies', async () => {
    const card = await check('The talks in Istanbul were not mediated by jubilant Turkish officials.');
    const [first] = listExcerpts(card);
    expect(first?.notes).toContain('does not have “jubilant” and “talks”');
    expect(first?.notes).toContain('the message denies something, this does not');
  });

  test('that names the month in which the passage was written lacks nothing', async () => {
    const card = await check(
      'In June 2025 both sides agreed on the largest prisoner exchange of the conflict.',
    );
    const [first] = listExcerpts(card);
    expect(first?.citation.publishedOn).toBe('2025-06-02');
    expect(first?.notes.join()).not.toContain('June');
  });

  test('has another one of a row marked', async () => {
    const card = await check(
      'Turkey hosted a fourth round of peace negotiations on the transfer of prisoners and fallen soldiers.',
    );
    expect(listExcerpts(card)[0]?.notes).toContain(
      'different number: fourth round in the message, second round here',
    );
  });

  test('that claims nothing is told so', async () => {
    expect((await check('lol really? <@123456789012345678>')).title).toContain('claims nothing');
  });
});

test('claims are the sentences that state something, each once; the others tell why they are none', () => {
  expect(
    readClaims(
      'Wow. Did Russia return the bodies? Russia returned 6,000 bodies. Russia returned 6,000 bodies.',
    ),
  ).toEqual({
    claims: ['Russia returned 6,000 bodies.'],
    leftOut: [
      { sentence: 'Wow.', reason: 'too-short' },
      { sentence: 'Did Russia return the bodies?', reason: 'question' },
      { sentence: 'Russia returned 6,000 bodies.', reason: 'repeated' },
    ],
  });
});

describe('numbers', () => {
  test.each([
    ['They lost 20 tanks.', 'The army lost 30 tanks and 20 ships.', [['20', '30', 'neither']]],
    ['They lost 20 tanks.', 'Some 20 tanks were lost, 30 tanks damaged.', [['20', 'Some 20', 'figure']]],
    ['They lost 20 tanks.', 'Some 20 tanks were lost; 20 tanks remain.', [['20', '20', 'number']]],
    ['They lost 20 tanks.', 'They lost 20 ships.', []],
    ['20 people were injured.', 'It killed 30 people.', []],
    ['Russia lost 20 tanks.', 'Ukraine lost 30 tanks.', []],
    ['12 dead in flood.', 'The flood left 40 wounded.', []],
    ['They downed 41 of 48 drones.', 'They downed 41 drones.', [['41', '41', 'number']]],
    ['It paid a £52m fine.', 'It was fined £42m.', [['£52m', '£42m', 'neither']]],
    ['It paid a £52m fine.', 'It lost £42m, and £3m of it at sea.', []],
    ['It cost €3 million.', 'It cost €5 million.', [['€3 million', '€5 million', 'neither']]],
  ])('of a claim stand beside numbers of the same thing only: %s – %s', (claim, passage, pairs) => {
    expect(
      compareNumbers(claim, passage).map(({ claimed, printed, same }) => [claimed, printed, same]),
    ).toEqual(pairs);
  });
});
