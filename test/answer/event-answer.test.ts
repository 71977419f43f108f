import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { findEventMentions } from '../../src/analysis/event-mentions.js';
import type { KnownEvent } from '../../src/analysis/known-events.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerEvent, type EventRequest } from '../../src/answer/event-answer.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { Article } from '../../src/model/article.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

function anEvent(slug: string, title: string, phrase: string): KnownEvent {
  return {
    slug,
    title,
    aliases: [],
    from: '2025-06-01',
    to: '2025-06-03',
    place: 'Old Harbour',
    participants: ['Reds', 'Blues'],
    summary: `A summary of ${title}.`,
    signs: [{ all: [[phrase]], none: [], weight: 3, onlyIfCovered: false }],
  };
}

const events = [
  anEvent('harbour-talks', 'Harbour talks', 'harbour talks'),
  anEvent('harbour-fire', 'Harbour fire', 'harbour fire'),
  anEvent('silent-event', 'Silent event', 'nobody writes this'),
];

function analysed(article: Article, facts: Partial<AnalysedArticle> = {}): AnalysedArticle {
  const sentences = splitArticleSentences(article);
  return anAnalysedArticle({
    article,
    sentences,
    events: findEventMentions(article, sentences, events),
    ...facts,
  });
}

const courier = anArticle({
  id: 'courier',
  outlet: 'The Courier',
  published: { on: '2025-06-03', basis: 'byline' },
  text: [
    'The harbour talks opened on Monday with a long and cordial breakfast. Ann Ray led the harbour talks for the Reds.',
    'It rained. Later the harbour talks turned to prisoners, of whom a thousand are to be freed.',
  ].join('\n'),
});
const gazette = anArticle({
  id: 'gazette',
  outlet: 'Gazette',
  sameTextIds: ['wire'],
  text: 'The harbour talks opened on Monday with a long breakfast. A second day of harbour talks brought no ceasefire at all.',
});
const wire = anArticle({
  ...gazette,
  id: 'wire',
  aliases: ['wire'],
  outlet: 'Wire',
  sameTextIds: ['gazette'],
});

let context: AnswerContext;
beforeAll(async () => {
  const articles = [
    analysed(courier, {
      names: [aName(courier, 'Ann Ray')],
      quotes: [aQuote(courier, 'a long and cordial breakfast', { speaker: 'Ann Ray' })],
    }),
    analysed(gazette),
    analysed(wire),
  ];
  const library = await anInformedLibrary(articles, { events });
  context = { library, linkTo: () => null, now: new Date('2025-06-10T10:00:00Z') };
});

const ask = (name: string, request: Omit<EventRequest, 'name'> = {}) =>
  answerEvent(context, { name, ...request });
const outline = (card: Card) =>
  card.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'text') return [toPlainText(block.text)];
    if (block.kind === 'facts')
      return block.rows.map(({ label, value }) => `${label}: ${toPlainText(value)}`);
    if (block.kind === 'list') return block.items.map((item) => `• ${toPlainText(item)}`);
    return block.kind === 'excerpt' ? [`${block.excerpt.number} ${block.excerpt.citation.text}`] : [];
  });

