// Where a fact stands: the address that travels with every fact from the page to the screen.

/** A run of UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span inside one paragraph. `paragraphIndex` counts from 0. */
export interface ParagraphSpan extends Span {
  readonly paragraphIndex: number;
}

/** A span inside one paragraph of one article: `article.paragraphs[paragraphIndex].slice(start, end)`. */
export interface Locator extends ParagraphSpan {
  readonly articleId: string;
}
