// Bytes of a saved file → its lines, with what was wrong with the bytes.

import type { Issue } from '../model/page.js';

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

const utf16Marks: readonly (readonly [encoding: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * Decodes UTF-8 (or UTF-16 with a byte order mark) and drops the mark. Bytes that are no UTF-8 become U+FFFD and an
 * issue; an empty or binary file gives `none`. Never throws.
 */
export function decodePage(page: string, bytes: Uint8Array): DecodedPage {
  const none = (expected: string, found: string): DecodedPage => ({
    kind: 'none',
    issue: { page, line: 0, expected, found },
  });
  const wide = utf16Marks.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  const text = new TextDecoder(wide?.[0] ?? 'utf-8').decode(bytes);
  if (text.trim() === '')
    return none('a saved page', bytes.length === 0 ? 'an empty file' : 'only white space');

  const broken = text.match(/[\uFFFD\0-\x08\x0E-\x1F]/g)?.length ?? 0;
  if (text.includes('\0') || broken > text.length * maxBrokenShare)
    return none('text in UTF-8', `a binary file of ${bytes.length} bytes`);

  const firstBroken = text.indexOf('\uFFFD');
  if (firstBroken < 0 || isValidUtf8(bytes)) return { kind: 'text', text, issues: [] };
  const line = text.slice(0, firstBroken).split(/\r\n|\n|\r/).length;
  return {
    kind: 'text',
    text,
    issues: [{ page, line, expected: 'text in UTF-8', found: 'bytes that are no UTF-8, shown as \uFFFD' }],
  };
}

/** A page may print U+FFFD itself; only bytes that cannot be decoded are a fault of the file. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Splits at LF, CR LF or CR; the empty text gives one empty line. */
export function splitLines(text: string): readonly Line[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => ({ number: index + 1, raw, text: raw.trim() }));
}
