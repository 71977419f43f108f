import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../src/text/trim-span.js';

describe('trimSpan', () => {
  it('drops white space at both ends', () => {
    expect(trimSpan('  One. ', { start: 0, end: 7 })).toEqual({ start: 2, end: 6 });
  });

  it('gives an empty span for nothing but white space', () => {
    const { start, end } = trimSpan('One.   Two.', { start: 4, end: 7 });
    expect(end - start).toBe(0);
  });
});
