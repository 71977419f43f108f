// Two texts of an article → what was changed, word by word.

import { type AlignedStretch, alignWhole } from './align-words.js';

/** A stretch of words that differs. Words are as printed, with their punctuation. */
export interface WordChange {
  /** Words of the earlier text; empty where words were added. */
  readonly was: string;
  /** Words of the later text; empty where words were left out. */
  readonly is: string;
  /** The words before, the same in both; empty at the beginning of a paragraph. */
  readonly after: string;
}

/** Words shown before a difference, so that people find the place. */
const contextWords = 4;

/** Longest paragraphs compared word by word: aligning takes time and memory with the product of the lengths. */
const maxAlignedWords = 1500;

/**
 * Lists the differences in reading order; none for equal texts. Paragraphs that both have are the same wherever they stand;
 * the others are compared in their order, what has no counterpart counts as added or left out as a whole.
 */
export function compareTexts(was: readonly string[], is: readonly string[]): readonly WordChange[] {
  const [earlier, later] = [new Set(was), new Set(is)];
  const gone = was.filter((paragraph) => !later.has(paragraph));
  const come = is.filter((paragraph) => !earlier.has(paragraph));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    compareParagraphs(gone[index] ?? '', come[index] ?? ''),
  ).flat();
}

function compareParagraphs(was: string, is: string): readonly WordChange[] {
  const [here, there] = [wordsOf(was), wordsOf(is)];
  const isWhole = was === '' || is === '' || Math.max(here.length, there.length) > maxAlignedWords;
  if (isWhole) return [{ was, is, after: '' }];
  return joinDifferences(alignWhole(here, there)).map((difference) => ({
    was: here.slice(difference.here.start, difference.here.end).join(' '),
    is: there.slice(difference.there.start, difference.there.end).join(' '),
    after: there.slice(Math.max(0, difference.there.start - contextWords), difference.there.start).join(' '),
  }));
}

/** What differs, with neighbours taken together: a word changed and one added beside it are one difference to a reader. */
function joinDifferences(stretches: readonly AlignedStretch[]): readonly Omit<AlignedStretch, 'kind'>[] {
  const joined: Omit<AlignedStretch, 'kind'>[] = [];
  for (const [index, { kind, here, there }] of stretches.entries()) {
    if (kind === 'same') continue;
    const last = joined.at(-1);
    if (last === undefined || stretches[index - 1]?.kind === 'same') joined.push({ here, there });
    else
      joined[joined.length - 1] = {
        here: { start: last.here.start, end: here.end },
        there: { start: last.there.start, end: there.end },
      };
  }
  return joined;
}

function wordsOf(paragraph: string): readonly string[] {
  return paragraph.split(/\s+/).filter((word) => word !== '');
}
