import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/analysis/quotes/find-quotes.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import type { Quote } from '../../../src/model/quote.js';
import { anArticle } from '../../support/builders.js';
import { growthOf, proportional } from '../../support/growth.js';
import fc from '../../support/property.js';

const find = (text: string): ReturnType<typeof findQuotes> => {
  const article = anArticle({ text });
  return findQuotes(article, splitArticleSentences(article));
};

const said = ({ speaker, text }: Quote): string => `${speaker}: ${text}`;

const marked: readonly { name: string; text: string; quotes: readonly string[] }[] = [
  {
    name: 'a speaker behind the quotation',
    text: 'Defence Minister Rustem Umerov spoke first. "We need a week," Umerov said.',
    quotes: ['Rustem Umerov: We need a week,'],
  },
  {
    name: 'a speaker with a description between name and verb',
    text: '"We need a week," Jonathan Munro, the deputy director of the corporation, said.',
    quotes: ['Jonathan Munro: We need a week,'],
  },
  {
    name: 'a quotation split by its speaker',
    text: '"We need a week," said Julie Collins. "Then we decide."',
    quotes: ['Julie Collins: We need a week,', 'Julie Collins: Then we decide.'],
  },
  {
    name: 'never the one who is told',
    text: '"We need a week," Bridget McKenzie told Julie Collins on Monday.',
    quotes: ['Bridget McKenzie: We need a week,'],
  },
  {
    name: 'a pronoun by who spoke before',
    text: 'Karoline Leavitt warned that Donald Trump was impatient. "We need a week," she said.',
    quotes: ['Karoline Leavitt: We need a week,'],
  },
  {
    name: 'a role by the name beside it',
    text: '"We need a week," the US secretary of state, Marco Rubio, said.',
    quotes: ['Marco Rubio: We need a week,'],
  },
  {
    name: 'somebody unnamed as such',
    text: 'Reporters waited. "We need a week," a spokesperson said.',
    quotes: ['a spokesperson: We need a week,'],
  },
  {
    name: 'an organisation',
    text: 'The BBC swiftly answered. "We stand by our journalism," it said.',
    quotes: ['BBC: We stand by our journalism,'],
  },
  {
    name: 'the one who asks, not the one who answers',
    text: "Karoline Leavitt's remarks came after a reporter asked: 'Can you explain how this went so far?'",
    quotes: ['a reporter: Can you explain how this went so far?'],
  },
  {
    name: 'a quotation that goes on in the next paragraph',
    text: 'Sean Bell said: “It is about credibility.\n“It has to endure.”',
    quotes: ['Sean Bell: It is about credibility.', 'Sean Bell: It has to endure.'],
  },
  {
    name: 'nobody when only somebody unnamed is near',
    text: 'Maj Gen Vadym Skibitskyi told us. When one was asked if he wanted to go home, he replied: "Yes, I will be a hero."',
    quotes: ['null: Yes, I will be a hero.'],
  },
];

