// Passages that have the words of a question and tell of something else, or of the same in other words.

import { beforeAll, describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../src/analysis/analyse-article.js';
import { answerQuestion } from '../../../src/answer/ask.js';
import type { Card } from '../../../src/card/card.js';
import { listExcerpts } from '../../../src/card/create-card.js';
import type { Library } from '../../../src/library/library.js';
import { anInformedLibrary } from '../../support/an-informed-library.js';
import { anArticle } from '../../support/builders.js';

const articles: readonly (readonly [publishedOn: string, title: string, ...paragraphs: readonly string[]])[] =
  [
    [
      '2025-06-02',
      'Rovers and Albion in final',
      'Portmere Rovers will meet Tarn Albion in the cup final on Saturday. Rovers beat City 2-0 in the semi-final.',
    ],
    [
      '2025-05-27',
      'Velland expels two',
      'Velland expelled two diplomats of Sarn on Tuesday. The ministry gave them 72 hours to leave.',
    ],
    [
      '2025-05-25',
      'Sarn expels diplomat',
      'Sarn expelled a diplomat of Velland on Sunday, accusing him of spying.',
    ],
    [
      '2025-05-21',
      'Footballer cleared',
      'A jury took two days to find the striker Deon Falk not guilty of assault. Prosecutors had asked for three years.',
    ],
    [
      '2025-05-20',
      'Former banker fails',
      'Philippa Strand, a former banker, lost her appeal against a fraud conviction on Tuesday.',
    ],
    [
      '2025-05-06',
      'Talks in Halden',
      'The delegation from Velland was led by Anton Kray; Sarn sent its foreign minister. They met for the first talks in eleven years.',
    ],
    [
      '2025-04-11',
      'Marrow wins',
      'Ines Marrow took most votes in the election in Velland. Karl Dietrich conceded defeat in the election.',
    ],
    [
      '2025-04-02',
      'Bridge at Mirren reopens',
      'The bridge at Mirren reopened on Wednesday after repairs that cost 14 million euros.',
    ],
    [
      '2025-03-20',
      'Plant in Tarn to close',
      'Alan Petrie, who runs the union Seaworkers United, called the decision shameful.',
    ],
    [
      '2025-03-07',
      'Orvik search ends',
      'The search for survivors of the Orvik earthquake ended on Friday with 164 people confirmed dead.',
    ],
    [
      '2025-03-04',
      'Orvik toll rises',
      'The death toll of the earthquake in the Orvik valley has risen to 112, officials said on Tuesday.',
    ],
    ['2025-02-12', 'Ferry sinks', 'The ferry Aurora sank off Osterby. All 212 passengers were rescued.'],
    [
      '2025-02-10',
      'Mount Skard erupts',
      'Mount Skard erupted on Monday, throwing ash 9 km into the sky.',
      'The last eruption was in 1987.',
    ],
  ];

let library: Library;
beforeAll(async () => {
  library = await anInformedLibrary(
    articles.map(([on, title, ...paragraphs], index) =>
      analyseArticle(
        anArticle({
          id: `article-${index}`,
          title,
          text: paragraphs.join('\n'),
          published: { on, basis: 'metadata' },
        }),
        { people: [], events: [] },
      ),
    ),
  );
});

const ask = (question: string): Promise<Card> =>
  answerQuestion({ library, linkTo: () => null, now: new Date('2025-06-10T12:00:00Z') }, question, {});

describe('the coverage does not say', () => {
  test.each([
    'How long was Deon Falk jailed?',
    'How tall is Mount Skard?',
    'How many passengers died on the Aurora?',
    'When was the bridge at Mirren built?',
    'Which bridge was closed?',
    'How long did the talks in Halden last?',
    'What was the score of the cup final?',
  ])('%s', async (question) => {
    const card = await ask(question);
    expect(card.found, listExcerpts(card)[0]?.citation.text).toBe(false);
    expect(listExcerpts(card, 'answer')).toEqual([]);
  });
});

describe('the coverage says', () => {
  test.each([
    ['What is the latest death toll of the Orvik earthquake?', '164 people'],
    ['When did the last eruption take place?', '1987'],
    ['How many diplomats did Sarn expel?', 'Sarn expelled a diplomat'],
    ['How many diplomats did Velland expel?', 'Velland expelled two'],
    ['Did Philippa Strand win her appeal?', 'lost her appeal'],
    ['Who headed the delegation of Velland?', 'Anton Kray'],
    ['Who won the election in Velland?', 'Ines Marrow'],
    ['Who is Alan Petrie?', 'runs the union'],
  ])('%s %s', async (question, words) => {
    const card = await ask(question);
    expect(card.found).toBe(true);
    expect(listExcerpts(card, 'answer')[0]?.citation.text).toContain(words);
  });

  test('a question that was put in other words shows them', async () => {
    expect(JSON.stringify((await ask('Who headed the delegation of Velland?')).blocks)).toContain(
      'Understood as “Who led the delegation of Velland?”.',
    );
  });
});
