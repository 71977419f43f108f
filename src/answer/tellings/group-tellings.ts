// Direct quotations of one speaker → utterances, each with the articles that tell it and how their wordings differ.

import { scales, teenNumbers, tenNumbers, unitNumbers } from '../../text/words/number-words.js';
import type { Utterance } from '../utterances.js';
import { readSpokenWords, type SpokenWords } from './spoken-words.js';
import { type Comparison, compareWordings } from './wording.js';

/** One article's telling of an utterance; `comparison` is with the fullest telling, null for that itself. */
export interface Telling {
  readonly utterance: Utterance;
  readonly comparison: Comparison | null;
}

/** Two tellings share a run of this many words, or they are not compared: a filter, not a proof. */
const seedWords = 4;
/** Of the words compared, the share that has to be the same, and how many at least. Chosen on made-up pairs in the tests. */
const sameShare = 0.75;
const fewestSame = 6;
/** Fewer words than this are said again too easily: "no comment". */
const fewestIdentical = 3;

interface Group {
  readonly words: SpokenWords;
  readonly tellings: (Telling & { readonly index: number })[];
}

/**
 * Groups quotations that print the same utterance, the fullest telling first, the others in the order given; groups come in
 * the order of their earliest telling. Wordings may differ in few words, but never in a number or a negation, and one may be
 * a part of the other, or leave out a longer stretch of it. Every telling is compared with the fullest of its group, so that a chain of small differences joins
 * nothing. The quotations have to be of one speaker.
 */
export function groupTellings(utterances: readonly Utterance[]): readonly (readonly Telling[])[] {
  const groups: Group[] = [];
  const bySeed = new Map<string, Group[]>();
  const longestFirst = utterances
    .map((utterance, index) => ({ utterance, index, words: readSpokenWords(utterance) }))
    .sort((a, b) => b.words.folded.length - a.words.folded.length);
  for (const { utterance, index, words } of longestFirst) {
    const seeds = listSeeds(words);
    const candidates = new Set(seeds.flatMap((seed) => bySeed.get(seed) ?? []));
    const joined = [...candidates].some((group) => {
      const comparison = compareWordings(group.words, words);
      if (!isSameUtterance(comparison)) return false;
      group.tellings.push({ utterance, index, comparison });
      return true;
    });
    if (joined) continue;
    const group: Group = { words, tellings: [{ utterance, index, comparison: null }] };
    groups.push(group);
    for (const seed of seeds) bySeed.set(seed, [...(bySeed.get(seed) ?? []), group]);
  }
  const earliest = ({ tellings }: Group) => Math.min(...tellings.map(({ index }) => index));
  return groups
    .sort((a, b) => earliest(a) - earliest(b))
    .map(({ tellings: [fullest, ...others] }) => [fullest!, ...others.sort((a, b) => a.index - b.index)]);
}

/** Number of distinct wordings of a group; a part told in the same words is no wording of its own. */
export function countWordings(tellings: readonly Telling[]): number {
  const different = tellings.flatMap(({ comparison }) =>
    comparison === null || comparison.differences.length === 0
      ? []
      : [JSON.stringify(comparison.differences.map(({ first, second }) => [first, second]))],
  );
  return 1 + new Set(different).size;
}

/** All runs of four words; the whole of it where it is shorter, empty where it is too short to be told from others. */
function listSeeds({ folded }: SpokenWords): readonly string[] {
  if (folded.length < fewestIdentical) return [];
  if (folded.length <= seedWords) return [folded.join(' ')];
  return folded.slice(seedWords - 1).map((_, index) => folded.slice(index, index + seedWords).join(' '));
}

function isSameUtterance({
  sharedWords,
  comparedWords,
  differences,
  isPart,
  isShortened,
}: Comparison): boolean {
  if (differences.length === 0) return sharedWords >= fewestSame || !isPart;
  if (isShortened) return sharedWords >= fewestSame && sharedWords * 2 >= comparedWords;
  return (
    sharedWords >= fewestSame &&
    sharedWords >= sameShare * comparedWords &&
    !differences.some(({ first, second }) => [...first, ...second].some(changesMeaning))
  );
}

const numbers = new Set([...unitNumbers, ...teenNumbers, ...tenNumbers, ...scales.keys()]);
const negations = new Set([
  'no',
  'not',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
]);

function changesMeaning(word: string): boolean {
  const lower = word.toLowerCase();
  return /\p{N}/u.test(lower) || /n['’]t$/.test(lower) || numbers.has(lower) || negations.has(lower);
}
