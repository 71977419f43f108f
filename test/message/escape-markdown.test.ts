import { describe, expect, it } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../src/message/escape-markdown.js';
import { hostileText } from '../support/hostile-text.js';
import fc from '../support/property.js';

describe('escaping for Discord', () => {
  it.each([
    ['leaves plain words alone', 'Kyiv said “no”, twice', 'Kyiv said “no”, twice'],
    ['styles', '*a* _b_ ~~c~~ ||d|| `e`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`'],
    ['headings and small text', '# a -# b', '\\# a \\-\\# b'],
    ['lists', '- a + b 1. c', '\\- a \\+ b 1\\. c'],
    ['quotations', '> a >>> b', '\\> a \\>\\>\\> b'],
    ['masked links', '[a](b)', '\\[a\\]\\(b\\)'],
    ['mentions of people, roles and everyone', '<@1> <@&2> @everyone', '\\<\\@1\\> \\<\\@&2\\> \\@everyone'],
    [
      'channels, emoji, timestamps, commands',
      '<#1> <:e:1> <t:1:R> </a:1>',
      '\\<\\#1\\> \\<\\:e\\:1\\> \\<t\\:1\\:R\\> \\<\\/a\\:1\\>',
    ],
    [
      'addresses, which then do not become links',
      'https://x.example discord.gg/a',
      'https\\:\\/\\/x\\.example discord\\.gg\\/a',
    ],
    ['backslashes', 'C:\\*', 'C\\:\\\\\\*'],
    ['a line feed, which would let a second line begin', 'a\n# b', 'a\\␊\\# b'],
    ['a turned writing direction, by a visible sign', 'a\u202eb', 'a\\⠱b'],
  ])('%s', (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('keeps joiners, which scripts and emoji need', () => {
    expect(escapeMarkdown('👩‍🚀 می‌خواهم')).toBe('👩‍🚀 می‌خواهم');
  });

  it('tells a sign that stands for an invisible character from the sign itself', () => {
    for (const text of ['␊', '\n', '\\␊', '\\\n', '⠁\u007f'])
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
  });

  it('gives every text back exactly, in one line, at most twice as long', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const markdown = escapeMarkdown(text);
        expect(unescapeMarkdown(markdown)).toBe(text);
        expect(markdown).not.toMatch(/[\r\n\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/);
        expect(markdown.length).toBeLessThanOrEqual(2 * text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('may be applied to pieces and joined: the whole reads back as the joined text', () => {
    fc.assert(
      fc.property(fc.array(hostileText()), (pieces) => {
        expect(unescapeMarkdown(pieces.map(escapeMarkdown).join(''))).toBe(pieces.join(''));
      }),
    );
  });

  it('replaces half characters, which Discord refuses', () => {
    expect(escapeMarkdown('a\ud800b')).toBe('a\ufffdb');
  });
});
