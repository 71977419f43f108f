// Words → the articles whose text holds them, read from the columns of the index: no article is decoded.

import type { PassageIndex } from '../search/passage-index.js';
import { toTerm } from '../search/terms.js';
import { tokenise } from '../search/tokenise.js';
import { termMask } from '../search/tokens.js';

/** What a place of the index is looked at for. Terms as `termOfWord` makes them; `flags` as in tokens.ts. */
export interface SoughtTokens {
  readonly terms: readonly string[];
  /** Signs beside a word, any of which will do; 0 for none. */
  readonly flags: number;
}

/**
 * Ids of the articles that may hold every word of a text, in any form, in the title or in what may be cited; stop words do not count.
 * None that does is left out. Null where the text has no other words.
 */
export function listArticlesWithWords(passages: PassageIndex, text: string): ReadonlySet<string> | null {
  const terms = [...new Set(tokenise(text).flatMap((token) => toTerm(token.text) ?? []))];
  const [first, ...others] = terms.map((term) => passages.listHolders(passages.termNumber(term)) ?? []);
  if (first === undefined) return null;
  const rest = others.map((numbers) => new Set(numbers));
  const holding = first.filter((number) => rest.every((numbers) => numbers.has(number)));
  return new Set(holding.flatMap((number) => passages.articles[number]?.article.id ?? []));
}

/** Ids of the articles that hold one of the terms or signs. Unlike the search this knows stop words. Reads the whole column. */
export function listArticlesHolding(
  passages: PassageIndex,
  { terms, flags }: SoughtTokens,
): ReadonlySet<string> {
  const wanted = new Set(terms.map((term) => passages.termNumber(term)).filter((number) => number >= 0));
  const found = new Set<string>();
  if (wanted.size === 0 && flags === 0) return found;
  const { articles, firstSentence, firstToken, tokens } = passages;
  for (const [number, analysed] of articles.entries()) {
    if (analysed === undefined) continue;
    const end = firstToken[firstSentence[number + 1] ?? 0] ?? 0;
    for (let at = firstToken[firstSentence[number] ?? 0] ?? 0; at < end; at++) {
      const token = tokens[at] ?? 0;
      if ((token & flags) === 0 && !wanted.has(token & termMask)) continue;
      found.add(analysed.article.id);
      break;
    }
  }
  return found;
}
