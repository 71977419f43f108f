// Words of the passage index ⇄ words of a text: what was typed as the index counts it, what it holds as it is printed.

import type { ParagraphSpan } from '../../model/locator.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { termOfWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';

/** A word where it stands: `article.paragraphs[paragraphIndex].slice(start, end)`. */
export interface PrintedWord extends ParagraphSpan {
  readonly text: string;
}

/** Words `[first, end)` of the index, all in the article of this number. */
export interface TokenRun {
  readonly articleNumber: number;
  readonly first: number;
  readonly end: number;
}

/** Numbers of the terms of a text, in order; -1 for a word that no article has. */
export function toTermNumbers(passages: PassageIndex, text: string): readonly number[] {
  return tokenise(text).map((token) => passages.termNumber(termOfWord(token.text)));
}

/** The word for comparing spellings: letter case and the kind of apostrophe do not count. */
export function foldSpelling(word: string): string {
  // Of what is spelt in ASCII only the letter case can differ, and that is nearly everything.
  if (isAscii.test(word)) return word.toLowerCase();
  return word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
}

const isAscii = /^\p{ASCII}*$/u;

/** The words of a run as they are printed. A run that the index does not hold gives those that it does. */
export function readPrintedWords(
  passages: PassageIndex,
  { articleNumber, first, end }: TokenRun,
): readonly PrintedWord[] {
  const { article } = passages.articles[articleNumber]!;
  const words: PrintedWord[] = [];
  for (let sentence = numberAt(passages.firstToken, first); ; sentence++) {
    const firstToken = passages.firstToken[sentence];
    if (firstToken === undefined || firstToken >= end) return words;
    const paragraphIndex = passages.paragraphOf[sentence] ?? 0;
    const start = passages.startOf[sentence] ?? 0;
    const paragraph = article.paragraphs[paragraphIndex] ?? '';
    const tokens = tokenise(paragraph.slice(start, passages.endOf[sentence]));
    const own = tokens.slice(Math.max(0, first - firstToken), Math.max(0, end - firstToken));
    for (const token of own)
      words.push({ text: token.text, paragraphIndex, start: start + token.start, end: start + token.end });
  }
}

/** First and end token of an article. */
export function tokensOf(
  { firstToken, firstSentence }: PassageIndex,
  articleNumber: number,
): { readonly first: number; readonly end: number } {
  return {
    first: firstToken[firstSentence[articleNumber] ?? 0] ?? 0,
    end: firstToken[firstSentence[articleNumber + 1] ?? 0] ?? 0,
  };
}

/** The last run that begins at or before a position; `firsts` ascends and ends with the length of what it parts. */
function numberAt(firsts: Uint32Array, position: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
