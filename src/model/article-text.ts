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
  return readText({ ...facts }, text);
}
