import { describe, expect, it } from 'vitest';
import { cutJunk } from '../../src/text/cut-junk.js';

const junk = (paragraphIndex: number, start: number, end: number) => ({
  paragraphIndex,
  start,
  end,
  reason: 'advert',
});

describe('cutJunk', () => {
  it('leaves out junk inside a paragraph and paragraphs that are nothing else', () => {
    const paragraphs = ['The talks ended. Sign up here. Nobody signed.', 'Advertisement', 'It rained.'];
    expect(cutJunk(paragraphs, [junk(0, 17, 30), junk(1, 0, 13)])).toEqual([
      'The talks ended.   Nobody signed.',
      'It rained.',
    ]);
  });

  it('gives paragraphs without junk back as they are', () => {
    expect(cutJunk(['One.', 'Two.'], [])).toEqual(['One.', 'Two.']);
  });
});
