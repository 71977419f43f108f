// A claim and passages → which of them bear on it, and what each of them lacks of it.

import { foldWord } from '../../search/terms.js';
import { scales, teenNumbers, tenNumbers, unitNumbers } from '../../text/words/number-words.js';
import type { Evidence } from '../evidence/find-evidence.js';
import type { RankedWindow } from '../evidence/rank.js';
import type { SoughtWord, SoughtWords } from '../evidence/sought-words.js';

/** Share of the claim's weight that a passage must hold to bear on it; chosen on claims about the shipped pages. */
const bearingShare = 0.5;

/** What a word that no article has counts beside one that some have: a claim may say in a word of its own what the coverage has in another. */
const unknownShare = 0.5;

export interface Lacking {
  readonly names: readonly string[];
  /** Other telling words, the rarest first; numbers are compared for themselves. */
  readonly words: readonly string[];
}

/**
 * The passages that hold most of a claim, the fullest first, one of each article, at most `limit`. Numbers do not count: a claim of 500 is
 * borne on by what tells of 1,000, and first by what `isFirst` says numbers the same thing, which may leave to its title what it is about. Where a passage names all that the claim names,
 * those that do not tell of something else.
 */
export function choosePassages(
  { best, sought }: Evidence,
  limit: number,
  isFirst: (entry: RankedWindow) => boolean,
): readonly RankedWindow[] {
  const mask = sought.maskWhere((word) => !isNumber(word));
  const total = sought.words.reduce((sum, word) => sum + (isNumber(word) ? 0 : weightOf(word)), 0) || 1;
  const bearing = best
    .map((entry) => ({
      entry,
      share: sought.weigh(entry.window.mask & mask) / total,
      titleShare: sought.weigh((entry.window.mask | entry.window.article.titleMask) & mask) / total,
      namesAll: readLacking(sought, entry).names.length === 0,
    }))
    .filter(
      ({ entry, share, titleShare }) =>
        share >= bearingShare || (titleShare >= bearingShare && isFirst(entry)),
    );
  const someNamesAll = bearing.some(({ namesAll }) => namesAll);
  const articles = new Set<unknown>();
  return bearing
    .filter(({ namesAll }) => namesAll || !someNamesAll)
    .map((one) => ({ ...one, first: Number(isFirst(one.entry)) }))
    .sort((a, b) => b.first - a.first || b.share - a.share)
    .flatMap(({ entry }) => {
      const { number } = entry.window.article;
      if (articles.has(number)) return [];
      articles.add(number);
      return [entry];
    })
    .slice(0, limit);
}

/** What a passage, its title included, has not of a claim. */
export function readLacking(sought: SoughtWords, { window }: RankedWindow): Lacking {
  const lacking = sought
    .lacking(window.mask | window.article.titleMask)
    .filter((word) => !isNumber(word))
    .sort((a, b) => b.weight - a.weight);
  return {
    names: lacking.filter(({ isName }) => isName).map(({ text }) => text),
    words: lacking.filter(({ isName }) => !isName).map(({ text }) => text),
  };
}

function weightOf({ termNumber, isName, weight }: SoughtWord): number {
  return termNumber < 0 && !isName ? unknownShare * weight : weight;
}

function isNumber({ text }: SoughtWord): boolean {
  return /\d/.test(text) || numberWords.has(foldWord(text));
}

const numberWords: ReadonlySet<string> = new Set([
  ...unitNumbers,
  ...teenNumbers,
  ...tenNumbers,
  ...scales.keys(),
]);
