// An article in two parts, so that its text can stay undecoded until somebody asks for it.

import type { Article } from './article.js';
import { createReader } from './read-from.js';

/** What an article says. */
export type ArticleText = Pick<Article, 'paragraphs' | 'junk' | 'entries'>;

/** What is known of it. */
export type ArticleFacts = Omit<Article, keyof ArticleText>;

const readText = createReader<ArticleText>(['paragraphs', 'junk', 'entries']);

/** The article of both; `text` is read each time that the article's text is, and never before. */
export function joinText(facts: ArticleFacts, text: ArticleText): Article {
  return readText(pickFacts(facts), text);
}

/** What is known of an article, without its text: named one by one, so that all of these have the same shape. */
export function pickFacts(article: ArticleFacts): ArticleFacts {
  return {
    id: article.id,
    aliases: article.aliases,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    relativeTime: article.relativeTime,
    url: article.url,
    language: article.language,
    seenOn: article.seenOn,
    captures: article.captures,
    sameTextIds: article.sameTextIds,
  };
}
