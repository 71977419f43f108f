import { expect, it } from 'vitest';
import { readText } from '../../src/analysis/read-text.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { anArticle } from '../support/builders.js';
import { growthOf, proportional } from '../support/growth.js';

it('words that begin in junk are outside the story, also where stretches of junk overlap', () => {
  const text = 'Anna Berg stayed. ALSO READ: Ben Cole left. Read more here. Carl Dahl spoke.';
  const span = (from: string, to: string) => ({
    paragraphIndex: 0,
    start: text.indexOf(from),
    end: text.indexOf(to) + to.length,
    reason: 'link to another story',
  });
  const article = {
    ...anArticle({ text }),
    junk: [span('ALSO', 'here.'), span('Ben', 'Cole'), span('Read more', 'more')],
  };
  const [paragraph] = readText(article, splitArticleSentences(article));
  const outside = paragraph?.tokens.filter((token) => paragraph.isOutside(token)).map(({ text }) => text);
  expect(outside?.join(' ')).toBe('ALSO READ : Ben Cole left . Read more here .');
});

it('asks of thousands of stretches of junk in time that is proportional to the text', () => {
  const askOfJunk = (count: number) => {
    const label = 'Read more: ';
    const article = {
      ...anArticle({ text: label.repeat(count) }),
      junk: Array.from({ length: count }, (_, index) => ({
        paragraphIndex: 0,
        start: index * label.length,
        end: index * label.length + 'Read more:'.length,
        reason: 'link to another story',
      })),
    };
    const sentences = splitArticleSentences(article);
    return () => {
      for (const { tokens, isOutside } of readText(article, sentences))
        for (const token of tokens) isOutside(token);
    };
  };
  expect(growthOf(askOfJunk, 3000)).toBeLessThan(proportional);
});
