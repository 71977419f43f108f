// A place in an article ⇄ its address in our own reader.

import type { Locator, ParagraphSpan } from '../model/locator.js';
import type { LinkTo } from './answer-context.js';

/** "/a/<article>?at=3.120-240#p3": paragraphs count from 1 there, because people read the address; offsets from 0. */
export function toReaderPath({ articleId, paragraphIndex, start, end }: Locator): string {
  const number = paragraphIndex + 1;
  return `${toArticlePath(articleId)}?at=${number}.${start}-${end}#p${number}`;
}

export function toArticlePath(articleId: string): string {
  return `/a/${encodeURIComponent(articleId)}`;
}

/** What changed in the article's text. */
export function toHistoryPath(articleId: string): string {
  return `${toArticlePath(articleId)}/history`;
}

/** The `at` of such an address; null for anything else. Whether the article has the place is for `createCitation` to say. */
export function parseReaderPlace(at: string): ParagraphSpan | null {
  const [, number, start, end] = /^(\d{1,6})\.(\d{1,8})-(\d{1,8})$/.exec(at) ?? [];
  if (number === undefined || number === '0') return null;
  return { paragraphIndex: Number(number) - 1, start: Number(start), end: Number(end) };
}

/** Links every citation to the reader at this address, which has no slash at its end. */
export function createReaderLinks(publicUrl: string): LinkTo {
  const { host } = new URL(publicUrl);
  return (citation) => ({ url: `${publicUrl}${toReaderPath(citation)}`, to: 'reader', host });
}
