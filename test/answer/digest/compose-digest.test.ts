import { beforeAll, describe, expect, test } from 'vitest';
import { composeDigest } from '../../../src/answer/digest/compose-digest.js';
import type { DigestContext } from '../../../src/answer/digest/digest-request.js';
import type { Card } from '../../../src/card/card.js';
import { listExcerpts } from '../../../src/card/create-card.js';
import type { Arrival, Digest, DigestSettings } from '../../../src/card/digest.js';
import { toPlainText } from '../../../src/card/rich-text.js';
import { type CommandMap, loadCommands } from '../../../src/command-kit/index.js';
import type { Library } from '../../../src/library/library.js';
import { fitsDigestMessage, renderDigestMessage } from '../../../src/message/digest-message.js';
import { aNewsroom, arrivalOrder, theArticles, told } from '../../support/a-newsroom.js';
import { show } from '../../support/a-subscriber.js';
import { anArticle } from '../../support/builders.js';

let library: Library;
let commands: CommandMap;
beforeAll(async () => {
  library = await aNewsroom();
  commands = await loadCommands();
});

const arrivals: readonly Arrival[] = arrivalOrder.map((articleId, index) => ({
  seq: index + 1,
  articleId,
  arrivedAt: '2025-06-04T08:00:00.000Z',
}));

const everything: DigestSettings = {
  filter: { topic: { kind: 'everything' }, exclude: [] },
  length: 'full',
  dateLanguage: 'en',
  tellsWhenNothingIsNew: false,
  mentionRoleId: null,
};

function compose(
  set: Partial<DigestSettings> & { after?: number; of?: Library; came?: readonly Arrival[] } = {},
): Promise<Digest> {
  const { after = 0, of = library, came = arrivals, ...settings } = set;
  const context: DigestContext = {
    library: of,
    linkTo: () => null,
    now: new Date('2025-06-05T09:00:00Z'),
    findArrivals: async (ids) => came.filter(({ articleId }) => ids.includes(articleId)),
    fits: (card, language) => fitsDigestMessage(card, language, commands),
  };
  return composeDigest(context, {
    settings: { ...everything, ...settings },
    deliveredUpTo: after,
    arrivals: came.filter(({ seq }) => seq > after),
    at: '2025-06-05T09:00:00.000Z',
    subscriptionId: 7,
  });
}

const read = ({ cards }: Digest): string => cards.map((card) => show(card, commands)).join(' ');
const headings = ({ cards }: Digest): readonly string[] =>
  cards.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));

