// A citation: verbatim words with the place they stand at. The only constructor that checks is `createCitation` in answer/.

export interface Citation {
  /** The exact words: `article.paragraphs[paragraphIndex].slice(start, end)`. */
  readonly text: string;
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`, or null for an undated article. */
  readonly publishedOn: string | null;
  /** The article's own address where known. */
  readonly url: string | null;
  /** The saved page it was read from, and that page's address at the aggregator. */
  readonly seenOn: { readonly page: string; readonly url: string | null };
  readonly paragraphIndex: number;
  readonly sentenceIndex: number;
  readonly start: number;
  readonly end: number;
}

/** What a question was put to, so that a miss can say so. */
export interface Searched {
  /** Number of articles that passed the filters. */
  readonly articles: number;
  /** Known outlets among them, alphabetical. */
  readonly outlets: readonly string[];
  /** First and last known publication day; null when none is dated. */
  readonly from: string | null;
  readonly to: string | null;
}
