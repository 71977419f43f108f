import { describe, expect, it } from 'vitest';
import { quotesOfText } from '../../../src/analysis/quotes/quotes-of-text.js';

describe('quotesOfText', () => {
  it('counts paragraphs over non-empty lines and offsets within them', () => {
    const text = 'Umerov asks for time\n\n  Rustem Umerov left. "We need a week," he said.\n';
    expect(quotesOfText(text)).toEqual([
      {
        quote: 'We need a week,',
        paragraph: 1,
        start: 21,
        end: 36,
        speaker: 'Rustem Umerov',
        speakerMention: 'he',
        speakerParagraph: 1,
        speakerStart: 38,
        speakerEnd: 40,
        cue: 'said',
        kind: 'direct',
        hedged: false,
        relayed: false,
        post: false,
        headline: false,
        group: 0,
      },
    ]);
  });

  it('marks a quotation in the headline', () => {
    const [row] = quotesOfText("Trump: 'We will meet soon enough'\nDonald Trump left the room.");
    expect(row).toMatchObject({ headline: true, paragraph: 0 });
  });

  it('gives nothing for an empty text', () => {
    expect(quotesOfText(' \n')).toEqual([]);
  });
});
