// Titles → the articles whose title is being typed. MiniSearch, with prefix and fuzzy matching.

import MiniSearch from 'minisearch';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { takeTurns } from '../turns/take-turns.js';
import { foldWord } from './terms.js';
import { tokenise } from './tokenise.js';

/** Words of at least this many letters may be mistyped. */
export const minFuzzyLetters = 4;

/** Share of a word's letters that may be wrong. */
export const fuzziness = 0.2;

export interface TitleIndex {
  /** Adds titles for this and every later snapshot. An article that is there already is passed over. */
  add(articles: readonly AnalysedArticle[]): Promise<void>;
  /** The same when there is time for it (`prepare`), at the latest when somebody types. */
  addLater(articles: readonly AnalysedArticle[]): void;
  prepare(): Promise<void>;
  /**
   * Best first: the last word as a prefix, longer words with typing errors. Only articles that `accept` lets through. Waits for titles
   * that are being added.
   */
  suggest(typed: string, accept: (article: AnalysedArticle) => boolean): Promise<readonly TitleHit[]>;
}

export interface TitleHit {
  readonly article: AnalysedArticle;
  readonly score: number;
  readonly terms: readonly string[];
}

interface TitleDocument {
  /** The article itself is the key: a changed one is another. */
  readonly id: AnalysedArticle;
  /** Folded words, parted by spaces. */
  readonly title: string;
}

/**
 * One index for all snapshots of a corpus: titles come in and never go out, and each snapshot accepts those it holds. What is
 * gone weighs a little in the scores until the corpus is indexed anew.
 */
export function createTitleIndex(): TitleIndex {
  const engine = new MiniSearch<TitleDocument>({
    fields: ['title'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  let added: Promise<void> = Promise.resolve();
  let waiting: readonly AnalysedArticle[] = [];
  const addAll = async (articles: readonly AnalysedArticle[]): Promise<void> => {
    const turn = takeTurns();
    for (const article of articles) {
      await turn();
      if (!engine.has(article)) {
        engine.add({ id: article, title: listWords(article.article.title).join(' ') });
      }
    }
  };
  const add = (articles: readonly AnalysedArticle[]): Promise<void> => {
    added = added.then(() => addAll(articles));
    return added;
  };
  const prepare = (): Promise<void> => {
    const articles = waiting;
    waiting = [];
    return add(articles);
  };
  return {
    add,
    addLater(articles) {
      waiting = [...waiting, ...articles];
    },
    prepare,
    async suggest(typed, accept) {
      await prepare();
      const words = listWords(typed);
      if (words.length === 0) return [];
      const results = engine.search(words.join(' '), {
        combineWith: 'AND',
        prefix: (_, position) => position === words.length - 1,
        fuzzy: (word) => (word.length >= minFuzzyLetters ? fuzziness : false),
        filter: ({ id }) => accept(id as AnalysedArticle),
      });
      return results.map(({ id, score, terms }) => ({ article: id as AnalysedArticle, score, terms }));
    },
  };
}

/** Words folded but not stemmed, stop words included: what a prefix can match. */
function listWords(text: string): string[] {
  return tokenise(text)
    .map((token) => foldWord(token.text))
    .filter((word) => word !== '');
}
