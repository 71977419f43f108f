import { describe, expect, test } from 'vitest';
import { answerSearch } from '../../src/answer/search-answer.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { splitSentences } from '../../src/text/sentences.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const anArticleOf = (id: string, text: string, title = 'A title') => {
  const article = anArticle({ id, title, text });
  return anAnalysedArticle({
    article,
    sentences: article.paragraphs.map((paragraph) => splitSentences(paragraph)),
  });
};

const coverage = [
  anArticleOf(
    'two',
    'The prisoner swap was agreed in Istanbul.\nFamilies waited for the prisoner swap.\nThe weather was fine.',
    'A prisoner swap',
  ),
  anArticleOf('one', 'A swap of prisoners took place on Monday, the ministry said.'),
  anArticleOf('none', 'Iraq play South Korea in Basra.'),
];

const search = async (query: string) =>
  answerSearch({ library: await aLibrary(coverage), linkTo: () => null, now: new Date() }, query, {});

describe('a search', () => {
  test('shows one passage an article before a second of any', async () => {
    const card = await search('prisoner swap');
    const ids = listExcerpts(card).map(({ citation }) => citation.articleId);
    expect(ids).toEqual(['two', 'one', 'two']);
    expect(card.found).toBe(true);
  });

  test('sets the words of the query in bold, in any form', async () => {
    const [, second] = listExcerpts(await search('prisoner swap'));
    expect(second?.emphasis.map(({ start, end }) => second.citation.text.slice(start, end))).toEqual([
      'swap',
      'prisoners',
    ]);
  });

  test('keeps to an exact phrase in double quotes', async () => {
    const ids = listExcerpts(await search('"swap of prisoners"')).map(({ citation }) => citation.articleId);
    expect(ids).toEqual(['one']);
    const miss = await search('"prisoners of swap"');
    expect(miss).toMatchObject({ found: false, title: 'Nothing about “prisoners of swap”' });
  });

  test('says so when nothing speaks of it', async () => {
    const card = await search('volcano');
    expect(card.found).toBe(false);
    expect(card.title).toBe('Nothing about “volcano”');
  });
});
