import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/analysis/quotes/find-quotes.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import { anArticle } from '../../support/builders.js';

describe('reported speech', () => {
  it.each([
    ['the question that is answered', 'Asked by reporters if the harbour was safe, Fisk said: “No.”'],
    ['the question put to a speaker', '“No letters,” Fisk said when asked how she would differ from Brandt.'],
    ['the charge against somebody', 'A teacher accused of assaulting a pupil has been cleared by a jury.'],
    [
      'a strike that is called off',
      'Nurses called off two days of strikes after the trust raised its offer.',
    ],
    ['what nobody knows', 'Nobody knows where the harbour master was on Tuesday.'],
    ['a plea', 'Fisk pleaded not guilty and was released on bail.'],
    ['an appointment', 'She did not name a successor in her speech.'],
  ])('is not %s', (_, text) => {
    const article = anArticle({ text });
    const found = findQuotes(article, splitArticleSentences(article)).quotes;
    expect(found.filter(({ kind }) => kind === 'indirect').map((quote) => quote.text)).toEqual([]);
  });
  it('names the verb of the accused as the cue, not the charge', () => {
    const article = anArticle({
      text: 'A nurse accused of theft told colleagues that she had "done everything by the book".',
    });
    const [quote] = findQuotes(article, splitArticleSentences(article)).quotes;
    expect([quote?.speaker, quote?.cue]).toEqual(['A nurse', 'told']);
  });
});
