import { describe, expect, it } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { anArticle } from '../support/builders.js';

const texts = (article: ReturnType<typeof anArticle>): string[][] =>
  splitArticleSentences(article).map((spans, index) =>
    spans.map(({ start, end }) => article.paragraphs[index]?.slice(start, end) ?? ''),
  );

describe('splitArticleSentences', () => {
  it('cuts where junk begins and ends, also in the middle of a sentence', () => {
    const text = 'It was late Sign up to our newsletter The BBC replied. Then it left.';
    const start = text.indexOf('Sign');
    const end = text.indexOf('The BBC');
    const article = anArticle({ text, junk: [{ paragraphIndex: 0, start, end, reason: 'newsletter' }] });
    expect(texts(article)).toEqual([
      ['It was late ', 'Sign up to our newsletter ', 'The BBC replied. ', 'Then it left.'],
    ]);
  });

  it('cuts around the heading of a live-blog entry', () => {
    const text = 'It ended. Putin calls Trump The president took the call.';
    const article = anArticle({
      text,
      entries: [
        {
          paragraphIndex: 0,
          start: text.indexOf('Putin'),
          end: text.length,
          headingEnd: text.indexOf('The president'),
          byline: null,
          postedAt: null,
        },
      ],
    });
    expect(texts(article)).toEqual([['It ended. ', 'Putin calls Trump ', 'The president took the call.']]);
  });

  it('never makes a sentence of white space', () => {
    const text = 'One. AD  Two. ';
    const article = anArticle({
      text,
      junk: [
        { paragraphIndex: 0, start: 5, end: 7, reason: 'advert' },
        { paragraphIndex: 0, start: 9, end: 13, reason: 'advert' },
      ],
    });
    expect(texts(article)).toEqual([['One. ', 'AD', '  Two. ']]);
  });
});
