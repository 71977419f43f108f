import { describe, expect, it } from 'vitest';
import { findArticleAmounts } from '../../src/analysis/amounts.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { anArticle } from '../support/builders.js';

describe('findArticleAmounts', () => {
  it('says in which paragraph and sentence a number stands', () => {
    const article = anArticle({ text: 'First line.\nThey met. Some 6,000 bodies were returned.' });
    const [amount] = findArticleAmounts(article, splitArticleSentences(article));
    expect(amount).toMatchObject({
      articleId: 'a1',
      paragraphIndex: 1,
      sentenceIndex: 1,
      text: 'Some 6,000',
    });
    expect(article.paragraphs[1]?.slice(amount?.start, amount?.end)).toBe('Some 6,000');
  });

  it('leaves out what junk says and what is written in another language', () => {
    const text = 'Read 12 stories here. They swapped 40 prisoners.';
    const junk = [{ paragraphIndex: 0, start: 0, end: 21, reason: 'cross-promotion' }];
    const texts = (article: ReturnType<typeof anArticle>) =>
      findArticleAmounts(article, splitArticleSentences(article)).map((amount) => amount.text);
    expect(texts(anArticle({ text, junk }))).toEqual(['40']);
    expect(texts(anArticle({ text, language: 'ar' }))).toEqual([]);
  });
});
