import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import {
  createCard,
  excerptBlock,
  factsBlock,
  headingBlock,
  listBlock,
  textBlock,
} from '../../src/card/create-card.js';
import { linked, muted, strong } from '../../src/card/rich-text.js';
import { messagesFor } from '../../src/locale/languages.js';
import { type CardMessage, renderCard } from '../../src/message/components-v2.js';
import { maxExcerptMarkdownChars, renderExcerpt } from '../../src/message/excerpt.js';
import { plainFrame } from '../../src/message/frame.js';
import { listViolations } from '../../src/message/limits.js';
import { type ComponentLike, readLine } from '../../src/message/read-card.js';
import { maxExcerptChars } from '../../src/model/passage.js';
import { anExcerpt } from '../support/a-card.js';
import { anyCard, anyExcerpt } from '../support/any-card.js';
import { clickableAddresses, quotedLines, visibleText } from '../support/discord-markdown.js';
import { hostileText } from '../support/hostile-text.js';
import fc from '../support/property.js';

const formatAction = ({ command, input }: { command: string; input: Readonly<Record<string, string>> }) =>
  `/${command} ${Object.values(input).join(' ')}`;

function render(
  card: Card,
  { page = 1, line = '/ask how many?' }: { page?: number; line?: string | null } = {},
) {
  return renderCard(card, { line, page, formatAction });
}

function markdownOf(message: CardMessage): string {
  const texts = (components: readonly ComponentLike[]): readonly string[] =>
    components.flatMap(({ content, components: inner = [] }) =>
      content === undefined ? texts(inner) : [content],
    );
  return texts(message.components as readonly ComponentLike[]).join('\n');
}

const buttonsOf = (message: CardMessage) =>
  message.components.flatMap((row) => ('components' in row && row.type === 1 ? row.components : []));

