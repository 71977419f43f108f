import { describe, expect, it } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import type { SaidRequest } from '../../src/answer/answers.js';
import { linkToSource } from '../../src/answer/link-to.js';
import { answerSaid, answerWhoSaid } from '../../src/answer/said-answer.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { Article } from '../../src/model/article.js';
import type { Quote } from '../../src/model/quote.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const talks = anArticle({
  id: 'talks',
  outlet: 'The Courier',
  published: { on: '2025-06-03', basis: 'byline' },
  sameTextIds: ['copy'],
  text: [
    '“We will not give up the harbour,” Ada Doe is said to have claimed. The hall was full of smoke.',
    '“Peace is a long road,” she said, “and we shall walk it.”',
    'Eric Poe said that the harbour would never be given up.',
  ].join('\n'),
});
const copy = { ...talks, id: 'copy', aliases: ['copy'], outlet: 'Gazette', sameTextIds: ['talks'] };
const street = anArticle({
  id: 'street',
  outlet: 'Gazette',
  text: 'On the wall stood: “Give up the harbour now.” Nobody knew whose words.',
});

function quotesOf(article: Article): readonly Quote[] {
  const ada = { speaker: 'Ada Doe' };
  return article.id === 'street'
    ? [aQuote(article, 'Give up the harbour now.')]
    : [
        aQuote(article, 'We will not give up the harbour,', {
          ...ada,
          mention: 'Ada Doe',
          cue: 'claimed',
          hedged: true,
        }),
        aQuote(article, 'Peace is a long road,', { ...ada, mention: 'she', group: 1 }),
        aQuote(article, 'and we shall walk it.', { ...ada, group: 1 }),
        aQuote(article, 'the harbour would never be given up', {
          kind: 'indirect',
          speaker: 'Eric Poe',
          mention: 'Eric Poe',
          group: 2,
        }),
      ];
}

const library = await anInformedLibrary(
  [talks, copy, street].map((article) =>
    anAnalysedArticle({
      article,
      sentences: splitArticleSentences(article),
      names: article.id === 'street' ? [] : [aName(article, 'Ada Doe'), aName(article, 'Eric Poe')],
      quotes: quotesOf(article),
    }),
  ),
);
const context: AnswerContext = { library, linkTo: linkToSource, now: new Date('2025-06-10') };
const said = (phrase: string, set: Partial<SaidRequest> = {}) => answerSaid(context, { phrase, ...set });
const whoSaid = (text: string) => answerWhoSaid(context, text);

const speakersOf = (card: Card) => listExcerpts(card).map(({ speaker }) => speaker);
const boldOf = (card: Card) =>
  listExcerpts(card).map(({ citation, emphasis }) =>
    emphasis.map(({ start, end }) => citation.text.slice(start, end)),
  );

/** Title, headings and texts, in order. */
function linesOf({ title, blocks }: Card): readonly string[] {
  return [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'text' ? [toPlainText(block.text)] : [],
    ),
  ];
}

