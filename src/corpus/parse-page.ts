// A saved file → ParsedPage: one door for every format, chosen by file name and content.

import type { Issue, ParsedPage } from '../model/page.js';
import { decodePage, splitLines } from './decode-page.js';
import { parseDaily8 } from './formats/daily8.js';

export type PageResult =
  | { readonly kind: 'page'; readonly page: ParsedPage }
  | { readonly kind: 'none'; readonly issue: Issue };

/**
 * Parses one file. Total and deterministic: any bytes give a page, whose oddities are its `issues`, or one issue that
 * says why the file is none. Reads nothing but its arguments; `name` decides the format by its ending.
 */
export function parsePage(name: string, bytes: Uint8Array): PageResult {
  const decoded = decodePage(name, bytes);
  if (decoded.kind === 'none') return decoded;
  const page = parseDaily8(name, splitLines(decoded.text));
  if (page !== undefined)
    return { kind: 'page', page: { ...page, issues: [...decoded.issues, ...page.issues] } };
  return {
    kind: 'none',
    issue: { page: name, line: 1, expected: 'a saved page', found: 'something else' },
  };
}
