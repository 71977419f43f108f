// The search port on MiniSearch: articles as documents, our own terms, fuzzy and prefix only where they help.

import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { SearchDocument, SearchHit, SearchIndex, SearchOptions } from './search-index.js';
import { foldWord, toTerm } from './terms.js';
import { tokenise } from './tokenise.js';

/** Documents indexed between two turns of the event loop: 20 articles take about 15 ms (bench). */
const documentsPerTurn = 20;

/**
 * Most terms of a query that are looked up, the rarest first. Eight cost no hits on SQuAD and make long questions four
 * times faster; `bench/quality/news.mjs` shows when it is too few.
 */
const maxQueryTerms = 8;

/** A hit in the title counts this many times a hit in the body. */
const titleBoost = 2;

/** Words of at least this many letters may be mistyped in autocomplete and in the fallback. */
const minFuzzyLetters = 4;

/** Share of a word's letters that may be wrong. */
const fuzziness = 0.2;

interface IndexedDocument {
  readonly id: string;
  /** Terms of the field, already processed, parted by spaces. */
  readonly title: string;
  readonly body: string;
  /** Words of the title, folded but not stemmed, stop words included: what a prefix can match. */
  readonly typedTitle: string;
}

/**
 * Builds an index of articles. Yields to the event loop between batches, so that a running bot keeps answering.
 * An empty list gives an index that finds nothing; a repeated `articleId` is a fault and throws.
 */
export async function createMiniSearchIndex(documents: readonly SearchDocument[]): Promise<SearchIndex> {
  const engine = new MiniSearch<IndexedDocument>({
    fields: ['title', 'body', 'typedTitle'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const frequencies = new Map<string, number>();
  const termOf = cacheTerms();

  for (const [position, document] of documents.entries()) {
    if (position % documentsPerTurn === documentsPerTurn - 1) await new Promise(setImmediate);
    const title = listTerms(document.title, termOf);
    const body = listTerms(document.body, termOf);
    for (const term of new Set([...title, ...body])) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    engine.add({
      id: document.articleId,
      title: title.join(' '),
      body: body.join(' '),
      typedTitle: listWords(document.title).join(' '),
    });
  }

  const documentFrequency = (term: string): number => frequencies.get(term) ?? 0;

  const rarest = (terms: readonly string[]): readonly string[] =>
    [...new Set(terms)].sort((a, b) => documentFrequency(a) - documentFrequency(b)).slice(0, maxQueryTerms);

  const run = (query: Query, options: SearchOptions): readonly SearchHit[] => {
    const { accept } = options;
    const results = engine.search(query, accept ? { filter: ({ id }) => accept(String(id)) } : {});
    return results.slice(0, options.limit).map(toHit);
  };

  return {
    size: documents.length,
    documentFrequency,
    async search(query, options) {
      const terms = rarest(listTerms(query, toTerm));
      const known = terms.filter((term) => documentFrequency(term) > 0);
      if (terms.length === 0) return [];
      const fields = { fields: ['title', 'body'], boost: { title: titleBoost } };
      if (known.length > 0) return run({ combineWith: 'OR', queries: known, ...fields }, options);
      // No word of the query occurs anywhere: perhaps it is mistyped or cut short.
      return run(
        { combineWith: 'OR', queries: [...terms], fuzzy: mistyped, prefix: isLong, ...fields },
        options,
      );
    },
    async suggestTitles(typed, limit) {
      const words = listWords(typed);
      if (words.length === 0) return [];
      const isLast = (_: string, position: number): boolean => position === words.length - 1;
      const results = engine.search(words.join(' '), {
        fields: ['typedTitle'],
        combineWith: 'AND',
        prefix: isLast,
        fuzzy: mistyped,
      });
      return results.slice(0, limit).map(toHit);
    },
  };
}

function toHit(result: SearchResult): SearchHit {
  return { articleId: String(result.id), score: result.score, terms: result.terms };
}

const isLong = (term: string): boolean => term.length >= minFuzzyLetters;
const mistyped = (term: string): number | false => (isLong(term) ? fuzziness : false);

function listWords(text: string): readonly string[] {
  return tokenise(text)
    .map((token) => foldWord(token.text))
    .filter((word) => word !== '');
}

function listTerms(text: string, termOf: (word: string) => string | null): readonly string[] {
  return tokenise(text)
    .map((token) => termOf(token.text))
    .filter((term) => term !== null);
}

/** Stemming costs more than looking up: a corpus repeats its words hundreds of times. */
function cacheTerms(): (word: string) => string | null {
  const known = new Map<string, string | null>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const term = toTerm(word);
    known.set(word, term);
    return term;
  };
}
