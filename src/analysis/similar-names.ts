// What somebody types → the names that begin or contain it, and the names that are nearly it.

import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../text/fold-letters.js';
import { readName } from './name-variants.js';
import { remember } from './remember.js';

/**
 * Share of letters that may differ between a typed name and a similar one: "Zelinsky" and "Medinskiy" are offered for
 * their neighbours, unrelated names are not.
 */
const similarShare = 0.34;

/** What `listSpellings` gives for the names of an entry: prepared once, for it is read at every keystroke. */
type SpellingsOf<Entry> = (entry: Entry) => readonly string[];

/** Names as written without accents, and folded as names: half a word may fold to something else than the whole. */
export function listSpellings(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(spell))];
}

/**
 * Entries one of whose names has a word that starts with what is typed, then those that merely contain it; within each
 * in the order given. Nothing typed gives all.
 */
export function rankStarting<Entry>(
  typed: string,
  entries: readonly Entry[],
  spellingsOf: SpellingsOf<Entry>,
): readonly Entry[] {
  const wanted = spell(typed);
  if (wanted.length === 0) return entries;
  const starting: Entry[] = [];
  const containing: Entry[] = [];
  for (const entry of entries) {
    const names = spellingsOf(entry);
    if (names.some((name) => wanted.some((part) => ` ${name}`.includes(` ${part}`)))) starting.push(entry);
    else if (names.some((name) => wanted.some((part) => name.includes(part)))) containing.push(entry);
  }
  return [...starting, ...containing];
}

/** Entries that have a name, or a word of one, differing in a few letters from what is typed; nearest first. */
export function rankSimilar<Entry>(
  typed: string,
  entries: readonly Entry[],
  spellingsOf: SpellingsOf<Entry>,
): readonly Entry[] {
  const wanted = withWords(spell(typed));
  return entries
    .map((entry) => ({ entry, share: nearestShare(wanted, withWords(spellingsOf(entry))) }))
    .filter(({ share }) => share <= similarShare)
    .sort((a, b) => a.share - b.share)
    .map(({ entry }) => entry);
}

const spell = remember((name: string): readonly string[] => {
  const plain = foldLetters(name).replace(/\s+/g, ' ').trim();
  return [...new Set([plain, ...readName(name).map((words) => words.join(' '))])].filter(
    (text) => text !== '',
  );
});

/** Words of one or two letters are left out: nearly every word is near to them. */
function withWords(spellings: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...spellings, ...spellings.flatMap((name) => name.split(' '))].filter((word) => word.length > 2),
  );
}

function nearestShare(wanted: ReadonlySet<string>, names: ReadonlySet<string>): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const part of wanted)
    for (const name of names)
      nearest = Math.min(nearest, distance(part, name) / Math.max(part.length, name.length));
  return nearest;
}
