import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../src/answer/verify/read-pasted.js';
import { formatCitationBlock } from '../../../src/card/citation-block.js';
import { escapeMarkdown } from '../../../src/message/escape-markdown.js';
import { renderExcerpt } from '../../../src/message/excerpt.js';
import { anExcerpt } from '../../support/a-card.js';
import { hostileText } from '../../support/hostile-text.js';
import fc from '../../support/property.js';

const words = "'It is over,' the mayor said. The bridge (all 6,000 m of it) is shut.";
const excerpt = anExcerpt({ citation: { text: words }, speaker: 'The mayor', notes: ['reported speech'] });

describe('readPasted', () => {
  it.each([
    ['the words alone', words],
    ['words between quotation marks', `“${words}”`],
    ['words with a source', `"${words}" — The mayor, Reuters, 2 June`],
    ['words with a source in brackets', `“${words}” (Reuters, 10 June 2025)`],
    ['words without marks before a source', `${words} — The Courier, 10 June 2025`],
    ['words without marks before a source in brackets', `${words} (Reuters, 10 June)`],
    ['a Markdown block quotation', `> ${words}`],
    ['a list item', `- ${words}`],
    ['a number', `[3] ${words}`],
    ['a card of Discord as its Markdown', renderExcerpt(excerpt)],
    ['the same flattened into one line', renderExcerpt(excerpt).replaceAll('\n', ' ')],
    [
      'a card of Discord as it is shown',
      `[1] The mayor · reported speech\n${words}\nReuters · “More prisoners swapped” · 10 June 2025 · ¶3, sentence 1 · saved page page.txt`,
    ],
    [
      'a card of the terminal',
      "[1] The mayor\n    │ 'It is over,' the mayor said. The bridge\n    │ (all 6,000 m of it) is shut.\n    Reuters · More prisoners swapped · 10 June 2025 · ¶3, sentence 1\n    saved page page.txt",
    ],
    ['a citation block', formatCitationBlock(excerpt, 'v1')],
    [
      'a citation block in code style',
      formatCitationBlock(excerpt, 'v1')
        .split('\n')
        .map((line) => `\`${line}\``)
        .join('\n'),
    ],
    ['a citation block, escaped', escapeMarkdown(formatCitationBlock(excerpt, 'v1').replaceAll('\n', ' '))],
    ['words broken over lines', words.replace('said. ', 'said.\n')],
  ])('finds the words in %s', (_, pasted) => {
    expect(readPasted(pasted).readings).toContain(words);
  });

  it.each([
    ['He has one fear — the winter, 2 June 2025'],
    ['In the end one man decides — Vladimir Putin.'],
    ['The list (of which nobody spoke) was long.'],
  ])('takes no part of a sentence for its source: %s', (sentence) => {
    expect(readPasted(sentence)).toEqual({ readings: [sentence], block: null, source: null });
  });

  it('keeps what was pasted as the first reading, for it may be the very words', () => {
    expect(readPasted('[1] is a footnote').readings[0]).toBe('[1] is a footnote');
  });

  it('reads nothing out of nothing, and never fails', () => {
    expect(readPasted('  \n ')).toEqual({ readings: [], block: null, source: null });
    fc.assert(
      fc.property(hostileText(40), (text) => {
        const { readings } = readPasted(text);
        if (text.trim() !== '') expect(readings.length).toBeGreaterThan(0);
      }),
    );
  });
});
