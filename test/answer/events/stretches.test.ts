import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDirectory } from '../../../src/analysis/event-directory.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import type { AnswerContext } from '../../../src/answer/answer-context.js';
import { answerEvent } from '../../../src/answer/event-answer.js';
import { answerEvents } from '../../../src/answer/events-answer.js';
import type { Card } from '../../../src/card/card.js';
import { listExcerpts } from '../../../src/card/create-card.js';
import { toPlainText } from '../../../src/card/rich-text.js';
import { aLibrary } from '../../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';

const report = (id: string, outlet: string, on: string | null, text: string) => {
  const article = anArticle({
    id,
    outlet,
    title: 'Leaders open annual reef summit',
    published: on === null ? null : { on, basis: 'byline' },
    text,
  });
  return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
};
const articles = [
  report('d', 'Gazette', '2025-06-18', 'The annual reef summit in Tallow ended with a larger fund.'),
  report('c', 'Courier', '2025-06-16', 'Leaders opened the annual reef summit in Tallow with a prayer.'),
  report('b', 'Gazette', '2024-06-19', 'The annual reef summit in Ronne ended with a fund for divers.'),
  report('a', 'Courier', '2024-06-17', 'Leaders opened the annual reef summit in Ronne in the rain.'),
  report('u', 'Courier', null, 'Nobody knows when this reef summit of leaders was held at sea.'),
];

describe('an event that was reported in two years', () => {
  let context: AnswerContext;
  beforeAll(async () => {
    const stories = { current: [{ slug: 'reef-summit', articleIds: ['a', 'b', 'c', 'd', 'u'] }], former: [] };
    const library = await aLibrary(articles, { events: createEventDirectory(articles, [], stories) });
    context = { library, linkTo: () => null, now: new Date('2025-07-01T10:00:00Z') };
  });
  const textsOf = ({ blocks }: Card) =>
    blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [`## ${block.text}`]
        : block.kind === 'excerpt'
          ? [block.excerpt.citation.articleId]
          : block.kind === 'facts'
            ? block.rows.map(({ label, value }) => `${label}: ${toPlainText(value)}`)
            : [],
    );

  it('tells the years apart, newest first, and never as one', async () => {
    const card = await answerEvent(context, { name: 'reef-summit' });
    expect(textsOf(card)).toEqual([
      'Reported: 16–18 June 2025; 17–19 June 2024',
      '## Courier, 16–18 June 2025',
      'c',
      '## Gazette, 16–18 June 2025',
      'd',
      '## Courier, 17–19 June 2024',
      'a',
      '## Gazette, 17–19 June 2024',
      'b',
      '## Courier',
      'u',
    ]);
    expect(JSON.stringify(card.blocks)).toContain('these may be different happenings of one kind');
  });

  it('leads to each year alone, in the same view', async () => {
    const card = await answerEvent(context, { name: 'reef-summit', view: 'numbers' });
    expect(card.actions.filter(({ label }) => label.includes('20'))).toMatchObject([
      { label: '16–18 June 2025', input: { view: 'numbers', since: '2025-06-16', until: '2025-06-18' } },
      { label: '17–19 June 2024', input: { view: 'numbers', since: '2024-06-17', until: '2024-06-19' } },
    ]);
    const alone = await answerEvent(context, {
      name: 'reef-summit',
      since: '2024-06-17',
      until: '2024-06-19',
    });
    expect(textsOf(alone).slice(0, 2)).toEqual(['Reported: 17–19 June 2024', '## Courier']);
  });

  it('is listed with both', () => {
    const [line] = answerEvents(context, {}).blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(toPlainText) : [],
    );
    expect(line).toContain('reported 16–18 June 2025; 17–19 June 2024 · 5 articles');
  });
});

it('shows what has come of an event, though it is told in the words of before', async () => {
  const trial = (id: string, on: string, text: string) => {
    const article = anArticle({
      id,
      title: 'Trial of banker Victor Sands',
      published: { on, basis: 'byline' },
      text,
    });
    return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
  };
  const reports = [
    trial(
      'later',
      '2025-06-06',
      'Banker Victor Sands was jailed for nine years for stealing €11m from customers of Kettering Bank.',
    ),
    trial(
      'copied',
      '2025-05-15',
      'Victor Sands was found guilty of stealing €11m from customers of Kettering Bank, it emerged.',
    ),
    trial(
      'first',
      '2025-05-14',
      'Victor Sands was found guilty of stealing €11m from customers of Kettering Bank.',
    ),
  ];
  const stories = { current: [{ slug: 'trial', articleIds: ['later', 'copied', 'first'] }], former: [] };
  const library = await aLibrary(reports, { events: createEventDirectory(reports, [], stories) });
  const card = await answerEvent({ library, linkTo: () => null, now: new Date() }, { name: 'trial' });
  const shown = listExcerpts(card).map(({ citation }) => citation.text);
  expect(shown).toHaveLength(2);
  expect(shown[0]).toContain('jailed');
});
