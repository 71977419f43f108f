// Words that a subscription asks for or leaves out → whether an article holds them, read from the columns of the index.

import type { PassageIndex } from '../../search/passage-index.js';
import { termOfWord, toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { termMask } from '../../search/tokens.js';

/** Words that stand side by side in one sentence or in the title, in any form; and how they were typed. */
export interface WordRun {
  readonly typed: string;
  /** As the index holds them; never empty. */
  readonly terms: readonly string[];
}

/**
 * Reads what is searched for: alternatives, parted by commas, of which one has to be held with all its words. Words in double quotation
 * marks stand side by side; others may stand anywhere, and stop words among them do not count. No words give no alternatives.
 */
export function readAlternatives(typed: string): readonly (readonly WordRun[])[] {
  return splitAtCommas(typed)
    .map(readRuns)
    .filter((runs) => runs.length > 0);
}

/** Reads words or phrases of which none may be held; those without a letter or digit are left out. */
export function readExclusions(items: readonly string[]): readonly WordRun[] {
  return items.flatMap((item) => toRun(item.replace(/["“”]/gu, ' ')));
}

/** Parts a list at its commas, but for those between double quotation marks and inside numbers; parts are trimmed, none is empty. */
export function splitAtCommas(typed: string): readonly string[] {
  return (typed.match(/(?:["“”][^"“”]*["“”]|[^,"“”]|["“”]|(?<=\d),(?=\d))+/gu) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readRuns(part: string): readonly WordRun[] {
  const quoted: WordRun[] = [];
  const rest = part.replace(/["“”]([^"“”]+)["“”]/gu, (_, phrase: string) => {
    quoted.push(...toRun(phrase));
    return ' ';
  });
  const words = tokenise(rest).map(({ text }) => text);
  const telling = words.filter((word) => toTerm(word) !== null);
  const kept = telling.length > 0 || quoted.length > 0 ? telling : words;
  return [...quoted, ...kept.flatMap(toRun)];
}

function toRun(typed: string): readonly WordRun[] {
  const terms = tokenise(typed).map(({ text }) => termOfWord(text));
  return terms.length === 0 ? [] : [{ typed: typed.trim(), terms }];
}

/** Whether an article, by its number in the index, holds a run of words in one of its sentences or in its title. */
export function holdsRun(passages: PassageIndex, article: number, { terms }: WordRun): boolean {
  const wanted = terms.map((term) => passages.termNumber(term));
  if (wanted.includes(-1)) return false;
  const { firstSentence, firstToken, tokens, firstTitleToken, titleTokens } = passages;
  if (holdsWithin(titleTokens, firstTitleToken[article]!, firstTitleToken[article + 1]!, wanted)) return true;
  for (let sentence = firstSentence[article]!; sentence < firstSentence[article + 1]!; sentence++)
    if (holdsWithin(tokens, firstToken[sentence]!, firstToken[sentence + 1]!, wanted)) return true;
  return false;
}

function holdsWithin(tokens: Uint32Array, from: number, to: number, wanted: readonly number[]): boolean {
  for (let at = from; at + wanted.length <= to; at++)
    if (wanted.every((term, offset) => (tokens[at + offset]! & termMask) === term)) return true;
  return false;
}
