import { describe, expect, it } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { findAnsweredQuestion } from '../../src/answer/answered-question.js';
import { gatherUtterances } from '../../src/answer/utterances.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

/** What the words between single quotes answer; "Ann Ray" says them. */
async function answeredBy(text: string): Promise<string | null> {
  const article = anArticle({ text });
  const words = /'([^']+)'/.exec(text)![1]!;
  const quote = aQuote(article, words, { speaker: 'Ann Ray' });
  const analysed = anAnalysedArticle({
    article,
    sentences: splitArticleSentences(article),
    names: [aName(article, 'Ann Ray')],
    quotes: [quote],
  });
  const library = await anInformedLibrary([analysed]);
  return findAnsweredQuestion(library, gatherUtterances(library, [quote])[0]!);
}

describe('whom somebody answers', () => {
  it.each([
    [
      "Asked about the list of children, Ann Ray said: 'We wait for them.'",
      'Asked about the list of children',
    ],
    ["'We wait for them,' Ann Ray said when asked whether it was late.", 'when asked whether it was late'],
    ["Responding to Jo Doe, Ann Ray said: 'We wait for them.'", 'Responding to Jo Doe'],
    [
      "A reporter asked Ann Ray why it took so long. 'We wait for them,' she said.",
      'A reporter asked Ann Ray why it took so long.',
    ],
    ["Ann Ray was asked about the list. 'We wait for them,' she said.", 'Ann Ray was asked about the list.'],
  ])('is told in the outlet’s words: %s', async (text, words) => {
    expect(await answeredBy(text)).toBe(words);
  });

  it.each([
    "Ann Ray asked whether it was late. 'We wait for them,' she said.",
    "Ann Ray asked Jo Doe about it. 'We wait for them,' she said.",
    "Ann Ray said: 'When asked about it we wait for them.'",
    "Ann Ray said: 'We wait for them.' Jo Doe was asked about it.",
    "Jo Doe was asked about the list. 'We wait for them,' Ann Ray said.",
    "Ann Ray said that Jo Doe, when asked about the list, left. 'We wait for them,' she said.",
    "Asked, Ann Ray said: 'We wait for them.'",
  ])('is not guessed: %s', async (text) => {
    expect(await answeredBy(text)).toBeNull();
  });
});
