import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { createCard, excerptBlock, factsBlock, listBlock, textBlock } from '../../src/card/create-card.js';
import { linked } from '../../src/card/rich-text.js';
import { renderTerminal } from '../../src/terminal/render-terminal.js';
import { anExcerpt } from '../support/a-card.js';
import { someCommands } from '../support/commands.js';
import fc from '../support/property.js';

const plainScreen = { columns: 80, color: false, hyperlinks: false, commands: someCommands };
const render = (card: Card, options: Partial<typeof plainScreen> = {}) =>
  renderTerminal(card, '/ask why?', { ...plainScreen, ...options });

describe('renderTerminal', () => {
  it('prints the exact words beside a bar and where they stand below', () => {
    const card = createCard({
      title: 'An answer',
      blocks: [
        excerptBlock(
          anExcerpt({
            speaker: 'Vladimir Medinsky',
            notes: ['hedged by the outlet'],
            link: { url: 'https://www.reuters.com/a', to: 'publisher', host: 'reuters.com' },
          }),
        ),
        excerptBlock(
          anExcerpt({
            number: 2,
            role: 'near',
            citation: { outlet: null, publishedOn: null },
            link: { url: 'https://www.daily8.com/b', to: 'aggregator', host: 'daily8.com' },
          }),
        ),
        excerptBlock(anExcerpt({ number: 3 })),
      ],
      footer: 'Searched 15 articles.',
    });
    expect(render(card)).toBe(`/ask why?

An answer

[1] Vladimir Medinsky · hedged by the outlet
    │ The two sides agreed to hand over 6,000 bodies each.
    Reuters · More prisoners swapped · 10 June 2025 · ¶3, sentence 1
    reuters.com: https://www.reuters.com/a

[2] near, not an answer
    │ The two sides agreed to hand over 6,000 bodies each.
    Outlet unknown · More prisoners swapped · undated · ¶3, sentence 1
    daily8.com, aggregator page: https://www.daily8.com/b

[3] │ The two sides agreed to hand over 6,000 bodies each.
    Reuters · More prisoners swapped · 10 June 2025 · ¶3, sentence 1
    saved page page.txt

Searched 15 articles.
`);
  });

  it('keeps the bar in one column beside a number of two digits', () => {
    const text =
      'The two sides agreed to hand over 6,000 bodies each, and then they all went home for the day.';
    const printed = render(
      createCard({ title: 'Long', blocks: [excerptBlock(anExcerpt({ number: 10, citation: { text } }))] }),
    );
    const bars = printed.split('\n').flatMap((line) => (line.includes('│') ? [line.indexOf('│')] : []));
    expect(bars).toEqual([5, 5]);
  });

  it('prints facts in two columns, lists with bullets, and long labels above their value', () => {
    const card = createCard({
      title: 'Facts',
      blocks: [
        factsBlock([
          { label: 'Outlet', value: 'Reuters' },
          {
            label: 'Published',
            value: 'on a day that takes so many words to tell that they need another line',
          },
          { label: 'a label that is far too long', value: 'value' },
          { label: 'Left out', value: null },
        ]),
        listBlock(['one', 'two']),
        textBlock([{ text: 'see ' }, linked('here', 'https://example.org/')]),
      ],
    });
    expect(render(card, { columns: 60 })).toBe(`/ask why?

Facts

Outlet     Reuters
Published  on a day that takes so many words to tell that
           they need another line
a label that is far too long
           value

• one
• two

see here <https://example.org/>
`);
  });

  it('numbers the calls that may follow and prints how to type them', () => {
    const card = createCard({
      title: 'Which?',
      actions: [
        { kind: 'run', label: 'Sky News', command: 'ask', input: { question: 'why?', outlet: 'Sky News' } },
        { kind: 'link', label: 'Publisher’s page', url: 'https://example.org/' },
        { kind: 'run', label: 'Changed', command: 'reindex run', input: { mode: 'changed' } },
      ],
    });
    const numbered = renderTerminal(card, null, { ...plainScreen, numbered: true });
    expect(numbered).toContain('1  Sky News  /ask why? outlet:"Sky News"\n');
    expect(numbered).toContain('Publisher’s page: https://example.org/\n');
    expect(numbered).toContain('2  Changed  /reindex run changed\n');
    expect(render(card)).toContain('→  Sky News  /ask why? outlet:"Sky News"\n');
  });

  it('sets emphasis bold, the words that name the speaker underlined, and links links', () => {
    const card = createCard({
      title: 'An answer',
      blocks: [
        excerptBlock(
          anExcerpt({
            citation: { text: 'Medinsky said no.' },
            emphasis: [{ start: 14, end: 16 }],
            evidence: [{ start: 0, end: 8 }],
            link: { url: 'https://www.reuters.com/a', to: 'publisher', host: 'reuters.com' },
          }),
        ),
      ],
    });
    const text = renderTerminal(card, null, { ...plainScreen, color: true, hyperlinks: true });
    expect(text).toContain('\u001b[4mMedinsky\u001b[24m said \u001b[1mno\u001b[22m.');
    expect(text).toContain('\u001b]8;;https://www.reuters.com/a\u0007');
  });

  it('never lets text from a page or a person drive the terminal', () => {
    const hostile = 'a\u001b[2Jb\u001b]0;title\u0007c\u009b31md\u0000e\u202ef\u2066g\rh\u2028i\u200ej';
    const card = createCard({
      title: hostile,
      footer: hostile,
      blocks: [
        excerptBlock(
          anExcerpt({
            speaker: hostile,
            notes: [hostile],
            citation: {
              text: hostile,
              title: hostile,
              outlet: hostile,
              seenOn: { page: hostile, url: null },
            },
          }),
        ),
        factsBlock([
          { label: hostile, value: [{ text: hostile, style: 'code', url: `https://x.org/${hostile}` }] },
        ]),
        listBlock([hostile]),
        textBlock([linked('script', 'javascript:alert(1)')]),
      ],
      actions: [
        { kind: 'run', label: hostile, command: 'ask', input: { question: hostile } },
        { kind: 'link', label: hostile, url: `https://x.org/\u001b]8;;${hostile}` },
        { kind: 'link', label: 'gone', url: 'file:///etc/passwd' },
      ],
    });
    const text = renderTerminal(card, hostile, plainScreen);
    expect(text).toContain('abcdefg h ij');
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(text).not.toContain('javascript:');
    expect(text).not.toContain('file:');
  });

  it('keeps every line within the screen, addresses under an excerpt excepted, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'ü', '漢', ' ', 'word ', '🇺🇦', 'e\u0301', '.'),
          minLength: 1,
        }),
        fc.integer({ min: 40, max: 120 }),
        (words, columns) => {
          const card = createCard({
            title: words,
            blocks: [textBlock(words), excerptBlock(anExcerpt({ citation: { text: words } }))],
          });
          const text = render(card, { columns });
          for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          const shown = text
            .split('\n')
            .filter((line) => line.includes('│'))
            .map((line) => line.slice(line.indexOf('│') + 1))
            .join('');
          expect(shown.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('says the same without colour as with it', () => {
    const card = createCard({
      title: 'T',
      blocks: [excerptBlock(anExcerpt({ emphasis: [{ start: 0, end: 3 }] }))],
    });
    const coloured = renderTerminal(card, '/ask x', { ...plainScreen, color: true });
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(card, '/ask x', plainScreen));
  });
});