describe('an event', () => {
  it('opens with what, when, where and who, then lets each outlet speak in its own sentences', async () => {
    const card = await ask('talks in the harbour');
    expect(card).toMatchObject({ tone: 'answer', found: true, title: 'Harbour talks' });
    expect(outline(card)).toEqual([
      'A summary of Harbour talks.',
      'When: 1–3 June 2025',
      'Where: Old Harbour',
      'Who: Reds, Blues',
      '7 sentences in 3 articles from 3 outlets.',
      '# The Courier',
      '1 The harbour talks opened on Monday with a long and cordial breakfast. Ann Ray led the harbour talks for the Reds.',
      '2 Later the harbour talks turned to prisoners, of whom a thousand are to be freed.',
      '# Gazette',
      '3 The harbour talks opened on Monday with a long breakfast. A second day of harbour talks brought no ceasefire at all.',
    ]);
  });

  it('shows wire copies once and names who else carries them', async () => {
    const card = await ask('harbour-talks');
    expect(listExcerpts(card).map(({ citation, notes }) => [citation.outlet, notes])).toEqual([
      ['The Courier', []],
      ['The Courier', []],
      ['Gazette', ['same text at Wire']],
    ]);
  });

  it('shows who speaks: within the passage where it fits, else beside it', async () => {
    const article = anArticle({
      outlet: 'Daily',
      text: [
        "Ann Ray came. 'We wait. The harbour talks will go on for days,' she said.",
        "'The harbour talks are good. They end. They begin. They end again. So it is,' Bo Fox wrote.",
      ].join('\n'),
    });
    const library = await anInformedLibrary(
      [
        analysed(article, {
          names: [aName(article, 'Ann Ray'), aName(article, 'Bo Fox')],
          quotes: [
            aQuote(article, 'We wait. The harbour talks will go on for days,', {
              speaker: 'Ann Ray',
              mention: 'she',
            }),
            aQuote(article, 'The harbour talks are good. They end. They begin. They end again. So it is,', {
              speaker: 'Bo Fox',
              mention: 'Bo Fox',
              group: 1,
            }),
          ],
        }),
      ],
      { events },
    );
    const excerpts = listExcerpts(await answerEvent({ ...context, library }, { name: 'harbour-talks' }));
    expect(excerpts.map(({ citation, speaker }) => [citation.text, speaker])).toEqual([
      ["The harbour talks will go on for days,' she said.", null],
      ["'The harbour talks are good.", 'Bo Fox'],
    ]);
  });

  it('leads on to what those named in it said', async () => {
    const card = await ask('harbour-talks', { since: '2025-06-01' });
    expect(card.actions.at(-1)).toEqual({
      kind: 'run',
      label: 'What Ann Ray said',
      command: 'quote',
      input: { person: 'ann-ray', since: '2025-06-01' },
    });
  });

  it('leads from each view to the others, with the same filters', async () => {
    const card = await ask('harbour-talks', { view: 'timeline', since: '2025-06-01' });
    const input = { name: 'harbour-talks', since: '2025-06-01' };
    expect(card.actions).toEqual([
      { kind: 'run', label: 'Overview', command: 'event', input },
      { kind: 'run', label: 'Numbers', command: 'event', input: { ...input, view: 'numbers' } },
      { kind: 'run', label: 'Quotes', command: 'event', input: { ...input, view: 'quotes' } },
      { kind: 'run', label: 'Outlets', command: 'event', input: { ...input, view: 'outlets' } },
      { kind: 'run', label: 'Sources', command: 'event', input: { ...input, view: 'sources' } },
    ]);
  });

  it('is told by one outlet when only that is asked', async () => {
    const card = await ask('harbour-talks', { outlet: 'courier' });
    expect(outline(card)).toContain('3 sentences in 1 article from 1 outlet.');
    expect(listExcerpts(card).every(({ citation }) => citation.outlet === 'The Courier')).toBe(true);
  });
});

