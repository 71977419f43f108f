// Bytes of a saved file → its lines, with what was wrong with the bytes.

import type { Issue } from '../model/page.js';
import { decodeText, fitsEncoding } from '../net/decode-text.js';

/** One line of a page. `number` counts from 1; `text` is `raw` without outer white space. */
export interface Line {
  readonly number: number;
  readonly raw: string;
  readonly text: string;
}

export type DecodedPage =
  | { readonly kind: 'text'; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'none'; readonly issue: Issue };

/** Share of broken or control characters from which on a file is binary. Text with a few bad bytes stays far below. */
const maxBrokenShare = 0.05;

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or what the document itself declares (HTML, XML), and drops the mark. Bytes that fit
 * none of these become U+FFFD and an issue; an empty or binary file, and one full of such bytes, give `none`. Never throws.
 */
export function decodePage(page: string, bytes: Uint8Array): DecodedPage {
  const none = (expected: string, found: string): DecodedPage => ({
    kind: 'none',
    issue: { page, line: 0, expected, found },
  });
  const text = decodeText(bytes, null);
  if (text.trim() === '')
    return none('a saved page', bytes.length === 0 ? 'an empty file' : 'only white space');

  const most = text.length * maxBrokenShare;
  if (text.includes('\0') || countMatches(text, /[\0-\x08\x0E-\x1F]/g) > most)
    return none('text in UTF-8', `a binary file of ${bytes.length} bytes`);
  if (countMatches(text, /\uFFFD/g) > most)
    return none('text in UTF-8', 'another encoding, which the file does not declare; save it as UTF-8');

  const firstBroken = text.indexOf('\uFFFD');
  // A page may print U+FFFD itself; only bytes that cannot be decoded are a fault of the file.
  if (firstBroken < 0 || fitsEncoding(bytes, 'utf-8')) return { kind: 'text', text, issues: [] };
  const line = text.slice(0, firstBroken).split(/\r\n|\n|\r/).length;
  return {
    kind: 'text',
    text,
    issues: [{ page, line, expected: 'text in UTF-8', found: 'bytes that are no UTF-8, shown as \uFFFD' }],
  };
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Splits at LF, CR LF or CR; the empty text gives one empty line. */
export function splitLines(text: string): readonly Line[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => ({ number: index + 1, raw, text: raw.trim() }));
}
