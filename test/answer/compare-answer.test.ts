import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDirectory } from '../../src/analysis/event-directory.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerCompare } from '../../src/answer/compare-answer.js';
import type { Filters } from '../../src/answer/filters.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { Library } from '../../src/library/library.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { openShippedLibrary } from '../support/library.js';

const answer = (library: Library, topic: string, filters: Filters = {}) =>
  answerCompare(
    { library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') } as AnswerContext,
    topic,
    filters,
  );

/** The card as lines: headings with "##", facts with "|", excerpts by their outlet and bold words. */
function linesOf(card: Card): readonly string[] {
  return card.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`## ${block.text}`];
      case 'text':
        return [toPlainText(block.text)];
      case 'facts':
        return block.rows.map(({ label, value }) => `| ${label} | ${toPlainText(value)}`);
      case 'excerpt': {
        const { number, citation, emphasis } = block.excerpt;
        const bold = emphasis.map(({ start, end }) => citation.text.slice(start, end));
        return [`[${number}] ${citation.outlet ?? 'unknown'}: ${bold.join(' … ')}`];
      }
      default:
        return [];
    }
  });
}

describe('/compare with a unit alone', () => {
  it('finds spans of time, though their words are too common to search for', async () => {
    const lines = linesOf(await answer(await openShippedLibrary(), 'days'));
    expect(lines).toContain('## “ceasefire for …”');
    expect(lines.some((line) => line.startsWith('Same number, 2–3, in different words'))).toBe(true);
  });

  it('takes money for every currency, printed as sign or as word', async () => {
    const lines = linesOf(await answer(await openShippedLibrary(), 'money'));
    expect(lines).toContain('## “order for anti-tank mines” – “placed”');
    expect(lines).toContain('## “contracts” – “awarded”');
  });
});

describe('/compare on the shipped corpus', () => {
  let library: Library;
  beforeAll(async () => {
    library = await openShippedLibrary();
  });

  it('sets the 6,000 bodies of each side against each other, and no other number of bodies', async () => {
    const card = await answer(library, 'bodies');
    expect(linesOf(card)).toEqual([
      'These numbers count 3 different things, which are not set against each other.',
      '## “bodies of fighters from each side” – “return”, “handed over”',
      'Same figure, 6,000, told differently: “more than 6,000” (Shafaq News) and “some 6,000” (Outlet unknown).',
      '| Shafaq News, 2 June 2025 | more than 6,000 bodies each [1]',
      '| Outlet unknown, undated | some 6,000 bodies of fighters from each side [2]',
      '[1] Shafaq News: more than 6,000 bodies each',
      '[2] unknown: some 6,000 bodies of fighters from each side',
      '## “the bodies of … Ukrainian soldiers” – “hand over”',
      'Only one article: more than 6,000 (Reuters, 10 June 2025).',
      '[3] Reuters: the bodies of more than 6,000 Ukrainian soldiers',
      '## “the bodies of … Ukrainian dead soldiers” – “shown up”',
      'Only one article: 1,212 (Reuters, 10 June 2025).',
      '[4] Reuters: the bodies of 1,212 Ukrainian dead soldiers',
    ]);
    expect(listExcerpts(card)[1]?.citation.text).toBe(
      'Under the terms of the agreement, some 6,000 bodies of fighters from each side killed in action will be handed over for burial.',
    );
    expect(card.footer).toContain('Searched 15 articles');
  });

  it('keeps prisoners to be exchanged and captured prisoners apart', async () => {
    expect(linesOf(await answer(library, 'prisoners'))).toEqual([
      'These numbers count 2 different things, which are not set against each other; no two articles number the same thing.',
      '## “prisoners of war on each side” – “exchanged”',
      'Only one article: At least 1,000 (Outlet unknown, undated).',
      '[1] unknown: At least 1,000 prisoners of war on each side',
      '## “wounded North Korean prisoners” – “captured”',
      'Only one article: two (The Guardian, undated).',
      '[2] The Guardian: two wounded North Korean prisoners',
    ]);
  });

  it('finds the children on the list, and only them', async () => {
    expect(linesOf(await answer(library, 'children'))).toEqual([
      'Only one article gives a number.',
      '## “an official list of … children” – “abducted”',
      'Only one article: 339 (Outlet unknown, undated).',
      '[1] unknown: an official list of 339 children',
    ]);
  });

  it('reads a question and other names of the thing', async () => {
    const bodies = linesOf(await answer(library, 'bodies'));
    expect(linesOf(await answer(library, 'how many bodies'))).toEqual(bodies);
    expect(linesOf(await answer(library, 'corpses'))).toEqual(bodies);
  });

  it('puts what is counted itself before what it only narrows', async () => {
    const headings = linesOf(await answer(library, 'soldiers')).filter((line) => line.startsWith('##'));
    expect(headings[0]).toBe('## “Ukrainian troops” – “killed”');
    expect(headings).not.toContain('## “the bodies of … Ukrainian soldiers” – “hand over”');
  });

  it('says so when nothing is numbered, and shows what is near as near', async () => {
    const card = await answer(library, 'sanctions');
    expect(card).toMatchObject({
      found: false,
      tone: 'near',
      title: 'No article gives a number for “sanctions”',
    });
    expect(listExcerpts(card, 'answer')).toEqual([]);
    expect(listExcerpts(card, 'near').length).toBeGreaterThan(0);
    expect((await answer(library, 'how many')).found).toBe(false);
    expect((await answer(library, 'bodies', { outlet: 'Pravda' })).title).toBe('No article from “Pravda”');
  });
});

