// A text in somebody's own words → the longest part of it that stands in a quotation.

import type { Library } from '../../library/library.js';
import { tokenise } from '../../search/tokenise.js';
import { overlap } from '../sentence-window.js';
import { findTermRuns } from '../verify/find-runs.js';
import { readPrintedWords, stemOf, toTermNumbers } from '../verify/printed-words.js';
import { weighWords } from './weigh-words.js';

/** Shorter parts are shared by chance, and so are lighter ones (`weighWords`): four words with two that tell something pass. */
const minWords = 4;
const minWeight = 2.5;
/** Most words of the text that are read, from its beginning. */
const maxWords = 120;

/**
 * The part as it stands in the text; forms of a word count as the same. Null when no quotation shares four words in a row that
 * tell something.
 */
export function findSharedPhrase(
  { passages }: Library,
  accepts: (articleId: string) => boolean,
  text: string,
): string | null {
  const words = tokenise(text).slice(0, maxWords);
  const terms = toTermNumbers(passages, text);
  const stems = words.map((word) => stemOf(word.text));
  let best: { first: number; end: number } | null = null;
  for (let first = 0; first + minWords <= words.length; first++) {
    const shortest = Math.max(minWords, best === null ? 0 : best.end - best.first + 1);
    for (let end = first + shortest; end <= words.length; end++) {
      if (!isQuoted(terms.slice(first, end))) break;
      if (weighWords(stems.slice(first, end)) >= minWeight) best = { first, end };
    }
  }
  const [from, to] = best === null ? [] : [words[best.first], words[best.end - 1]];
  return from === undefined || to === undefined ? null : text.slice(from.start, to.end);

  function isQuoted(part: readonly number[]): boolean {
    return findTermRuns(passages, part, accepts).some((run) => {
      const quotes = passages.articles[run.articleNumber]?.quotes ?? [];
      const printed = readPrintedWords(passages, run);
      return quotes.some((quote) => printed.every((word) => overlap(quote, word)));
    });
  }
}
