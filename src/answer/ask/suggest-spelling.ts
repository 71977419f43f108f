// A question with words that no article prints → the same question with the corpus's own words that are spelled like them.

import { distance } from 'fastest-levenshtein';
import type { PassageIndex } from '../../search/passage-index.js';
import { foldWord, stemWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { termMask } from '../../search/tokens.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';

/** Shorter words have too many neighbours: "Iran" and "Iraq". */
const minLetters = 5;
/** Letters that may be wrong, in a short word and in one of seven letters or more. */
const shortReach = 1;
const longReach = 2;
/** Terms whose written forms are looked up for one word. */
const maxTerms = 30;

export interface Respelling {
  /** As typed, and as the corpus writes it. */
  readonly typed: string;
  readonly written: string;
}

/** One respelling for each word that has a near neighbour in the corpus; none for the others. Reads every term of the corpus once. */
export function suggestSpelling(typed: readonly string[], passages: PassageIndex): readonly Respelling[] {
  return typed.flatMap((word) => {
    const written = findNeighbour(word, passages);
    return written === null ? [] : [{ typed: word, written }];
  });
}

function findNeighbour(typed: string, passages: PassageIndex): string | null {
  const folded = foldWord(typed);
  if (!/^\p{L}+$/u.test(folded) || folded.length < minLetters) return null;
  const reach = folded.length < 7 ? shortReach : longReach;
  const [best] = listForms(listLikelyTerms(folded, reach, passages), passages)
    .map(({ form, count }) => ({ form, count, apart: distance(folded, foldWord(form)) }))
    .filter(({ apart }) => apart > 0 && apart <= reach)
    .sort((a, b) => a.apart - b.apart || b.count - a.count || compareCodeUnits(a.form, b.form));
  return best?.form ?? null;
}

/** Terms that a form of which may be meant: their stem lies near the word's stem, or near its beginning. */
function listLikelyTerms(folded: string, reach: number, passages: PassageIndex): ReadonlySet<number> {
  const stem = stemWord(folded);
  const likely: { number: number; apart: number }[] = [];
  let number = -1;
  for (const term of passages.listTerms()) {
    number++;
    if (term.charCodeAt(0) !== folded.charCodeAt(0) || (passages.paragraphFrequency[number] ?? 0) === 0)
      continue;
    const shorter = folded.length - term.length;
    if (term.length < minLetters - 1 || shorter < -reach || shorter > 5) continue;
    const apart = Math.min(distance(stem, term), distance(folded.slice(0, term.length), term));
    if (apart <= reach) likely.push({ number, apart });
  }
  return new Set(
    likely
      .sort((a, b) => a.apart - b.apart)
      .slice(0, maxTerms)
      .map((entry) => entry.number),
  );
}

/** How the terms are written, with how often; the commonest few hundred places are enough to tell. */
function listForms(terms: ReadonlySet<number>, passages: PassageIndex) {
  const { tokens, firstToken, startOf, endOf, paragraphOf, firstSentence, articles } = passages;
  const forms = new Map<string, number>();
  // Every word of the articles is looked up.
  const isSought = new Uint8Array(passages.kinds.length);
  for (const term of terms) isSought[term] = 1;
  const holders = new Set([...terms].flatMap((term) => passages.listHolders(term) ?? []));
  let found = 0;
  for (const number of [...holders].sort((a, b) => a - b)) {
    const analysed = articles[number];
    if (found >= maxPlaces) break;
    if (analysed === undefined) continue;
    const to = firstSentence[number + 1] ?? 0;
    for (let sentence = firstSentence[number] ?? to; sentence < to && found < maxPlaces; sentence++) {
      const first = firstToken[sentence] ?? 0;
      const end = firstToken[sentence + 1] ?? first;
      let words: ReturnType<typeof tokenise> | null = null;
      for (let token = first; token < end; token++) {
        if (isSought[tokens[token]! & termMask] === 0) continue;
        const paragraph = analysed.article.paragraphs[paragraphOf[sentence] ?? 0] ?? '';
        words ??= tokenise(paragraph.slice(startOf[sentence], endOf[sentence]));
        const form = words[token - first]?.text.replace(/['’]s$/, '');
        if (form === undefined) continue;
        forms.set(form, (forms.get(form) ?? 0) + 1);
        found++;
      }
    }
  }
  return [...forms].map(([form, count]) => ({ form, count }));
}

/** Places at which the terms are read. */
const maxPlaces = 300;
