// Tokens → the same tokens with a flag where the name of a country or a state begins.

import { takeTurns } from '../turns/take-turns.js';
import { type ArticleColumns, runAt } from './article-columns.js';
import { listCountryNames, listStateNames } from './place-names.js';
import type { TermDictionary } from './term-dictionary.js';
import { termMask, tokenFlags } from './tokens.js';

/** Sentences between two looks at the clock. */
const sentencesPerLook = 1000;

interface Place {
  readonly terms: readonly string[];
  readonly flag: number;
}

let places: readonly Place[] | undefined;

/** Made once, because every change of a corpus needs them. */
function listPlaces(): readonly Place[] {
  places ??= [
    ...listCountryNames().map((terms) => ({ terms, flag: tokenFlags.country })),
    ...listStateNames().map((terms) => ({ terms, flag: tokenFlags.state })),
  ];
  return places;
}

/** Flags the first word of each name in the sentences from `firstSentence` on, where it stands with a capital. */
export async function markPlaces(
  { firstToken, paragraphOf, tokens }: ArticleColumns,
  dictionary: TermDictionary,
  firstSentence: number,
): Promise<void> {
  /** By the first term: the further terms, and the flag. */
  const continuations = new Map<number, { readonly rest: readonly number[]; readonly flag: number }[]>();
  for (const { terms, flag } of listPlaces()) {
    const [first = -1, ...rest] = terms.map((term) => dictionary.numberOf(term));
    if (first < 0 || rest.includes(-1)) continue;
    continuations.set(first, [...(continuations.get(first) ?? []), { rest, flag }]);
  }
  const isFirst = new Uint8Array(dictionary.size);
  for (const first of continuations.keys()) isFirst[first] = 1;
  const turn = takeTurns();
  for (let sentence = firstSentence; sentence < paragraphOf.values.length; sentence++) {
    if (sentence % sentencesPerLook === 0) await turn();
    const [from, to] = runAt(firstToken.values, sentence);
    for (let at = from; at < to; at++) {
      const token = tokens.values[at]!;
      if (isFirst[token & termMask] === 0 || (token & tokenFlags.capital) === 0) continue;
      for (const { rest, flag } of continuations.get(token & termMask) ?? []) {
        const stands =
          at + rest.length < to && rest.every((term, i) => (tokens.values[at + 1 + i]! & termMask) === term);
        if (stands) tokens.values[at]! |= flag;
      }
    }
  }
}
