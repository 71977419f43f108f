// A word of a question → words of the corpus that may say the same ("captives": "prisoners"), and how much each finding counts.

import { LRUCache } from 'lru-cache';
import type { PassageIndex } from '../../search/passage-index.js';
import { foldWord, mainFormOf, toTerm } from '../../search/terms.js';
import { listRelatedWords } from '../../text/lexicon.js';

export interface StandIns {
  /** In dictionary form, and the numbers of their terms in the passage index; nearest first. */
  readonly words: readonly string[];
  readonly terms: readonly number[];
  /** Paragraphs that hold any of them, at most; the corpus may hold some together. */
  readonly frequency: number;
}

/** Most words that stand in for one, the nearest first: further ones share little of its meaning. */
export const maxStandIns = 8;

/** Words remembered for one corpus: as many as people ask about, not as the dictionary has. */
const maxRemembered = 5000;

/** A stand-in is looked for in the dictionary, and each of its words in the corpus: per corpus, which never changes, once. */
const remembered = new WeakMap<PassageIndex, LRUCache<string, { readonly standIns: StandIns | null }>>();

/** Words of the corpus that may stand in for a word as typed, whose own term is `own`; null when there are none. */
export function findStandIns(text: string, own: string, passages: PassageIndex): StandIns | null {
  const folded = foldWord(text);
  if (!/^[a-z]{3,}$/.test(folded)) return null;
  const known = remembered.get(passages) ?? new LRUCache({ max: maxRemembered });
  remembered.set(passages, known);
  let entry = known.get(folded);
  if (entry === undefined) {
    entry = { standIns: listStandIns(folded, own, passages) };
    known.set(folded, entry);
  }
  return entry.standIns;
}

function listStandIns(folded: string, own: string, passages: PassageIndex): StandIns | null {
  const words: string[] = [];
  const terms = new Set<number>();
  let frequency = 0;
  for (const { word } of listRelatedWords(mainFormOf(folded))) {
    const term = toTerm(word);
    if (term === null || term === own) continue;
    const number = passages.termNumber(term);
    if (number < 0 || terms.has(number)) continue;
    terms.add(number);
    words.push(word);
    frequency += passages.paragraphFrequency[number] ?? 0;
    if (terms.size === maxStandIns) break;
  }
  return terms.size === 0 ? null : { words, terms: [...terms], frequency };
}
