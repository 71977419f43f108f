import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import type { KnownPerson } from '../../src/analysis/known-people.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import type { QuotesRequest } from '../../src/answer/answers.js';
import { answerQuotes } from '../../src/answer/quotes-answer.js';
import type { Card, Excerpt } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { Article } from '../../src/model/article.js';
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

function analysed(article: ReturnType<typeof anArticle>, facts: Partial<AnalysedArticle>): AnalysedArticle {
  return anAnalysedArticle({ article, sentences: splitArticleSentences(article), ...facts });
}

const talks = anArticle({
  id: 'talks',
  outlet: 'The Courier',
  published: { on: '2025-06-03', basis: 'byline' },
  text: [
    "The list named 339 children. 'Don't put on a show,' Medinsky is said to have claimed. The hall was full.",
    'Medinskiy said that a ceasefire of three days had been proposed.',
    "'We did not remove any story,' the BBC said.",
  ].join('\n'),
});
const speech = anArticle({
  id: 'speech',
  outlet: 'Gazette',
  published: { on: '2025-06-01', basis: 'byline' },
  text: "Medinsky spoke. 'The war began long ago, it may go on,' he told reporters. 'We wait.'\nLater Eric Doe and Jane Doe left.",
});

const articles = [
  analysed(talks, {
    names: [aName(talks, 'Medinsky', 'Vladimir Medinsky')],
    quotes: [
      aQuote(talks, "Don't put on a show,", {
        speaker: 'Vladimir Medinsky',
        mention: 'Medinsky',
        cue: 'claimed',
        hedged: true,
      }),
      aQuote(talks, 'a ceasefire of three days had been proposed', {
        kind: 'indirect',
        speaker: 'Medinskiy',
        mention: 'Medinskiy',
        group: 1,
      }),
      aQuote(talks, 'We did not remove any story,', { speaker: 'BBC', mention: 'BBC', group: 2 }),
    ],
  }),
  analysed(speech, {
    names: [
      aName(speech, 'Medinsky', 'Vladimir Medinsky'),
      aName(speech, 'Eric Doe'),
      aName(speech, 'Jane Doe'),
    ],
    quotes: [
      aQuote(speech, 'The war began long ago, it may go on,', {
        speaker: 'Vladimir Medinsky',
        mention: 'he',
      }),
      aQuote(speech, 'We wait.', { speaker: 'Vladimir Medinsky' }),
    ],
  }),
];

let context: AnswerContext;
beforeAll(async () => {
  const library = await anInformedLibrary(articles, { people: [medinsky] });
  context = { library, linkTo: () => null, now: new Date('2025-06-10T10:00:00Z') };
});

const ask = (request: QuotesRequest) => answerQuotes(context, request);
const textsOf = (card: Card) => listExcerpts(card).map(({ citation }) => citation.text);
const boldOf = ({ citation, emphasis }: Excerpt) =>
  emphasis.map(({ start, end }) => citation.text.slice(start, end));
const underlinedOf = ({ citation, evidence }: Excerpt) =>
  evidence.map(({ start, end }) => citation.text.slice(start, end));
const outline = (card: Card) =>
  card.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'text') return [toPlainText(block.text)];
    return block.kind === 'excerpt' ? [`${block.excerpt.number}`] : [];
  });