describe('/compare on made-up coverage', () => {
  const flood = (id: string, outlet: string, on: string, sentence: string, place = 'Lowmere') =>
    anArticle({
      id,
      outlet,
      published: { on, basis: 'byline' },
      title: `Flood in ${place} after dam breaks`,
      text: `The dam above ${place} broke and the river flooded the valley. ${sentence} Rescuers searched the flooded houses of ${place} by boat.`,
    });
  const libraryOf = (...articles: ReturnType<typeof anArticle>[]) =>
    aLibrary(
      articles.map((article) => anAnalysedArticle({ article, sentences: splitArticleSentences(article) })),
    );

  it('shows numbers that differ, with who gives which', async () => {
    const library = await libraryOf(
      flood('c', 'Courier', '2025-03-04', 'At least 14 people were killed.'),
      flood('b', 'Gazette', '2025-03-03', 'Twelve people were killed.'),
      flood('a', 'Herald', '2025-03-03', 'Officials said 12 people were killed.'),
    );
    expect(linesOf(await answer(library, 'people killed')).slice(0, 6)).toEqual([
      'These numbers count the same thing.',
      '## “people” – “killed”',
      'Different numbers: at least 14 (Courier, 4 March 2025) and 12 (Gazette and Herald, 3 March 2025).',
      '| Courier, 4 March 2025 | At least 14 people [1]',
      '| Gazette, 3 March 2025 | Twelve people [2]',
      '| Herald, 3 March 2025 | 12 people [3]',
    ]);
  });

  it('takes the toll for the number of the dead', async () => {
    const library = await libraryOf(
      flood('b', 'Gazette', '2025-03-04', 'The death toll in the valley rose from 12 to 14 on Tuesday.'),
      flood('a', 'Herald', '2025-03-03', 'At least 12 people are now known to have died.'),
    );
    expect(linesOf(await answer(library, 'death toll')).slice(0, 5)).toEqual([
      'These numbers count the same thing.',
      '## “people” – “death toll”, “died”',
      'Different numbers: 14 (Gazette, 4 March 2025) and at least 12 (Herald, 3 March 2025).',
      '| Gazette, 4 March 2025 | death toll in the valley rose from 12 to 14 [1]',
      '| Herald, 3 March 2025 | At least 12 people [2]',
    ]);
  });

  it('finds what the opening numbers by words that the title has, and a crash by other words for it', async () => {
    const crash = (id: string, title: string, text: string) =>
      anArticle({ id, outlet: id, title, text, published: { on: '2025-03-04', basis: 'byline' } });
    const library = await libraryOf(
      crash(
        'Gazette',
        'Two dead in Merrow coach crash',
        'Two people were killed at dawn. In 2019, 12 people died in Lund.',
      ),
      crash(
        'Herald',
        'Three killed near Lund',
        'Three people were killed when a coach overturned. It had 41 seats.',
      ),
      crash(
        'Courier',
        'Merrow coach crash: firm fined',
        'It was a wet day. A judge spoke. She saw films. She fined the firm. In Lund a fire killed 9 people.',
      ),
    );
    const lines = linesOf(await answer(library, 'killed in coach crash'));
    expect(lines.filter((line) => line.startsWith('Only')).sort()).toEqual([
      'Only one article: Three (Herald, 4 March 2025).',
      'Only one article: Two (Gazette, 4 March 2025).',
    ]);
  });

  it('tells what is measured, and when, where it changes from day to day', async () => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', 'Three million people voted, a turnout of 64%.'),
      flood('b', 'Gazette', '2025-03-03', 'Turnout was 61%.'),
    );
    expect(linesOf(await answer(library, 'turnout')).slice(0, 3)).toEqual([
      'These numbers count the same thing.',
      '## “Turnout”',
      'Different numbers: 64% (Courier, 4 March 2025) and 61% (Gazette, 3 March 2025).',
    ]);
  });

  it('takes a part played for no toll', async () => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', 'The flood killed 12 people.'),
      flood('b', 'Gazette', '2024-03-04', 'The actor has played 14 dead men.'),
    );
    expect(linesOf(await answer(library, 'death toll')).filter((line) => line.startsWith('Only'))).toEqual([
      'Only one article gives a number.',
      'Only one article: 12 (Courier, 4 March 2025).',
    ]);
  });

  it('takes homes with another fate for none of those asked for', async () => {
    const library = await libraryOf(
      flood(
        'a',
        'Courier',
        '2025-03-04',
        'Some 600 homes were evacuated, and 9,000 homes are without power.',
      ),
      flood('b', 'Gazette', '2025-03-04', 'Power was back in 5,000 homes.'),
    );
    const counted = async (topic: string) =>
      linesOf(await answer(library, topic)).filter((line) => line.startsWith('Only'));
    expect(await counted('homes evacuated')).toEqual([
      'Only one article gives a number.',
      'Only one article: Some 600 (Courier, 4 March 2025).',
    ]);
    expect((await answer(library, 'homes')).blocks.filter(({ kind }) => kind === 'facts')).toEqual([]);
  });

  it('sets side by side what two articles of a discovered event number', async () => {
    const article = (id: string, on: string, text: string) =>
      anArticle({ id, outlet: id, title: `Report ${id}`, published: { on, basis: 'byline' }, text });
    const articles = [
      article('Gazette', '2025-03-04', 'Fourteen people died when it struck.'),
      article('Herald', '2025-03-03', 'An avalanche killed 12 people.'),
    ].map((one) => anAnalysedArticle({ article: one, sentences: splitArticleSentences(one) }));
    const apart = await aLibrary(articles);
    const together = await aLibrary(articles, {
      events: createEventDirectory(articles, [], {
        current: [{ slug: 'avalanche', articleIds: ['Gazette', 'Herald'] }],
        former: [],
      }),
    });
    const facts = async (library: Library) =>
      (await answer(library, 'people killed')).blocks.filter(({ kind }) => kind === 'facts').length;
    expect([await facts(apart), await facts(together)]).toEqual([0, 1]);
  });

  it.each([
    ['the wounded against the dead', '12 people were killed.', '40 people were injured.'],
    ['each side against one side', '12 prisoners from each side were freed.', '12 prisoners were freed.'],
    ['the further against all', '12 people were killed.', 'A further 12 people were killed.'],
    ['one nation against another', '12 Red soldiers were killed.', '12 Blue soldiers were killed.'],
    ['a part against a count', '12 people were killed.', '12% of people were killed.'],
    ['the wanted against those freed', '12 people were arrested.', '12 people were freed.'],
    ['the losses of one side against the other’s', 'Russia lost 900 soldiers.', 'Ukraine lost 650 soldiers.'],
    ['children against adults', '12 children were killed.', '12 people were killed.'],
  ])('never sets %s', async (_, one, other) => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', one),
      flood('b', 'Gazette', '2025-03-03', other),
    );
    const topic = 'people children prisoners soldiers'.split(' ').find((word) => one.includes(word)) ?? '';
    const facts = (await answer(library, topic)).blocks.filter(({ kind }) => kind === 'facts');
    expect(facts).toEqual([]);
  });

  it('never takes the numbers of two incidents in one article for one', async () => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', 'The flood killed 12 people. A storm in May killed 30 people.'),
      flood('b', 'Gazette', '2025-03-04', 'The flood killed 14 people.'),
      flood('c', 'Herald', '2025-03-04', 'A storm in May killed 30 people.'),
    );
    const lines = linesOf(await answer(library, 'people killed'));
    expect(lines.filter((line) => line.startsWith('|'))).toEqual([
      '| Courier, 4 March 2025 | 30 people [1]',
      '| Herald, 4 March 2025 | 30 people [2]',
    ]);
    expect(lines.filter((line) => line.includes('Different'))).toEqual([]);
  });

  it('never sets the numbers of two years against each other', async () => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', '12 people were killed.'),
      flood('b', 'Gazette', '2024-03-04', '12 people were killed.'),
    );
    expect((await answer(library, 'people killed')).blocks.filter(({ kind }) => kind === 'facts')).toEqual(
      [],
    );
  });

  it('tells headings of the same words apart by who prints the number, else by the number', async () => {
    const library = await libraryOf(
      flood('a', 'Courier', '2025-03-04', '12 people were killed.'),
      flood(
        'b',
        'Gazette',
        '2024-03-04',
        'The storm in May killed 12 people. A fire in June killed 30 people.',
      ),
    );
    const lines = linesOf(await answer(library, 'people killed'));
    expect(lines.filter((line) => line.startsWith('##'))).toEqual([
      '## “people” – “killed” (Courier, 4 March 2025)',
      '## “people” – “killed” (Gazette, 4 March 2024: 12)',
      '## “people” – “killed” (Gazette, 4 March 2024: 30)',
    ]);
  });

  it('never sets the numbers of two stories against each other', async () => {
    const fire = anArticle({
      id: 'f',
      outlet: 'Gazette',
      title: 'Factory fire in Northport',
      text: 'A chemical plant burned overnight on the Northport docks. Nine people were killed. Smoke hung over the harbour.',
    });
    const library = await libraryOf(flood('a', 'Courier', '2025-03-04', '12 people were killed.'), fire);
    const card = await answer(library, 'people killed');
    expect(linesOf(card)[0]).toContain('2 different things');
    expect(card.blocks.filter(({ kind }) => kind === 'facts')).toEqual([]);
  });

  it('counts one text under two outlets once and names the other', async () => {
    const wire = flood('a', 'Wire', '2025-03-04', '12 people were killed.');
    const library = await libraryOf(
      { ...wire, sameTextIds: ['b'] },
      { ...wire, id: 'b', aliases: ['b'], outlet: 'Herald', sameTextIds: ['a'] },
    );
    const excerpts = listExcerpts(await answer(library, 'people killed'));
    expect(excerpts.map(({ notes }) => notes)).toEqual([['same text at Herald']]);
  });
});
