import { describe, expect, it } from 'vitest';
import { quotesOfText } from '../../../src/analysis/quotes/quotes-of-text.js';

const read = (text: string) =>
  quotesOfText(text).map(({ speaker, speakerMention, quote }) => [speaker, speakerMention, quote]);

describe('a conversation without marks', () => {
  it('gives every line to the one whose initials or surname open it', () => {
    const text = `The big interview: Ines Barbosa
Ines Barbosa has built bridges on four continents.
What went wrong at Corvo?
IB: We trusted the survey. I said at the time that it was thin.
Do you miss the sea?
BARBOSA: I never left it.`;
    expect(read(text)).toEqual([
      ['Ines Barbosa', 'IB', 'We trusted the survey. I said at the time that it was thin.'],
      ['Ines Barbosa', 'BARBOSA', 'I never left it.'],
    ]);
  });

  it('keeps what a line quotes within it', () => {
    const text = `Lena Fisk met Karl Weiss on Monday.
WEISS: Will you close it?
FISK: I will not. The board said "never again".`;
    expect(read(text)).toEqual([
      ['Karl Weiss', 'WEISS', 'Will you close it?'],
      ['Lena Fisk', 'FISK', 'I will not. The board said "never again".'],
    ]);
  });

  it.each([
    [
      'a table',
      'Karl Weiss and Lena Fisk stood.\nWeiss: elected with 240 votes\nFisk: beaten with 120 votes',
    ],
    ['letters that name nobody', 'Lena Fisk was there.\nQ: Will you close it?\nA: I will not.'],
    ['initials of two people', 'Lena Fisk met Lars Frey.\nLF: I will close it.\nLF: We will see.'],
  ])('leaves %s alone', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves a script between marks to its marks', () => {
    const text = 'Lena Fisk met Karl Weiss.\nWeiss: "Will you close it?"\nFisk: "I will not."';
    expect(read(text)).toEqual([
      ['Karl Weiss', 'Weiss', 'Will you close it?'],
      ['Lena Fisk', 'Fisk', 'I will not.'],
    ]);
  });
});