describe('a view of an event', () => {
  it('tells who has it and who has not, and counts copies as one text', async () => {
    const silent = anArticle({
      id: 'silent',
      outlet: 'Silent Times',
      text: 'Nothing of note took place today.',
    });
    const library = await anInformedLibrary(
      [analysed(courier), analysed(gazette), analysed(wire), analysed(silent)],
      { events },
    );
    const card = await answerEvent({ ...context, library }, { name: 'harbour-talks', view: 'outlets' });
    expect(outline(card)).toEqual([
      '3 outlets, 3 articles, 2 distinct texts: 1 article carries a text that another outlet has too.',
      '# Who has it',
      'The Courier: 1 article, 3 sentences, 3 June 2025',
      'Gazette: 1 article, 2 sentences, undated, 1 shared with another outlet',
      'Wire: 1 article, 2 sentences, undated, 1 shared with another outlet',
      '# Who has it not',
      'No sentence on this event was recognised in the articles of:',
      '• Silent Times',
    ]);
  });

  it('keeps what happened on a day apart from what was only published on one', async () => {
    const card = await ask('harbour-talks', { view: 'timeline' });
    expect(outline(card)).toEqual([
      '# Happened on',
      '2 June 2025',
      '1 The harbour talks opened on Monday with a long and cordial breakfast.',
      '# Published on',
      'These articles name no day that can be told; they stand by the day they appeared.',
      '2 The harbour talks opened on Monday with a long breakfast.',
    ]);
    expect(listExcerpts(card)[0]?.notes).toEqual([
      '“Monday” resolved to 2 June 2025 from the day of publication, 3 June 2025',
    ]);
  });

  it('gives the words of each speaker', async () => {
    const article = anArticle({
      outlet: 'Daily',
      text: "'The harbour talks will go on for days,' Ann Ray said.\n'It never rains here in the summer,' Ann Ray said.",
    });
    const library = await anInformedLibrary(
      [
        analysed(article, {
          names: [aName(article, 'Ann Ray')],
          quotes: [
            aQuote(article, 'The harbour talks will go on for days,', {
              speaker: 'Ann Ray',
              mention: 'Ann Ray',
            }),
          ],
        }),
      ],
      { events },
    );
    const card = await answerEvent({ ...context, library }, { name: 'harbour-talks', view: 'quotes' });
    expect(outline(card)).toEqual(['# Ann Ray', "1 'The harbour talks will go on for days,' Ann Ray said."]);
  });

  it('sets numbers of one thing side by side', async () => {
    const card = await ask('harbour-talks', { view: 'numbers' });
    expect(outline(card)).toContain('No sentence on this event says how many or how much of anything.');
  });

  it('names every text once, with its weightiest sentence and who else carries it', async () => {
    const card = await ask('harbour-talks', { view: 'sources' });
    expect(listExcerpts(card).map(({ citation, notes }) => [citation.outlet, ...notes])).toEqual([
      ['The Courier', '3 sentences on this event in the article'],
      ['Gazette', '2 sentences on this event in the article', 'same text at Wire'],
    ]);
  });
});

describe('an event without an answer', () => {
  it('is asked back when its name fits several', async () => {
    const card = await ask('harbour', { since: '2025-06-01' });
    expect(card).toMatchObject({ found: false, title: 'Which event do you mean by “harbour”?' });
    expect(card.actions).toMatchObject([
      { label: 'Harbour talks', input: { name: 'harbour-talks', since: '2025-06-01' } },
      { label: 'Harbour fire', input: { name: 'harbour-fire' } },
    ]);
  });

  it('is unknown: the nearest are offered, and all are listed', async () => {
    const card = await ask('harbor tallks');
    expect(card).toMatchObject({ found: false, title: 'No event called “harbor tallks” in the corpus' });
    expect(card.actions).toMatchObject([
      { input: { name: 'harbour-talks' } },
      { input: { name: 'harbour-fire' } },
    ]);
    expect(outline(card)).toContain('Events of this corpus: Harbour talks, Harbour fire and Silent event.');
  });

  it('is listed but not reported: says what it is and what was searched', async () => {
    const card = await ask('silent-event');
    expect(card).toMatchObject({
      found: false,
      title: 'No sentence about Silent event in these articles',
      searched: { articles: 3 },
    });
    expect(outline(card)[0]).toBe('A summary of Silent event.');
    expect(card.actions).toEqual([]);
  });

  it('is reported, but not within the filters: offers to drop them', async () => {
    const library = await anInformedLibrary([analysed(courier)], { events });
    const card = await answerEvent({ ...context, library }, { name: 'harbour-talks', until: '2025-01-01' });
    expect(card.found).toBe(false);
    expect(card.actions).toMatchObject([{ label: 'All 3 sentences', input: { name: 'harbour-talks' } }]);
  });

  it('comes from an outlet nobody knows', async () => {
    expect(await ask('harbour-talks', { outlet: 'Nobody' })).toMatchObject({
      title: 'No article from “Nobody”',
    });
  });

  it.each(['', '  ', '?!', '@everyone', 'x'.repeat(5000)])('is an honest miss for “%.12s”', async (typed) => {
    expect((await ask(typed)).found).toBe(false);
  });
});