describe('findQuotes', () => {
  it.each(marked)('finds $name', ({ text, quotes }) => {
    expect(
      find(text)
        .quotes.filter(({ kind }) => kind !== 'indirect')
        .map(said),
    ).toEqual(quotes);
  });

  it('rejects what is no speech, with a reason', () => {
    const { quotes, rejected } = find(
      "Kyiv's so-called 'Operation Spiderweb' hit the bases. The plan, titled 'Winning the Race', is long.",
    );
    expect(quotes.filter(({ kind }) => kind !== 'indirect')).toEqual([]);
    expect(rejected.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
      'Operation Spiderweb: set off by "so-called"',
      'Winning the Race: a name or nickname',
    ]);
  });

  it('tells reported speech from speech', () => {
    const [report] = find('Vladimir Medinsky said that Moscow had proposed a truce of three days.').quotes;
    expect(report).toMatchObject({
      kind: 'indirect',
      speaker: 'Vladimir Medinsky',
      cue: 'said',
      text: 'that Moscow had proposed a truce of three days',
    });
  });

  it.each([
    {
      name: 'behind a description of the speaker',
      text: "Kyiv's press centre, Spravdi, said Moscow was only present at the talks to gain time.",
      quotes: ['Spravdi: Moscow was only present at the talks to gain time'],
    },
    {
      name: 'of a noun that is in no list',
      text: 'The bridge was closed. A retired pilot said that it had been closed for many years.',
      quotes: ['A retired pilot: that it had been closed for many years'],
    },
    {
      name: 'around its speaker',
      text: 'Most of the bridges in the north, Rustem Umerov said, have been closed since the spring.',
      quotes: [
        'Rustem Umerov: Most of the bridges in the north, Rustem Umerov said, have been closed since the spring',
      ],
    },
    {
      name: 'with the sign of its number',
      text: 'Brightwell Foods reported a good year. The company said it expected sales to grow by 4%. It warned that $5m could be lost.',
      quotes: ['The company: it expected sales to grow by 4%', 'The company: that $5m could be lost'],
    },
    {
      name: 'according to him',
      text: 'Anton Brask came late. "The sea was rough," Brask stressed. According to him, the harbour board has handed over its plans.',
      quotes: ['Anton Brask: The sea was rough,', 'Anton Brask: the harbour board has handed over its plans'],
    },
  ])('finds reported speech $name', ({ text, quotes }) => {
    expect(find(text).quotes.map(said)).toEqual(quotes);
  });

  it('keeps the reserve with which words are passed on', () => {
    const [quote] = find('"Go home, all of you," Vladimir Medinsky is said to have claimed.').quotes;
    expect(quote).toMatchObject({ speaker: 'Vladimir Medinsky', hedged: true, relayed: false, post: false });
  });

  it('marks what was written on a network', () => {
    const [quote] = find('"We meet soon, very soon," Donald Trump wrote on Truth Social.').quotes;
    expect(quote).toMatchObject({ speaker: 'Donald Trump', post: true });
  });

  it('gives the runs of one utterance one group', () => {
    const { quotes } = find('"One week," said Julie Collins. "No more." "Why?" asked Sean Bell.');
    expect(quotes.map(({ group }) => group)).toEqual([0, 0, 1]);
  });

  it('finds nothing in an article without quotations', () => {
    expect(find('It rained.')).toEqual({ quotes: [], rejected: [] });
  });

  it('takes a bracket that closes nothing for no apposition', () => {
    expect(find(') said that he had to leave the room').quotes).toEqual([]);
  });

  it('quotes any text letter for letter', () => {
    const words = [
      '"',
      "'",
      '“',
      '”',
      ' said ',
      'Trump',
      ' he ',
      '. ',
      ', ',
      ': ',
      'and ',
      'that ',
      '\n',
      'x',
      'Mr. ',
      '(',
      ')',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const article = anArticle({ text: parts.join('') });
        for (const { paragraphIndex, start, end, text } of findQuotes(article, splitArticleSentences(article))
          .quotes)
          expect(article.paragraphs[paragraphIndex]?.slice(start, end)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  }, 30_000);

  it.each([
    {
      name: 'a paragraph of short quotations',
      unit: "'We need a week,' Rustem Umerov told Reuters, adding that Moscow 'has not answered' yet. ",
      // A megabyte against a quarter of it.
      length: 250_000,
    },
    {
      name: 'a sentence that never ends',
      unit: 'he said she said that they said ',
      length: 12_500,
    },
    { name: 'insertions that never end', unit: ', who said, he said, ', length: 12_500 },
    { name: 'nothing but capitals', unit: 'Rustem Umerov Trump ', length: 50_000 },
  ])(
    'takes time in proportion to the length of $name',
    ({ unit, length }) => {
      const findIn = (size: number) => {
        const article = anArticle({ text: unit.repeat(size / unit.length) });
        return () => findQuotes(article, splitArticleSentences(article));
      };
      expect(growthOf(findIn, length)).toBeLessThan(proportional);
    },
    120_000,
  );
});
