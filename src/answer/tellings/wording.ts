// Two tellings of one utterance → how the second differs from the first, word by word.

import { en } from '../../locale/en.js';
import { type AlignedStretch, alignWithin } from '../../text/align-words.js';
import type { AnswerWords } from '../answer-context.js';
import type { SpokenWords } from './spoken-words.js';

/** A place at which two tellings differ; words as printed, in reading order. One of the two may be empty. */
export interface Difference {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export interface Comparison {
  /** Words that both have, in the same order. */
  readonly sharedWords: number;
  /** Words of the second telling, or of the part of the first that it gives, whichever are more. */
  readonly comparedWords: number;
  readonly differences: readonly Difference[];
  /** Whether the second gives only a part of the first. */
  readonly isPart: boolean;
  /** Whether all that the second lacks is one longer stretch between two parts of the first. */
  readonly isShortened: boolean;
}

/** Finds the second telling inside the first, fuller one: what stands before and behind that place is no difference. */
export function compareWordings(first: SpokenWords, second: SpokenWords): Comparison {
  return compareShortened(first, second) ?? compareAligned(first, second);
}

/** Words in a row that an outlet leaves out as a whole; fewer may be a negation, and turn what is left into its opposite. */
const fewestLeftOut = 4;
/** Fewer words on either side of what is left out are found again by chance. */
const fewestBeside = 3;

/**
 * The second telling is a beginning and an end of the first, or of a part of it, with a longer stretch left out between. Null
 * when it is not: aligning words one by one would give up the shorter side, and call it changed.
 */
function compareShortened(first: SpokenWords, second: SpokenWords): Comparison | null {
  const words = second.folded;
  for (let cut = fewestBeside; cut <= words.length - fewestBeside; cut++) {
    const start = indexOfRow(first.folded, words.slice(0, cut), 0);
    if (start < 0) return null;
    const from = start + cut + fewestLeftOut;
    const resumed = indexOfRow(first.folded, words.slice(cut), from);
    if (resumed < 0) continue;
    const leftOut = first.printed.slice(start + cut, resumed);
    const end = resumed + words.length - cut;
    return {
      sharedWords: words.length,
      comparedWords: end - start,
      differences: [{ first: leftOut, second: [] }],
      isPart: end - start < first.folded.length,
      isShortened: true,
    };
  }
  return null;
}

/** Where a row of words begins in another, from an index on; -1 when nowhere. */
function indexOfRow(words: readonly string[], row: readonly string[], from: number): number {
  for (let at = words.indexOf(row[0] ?? '', from); at >= 0; at = words.indexOf(row[0] ?? '', at + 1))
    if (row.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

function compareAligned(first: SpokenWords, second: SpokenWords): Comparison {
  const stretches = alignWithin(second.folded, first.folded);
  const lengthOf = (side: 'here' | 'there', kept: (stretch: AlignedStretch) => boolean = () => true) =>
    stretches.filter(kept).reduce((sum, stretch) => sum + stretch[side].end - stretch[side].start, 0);
  const hereWords = lengthOf('here');
  const thereWords = lengthOf('there');
  return {
    sharedWords: lengthOf('here', ({ kind }) => kind === 'same'),
    comparedWords: Math.max(hereWords, thereWords),
    differences: joinChanges(stretches).map(({ here, there }) => ({
      first: first.printed.slice(there.start, there.end),
      second: second.printed.slice(here.start, here.end),
    })),
    isPart: thereWords < first.folded.length,
    isShortened: false,
  };
}

/** Stretches that are not the same, those beside each other as one: "changed" and "missing" read better together. */
function joinChanges(
  stretches: readonly AlignedStretch[],
): readonly Pick<AlignedStretch, 'here' | 'there'>[] {
  const changes: Pick<AlignedStretch, 'here' | 'there'>[] = [];
  let isAfterChange = false;
  for (const { kind, here, there } of stretches) {
    const last = changes.at(-1);
    if (kind !== 'same') {
      if (isAfterChange && last !== undefined)
        changes[changes.length - 1] = {
          here: { start: last.here.start, end: here.end },
          there: { start: last.there.start, end: there.end },
        };
      else changes.push({ here, there });
    }
    isAfterChange = kind !== 'same';
  }
  return changes;
}

/** Longer differences are counted instead of printed, in words. */
const maxPrintedWords = 8;

/** "“prepared” for “ready”; adds “today”; without “now”; only a part of it"; null when the words are the same. */
export function describeDifferences(
  { differences, isPart }: Comparison,
  { notes }: AnswerWords = en.answers,
): string | null {
  const show = (words: readonly string[]) =>
    words.length > maxPrintedWords ? notes.someWords(words.length) : `“${words.join(' ')}”`;
  const parts = [
    ...differences.map(({ first, second }) => {
      if (first.length === 0) return notes.adds(show(second));
      return second.length === 0 ? notes.without(show(first)) : notes.insteadOf(show(second), show(first));
    }),
    ...(isPart ? [notes.onlyPart] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}
