// A saved file → ParsedPage: one door for every format, chosen by file name and content.

import { decodePage, splitLines } from './decode-page.js';
import { parseDaily8 } from './formats/daily8.js';
import { parseHtml } from './formats/html.js';
import { parseJson } from './formats/json.js';
import { hasFrontMatter, parseMarkdown } from './formats/markdown.js';
import type { PageResult } from './page-result.js';

export type { PageResult } from './page-result.js';

type ReadText = (page: string, text: string) => PageResult;

/** File name endings and how such a file is read; any other file is plain text. */
const readers: readonly (readonly [ending: RegExp, read: ReadText])[] = [
  [/\.x?html?$/i, parseHtml],
  [/\.(?:md|markdown)$/i, (page, text) => parseMarkdown(page, text, 'markdown')],
  [/\.json$/i, parseJson],
];

/**
 * Parses one file. Total and deterministic: any bytes give a page, whose oddities are its `issues`, or one issue that
 * says why the file is none. Reads nothing but its arguments; `name` decides the format by its ending.
 */
export function parsePage(name: string, bytes: Uint8Array): PageResult {
  const decoded = decodePage(name, bytes);
  if (decoded.kind === 'none') return decoded;
  const read = readers.find(([ending]) => ending.test(name))?.[1] ?? readPlainText;
  const result = read(name, decoded.text);
  if (result.kind === 'none' || decoded.issues.length === 0) return result;
  return { kind: 'page', page: { ...result.page, issues: [...decoded.issues, ...result.page.issues] } };
}

/** An aggregator page, or a text with front matter. A bare text has neither outlet nor end and could be anything. */
function readPlainText(page: string, text: string): PageResult {
  if (hasFrontMatter(text)) return parseMarkdown(page, text, 'lines');
  const lines = splitLines(text);
  const parsed = parseDaily8(page, lines);
  if (parsed !== undefined) return { kind: 'page', page: parsed };
  const first = lines.find((line) => line.text !== '');
  return {
    kind: 'none',
    issue: {
      page,
      line: first?.number ?? 0,
      expected: 'a page saved from the aggregator, or a text below front matter (its title, outlet and day)',
      found: first?.text.slice(0, 80) ?? 'nothing',
    },
  };
}
