// Terms of a text → where they stand in the corpus in this order. Only articles that hold the rarest of them are read, all of their words:
// nothing is ever overlooked.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Steps } from '../../turns/steps.js';
import { type TokenRun, tokensOf } from './printed-words.js';
import { weighArticles } from './weigh-articles.js';

type Accepts = (articleId: string) => boolean;

/** Most places of one text: nobody reads more, and "said" has a hundred thousand. */
const maxRuns = 1000;

/**
 * Every place at which an article has these terms in this order with none between, at most a thousand; across sentences and
 * paragraphs, never across articles. None for no terms, and for a term that no article has.
 */
export function* findTermRuns(
  passages: PassageIndex,
  terms: readonly number[],
  accepts: Accepts,
): Steps<readonly TokenRun[]> {
  const runs: TokenRun[] = [];
  if (terms.length === 0 || terms.includes(-1)) return runs;
  const { tokens } = passages;
  const rarest = findRarest(passages, terms);
  const rarestTerm = terms[rarest]!;
  const weights = weighArticles(passages, new Map([[rarestTerm, 1]]));
  for (const [articleNumber, held] of passages.articles.entries()) {
    if (weights[articleNumber] === 0 || held === undefined || !accepts(held.article.id)) continue;
    const own = tokensOf(passages, articleNumber);
    const end = own.end - terms.length + rarest + 1;
    for (let at = own.first + rarest; runs.length < maxRuns; at++) {
      at = findTerm(tokens, rarestTerm, at, end);
      if (at < 0) break;
      const run = { articleNumber, first: at - rarest, end: at - rarest + terms.length };
      if (standInOrder(tokens, terms, run.first)) runs.push(run);
    }
    if (runs.length === maxRuns) break;
    yield;
  }
  return runs;
}

/** The first place of a term in `[from, end)`, -1 when there is none. Apart, so that nothing slows down the walk over millions of words. */
function findTerm(tokens: Uint32Array, term: number, from: number, end: number): number {
  const mask = termMask;
  for (let at = from; at < end; at++) if ((tokens[at]! & mask) === term) return at;
  return -1;
}

function standInOrder(tokens: Uint32Array, terms: readonly number[], first: number): boolean {
  for (let index = 0; index < terms.length; index++)
    if ((tokens[first + index]! & termMask) !== terms[index]) return false;
  return true;
}

/** A stop word is in nearly every article, however few they are: any other term comes before it. */
function findRarest(passages: PassageIndex, terms: readonly number[]): number {
  const frequencies = terms.map((term) => {
    const isStop = ((passages.kinds[term] ?? 0) & termKinds.stop) !== 0;
    return isStop ? Number.MAX_SAFE_INTEGER : (passages.paragraphFrequency[term] ?? 0);
  });
  return frequencies.indexOf(Math.min(...frequencies));
}
