// Articles as they come → columns, before it is known which of them an index will hold, and in which order.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Article } from '../model/article.js';
import { type ArticleColumns, ArticleColumnsWriter, createArticleColumns } from './article-columns.js';
import { TermDictionary } from './term-dictionary.js';

/** Where the articles of a draft stand in its columns. */
export interface WrittenArticles {
  readonly columns: ArticleColumns;
  readonly numbers: ReadonlyMap<Article, number>;
}

/** For whoever has articles one by one and time between them: an index made of a draft only puts them in order. */
export class IndexDraft {
  readonly dictionary = new TermDictionary();
  readonly #writer = new ArticleColumnsWriter(createArticleColumns(), this.dictionary);
  readonly #numbers = new Map<Article, number>();

  add(analysed: AnalysedArticle): void {
    this.#numbers.set(analysed.article, this.#numbers.size);
    this.#writer.add(analysed);
  }

  /** All that was added; nothing may be added afterwards. */
  close(): WrittenArticles {
    return { columns: this.#writer.close(), numbers: this.#numbers };
  }
}
