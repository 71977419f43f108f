// Two tellings of one utterance → how the second differs from the first, word by word.

import { type AlignedStretch, alignWithin } from '../../text/align-words.js';
import type { SpokenWords } from './spoken-words.js';

/** A place at which two tellings differ; words as printed, in reading order. One of the two may be empty. */
export interface Difference {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export interface Comparison {
  /** Words that both have, in the same order. */
  readonly sharedWords: number;
  /** Words of the shorter telling, or of the part of the longer one that it gives, whichever are more. */
  readonly comparedWords: number;
  readonly differences: readonly Difference[];
  /** The second gives only a part of the first, gives more than it, or the same extent. */
  readonly extent: 'part' | 'more' | 'same';
}

/** Finds the shorter telling inside the longer one: what stands before and behind that place is no difference. */
export function compareWordings(first: SpokenWords, second: SpokenWords): Comparison {
  const isPart = second.folded.length <= first.folded.length;
  const [here, there] = isPart ? [second, first] : [first, second];
  const stretches = alignWithin(here.folded, there.folded);
  const lengthOf = (side: 'here' | 'there', kept: (stretch: AlignedStretch) => boolean = () => true) =>
    stretches.filter(kept).reduce((sum, stretch) => sum + stretch[side].end - stretch[side].start, 0);
  const hereWords = lengthOf('here');
  const thereWords = lengthOf('there');
  const outside = there.folded.length - thereWords;
  return {
    sharedWords: lengthOf('here', ({ kind }) => kind === 'same'),
    comparedWords: Math.max(hereWords, thereWords),
    differences: joinChanges(stretches).map((stretch) => {
      const own = here.printed.slice(stretch.here.start, stretch.here.end);
      const other = there.printed.slice(stretch.there.start, stretch.there.end);
      return isPart ? { first: other, second: own } : { first: own, second: other };
    }),
    extent: outside === 0 ? 'same' : isPart ? 'part' : 'more',
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
export function describeDifferences({ differences, extent }: Comparison): string | null {
  const parts = [
    ...differences.map(({ first, second }) => {
      if (first.length === 0) return `adds ${show(second)}`;
      return second.length === 0 ? `without ${show(first)}` : `${show(second)} for ${show(first)}`;
    }),
    ...(extent === 'part' ? ['only a part of it'] : []),
    ...(extent === 'more' ? ['more of it'] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function show(words: readonly string[]): string {
  return words.length > maxPrintedWords ? `${words.length} words` : `“${words.join(' ')}”`;
}
