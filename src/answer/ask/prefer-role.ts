// Ranked passages → those first that print the role asked for beside a person's name.

import type { Library } from '../../library/library.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { termOfWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { termMask } from '../../search/tokens.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import type { Window } from '../evidence/windows.js';
import type { AskedRole } from '../question/asked-role.js';
import { putFirst } from './put-first.js';
import { textOf } from './read-window.js';

/** How many words the role may be strewn over beyond its own, and stand from the name: "lead negotiator and Defence Minister". */
const spareWords = 3;
const reach = 4;
/** Words that make a role a former or a coming one. */
const notNow = /\b(?:then|former|formerly|ex|late|outgoing|ousted|disgraced|incoming|next|future)\b/i;
/** Confidence in a passage that prints the role beside a name: as sure as a printed title is. */
const printedConfidence = 0.8;

/** The evidence with the passages that print the role first, and found, when any does; else as it was. */
export function preferRole(evidence: Evidence, library: Library, role: AskedRole): Evidence {
  const printed = evidence.ranked.filter(({ window }) => printsRole(library, window, role));
  return putFirst(evidence, library, printed, Math.max(evidence.confidence, printedConfidence));
}

/** Words by which a passage tells who came after. */
const succession = /\b(?:new|success\w*|succeed\w*|replac\w+|elected|inaugurat\w+|took over)\b/i;

/** Whether the passage prints the role asked for beside a name, but only as one that somebody had or is to have. */
export function printsOtherTime(library: Library, window: Window, role: AskedRole): boolean {
  return (
    role.isPresent &&
    !succession.test(textOf(library, window)) &&
    !printsRole(library, window, role) &&
    printsRole(library, window, { ...role, isPresent: false })
  );
}

function printsRole({ passages }: Library, window: Window, { terms, isPresent }: AskedRole): boolean {
  // Names are decoded only of an article that has the words of the role.
  if (!holdsTerms(passages, window, terms)) return false;
  const { analysed, article, paragraphIndex, start, end } = locateWindow(passages, window);
  const paragraph = article.paragraphs[paragraphIndex] ?? '';
  return analysed.names.some((name) => {
    if (name.paragraphIndex !== paragraphIndex || name.start < start || name.end > end) return false;
    const length = terms.length + spareWords + reach;
    const before = tokenise(paragraph.slice(start, name.start)).slice(-length);
    const behind = /^,/u.test(paragraph.slice(name.end))
      ? tokenise(paragraph.slice(name.end, end)).slice(0, length)
      : [];
    return [before, behind].some((words) => {
      const texts = words.map(({ text }) => text);
      const held = texts.map(termOfWord);
      const isComplete = terms.every((term) => held.includes(term));
      return isComplete && !(isPresent && notNow.test(texts.join(' ')));
    });
  });
}

function holdsTerms(
  { tokens, firstToken, termNumber }: PassageIndex,
  { first, last }: Window,
  terms: readonly string[],
): boolean {
  const words = tokens.subarray(firstToken[first], firstToken[last + 1]);
  return terms.every((term) => {
    const number = termNumber(term);
    return number >= 0 && words.some((token) => (token & termMask) === number);
  });
}
