import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/analysis/quotes/find-quotes.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import { anArticle } from '../../support/builders.js';
import { constructions } from './constructions.js';

describe('findQuotes, by construction', () => {
  it.each(constructions)('reads $name', ({ text, quotes, flags = [] }) => {
    const article = anArticle({ text });
    const found = findQuotes(article, splitArticleSentences(article)).quotes.filter(
      ({ kind }) => kind !== 'indirect',
    );
    expect(found.map((quote) => [quote.speaker, quote.text])).toEqual(quotes);
    for (const flag of ['hedged', 'relayed', 'post'] as const)
      if (found[0] !== undefined) expect(found[0][flag], flag).toBe(flags.includes(flag));
  });
});
