// Analysed articles and what is known from outside → a library: sorted, indexed, every lookup built.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { Turns } from '../turns/turns.js';
import { createEntry } from './article-entry.js';
import { createPublisher, type LibraryContent, noEdition } from './edition.js';
import type { Library } from './library.js';
import { noModeration } from './moderation.js';

/** Builds the library at once, from nothing. No articles make a library in which nothing is found. */
export async function createLibrary({
  articles,
  ...content
}: Pick<LibraryContent, 'knowledge' | 'issues' | 'builtAt'> & {
  /** In any order. */
  readonly articles: readonly AnalysedArticle[];
}): Promise<Library> {
  const entries = new Map(articles.map((analysed) => [analysed.article.id, createEntry(analysed, '')]));
  const { publish } = createPublisher();
  const { library } = await publish(
    {
      ...content,
      entries,
      moderation: noModeration,
      formerIds: new Map(),
      shelf: new Map(),
      discovery: 'now',
    },
    noEdition,
    new Turns(),
  );
  return library;
}