describe('a digest', () => {
  test('groups what came by event, the fullest first, and what belongs to none at the end', async () => {
    const digest = await compose();
    expect(headings(digest)).toEqual(['Harbour strike', 'Mill fire', 'Other articles']);
    expect(digest.cards[0]?.title).toBe('Everything: 4 new articles');
    expect(digest).toMatchObject({ isNews: true, upToSeq: 5, libraryVersion: library.version });
    expect([...digest.articleIds].sort()).toEqual(['fire', 'opening', 'sport', 'wire']);
  });

  test('folds copies of one text into the article that came first', async () => {
    expect(read(await compose())).toContain('+1 outlet with the same text');
  });

  test('says which numbers differ from what was told before, and from whom', async () => {
    const digest = await compose({ after: 1 });
    expect(read(digest)).toContain('Numbers that differ');
    expect(read(digest)).toContain('before: 400 (Courier, 2 June 2025)');
    expect(listExcerpts(digest.cards[0] as Card).map(({ citation }) => citation.text)).toContainEqual(
      expect.stringContaining('650 dockers stopped work'),
    );
  });

  test('shows what somebody said for the first time, under the name', async () => {
    const spoken = listExcerpts((await compose({ after: 1 })).cards[0] as Card).filter(
      ({ speaker }) => speaker === 'Ann Ray',
    );
    expect(spoken).toHaveLength(1);
    expect(['wire', 'mirror']).toContain(spoken[0]?.citation.articleId);
  });

  test('does not show again what an article said that was told before', async () => {
    const again = told(
      anArticle({
        id: 'again',
        outlet: 'Gazette',
        published: { on: '2025-06-05', basis: 'byline' },
        text: 'Of the harbour strike, “we will not go back for less than a fair wage,” said Ann Ray once more.',
      }),
    );
    const quoting = theArticles.find(({ article }) => article.id === 'wire');
    const words = 'we will not go back for less than a fair wage,';
    const paragraph = again.article.paragraphs[0] as string;
    const start = paragraph.indexOf(words);
    const repeated = {
      ...again,
      names: [
        {
          articleId: 'again',
          paragraphIndex: 0,
          start: paragraph.indexOf('Ann'),
          end: paragraph.indexOf('Ann') + 7,
          name: 'Ann Ray',
        },
      ],
      quotes: (quoting?.quotes ?? []).map((quote) => ({
        ...quote,
        articleId: 'again',
        text: words,
        start,
        end: start + words.length,
        mentionAt: { paragraphIndex: 0, start: paragraph.indexOf('Ann'), end: paragraph.indexOf('Ann') + 7 },
        cueAt: { paragraphIndex: 0, start: paragraph.indexOf('said'), end: paragraph.indexOf('said') + 4 },
      })),
    };
    const of = await aNewsroom([repeated, ...theArticles]);
    const came = [...arrivals, { seq: 6, articleId: 'again', arrivedAt: '2025-06-05T08:00:00.000Z' }];
    const digest = await compose({ of, came, after: 5 });
    expect(digest.articleIds).toEqual(['again']);
    expect(read(digest)).not.toContain('New quotations');
    expect(read(await compose({ of, came, after: 0 }))).toContain('New quotations');
  });

  test('sends nothing when only copies of what was told have come', async () => {
    const digest = await compose({
      after: 3,
      filter: { topic: { kind: 'event', slug: 'harbour-strike' }, exclude: [] },
    });
    expect(digest).toMatchObject({ cards: [], articleIds: [], upToSeq: 5, isNews: false });
  });

  test('says in one line that nothing is new, where that is wanted', async () => {
    const digest = await compose({ after: 5, tellsWhenNothingIsNew: true });
    expect(digest.isNews).toBe(false);
    expect(digest.cards.map(({ title }) => title)).toEqual(['Nothing new: Everything']);
    expect(read(digest)).toContain('No article has come since the last digest.');
  });

  test('tells of an article once, whatever ids it came under', async () => {
    const [first, ...others] = theArticles as readonly [(typeof theArticles)[number], ...typeof theArticles];
    const joined = { ...first, article: { ...first.article, aliases: ['sport', 'former'] } };
    const of = await aNewsroom([joined, ...others]);
    const came = [...arrivals, { seq: 6, articleId: 'former', arrivedAt: '2025-06-05T08:00:00.000Z' }];
    expect((await compose({ of, came })).articleIds.filter((id) => id === 'sport')).toHaveLength(1);
    expect((await compose({ of, came, after: 5 })).articleIds).toEqual([]);
  });

  test('passes over an article that is gone, and one that is hidden', async () => {
    const of: Library = {
      ...(await aNewsroom(theArticles.filter(({ article }) => article.id !== 'fire'))),
      isHidden: (id) => id === 'fire',
    };
    expect((await compose({ of })).articleIds).not.toContain('fire');
  });

  test('speaks the language asked for, and shows the coverage in its own', async () => {
    const settings = { dateLanguage: 'uk', mentionRoleId: '400000000000000001' } as const;
    for (const length of ['compact', 'full'] as const) {
      const { cards } = await compose({ ...settings, length });
      const body = JSON.stringify(
        cards.map((card, part) =>
          renderDigestMessage(card, { key: 'k', part, mentionRoleId: null, language: 'uk' }, commands),
        ),
      );
      expect(body).toContain('4 нові статті');
      expect(body).toMatch(/2–3 червня 2025/);
      expect(body).toContain('Harbour strike');
      expect(body).not.toMatch(
        /new article|Other articles|undated|unknown|sentence|same text|Numbers that|New quot|Also new|before:|beside it|Latest|More:|Ping me|Digest/,
      );
    }
    const silent = await compose({ dateLanguage: 'uk', after: 99, tellsWhenNothingIsNew: true });
    expect(read(silent)).toContain('Нічого нового: Усе');
    expect(read(await compose({ dateLanguage: 'pt-BR' }))).toContain('Everything: 4 new articles');
  });

  test('leads on with a button to each event, and lets members choose to be pinged', async () => {
    const { cards } = await compose({ mentionRoleId: '400000000000000001' });
    const labels = cards.flatMap(({ actions }) => actions.map(({ label }) => label));
    expect(labels).toEqual(['More: Harbour strike', 'More: Mill fire', 'Ping me from now on, or no longer']);
    expect((await compose()).cards.flatMap(({ actions }) => actions)).toHaveLength(2);
  });

  test('quotes nothing that does not stand so in its article', async () => {
    for (const length of ['compact', 'full'] as const)
      for (const excerpt of (await compose({ length })).cards.flatMap((card) => listExcerpts(card))) {
        const { articleId, paragraphIndex, start, end, text } = excerpt.citation;
        expect(library.findArticle(articleId)?.article.paragraphs[paragraphIndex]?.slice(start, end)).toBe(
          text,
        );
      }
  });
});

describe('a long digest', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    told(
      anArticle({
        id: `long${index}`,
        title: `Report ${index} on something that happened`,
        outlet: `Outlet ${index}`,
        text: `${`Word${index} after word went on and on in this report of the day `.repeat(8)}until it ended at last. It was a long day.`,
      }),
    ),
  );
  const came = many.map(({ article }, index) => ({
    seq: index + 1,
    articleId: article.id,
    arrivedAt: '2025-06-04T08:00:00.000Z',
  }));

  test('is cut into messages that Discord takes, and says what there was no room for', async () => {
    const of = await aNewsroom(many);
    const { cards, articleIds } = await compose({ of, came, dateLanguage: 'uk' });
    expect(articleIds).toHaveLength(60);
    expect(cards.length).toBeLessThanOrEqual(4);
    for (const [part, card] of cards.entries())
      expect(() =>
        renderDigestMessage(
          card,
          { key: 'k'.repeat(16), part, mentionRoleId: '1'.repeat(18), language: 'uk' },
          commands,
        ),
      ).not.toThrow();
    const words = cards.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? [toPlainText(block.text)] : [])),
    );
    expect(words.some((text) => /і ще \d+ стат|Не вмістилося/.test(text))).toBe(true);
  });
});
