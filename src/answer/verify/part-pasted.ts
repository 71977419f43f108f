// A pasted text → the quotations in it that can be checked one by one.

import { readCitationBlock } from '../../card/citation-block.js';
import { readMessage } from '../said/read-message.js';
import { readPasted } from './read-pasted.js';

/** The last line of a citation block; its line breaks may have become spaces. */
const endOfBlock = /\bCorpus \w+, article \w+[`*\s]*/gu;

/** The citation blocks of a text, where it is several and nothing else; else none. Never throws. */
export function partBlocks(text: string): readonly string[] {
  const ends = [...text.matchAll(endOfBlock)].map(({ 0: end, index }) => index + end.length);
  const parts = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
  return parts.length > 1 && parts.every((part) => readCitationBlock(part) !== null) ? parts : [];
}

/**
 * All that stands between quotation marks in a text that is no citation block, each once; the lines of one block quotation are
 * one. Never throws.
 */
export function partQuotations(text: string): readonly string[] {
  return readPasted(text).block === null ? readMessage(text).quoted : [];
}
