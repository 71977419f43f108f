// The port between answers and the search of whole articles: words go in, ranked article ids come out.

export interface SearchHit {
  readonly articleId: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Query terms (processed) that occur in the article. */
  readonly terms: readonly string[];
}

export interface SearchOptions {
  /** Most hits wanted. */
  readonly limit: number;
  /** Articles that may be returned; all when absent. */
  readonly accept?: (articleId: string) => boolean;
}

export interface SearchIndex {
  /** Best first. An empty query, or one of stop words only, gives none. */
  search(query: string, options: SearchOptions): Promise<readonly SearchHit[]>;
  /** Titles that match what is being typed: the last word as a prefix, longer words with typing errors. Best first. */
  suggestTitles(typed: string, limit: number): Promise<readonly SearchHit[]>;
  /** Does beforehand what the first title that somebody types would have to wait for. */
  prepare(): Promise<void>;
  /** Number of documents held. */
  readonly size: number;
  /** In how many documents the processed term occurs; 0 for an unknown one. */
  documentFrequency(term: string): number;
}
