// Lines of an aggregator page → the lines without its footer (the app advertisement).

import type { Line } from './decode-page.js';
import { type FrameWords, frameWords } from './frame-words.js';
import { isSameLine } from './same-line.js';

const [heading = '', ...tellingLines] = frameWords[0]!.footer;
const lastLine = tellingLines.at(-1)!;

/** Fewest characters by which the last line of a cut page is known as the beginning of a footer line. */
const minCutChars = 8;

/** Lines of the footer above its last one. A page in a language whose footer we have not seen loses as many. */
const footerLinesAboveLast = 3;

/**
 * Drops the footer's lines. Its heading "DOWNLOAD THE APP" is dropped once, and only on a page that shows more of the
 * footer or ends with it: elsewhere it is story. Expects no blank lines.
 */
export function dropFooter(
  lines: readonly Line[],
  words: FrameWords,
): { readonly lines: readonly Line[]; readonly hasFooter: boolean } {
  const telling = new Set(lines.filter((line) => tellingLines.some((word) => isSameLine(line.text, word))));
  const last = lines.at(-1);
  const isCutOff = (word: string): boolean =>
    last !== undefined && last.text.length >= minCutChars && word.startsWith(last.text);
  const dropped = new Set(telling);
  if (last !== undefined && [heading, ...tellingLines].some(isCutOff)) dropped.add(last);
  if (words.footer.length === 0 && last?.text === lastLine)
    for (const line of lines.slice(-1 - footerLinesAboveLast)) dropped.add(line);
  const headingLine = lines.findLast((line) => line.text === heading);
  if (dropped.size > 0 && headingLine !== undefined) dropped.add(headingLine);
  return { lines: lines.filter((line) => !dropped.has(line)), hasFooter: dropped.size > 0 };
}
