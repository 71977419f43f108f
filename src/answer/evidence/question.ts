// What somebody typed → what is asked for, and the words that the answer must be about.

import { foldWord, isStopWord, stemWord } from '../../search/terms.js';
import { type Token, tokenise } from '../../search/tokenise.js';
import { type Asked, findAsked } from './question-kinds.js';

export interface QuestionWord {
  /** As typed. */
  readonly text: string;
  /** As indexed. */
  readonly term: string;
  /** Written like a name: a capital where no sentence starts, or inside quotation marks. */
  readonly isName: boolean;
  /** Belongs to the sentence that asks, not to the sentences that only set the scene. */
  readonly isAsking: boolean;
  /** Names the kind of thing asked for: "bodies" in "how many bodies", "airline" in "which airline". */
  readonly isFocus: boolean;
  /** Stands right behind the previous word of the list (stop words do not part them). */
  readonly followsPrevious: boolean;
}

export interface Question {
  readonly text: string;
  readonly asked: Asked;
  /** Words that carry a subject, each term once, in the order typed; empty when there are none. */
  readonly words: readonly QuestionWord[];
}

/** Most words of a question that are looked at, so that an essay costs no more than a question. */
const maxQuestionWords = 30;

/** Reads a question. Any text is one; a text without words of its own has no `words`. Never throws. */
export function readQuestion(text: string): Question {
  const plain = text.replace(/<[^>]{1,20}>/g, ' ').trim();
  const asking = findAskingSentence(plain);
  const { asked, focusStart, focusEnd } = findAsked(plain.slice(asking.start, asking.end));
  const focus = { start: asking.start + focusStart, end: asking.start + focusEnd };
  const words: QuestionWord[] = [];
  const seen = new Set<string>();
  let parted = true;
  for (const token of tokenise(plain)) {
    const folded = foldWord(token.text);
    if (folded === '' || isStopWord(folded)) continue;
    const term = stemWord(folded);
    const isFocus = token.start >= focus.start && token.end <= focus.end;
    if (seen.has(term)) {
      parted = true;
      continue;
    }
    seen.add(term);
    words.push({
      text: token.text,
      term,
      isName: isWrittenAsName(plain, token),
      isAsking: token.start >= asking.start && token.end <= asking.end,
      isFocus,
      followsPrevious: !parted,
    });
    parted = false;
    if (words.length === maxQuestionWords) break;
  }
  return { text: plain, asked, words };
}

/** The last sentence that asks something; the whole text when it is one sentence or none asks. */
export function findAskingSentence(text: string): { readonly start: number; readonly end: number } {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.?!:](?:["”’']?\s+(?=["“‘']?[\p{Lu}\p{N}])|["”’']?$)/gu)) {
    // "Jan. 6", "Sen. Warnock", "U.S. Senate": a short word before a full stop is an abbreviation.
    if (stop[0].startsWith('.') && /(?:^|[\s.])\p{Lu}\p{L}{0,3}$/u.test(text.slice(start, stop.index)))
      continue;
    const end = stop.index + stop[0].length;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  const isAsking = ({ start: from, end: to }: { start: number; end: number }): boolean =>
    /\?\s*$/.test(text.slice(from, to)) || findAsked(text.slice(from, to)).asked !== 'open';
  return sentences.findLast(isAsking) ?? sentences.at(-1) ?? { start: 0, end: text.length };
}

function isWrittenAsName(text: string, token: Token): boolean {
  const before = text.slice(0, token.start);
  const first = token.text.charAt(0);
  if (first === first.toLowerCase()) return /["“][^"”]*$/.test(before);
  return !/(?:^|[.?!:]\s+|[.?!:]["”’']\s+)["“‘']?$/.test(before) || /^\p{Lu}{2,}/u.test(token.text);
}
