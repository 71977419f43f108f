import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/answer/said/read-message.js';
import { formatCitationBlock } from '../../../src/card/citation-block.js';
import { anExcerpt } from '../../support/a-card.js';
import { hostileText } from '../../support/hostile-text.js';
import fc from '../../support/property.js';

describe('readMessage', () => {
  it.each([
    ['straight marks', 'He said "we will wait" today', ['we will wait']],
    ['curly marks', 'He said “we will wait” today', ['we will wait']],
    ['single marks with an apostrophe inside', "'we don't wait', he said", ["we don't wait"]],
    ['several', '"we will wait" and later "we will go"', ['we will wait', 'we will go']],
    ['the same one twice, once', '"we will wait"! "we will wait"?', ['we will wait']],
    ['bold and spoilers', '**"we will wait"** ||"we will go"||', ['we will wait', 'we will go']],
    ['escapes of our own cards', '\\"we will wait\\!\\"', ['we will wait!']],
    ['a block quotation', 'look:\n> we will\n> wait here\nreally?', ['we will wait here']],
    ['marks inside a block quotation', "> 'We will wait,' said Ada Doe.", ['We will wait,']],
    [
      'a citation block',
      formatCitationBlock(anExcerpt({ citation: { text: '“We wait,” she said.' } }), 'v'),
      ['We wait,'],
    ],
    ['no single word', 'the "deal" is off', []],
    ['nothing between marks', 'the deal is off', []],
  ])('takes from %s what is quoted', (_, text, quoted) => {
    expect(readMessage(text).quoted).toEqual(quoted);
  });

  it('leaves mentions, emoji, timestamps and addresses out of the sentences', () => {
    const text =
      '<@123456789012345678> <:wave:12345> The deal is off. <t:1700000000:R>\nhttps://a.example/x?y Who [said](https://b.example) so?';
    expect(readMessage(text).sentences).toEqual(['The deal is off.', 'Who said so?']);
  });

  it('gives nothing for a message without words, and never fails', () => {
    expect(readMessage('<@123456789012345678> 🎉 …')).toEqual({ quoted: [], sentences: [] });
    fc.assert(
      fc.property(hostileText(30), (text) => {
        expect(readMessage(text).sentences.every((sentence) => sentence.trim() !== '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
