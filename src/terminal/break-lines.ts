// Text → the lines it fills on a screen, as places in the text, so that not one character is changed on the way.

import stringWidth from 'string-width';
import type { Span } from '../model/locator.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks at white space, which is left out at the break, and inside a word only where that is wider than a line.
 * Lines are in order and at most `columns` wide; text of white space only gives none.
 * (wrap-ansi, which lays out everything else, rewrites accents into one form: good for a title, wrong for words we cite.)
 */
export function breakLines(text: string, columns: number): readonly Span[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const line = lines.at(-1);
    const end = index + word.length;
    if (line !== undefined && stringWidth(text.slice(line.start, end)) <= columns) line.end = end;
    else if (stringWidth(word) <= columns) lines.push({ start: index, end });
    else
      lines.push(
        ...breakWord(word, columns).map((part) => ({ start: index + part.start, end: index + part.end })),
      );
  }
  return lines;
}

function breakWord(word: string, columns: number): readonly Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const { segment, index } of graphemes.segment(word)) {
    const part = parts.at(-1);
    const end = index + segment.length;
    if (part !== undefined && stringWidth(word.slice(part.start, end)) <= columns) part.end = end;
    else parts.push({ start: index, end });
  }
  return parts;
}