describe('what a person said', () => {
  it('is shown as whole sentences, the words in bold and the name underlined, reported speech apart', async () => {
    const card = await ask({ person: 'medinskij' });
    expect(card).toMatchObject({ tone: 'answer', found: true, title: 'What Vladimir Medinsky said' });
    expect(outline(card)).toEqual([
      '2 direct quotations and 1 reported statement in 2 articles from 2 outlets.',
      '# In direct quotation',
      '1',
      '2',
      '# Reported by outlets in their own words',
      '3',
    ]);
    const [show, war, ceasefire] = listExcerpts(card);
    expect(show?.citation.text).toBe("'Don't put on a show,' Medinsky is said to have claimed.");
    expect(boldOf(show!)).toEqual(["Don't put on a show,"]);
    expect(underlinedOf(show!)).toEqual(['Medinsky']);
    expect(boldOf(war!)).toEqual(['The war began long ago, it may go on,', 'We wait.']);
    expect(ceasefire?.speaker).toBe('Vladimir Medinsky');
  });

  it('says who this is and which office was held', async () => {
    const card = await ask({ person: 'Medinsky' });
    expect(card.blocks[0]).toEqual({
      kind: 'facts',
      rows: [
        { label: 'Who', value: 'Aide to the Russian president' },
        { label: 'Office', value: 'Presidential aide since 24 January 2020' },
      ],
    });
  });

  it('marks what an outlet passes on with reserve, with its own words, and a name it spells otherwise', async () => {
    const [show, war, ceasefire] = listExcerpts(await ask({ person: 'medinsky' }));
    expect(show?.notes).toEqual(['the outlet passes this on with reserve: “is said to have claimed”']);
    expect(war?.notes).toEqual([]);
    expect(ceasefire?.notes).toEqual(['spelled “Medinskiy”']);
  });

  it('comes newest first, or the most substantial first', async () => {
    expect(textsOf(await ask({ person: 'medinsky', order: 'newest' }))[0]).toContain('put on a show');
    expect(textsOf(await ask({ person: 'medinsky', order: 'best' }))[0]).toContain('The war began');
  });

  it('begins where the pronoun beside it is explained, and not in another entry of a live blog', async () => {
    const text = "Ann Ray came home. It was late. 'We wait,' she said. 'I go,' Ann Ray wrote.";
    const textOf = async (entries: Article['entries']) => {
      const article = anArticle({ text, entries });
      const library = await anInformedLibrary([
        analysed(article, {
          names: [aName(article, 'Ann Ray')],
          quotes: [aQuote(article, 'We wait,', { speaker: 'Ann Ray', mention: 'she' })],
        }),
      ]);
      return listExcerpts(await answerQuotes({ ...context, library }, { person: 'Ann Ray' }))[0];
    };
    const excerpt = await textOf([]);
    expect(excerpt?.citation.text).toBe("Ann Ray came home. It was late. 'We wait,' she said.");
    expect(underlinedOf(excerpt!)).toEqual(['Ann Ray', 'she']);
    const apart = await textOf([
      { paragraphIndex: 0, start: 19, end: text.length, headingEnd: null, byline: null, postedAt: null },
    ]);
    expect(apart?.citation.text).toBe("'We wait,' she said.");
    expect(apart).toMatchObject({ role: 'near', speaker: null, notes: ['“she” may be Ann Ray'] });
  });

  it('prints no sentence twice: reported speech beside a direct quotation is shown with it', async () => {
    const article = anArticle({
      text: "Ann Ray said it was late and added: 'We wait.' Ms Ray said that it rained.",
    });
    const library = await anInformedLibrary([
      analysed(article, {
        names: [aName(article, 'Ann Ray')],
        quotes: [
          aQuote(article, 'it was late', { speaker: 'Ann Ray', mention: 'Ann Ray', kind: 'indirect' }),
          aQuote(article, 'We wait.', { speaker: 'Ann Ray', mention: 'Ann Ray', group: 1 }),
          aQuote(article, 'that it rained', {
            speaker: 'Ann Ray',
            mention: 'Ms Ray',
            kind: 'indirect',
            group: 2,
          }),
        ],
      }),
    ]);
    expect(textsOf(await answerQuotes({ ...context, library }, { person: 'Ann Ray' }))).toEqual([
      "Ann Ray said it was late and added: 'We wait.'",
      'Ms Ray said that it rained.',
    ]);
  });

  it('is narrowed to a topic by any form of its words, in the words or the sentence around them', async () => {
    const card = await ask({ person: 'medinsky', about: 'claim of wars' });
    expect(card.title).toBe('What Vladimir Medinsky said about “claim of wars”');
    expect(textsOf(card)).toHaveLength(2);
    expect(card.actions.slice(-1)).toEqual([
      {
        kind: 'run',
        label: 'All 3 of Vladimir Medinsky',
        command: 'quote',
        input: { person: 'vladimir-medinsky' },
      },
    ]);
  });

  it('is narrowed to what is given word for word, or to what is only reported', async () => {
    expect(textsOf(await ask({ person: 'medinsky', kind: 'direct' }))).toHaveLength(2);
    const reported = await ask({ person: 'medinsky', kind: 'reported' });
    expect(textsOf(reported)).toEqual(['Medinskiy said that a ceasefire of three days had been proposed.']);
    expect(reported.actions.at(-1)).toMatchObject({ label: 'All 3 of Vladimir Medinsky' });
    const none = await ask({ person: 'medinsky', kind: 'reported', outlet: 'Gazette' });
    expect(none).toMatchObject({
      found: false,
      title: 'No reported statement of Vladimir Medinsky in these articles',
    });
  });

  it('is kept to the spelling that was typed, and says which others there are', async () => {
    const card = await ask({ person: 'medinskiy', exact: true });
    expect(textsOf(card)).toEqual(['Medinskiy said that a ceasefire of three days had been proposed.']);
    expect(outline(card)[0]).toContain('1 reported statement');
    expect(outline(card)[1]).toBe(
      'Only where the outlet spells the name “medinskiy”; other spellings here: “Medinsky”.',
    );
    expect(textsOf(await ask({ person: 'MEDINSKY', exact: true }))).toHaveLength(2);
    const miss = await ask({ person: 'Medinskyy', exact: true });
    expect(miss).toMatchObject({
      found: false,
      title: 'No quotation of Vladimir Medinsky in these articles',
    });
    expect(outline(miss)[0]).toContain('other spellings here: “Medinsky” and “Medinskiy”');
  });

  it('does not offer all that was said where all of it is shown', async () => {
    const { found, actions } = await ask({ person: 'bbc', kind: 'direct' });
    expect(found).toBe(true);
    expect(actions.map(({ label }) => label)).not.toContainEqual(expect.stringMatching(/^All/));
  });

  it('takes the name out of a question', async () => {
    const { title } = await ask({ person: 'medinsky' });
    expect((await ask({ person: 'is Medinsky?' })).title).toBe(title);
  });

  it('leads on to the articles it was found in', async () => {
    const { actions } = await ask({ person: 'medinsky' });
    expect(actions).toMatchObject([
      { label: 'Show 1 in its article', command: 'article', input: { title: 'talks' } },
      { label: 'Show 2 in its article', command: 'article', input: { title: 'speech' } },
    ]);
  });

  it('is filtered by outlet and day', async () => {
    expect(textsOf(await ask({ person: 'medinsky', outlet: 'the gazette' }))).toHaveLength(1);
    expect(textsOf(await ask({ person: 'medinsky', since: '2025-06-02' }))).toHaveLength(2);
  });

  it('is shown once for wire copies, which are named', async () => {
    const copy = anArticle({
      id: 'copy',
      outlet: 'Wire',
      sameTextIds: ['first'],
      text: "'We wait,' Ann Ray said.",
    });
    const first = anArticle({
      ...copy,
      id: 'first',
      aliases: ['first'],
      outlet: 'Daily',
      sameTextIds: ['copy'],
    });
    const both = [first, copy].map((article) =>
      analysed(article, {
        names: [aName(article, 'Ann Ray')],
        quotes: [aQuote(article, 'We wait,', { speaker: 'Ann Ray', mention: 'Ann Ray' })],
      }),
    );
    const card = await answerQuotes(
      { ...context, library: await anInformedLibrary(both) },
      { person: 'ray' },
    );
    expect(listExcerpts(card)).toMatchObject([
      { citation: { outlet: 'Daily' }, notes: ['same text at Wire'] },
    ]);
  });

  it('is cut at whole sentences when it is longer than an excerpt', async () => {
    const long = `${'Peace needs patience and much more besides. '.repeat(30)}`;
    const article = anArticle({ text: `'${long.trim()}' said Ann Ray.` });
    const library = await anInformedLibrary([
      analysed(article, {
        names: [aName(article, 'Ann Ray')],
        quotes: [aQuote(article, long.trim(), { speaker: 'Ann Ray', mention: 'Ann Ray' })],
      }),
    ]);
    const [excerpt] = listExcerpts(await answerQuotes({ ...context, library }, { person: 'Ann Ray' }));
    expect(excerpt?.citation.text).toBe(
      `'${'Peace needs patience and much more besides. '.repeat(3).trim()}`,
    );
    expect(excerpt?.notes).toEqual(['Ann Ray is named beside it', 'goes on in the article']);
  });
});