describe('/said', () => {
  it('tells who said the very words, in bold, with the words that name the speaker and the outlet’s reserve', async () => {
    const card = await said('not give up the harbour', { exact: true });
    expect(linesOf(card).slice(0, 3)).toEqual([
      'Who said “not give up the harbour”?',
      '1 quotation with these words in 1 article from 1 outlet.',
      'In these words',
    ]);
    const [excerpt] = listExcerpts(card);
    expect(excerpt).toMatchObject({ role: 'answer', speaker: 'Ada Doe' });
    expect(boldOf(card)).toEqual([['not give up the harbour']]);
    expect(excerpt?.evidence.map(({ start, end }) => excerpt.citation.text.slice(start, end))).toEqual([
      'Ada Doe',
    ]);
    expect(excerpt?.notes.join()).toContain('is said to have claimed');
  });

  it('folds the wire copy and names its outlet', async () => {
    const [first, ...others] = listExcerpts(await said('not give up the harbour', { exact: true }));
    expect(first?.notes).toContain('same text at Gazette');
    expect(others).toEqual([]);
  });

  it.each(['NOT GIVE UP the harbour', 'not – give up … the harbour', '“not give up the harbour!”'])(
    'does not mind case and punctuation: %s',
    async (phrase) => {
      expect(boldOf(await said(phrase, { exact: true }))).toEqual([['not give up the harbour']]);
    },
  );

  it('tells the very words, nearly these and reported speech apart', async () => {
    expect(speakersOf(await said('give up the harbour'))).toEqual(['Ada Doe', null]);
    const nearly = await said('will never give up this harbour');
    expect(linesOf(nearly)).toContain('In nearly these words');
    expect(listExcerpts(nearly)[0]?.speaker).toBe('Ada Doe');
    const reported = await said('harbour would never be given up');
    expect(linesOf(reported)).toContain('Reported by outlets in their own words');
    expect(linesOf(reported)).not.toContain('In these words');
    expect(listExcerpts(reported)[0]).toMatchObject({
      speaker: 'Eric Poe',
      notes: expect.arrayContaining(['reported speech']),
    });
  });

  it('says so when the article names no speaker', async () => {
    expect(listExcerpts(await said('harbour now'))[0]).toMatchObject({ speaker: null });
    expect(listExcerpts(await said('harbour now'))[0]?.notes).toContain('speaker not named');
  });

  it('finds words on both sides of the tag', async () => {
    const card = await said('a long road and we shall walk it', { exact: true });
    expect(boldOf(card)).toEqual([['a long road', 'and we shall walk it']]);
    expect(listExcerpts(card)[0]?.notes).toContain('“she” is Ada Doe, named beside it');
  });

  it('shows words that stand outside quotations as near, and says exactly that', async () => {
    const card = await said('the hall was full');
    expect(card).toMatchObject({
      title: 'Nobody is quoted with “the hall was full”',
      found: false,
      tone: 'near',
    });
    expect(linesOf(card)).toContain(
      'The words stand in 2 articles from 2 outlets, but not in anybody’s quotation.',
    );
    expect(listExcerpts(card).every(({ role }) => role === 'near')).toBe(true);
    expect(boldOf(card)[0]).toEqual(['The hall was full']);
  });

  it('offers nearly these words when only the very words were asked for', async () => {
    const card = await said('will never give up this harbour', { exact: true });
    expect(card.found).toBe(false);
    expect(listExcerpts(card, 'answer')).toEqual([]);
    expect(card.actions).toEqual([
      {
        kind: 'run',
        label: 'Nearly these words',
        command: 'said',
        input: { phrase: 'will never give up this harbour' },
      },
    ]);
  });

  it('is not taken in by small words', async () => {
    expect((await said('we will not go up the hill')).found).toBe(false);
    expect(listExcerpts(await said('penguins sing'))).toEqual([]);
  });

  it('keeps to the filters, and knows outlets that are none', async () => {
    expect(
      listExcerpts(await said('give up the harbour', { outlet: 'Gazette' })).map(
        ({ citation }) => citation.outlet,
      ),
    ).toEqual(['Gazette', 'Gazette']);
    expect(await said('harbour', { outlet: 'Gazete' })).toMatchObject({
      found: false,
      actions: [{ command: 'said', input: { phrase: 'harbour', outlet: 'Gazette' } }],
    });
  });

  it('leads on to what the speaker said, and prints the first excerpt to copy', async () => {
    const card = await said('not give up the harbour', { exact: true });
    expect(card.actions).toEqual([
      { kind: 'run', label: 'What Ada Doe said', command: 'quote', input: { person: 'ada-doe' } },
    ]);
    expect(linesOf(card).at(-1)).toMatch(/Corpus abc1234, article talks$/);
  });

  it.each(['', '…', 'the', '@everyone'])('takes %j calmly', async (phrase) => {
    expect((await said(phrase)).title).not.toBe('');
  });
});

describe('Who said this?', () => {
  it('looks up what the message quotes', async () => {
    expect(
      speakersOf(await whoSaid('lol **"we will NOT give up the harbour"** <@123456789012345678>'))[0],
    ).toBe('Ada Doe');
  });

  it('looks up each of several quotations', async () => {
    const card = await whoSaid('“Peace is a long road” vs "penguins are fine"');
    expect(card).toMatchObject({ title: 'Who said this: 2 quotations looked up', found: true });
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        '“Peace is a long road”',
        '“penguins are fine”',
        'Nobody is quoted with these words, nor nearly these.',
      ]),
    );
    expect((await whoSaid('"penguins sing" and "penguins dance"')).found).toBe(false);
  });

  it('finds the quoted part of a message without quotation marks', async () => {
    const card = await whoSaid(
      'Hey all! Did somebody really say we will not give up the harbour, or did I dream it?',
    );
    expect(card.title).toBe('Who said “we will not give up the harbour”?');
    expect(speakersOf(card)[0]).toBe('Ada Doe');
  });

  it('says honestly that nobody said it', async () => {
    expect(await whoSaid('It will rain tomorrow, I guess')).toMatchObject({ found: false });
    expect(await whoSaid('<@123456789012345678>')).toMatchObject({ found: false });
  });
});
