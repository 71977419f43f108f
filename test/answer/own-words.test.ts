import { describe, expect, it } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { areOwnWords } from '../../src/answer/own-words.js';
import { aQuote } from '../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

function isOwn(text: string, words: string, mention: string, cue: string | null): boolean {
  const article = anArticle({ text });
  const run = aQuote(article, words, { kind: 'mixed', speaker: 'Ann Ray', mention, cue });
  const analysed = anAnalysedArticle({ article, sentences: splitArticleSentences(article), quotes: [run] });
  return areOwnWords(analysed, run);
}

describe('a few quoted words inside a sentence', () => {
  it.each([
    ["Ray called the plan 'crazy' on Monday.", 'crazy', 'Ray', 'called'],
    ["Ray said the army would 'frontload' the deal.", 'frontload', 'Ray', 'said'],
    ["Ray denounced what the city has done for years as 'mere theatre'.", 'mere theatre', 'Ray', 'denounced'],
    ["It would be a 'massive strength' to any force, she adds.", 'massive strength', 'she', 'adds'],
    [
      "Ray and her staff have 'no plans to leave the city by night'.",
      'no plans to leave the city by night',
      'Ray',
      null,
    ],
  ])('are the speaker’s where a verb of speech gives them: %s', (text, words, mention, cue) => {
    expect(isOwn(text, words, mention, cue)).toBe(true);
  });

  it.each([
    ["Ray and her staff plot revenge for the 'Operation Cobweb' of May.", 'Operation Cobweb', 'Ray', null],
    ["It came with Ray's release of a 24-page 'AI action plan' in May.", 'AI action plan', 'Ray', null],
    ["Ray wants both sides to engage in 'direct diplomacy'.", 'direct diplomacy', 'Ray', 'wants'],
    ["Ray vowed an order on what the House described as 'woke' models.", 'woke', 'Ray', 'vowed'],
    ["Ray dismissed a demand from the north to hand over 'stolen' children.", 'stolen', 'Ray', 'dismissed'],
    ["Ray spoke of the so-called 'Iron Dome' in May.", 'Iron Dome', 'Ray', 'spoke'],
    ["The co-lead of the 'ethical AI' team Ann Ray said she was fired.", 'ethical AI', 'Ann Ray', 'said'],
    ["Ray said so. The 'Iron Dome' stands.", 'Iron Dome', 'Ray', 'said'],
  ])('are nobody’s where none does: %s', (text, words, mention, cue) => {
    expect(isOwn(text, words, mention, cue)).toBe(false);
  });
});