describe('a card on Discord', () => {
  it('shows the call, the title, the exact words, who said them and where they stand', () => {
    const card = createCard({
      title: 'Vladimir Medinsky, word for word',
      blocks: [
        textBlock([strong('1 quotation'), muted(' in 1 article')]),
        excerptBlock(
          anExcerpt({
            citation: {
              text: 'He said: "Russia is #1 *and* 1. ready".',
              outlet: 'The Guardian',
              title: 'Prisoner swap agreed',
              publishedOn: '2025-06-02',
              sentenceIndex: 1,
            },
            link: { url: 'https://www.theguardian.com/world/a', to: 'publisher', host: 'theguardian.com' },
            speaker: 'Vladimir Medinsky',
            notes: ['reported speech'],
            emphasis: [{ start: 10, end: 16 }],
            evidence: [{ start: 0, end: 2 }],
          }),
        ),
      ],
      footer: 'Corpus 1a2b',
    });
    const markdown = markdownOf(render(card, { line: '/quote medinsky' }).message);
    expect(visibleText(markdown)).toBe(
      [
        '/quote medinsky',
        'Vladimir Medinsky, word for word',
        '1 quotation in 1 article',
        '[1] Vladimir Medinsky · reported speech',
        'He said: "Russia is #1 *and* 1. ready".',
        'The Guardian · “Prisoner swap agreed” · 2 June 2025 · ¶3, sentence 2 · Open at theguardian.com',
        'Corpus 1a2b',
      ].join('\n'),
    );
    expect(markdown).toContain('> __He__ said\\: "**Russia** is \\#1 \\*and\\* 1\\. ready"\\.');
    expect(clickableAddresses(markdown)).toEqual(['https://www.theguardian.com/world/a']);
  });

  it('labels what is near as near, and says the tone in words', () => {
    const card = createCard({
      title: 'Nothing found',
      tone: 'near',
      blocks: [excerptBlock(anExcerpt({ role: 'near' }))],
    });
    const text = visibleText(markdownOf(render(card).message));
    expect(text).toContain('Near, not an answer');
    expect(text).toContain('[1] near, not an answer');
  });

  it('names the saved page where there is no address, and the aggregator as one', () => {
    const link = {
      url: 'https://www.daily8.com/en/article/1',
      to: 'aggregator' as const,
      host: 'daily8.com',
    };
    const card = createCard({
      title: 'T',
      blocks: [excerptBlock(anExcerpt({ link: null })), excerptBlock(anExcerpt({ number: 2, link }))],
    });
    const text = visibleText(markdownOf(render(card).message));
    expect(text).toContain('sentence 1 · saved page page.txt');
    expect(text).toContain('Open at daily8.com, aggregator page');
    const mirror = { ...link, host: `${'mirror.'.repeat(20)}example` };
    const onMirror = createCard({ title: 'T', blocks: [excerptBlock(anExcerpt({ link: mirror }))] });
    expect(visibleText(markdownOf(render(onMirror).message))).toMatch(/…, aggregator page$/);
  });

  it('says where words stand in the language of whoever asks, and leaves the words as they are', () => {
    const words = 'The list has 339 names.';
    const card = createCard({
      title: 'T',
      blocks: [
        excerptBlock(
          anExcerpt({ role: 'near', link: null, citation: { text: words, publishedOn: '2025-06-02' } }),
        ),
      ],
    });
    const frame = { ...plainFrame, messages: messagesFor('uk') };
    const { message } = renderCard(card, { line: null, page: 1, formatAction, frame });
    const text = visibleText(markdownOf(message));
    expect(text).toContain('близьке, але не відповідь');
    expect(text).toContain('2 червня 2025 · ¶3, речення 1 · збережена сторінка');
    expect(quotedLines(markdownOf(message))).toEqual([words]);
  });

  it('gives an action a button that carries its call, or its place on the card when the call is too long', () => {
    const person = 'a name that goes on and on '.repeat(5).trim();
    const { message } = render(
      createCard({
        title: 'Did you mean',
        actions: [
          { kind: 'run', label: 'Medinsky', command: 'quote', input: { person: 'medinsky' } },
          { kind: 'run', label: 'Somebody', command: 'quote', input: { person } },
          { kind: 'link', label: 'Source', url: 'https://example.org/' },
          { kind: 'link', label: 'Trap', url: 'javascript:alert(1)' },
        ],
      }),
    );
    expect(buttonsOf(message)).toMatchObject([
      { label: 'Medinsky', custom_id: 'run:0:/quote medinsky' },
      { label: 'Somebody', custom_id: expect.stringMatching(/^run:1~/) },
      { label: 'Source', url: 'https://example.org/' },
    ]);
  });

  it('turns pages with words: no button leads beyond the ends', () => {
    const card = createCard({
      title: 'T',
      blocks: Array.from({ length: 30 }, (_, i) =>
        excerptBlock(anExcerpt({ number: i + 1, citation: { text: 'Words. '.repeat(40).trim() } })),
      ),
    });
    const first = render(card);
    expect(first.pageCount).toBeGreaterThan(2);
    expect(buttonsOf(first.message)).toMatchObject([
      { label: 'Previous', disabled: true },
      { label: 'Next', disabled: false, custom_id: 'page:2' },
    ]);
    expect(visibleText(markdownOf(first.message))).toContain(`Page 1 of ${first.pageCount}`);
    const beyond = render(card, { page: 999 });
    expect(beyond.page).toBe(first.pageCount);
    expect(buttonsOf(beyond.message)).toMatchObject([{ disabled: false }, { label: 'Next', disabled: true }]);
  });

  it('does not leave a heading behind at the end of a page', () => {
    const text = 'Words. '.repeat(80).trim();
    const blocks = Array.from({ length: 12 }, (_, i) => [
      headingBlock(`Heading ${i}`),
      excerptBlock(anExcerpt({ number: i + 1, citation: { text } })),
    ]).flat();
    const { pageCount } = render(createCard({ title: 'T', blocks }));
    for (let page = 1; page <= pageCount; page++) {
      const markdown = markdownOf(render(createCard({ title: 'T', blocks }), { page }).message);
      expect(markdown.split('\n').at(-1)).not.toMatch(/^### /);
    }
  });

  it('shows a call too long to be read back in short, and offers no button that would need it', () => {
    const card = createCard({
      title: 'T',
      blocks: [
        listBlock(Array.from({ length: 200 }, (_, i) => `Item ${i} with some words to fill the page`)),
      ],
      actions: [{ kind: 'run', label: 'Long', command: 'quote', input: { person: 'x'.repeat(200) } }],
    });
    const { message, page } = render(card, { line: `/explain ${'word '.repeat(400)}`, page: 2 });
    expect(page).toBe(1);
    expect(buttonsOf(message)).toEqual([]);
    expect(visibleText(markdownOf(message))).toMatch(/First of \d+ pages: the call is too long/);
  });

  it('makes no link of an address that is not http(s) or names a user', () => {
    const card = createCard({
      title: 'https://evil.example',
      blocks: [
        textBlock([
          linked('a', 'javascript:alert(1)'),
          linked('b', 'https://reuters.com@evil.example/'),
          linked('c', 'https://good.example/(x)'),
        ]),
        factsBlock([{ label: 'See', value: 'https://evil.example or discord.gg/evil' }]),
      ],
    });
    expect(clickableAddresses(markdownOf(render(card).message))).toEqual(['https://good.example/%28x%29']);
  });
});

describe('any card', () => {
  it('is sent within every limit, on every page', () => {
    fc.assert(
      fc.property(anyCard(), hostileText(), (card, words) => {
        const line = `/ask ${words}`;
        const { pageCount } = render(card, { line });
        for (let page = 1; page <= pageCount; page++)
          expect(listViolations(render(card, { line, page }).message.components)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('shows all its excerpts over its pages, each letter for letter and uncut', () => {
    fc.assert(
      fc.property(fc.array(anyExcerpt(), { maxLength: 12 }), (excerpts) => {
        const card = createCard({ title: 'T', blocks: excerpts.map(excerptBlock) });
        const { pageCount } = render(card);
        const shown = Array.from({ length: pageCount }, (_, i) =>
          markdownOf(render(card, { page: i + 1 }).message),
        ).flatMap(quotedLines);
        expect(shown).toEqual(excerpts.map(({ citation }) => citation.text));
      }),
      { numRuns: 60 },
    );
  });

  it('has excerpts that always leave room for the call, the title and the footer', () => {
    fc.assert(
      fc.property(anyExcerpt(), (excerpt) => {
        expect(renderExcerpt(excerpt).length).toBeLessThanOrEqual(maxExcerptMarkdownChars);
      }),
      { numRuns: 500 },
    );
  });

  it('has room for its longest excerpt beside the longest call, title and footer, all of it escaped', () => {
    const stars = (count: number) => '*'.repeat(count);
    const url = `https://example.org/${'x'.repeat(300)}`;
    const excerpt = anExcerpt({
      number: 9999,
      role: 'near',
      speaker: stars(500),
      notes: [stars(500)],
      citation: {
        text: stars(maxExcerptChars),
        outlet: stars(500),
        title: stars(500),
        paragraphIndex: 9998,
        sentenceIndex: 9998,
      },
      link: { url, to: 'aggregator', host: stars(500) },
    });
    const card = createCard({
      title: stars(500),
      tone: 'near',
      footer: stars(500),
      blocks: [excerptBlock(excerpt), excerptBlock(excerpt)],
    });
    const { message, pageCount } = render(card, { line: `/ask ${stars(395)}` });
    expect(pageCount).toBe(2);
    expect(quotedLines(markdownOf(message))).toEqual([stars(maxExcerptChars)]);
    expect(clickableAddresses(markdownOf(message))).toEqual([url]);
  });

  it('tells its call to whoever reads it back, exactly', () => {
    fc.assert(
      fc.property(hostileText(), (words) => {
        const line = `/ask ${words}`;
        expect(
          readLine(
            render(createCard({ title: 'T' }), { line }).message.components as readonly ComponentLike[],
          ),
        ).toBe(line);
      }),
    );
  });
});