describe('a speaker that is no person', () => {
  it.each(['bbc', 'BBC', 'the BBC'])('is found as “%s”', async (typed) => {
    const card = await ask({ person: typed });
    expect(card.title).toBe('What the BBC said');
    expect(textsOf(card)).toEqual(["'We did not remove any story,' the BBC said."]);
  });
});

describe('an office', () => {
  const council = anArticle({
    id: 'council',
    text: [
      'Council leader Ada Brook opened. “We vote now,” Brook said.',
      'Foreign Minister Ivo Lang came. “We wait,” Lang said. Foreign Minister Una Bell left. “We go,” Bell said.',
    ].join('\n'),
  });
  const said = (words: string, speaker: string, group: number) =>
    aQuote(council, words, { speaker, mention: speaker.split(' ')[1] ?? '', group });
  const asked = async (person: string) => {
    const library = await anInformedLibrary(
      [
        analysed(council, {
          names: ['Ada Brook', 'Ivo Lang', 'Una Bell'].map((name) => aName(council, name)),
          quotes: [
            said('We vote now,', 'Ada Brook', 0),
            said('We wait,', 'Ivo Lang', 1),
            said('We go,', 'Una Bell', 2),
          ],
        }),
      ],
      { people: [] },
    );
    return answerQuotes({ ...context, library }, { person });
  };

  it('means whoever alone is printed with it', async () => {
    expect(await asked('the council leader')).toMatchObject({ found: true, title: 'What Ada Brook said' });
  });

  it('of one word only suggests who it may be', async () => {
    const card = await asked('the leader');
    expect(card).toMatchObject({ found: false, actions: [{ label: 'Ada Brook' }] });
  });

  it('of two people is a question which', async () => {
    const card = await asked('foreign minister');
    expect(card).toMatchObject({ found: false, title: 'Which person do you mean by “foreign minister”?' });
    expect(card.actions).toMatchObject([{ label: 'Ivo Lang' }, { label: 'Una Bell' }]);
  });
});

