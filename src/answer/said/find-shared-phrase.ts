// A text in somebody's own words → the longest part of it that stands in a quotation.

import type { Library } from '../../library/library.js';
import type { Span } from '../../model/locator.js';
import { termOfWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import type { Steps } from '../../turns/steps.js';
import { toTermNumbers } from '../verify/printed-words.js';
import { rankNearRuns } from '../verify/rank-near-runs.js';
import { weighWords } from './weigh-words.js';

/** Shorter parts are shared by chance, and so are lighter ones (`weighWords`): four words with two that tell something pass. */
const minWords = 4;
const minWeight = 2.5;
/** Most words of the text that are read, from its beginning. */
const maxWords = 150;
/** Articles read, by the weight of the text's words that they have near each other. */
const maxArticles = 100;
/** Share of that weight below which an article has nothing of the text but small words. */
const minShare = 0.1;

/**
 * The part as it stands in the text; forms of a word count as the same. Null when no quotation shares four words in a row that
 * tell something.
 */
export function* findSharedPhrase(
  { passages }: Library,
  accepts: (articleId: string) => boolean,
  text: string,
): Steps<string | null> {
  const words = tokenise(text).slice(0, maxWords);
  const last = words.at(-1);
  if (last === undefined) return null;
  const stems = words.map((word) => termOfWord(word.text));
  let best: Span = { start: 0, end: minWords - 1 };
  let isFound = false;
  const terms = toTermNumbers(passages, text.slice(0, last.end));
  const limits = { minShare, maxRuns: maxArticles };
  for (const { articleNumber } of yield* rankNearRuns(passages, terms, accepts, limits)) {
    for (const quote of passages.articles[articleNumber]?.quotes ?? []) {
      const shared = findLongestCommon(
        stems,
        tokenise(quote.text).map((word) => termOfWord(word.text)),
      );
      if (shared.end - shared.start <= best.end - best.start) continue;
      if (weighWords(stems.slice(shared.start, shared.end)) < minWeight) continue;
      best = shared;
      isFound = true;
    }
    yield;
  }
  return isFound ? text.slice(words[best.start]?.start, words[best.end - 1]?.end) : null;
}

/** The longest row of items that both lists have without a gap, as a span of the first; an empty one when they share none. */
function findLongestCommon(items: readonly string[], others: readonly string[]): Span {
  let best: Span = { start: 0, end: 0 };
  let before = new Uint16Array(others.length + 1);
  for (const [index, item] of items.entries()) {
    const lengths = new Uint16Array(others.length + 1);
    for (const [other, candidate] of others.entries()) {
      if (candidate !== item) continue;
      const length = (before[other] ?? 0) + 1;
      lengths[other + 1] = length;
      if (length > best.end - best.start) best = { start: index + 1 - length, end: index + 1 };
    }
    before = lengths;
  }
  return best;
}
