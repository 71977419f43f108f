import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerEvents } from '../../src/answer/events-answer.js';
import type { Filters } from '../../src/answer/filters.js';
import type { Card } from '../../src/card/card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import { createLibrary } from '../../src/library/create-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const report = (id: string, outlet: string, on: string | null, title: string, text: string) =>
  anAnalysedArticle({
    article: anArticle({
      id,
      outlet,
      title,
      text,
      published: on === null ? null : { on, basis: 'byline' },
    }),
  });

const articles = [
  report(
    'f1',
    'Courier',
    '2024-05-06',
    'Ferry runs aground off Skerry Island',
    'The ferry Northern Star ran aground off Skerry Island in thick fog. Lifeboats took 212 passengers ashore.',
  ),
  report(
    'f2',
    'Gazette',
    '2024-05-07',
    'Passengers rescued after ferry runs aground',
    'Lifeboats rescued 212 passengers from the ferry Northern Star, aground off Skerry Island in fog.',
  ),
  report(
    'b1',
    'Courier',
    '2024-06-01',
    'Chancellor raises fuel duty',
    'The chancellor raised the duty on petrol and diesel in her budget speech to parliament on Thursday.',
  ),
  report(
    'b2',
    'Herald',
    '2024-06-02',
    'Fuel duty raised in budget by chancellor',
    'In her budget speech the chancellor raised the duty on petrol and diesel, to anger in parliament.',
  ),
  report(
    'o1',
    'Herald',
    null,
    'Rare orchid blooms',
    'Botanists celebrated the flowering of an orchid that was believed extinct in the valley.',
  ),
];

let context: AnswerContext;
beforeAll(async () => {
  context = {
    library: await createLibrary({
      articles,
      knowledge: { people: [], events: [] },
      issues: [],
      builtAt: new Date('2024-06-10T10:00:00Z'),
    }),
    linkTo: () => null,
    now: new Date('2024-06-10T10:00:00Z'),
  };
});
const list = (filters: Filters = {}) => answerEvents(context, filters);
const linesOf = (card: Card) =>
  card.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(toPlainText) : []));

describe('the list of events', () => {
  it('has those last reported first, with name, days and outlets; an article alone is no event', () => {
    const card = list();
    expect(card.title).toBe('2 events, last reported first');
    expect(linesOf(card)).toEqual([
      expect.stringMatching(
        /^(?:Chancellor raises fuel duty|Fuel duty raised.*) · reported 1–2 June 2024 · 2 articles: Courier and Herald · [a-z-]+-jun-2024 · discovered$/,
      ),
      expect.stringMatching(
        /^.*[Ff]erry.* · reported 6–7 May 2024 · 2 articles: Courier and Gazette · [a-z-]+-may-2024 · discovered$/,
      ),
    ]);
  });

  it('leads to each event, within the filters', () => {
    const card = list({ outlet: 'gazette' });
    expect(card.title).toBe('1 event, last reported first');
    expect(card.actions).toMatchObject([{ command: 'event', input: { outlet: 'gazette' } }]);
  });

  it('says so when there is none, or no such outlet', () => {
    expect(list({ until: '2023-01-01', outlet: 'Courier' })).toMatchObject({
      found: false,
      title: 'No event in these articles',
    });
    expect(list({ outlet: 'Nobody' })).toMatchObject({ title: 'No article from “Nobody”' });
  });
});
