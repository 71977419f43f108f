import { describe, expect, test } from 'vitest';
import { noHints } from '../../src/feeds/extract-article.js';
import { readFullText } from '../../src/feeds/full-text.js';
import { aStory } from '../support/feed-documents.js';

function read(lastLine: string) {
  const content = [...aStory('Aldmouth'), ...aStory('Brackwater'), lastLine]
    .map((line) => `<p>${line}</p>`)
    .join('');
  const item = {
    identity: 'a',
    title: 'Aldmouth opens',
    url: 'https://news.example/a',
    publishedOn: null,
    updatedAt: null,
    source: null,
    content,
  };
  return readFullText(item, noHints, '2026-03-09');
}

describe('the text of a feed', () => {
  test.each([
    ['a sentence', 'The harbour stays open until the autumn.'],
    [
      'a long paragraph that says at its beginning where something may be read',
      `Read the full statement at the town hall. ${'The harbour stays open until the autumn. '.repeat(10)}`,
    ],
  ])('that ends in %s is the whole article', (_name, lastLine) => {
    expect(read(lastLine)).toMatchObject({ kind: 'article' });
  });

  test.each([
    ['an ellipsis', 'The harbour stays open until […]'],
    ['an invitation to read on', 'The harbour stays open. Continue reading on our site »'],
    ['a hundred thousand full stops', '.'.repeat(100_000)],
  ])('that ends in %s is a teaser', (_name, lastLine) => {
    expect(read(lastLine)).toMatchObject({ kind: 'none', found: 'a teaser' });
  });

  test('that ends in a hundred thousand full stops and a letter is read in time', () => {
    expect(read(`${'.'.repeat(100_000)}a`)).toMatchObject({ kind: 'article' });
  });
});
