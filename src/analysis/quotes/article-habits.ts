// How an article uses quotation marks and verbs of speech as a whole: reports quote at length, columns mark words they do not like.

import type { Run } from './runs.js';
import type { Scene } from './scene.js';

/** How many runs an article has. */
export const runCounts = ['1-4', '5-14', '15-39', '40+'] as const;
/** How many of its runs have up to three words, in percent. */
export const fragmentShares = ['0-4', '5-19', '20-39', '40-69', '70+'] as const;
/** How many verbs of speech with a subject stand among a thousand tokens. */
export const cueRates = ['0-2', '3-7', '8-13', '14-19', '20+'] as const;

/** The first three are indexes into the lists above. */
export interface ArticleHabits {
  readonly runCount: number;
  readonly fragmentShare: number;
  readonly cueRate: number;
  /** Most runs stand between curly marks. */
  readonly isCurly: boolean;
}

const fragmentWords = 3;

/** Read once for all runs of an article; one without runs or words counts in the lowest places. */
export function readHabits({ runs, cues, paragraphs }: Scene): ArticleHabits {
  const fragments = runs.filter(({ wordCount }) => wordCount <= fragmentWords).length;
  const spoken = cues.filter(({ subject, kind }) => subject !== null && kind !== 'think').length;
  const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens.length, 0);
  return {
    runCount: placeAmong([5, 15, 40], runs.length),
    fragmentShare: placeAmong([5, 20, 40, 70], (100 * fragments) / Math.max(1, runs.length)),
    cueRate: placeAmong([3, 8, 14, 20], (1000 * spoken) / Math.max(1, tokens)),
    isCurly: 2 * runs.filter((run) => !isStraight(paragraphs, run)).length > runs.length,
  };
}

/** Whether the mark that opens a run is typed straight. */
export function isStraight(paragraphs: Scene['paragraphs'], { paragraphIndex, openAt }: Run): boolean {
  return /["']/.test(paragraphs[paragraphIndex]?.text[openAt] ?? '');
}

/** How many of the bounds, which rise, a value reaches. */
function placeAmong(bounds: readonly number[], value: number): number {
  let place = 0;
  while (place < bounds.length && value >= (bounds[place] as number)) place++;
  return place;
}
