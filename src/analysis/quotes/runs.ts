// The marked runs of an article, each with its place among the tokens and the utterance it belongs to.

import { findMarkedRuns, type MarkedRun } from '../../text/quotation-marks.js';
import type { Token } from '../../text/tokens.js';
import type { TextParagraph } from '../read-text.js';

/** A run between quotation marks and where it stands. */
export interface Run extends MarkedRun {
  /** Index from 0 in reading order. */
  readonly index: number;
  readonly paragraphIndex: number;
  /** First token inside the marks and the one after the last inside. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Goes on from the run before: re-opened while that one was open, or opening a paragraph after it. */
  readonly continuesRun: boolean;
  /** Words inside. */
  readonly wordCount: number;
}

/** A paragraph with its runs; `runAt[tokenIndex]` is the run a token lies in, marks included, or -1. */
export interface QuotedParagraph extends TextParagraph {
  readonly runs: readonly Run[];
  readonly runAt: readonly number[];
}

/** Pairs the marks of every paragraph. An unclosed run goes on in the next paragraph when that begins with a mark. */
export function readRuns(paragraphs: readonly TextParagraph[]): readonly QuotedParagraph[] {
  let index = 0;
  let openBefore = false;
  return paragraphs.map((paragraph) => {
    const { paragraphIndex, text, tokens } = paragraph;
    const runs = findMarkedRuns(text).map((marked): Run => {
      const { start, end, mark, openAt, closeEnd, closed, continues } = marked;
      const firstToken = tokenAt(tokens, start);
      const endToken = tokenAt(tokens, end);
      const opensParagraph = tokens[0] === undefined || tokens[0].start >= openAt;
      return {
        start,
        end,
        mark,
        openAt,
        closeEnd,
        closed,
        continues,
        index: index++,
        paragraphIndex,
        firstToken,
        endToken,
        continuesRun: continues || (openBefore && opensParagraph),
        wordCount: countWords(tokens, firstToken, endToken),
      };
    });
    const last = runs.at(-1);
    openBefore = last !== undefined && !last.closed && last.end >= text.trimEnd().length;
    // Named one by one: spreading the paragraph took as long as finding its runs.
    return {
      paragraphIndex,
      text,
      tokens,
      sentenceOf: paragraph.sentenceOf,
      sentences: paragraph.sentences,
      nameStarts: paragraph.nameStarts,
      speechWords: paragraph.speechWords,
      isOutside: paragraph.isOutside,
      runs,
      runAt: runOfTokens(tokens, runs),
    };
  });
}

/** Index of the first token that starts at or after a position; the number of tokens when none does. */
export function tokenAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countWords(tokens: readonly Token[], first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++)
    if (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'number') count++;
  return count;
}

function runOfTokens(tokens: readonly Token[], runs: readonly Run[]): readonly number[] {
  const runAt = new Array<number>(tokens.length);
  for (let at = 0; at < runAt.length; at++) runAt[at] = -1;
  for (const { openAt, closeEnd, index } of runs)
    for (let at = tokenAt(tokens, openAt); at < tokens.length; at++) {
      if (tokens[at]!.start >= closeEnd) break;
      runAt[at] = index;
    }
  return runAt;
}
