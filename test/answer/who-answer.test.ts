import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPerson } from '../../src/analysis/known-people.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerWho } from '../../src/answer/who-answer.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const medinsky: KnownPerson = {
  id: 'vladimir-medinsky',
  name: 'Vladimir Medinsky',
  aliases: [],
  description: 'Aide to the Russian president',
  gender: 'male',
  roles: [{ title: 'Presidential aide', from: '2020-01-24', to: null }],
};

const wire = anArticle({
  id: 'wire',
  outlet: 'Wire',
  text: 'But Kremlin aide Vladimir Medinsky said on Saturday that nobody came. It rained.',
});
const daily = anArticle({
  id: 'daily',
  outlet: 'Daily',
  text: [
    "Russia's lead negotiator Vladimir Medinskiy met Ann Ray. Ann Ray and Jo Ray left.",
    "'We wait,' aide Medinskiy told them, and Ann Ray nodded.",
    "'We did not remove it,' the BBC said.",
  ].join('\n'),
});

const articles = [
  anAnalysedArticle({
    article: wire,
    sentences: splitArticleSentences(wire),
    names: [aName(wire, 'Vladimir Medinsky')],
    quotes: [
      aQuote(wire, 'nobody came', {
        kind: 'indirect',
        speaker: 'Vladimir Medinsky',
        mention: 'Vladimir Medinsky',
        cue: 'said',
      }),
    ],
    events: [
      { slug: 'talks', articleId: 'wire', paragraphIndex: 0, start: 0, end: 70, sentenceIndex: 0, weight: 1 },
    ],
  }),
  anAnalysedArticle({
    article: daily,
    sentences: splitArticleSentences(daily),
    names: [
      aName(daily, 'Vladimir Medinskiy'),
      aName(daily, 'Ann Ray'),
      { ...aName(daily, 'Ann Ray'), start: 57, end: 64 },
      aName(daily, 'Jo Ray'),
      { ...aName(daily, 'Medinskiy told', 'Vladimir Medinskiy'), end: 25 },
      { ...aName(daily, 'Ann Ray nodded', 'Ann Ray'), end: 47 },
    ],
    quotes: [
      aQuote(daily, 'We wait,', { speaker: 'Vladimir Medinskiy', mention: 'Medinskiy told', cue: 'told' }),
      aQuote(daily, 'We did not remove it,', { speaker: 'BBC', mention: 'BBC', group: 1 }),
    ],
  }),
];

let context: AnswerContext;
beforeAll(async () => {
  const library = await anInformedLibrary(articles, {
    people: [medinsky],
    events: [
      {
        slug: 'talks',
        title: 'The talks',
        aliases: [],
        from: null,
        to: null,
        place: null,
        participants: [],
        summary: 'They talked.',
        signs: [],
      },
    ],
  });
  context = { library, linkTo: () => null, now: new Date('2025-06-10T10:00:00Z') };
});

const who = (name: string, filters = {}) => answerWho(context, name, filters);
const factsOf = (card: Card) =>
  Object.fromEntries(
    card.blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, toPlainText(value)]) : [],
    ),
  );

describe('who somebody is in the coverage', () => {
  it('is told by titles, spellings, counts, topics and company', async () => {
    const card = await who('medinskij');
    expect(card).toMatchObject({ found: true, title: 'Vladimir Medinsky' });
    expect(factsOf(card)).toEqual({
      Who: 'Aide to the Russian president',
      Office: 'Presidential aide since 24 January 2020',
      Called: "Kremlin aide [1]; Russia's lead negotiator [2]",
      Spelled: '“Vladimir Medinskiy” (Daily); “Vladimir Medinsky” (Wire)',
      Named: 'in 2 articles from 2 outlets',
      Quoted: '1 direct quotation and 1 reported statement',
      'Quoted on': 'The talks (1)',
      'Named with': 'Ann Ray (in 2 sentences)',
    });
  });

  it('cites every title, what most articles print first, the title in bold and the name underlined', async () => {
    const excerpts = listExcerpts(await who('medinsky'));
    const slices = excerpts.map(({ citation: { text }, emphasis, evidence }) =>
      [...emphasis, ...evidence].map(({ start, end }) => text.slice(start, end)),
    );
    expect(slices).toEqual([
      ['Kremlin aide', 'Vladimir Medinsky'],
      ["Russia's lead negotiator", 'Vladimir Medinskiy'],
    ]);
    expect(excerpts.map(({ citation }) => citation.outlet)).toEqual(['Wire', 'Daily']);
    expect(excerpts[0]?.notes).toEqual(['likewise in 1 article from 1 outlet']);
  });

  it('leads on to the quotations, the events and the company', async () => {
    expect((await who('medinsky', { until: '2025-08-01' })).actions).toEqual([
      {
        kind: 'run',
        label: 'What Vladimir Medinsky said',
        command: 'quote',
        input: { person: 'vladimir-medinsky', until: '2025-08-01' },
      },
      { kind: 'run', label: 'The talks', command: 'event', input: { name: 'talks', until: '2025-08-01' } },
      {
        kind: 'run',
        label: 'Who is Ann Ray?',
        command: 'who',
        input: { name: 'ann-ray', until: '2025-08-01' },
      },
    ]);
  });

  it('is shown by the first place of the name where no title is printed', async () => {
    const card = await who('Jo Ray');
    expect(factsOf(card)).toMatchObject({
      Quoted: 'nowhere in these articles',
      'Named with': 'Ann Ray (in 1 sentence)',
    });
    expect(listExcerpts(card)[0]?.citation.text).toBe('Ann Ray and Jo Ray left.');
  });

  it('keeps to the outlet that was asked for', async () => {
    const card = await who('medinsky', { outlet: 'wire' });
    expect(factsOf(card)).toMatchObject({ Called: 'Kremlin aide [1]', Named: 'in 1 article from 1 outlet' });
    const none = await who('Jo Ray', { outlet: 'wire' });
    expect(none).toMatchObject({ found: false, title: 'No article here names Jo Ray' });
    expect(none.actions).toMatchObject([{ label: 'In the one article', input: { name: 'jo-ray' } }]);
  });

  it.each(['is Medinsky?', 'who is Medinsky', '“Medinsky”', 'Medinsky!'])('is told for %j', async (typed) => {
    expect((await who(typed)).title).toBe('Vladimir Medinsky');
  });

  it('is a question which for a name of two people', async () => {
    const card = await who('ray');
    expect(card).toMatchObject({ found: false, title: 'Which person do you mean by “ray”?' });
    expect(card.actions).toMatchObject([
      { command: 'who', input: { name: 'ann-ray' } },
      { command: 'who', input: { name: 'jo-ray' } },
    ]);
  });

  it('offers the similar ones for a misspelled name, and the quotations of a speaker that is no person', async () => {
    expect((await who('Medinksy')).actions).toMatchObject([{ label: 'Vladimir Medinsky' }]);
    const bbc = await who('bbc');
    expect(bbc).toMatchObject({ found: false, title: '“bbc” names no person in these articles' });
    expect(bbc.actions).toMatchObject([
      { label: 'What the BBC said', command: 'quote', input: { person: 'BBC' } },
    ]);
  });

  it.each(['', '   ', '?', '<@123>', 'a'.repeat(5000)])('for “%.12s” is an honest miss', async (typed) => {
    expect((await who(typed)).found).toBe(false);
  });
});
