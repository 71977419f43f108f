// Terms with weights → what each article can hold of them at most, so that only the promising ones need to be read.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';

/**
 * Per article at least the sum of the weights of those terms that stand in its text, each counted once: a title counts, too, every article is
 * taken to hold every stop word, and one that came after the postings were made every term. 0 for an article that was taken out.
 */
export function weighArticles(passages: PassageIndex, weights: ReadonlyMap<number, number>): Float64Array {
  const { articles } = passages;
  const held = new Float64Array(articles.length);
  const listed = new Map<number, number>();
  for (const [term, weight] of weights) {
    const holders = passages.listHolders(term);
    if (holders === null) for (const number of articles.keys()) held[number]! += weight;
    else {
      listed.set(term, weight);
      for (const number of holders) held[number]! += weight;
    }
  }
  addUncited(passages, listed, held);
  for (const [number, analysed] of articles.entries()) if (analysed === undefined) held[number] = 0;
  return held;
}

/** Postings know only of sentences that may be cited; the others are few, and are read through. */
function addUncited(passages: PassageIndex, weights: ReadonlyMap<number, number>, held: Float64Array): void {
  if (weights.size === 0) return;
  const { firstToken, tokens } = passages;
  const { sentences, articleNumbers } = listUncited(passages);
  const byTerm = new Float64Array(passages.paragraphFrequency.length);
  for (const [term, weight] of weights) byTerm[term] = weight;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const end = firstToken[sentence + 1]!;
    for (let at = firstToken[sentence]!; at < end; at++)
      held[articleNumbers[index]!]! += byTerm[tokens[at]! & termMask]!;
  }
}

interface UncitedSentences {
  readonly sentences: Uint32Array;
  /** Of each of these sentences. */
  readonly articleNumbers: Uint32Array;
}

const uncited = new WeakMap<PassageIndex, UncitedSentences>();

/** Made when first asked for: looking through the sentences takes longer than reading those that are found. */
function listUncited(passages: PassageIndex): UncitedSentences {
  const known = uncited.get(passages);
  if (known !== undefined) return known;
  const { articles, citable, firstSentence } = passages;
  const sentences: number[] = [];
  const articleNumbers: number[] = [];
  for (const number of articles.keys()) {
    const end = firstSentence[number + 1] ?? 0;
    for (let sentence = firstSentence[number] ?? 0; sentence < end; sentence++) {
      if (citable[sentence] === 1) continue;
      sentences.push(sentence);
      articleNumbers.push(number);
    }
  }
  const made = { sentences: Uint32Array.from(sentences), articleNumbers: Uint32Array.from(articleNumbers) };
  uncited.set(passages, made);
  return made;
}
