// The noun that is asked for → the words of the corpus that name one of its kinds: "disease", and "polio".

import { LRUCache } from 'lru-cache';
import type { PassageIndex } from '../../search/passage-index.js';
import { foldWord, mainFormOf, toTerm } from '../../search/terms.js';
import { listKindsOf } from '../../text/lexicon.js';
import type { SoughtWords } from './sought-words.js';

/** Nouns remembered for one corpus: as many as people ask for. */
const maxRemembered = 500;

/** Reading the kinds of a noun takes milliseconds; a corpus never changes. */
const remembered = new WeakMap<PassageIndex, LRUCache<string, ReadonlySet<number>>>();

/** Terms of the corpus that name a kind of the thing asked for, by WordNet; empty when nothing is asked for by a noun, or by a wide one. */
export function findAskedKinds({ words }: SoughtWords, passages: PassageIndex): ReadonlySet<number> {
  const noun = foldWord(words.findLast(({ isFocus, isName }) => isFocus && !isName)?.text ?? '');
  const known = remembered.get(passages) ?? new LRUCache({ max: maxRemembered });
  remembered.set(passages, known);
  const terms = known.get(noun) ?? listTerms(noun, passages);
  known.set(noun, terms);
  return terms;
}

function listTerms(noun: string, passages: PassageIndex): ReadonlySet<number> {
  const terms = new Set<number>();
  for (const name of noun === '' ? [] : listKindsOf(mainFormOf(noun)))
    for (const word of name.split('_')) {
      const term = toTerm(word);
      const number = term === null ? -1 : passages.termNumber(term);
      if (number >= 0) terms.add(number);
    }
  return terms;
}