describe('nothing to show', () => {
  it('for a name of two people is a question which, with a button each', async () => {
    const card = await ask({ person: 'doe', about: 'peace' });
    expect(card).toMatchObject({ found: false, title: 'Which person do you mean by “doe”?' });
    expect(card.actions).toEqual([
      { kind: 'run', label: 'Eric Doe', command: 'quote', input: { person: 'eric-doe', about: 'peace' } },
      { kind: 'run', label: 'Jane Doe', command: 'quote', input: { person: 'jane-doe', about: 'peace' } },
    ]);
  });

  it('for a misspelled name offers the similar ones', async () => {
    const card = await ask({ person: 'Medinksy' });
    expect(card).toMatchObject({ found: false, title: 'No person called “Medinksy” in the corpus' });
    expect(card.actions).toMatchObject([
      { label: 'Vladimir Medinsky', input: { person: 'vladimir-medinsky' } },
    ]);
  });

  it('by somebody who is named but not quoted shows where, labelled as near', async () => {
    const card = await ask({ person: 'Eric Doe' });
    expect(card).toMatchObject({ found: false, tone: 'near' });
    expect(card.title).toBe('No quotation of Eric Doe in these articles');
    expect(listExcerpts(card)).toMatchObject([
      {
        role: 'near',
        citation: { text: 'Later Eric Doe and Jane Doe left.' },
        emphasis: [{ start: 6, end: 14 }],
      },
    ]);
  });

  it('about a topic shows other words of the person, labelled as near, and leads to all of them', async () => {
    const card = await ask({ person: 'medinsky', about: 'football' });
    expect(card).toMatchObject({ found: false, tone: 'near' });
    expect(card.title).toBe('No quotation of Vladimir Medinsky about “football” in these articles');
    expect(listExcerpts(card, 'near')).toHaveLength(3);
    expect(card.actions).toMatchObject([{ label: 'All 3 of Vladimir Medinsky' }]);
  });

  it('from an outlet nobody knows says so', async () => {
    const card = await ask({ person: 'medinsky', outlet: 'Gazete' });
    expect(card).toMatchObject({ found: false, title: 'No article from “Gazete”' });
    expect(card.actions).toMatchObject([
      { command: 'quote', input: { person: 'medinsky', outlet: 'Gazette' } },
    ]);
  });

  it.each(['', '   ', '?', '<@123>', 'a'.repeat(5000)])('for “%.12s” is an honest miss', async (typed) => {
    expect((await ask({ person: typed })).found).toBe(false);
  });
});
