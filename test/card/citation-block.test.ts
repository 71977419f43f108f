import { describe, expect, it } from 'vitest';
import { citationBlock, formatCitationBlock, readCitationBlock } from '../../src/card/citation-block.js';
import { toPlainText } from '../../src/card/rich-text.js';
import { anExcerpt } from '../support/a-card.js';
import { hostileText } from '../support/hostile-text.js';
import fc from '../support/property.js';

const publisher = {
  url: 'https://www.reuters.com/world/x#:~:text=a',
  to: 'publisher',
  host: 'reuters.com',
} as const;

describe('formatCitationBlock', () => {
  it('prints the words, where they stand, the address, the corpus version and the article', () => {
    const excerpt = anExcerpt({ speaker: 'Vladimir Medinsky', link: publisher });
    expect(formatCitationBlock(excerpt, 'abc1234')).toBe(
      [
        '“The two sides agreed to hand over 6,000 bodies each.”',
        '— Reuters, speaker Vladimir Medinsky, “More prisoners swapped”, 10 June 2025, ¶3, sentence 1',
        'https://www.reuters.com/world/x#:~:text=a',
        'Corpus abc1234, article a1',
      ].join('\n'),
    );
  });

  it('names every sentence of a longer excerpt', () => {
    expect(formatCitationBlock(anExcerpt({ lastSentenceIndex: 2 }), 'v')).toContain('¶3, sentences 1–3\n');
  });

  it('is honest about what nobody knows, and about an aggregator', () => {
    const unknown = { outlet: null, publishedOn: null };
    expect(formatCitationBlock(anExcerpt({ citation: unknown }), 'v')).toContain(
      '— Outlet unknown, “More prisoners swapped”, undated, ¶3, sentence 1\nsaved page page.txt\n',
    );
    const link = { url: 'https://www.daily8.com/a', to: 'aggregator', host: 'daily8.com' } as const;
    expect(formatCitationBlock(anExcerpt({ link }), 'v')).toContain(
      'https://www.daily8.com/a (aggregator page)\n',
    );
  });
});

describe('readCitationBlock', () => {
  it('reads back whatever words and titles a block has, as it stands or in one line', () => {
    const signs = fc.constantFrom(
      '” — a',
      '”\n— x',
      '¶1, sentence 2 ',
      ' Corpus x, article y',
      '“',
      '”',
      '— ',
    );
    const text = fc
      .array(fc.oneof(hostileText(5), signs), { maxLength: 5 })
      .map((parts) => parts.join('').replace(/[\n\r]/g, ' '));
    fc.assert(
      fc.property(text, text, fc.nat(99), fc.nat(2), (words, title, paragraphIndex, lastSentenceIndex) => {
        const excerpt = anExcerpt({
          citation: { text: words, title, paragraphIndex },
          lastSentenceIndex,
          link: publisher,
        });
        const block = formatCitationBlock(excerpt, 'd82e7b7b95');
        for (const pasted of [block, block.replaceAll('\n', ' '), `\n${block}\n`]) {
          const read = readCitationBlock(pasted);
          expect(read).toMatchObject({ paragraphIndex, corpusVersion: 'd82e7b7b95', articleId: 'a1' });
          expect(read?.words).toContain(words);
        }
      }),
    );
  });

  it.each(['', 'Just a sentence.', '“Words” — somebody', '“Words” — Reuters, “T”, undated, ¶3, sentence 1'])(
    'takes %j for no block',
    (text) => {
      expect(readCitationBlock(text)).toBeNull();
    },
  );
});

describe('citationBlock', () => {
  it('says which excerpt it is, and sets each line as code to copy', () => {
    const excerpt = anExcerpt({ number: 2 });
    const block = citationBlock(excerpt, 'v1');
    if (block.kind !== 'text' || typeof block.text === 'string') throw new Error('not styled text');
    expect(toPlainText(block.text)).toBe(
      `Excerpt 2 to copy; /verify reads it back:\n${formatCitationBlock(excerpt, 'v1')}`,
    );
    expect(block.text.filter(({ style }) => style === 'code')).toHaveLength(4);
  });
});
