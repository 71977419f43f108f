// Builders for tests: each sets only what the test is about.

import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import type { Article } from '../../src/model/article.js';

/** An article with sensible values; text as one string with a line per paragraph. */
export function anArticle(set: Partial<Omit<Article, 'paragraphs'>> & { text?: string } = {}): Article {
  const { text = 'One sentence. Another sentence.', ...rest } = set;
  const id = rest.id ?? 'a1';
  const seenOn = rest.seenOn ?? { page: 'page.txt', pageUrl: null, role: 'main', position: 0 };
  return {
    id,
    aliases: [id],
    title: 'A title',
    outlet: 'An Outlet',
    published: null,
    relativeTime: null,
    url: null,
    language: 'en',
    paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    junk: [],
    entries: [],
    seenOn,
    captures: [seenOn],
    sameTextIds: [],
    ...rest,
  };
}

/** An analysed article without facts; every paragraph is one sentence unless told otherwise. */
export function anAnalysedArticle(set: Partial<AnalysedArticle> = {}): AnalysedArticle {
  const article = set.article ?? anArticle();
  return {
    article,
    sentences: article.paragraphs.map((paragraph) => [{ start: 0, end: paragraph.length }]),
    quotes: [],
    rejectedQuotes: [],
    names: [],
    events: [],
    ...set,
  };
}
