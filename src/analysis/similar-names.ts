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
 * in the order given; at most `limit`, and no further ones are looked at. Nothing typed gives the first.
 */
export function rankStarting<Entry>(
  typed: string,
  entries: readonly Entry[],
  spellingsOf: SpellingsOf<Entry>,
  limit = Number.POSITIVE_INFINITY,
): readonly Entry[] {
  const wanted = spell(typed);
  if (wanted.length === 0) return entries.slice(0, limit);
  const starting: Entry[] = [];
  const containing: Entry[] = [];
  for (const entry of entries) {
    if (starting.length >= limit) return starting;
    const names = spellingsOf(entry);
    if (names.some((name) => wanted.some((part) => ` ${name}`.includes(` ${part}`)))) starting.push(entry);
    else if (names.some((name) => wanted.some((part) => name.includes(part)))) containing.push(entry);
  }
  return [...starting, ...containing].slice(0, limit);
}

/** Entries that have a name, or a word of one, differing in a few letters from what is typed; nearest first. */
export function rankSimilar<Entry>(
  typed: string,
  entries: readonly Entry[],
  spellingsOf: SpellingsOf<Entry>,
): readonly Entry[] {
  const wanted = listWords(spell(typed)).map(toSignedWord);
  return entries
    .map((entry) => ({ entry, share: nearestShare(wanted, signedWordsOf(spellingsOf(entry))) }))
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

/** The spellings and their words, each once. Words of one or two letters are left out: nearly every word is near to them. */
function listWords(spellings: readonly string[]): readonly string[] {
  const all = [...spellings, ...spellings.flatMap((name) => name.split(' '))];
  return [...new Set(all.filter((word) => word.length > 2))];
}

/** A word with one bit for each letter it has: two words differ in at least as many letters as one has and the other lacks. */
interface SignedWord {
  readonly text: string;
  readonly letters: number;
}

const letterBits = 32;

function toSignedWord(text: string): SignedWord {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % letterBits);
  return { text, letters };
}

/** Prepared once for the spellings of an entry, which `SpellingsOf` gives as the same list every time. */
const prepared = new WeakMap<readonly string[], readonly SignedWord[]>();

function signedWordsOf(spellings: readonly string[]): readonly SignedWord[] {
  const known = prepared.get(spellings);
  if (known !== undefined) return known;
  const words = listWords(spellings).map(toSignedWord);
  prepared.set(spellings, words);
  return words;
}

/** The least share of letters in which two of the words differ; anything above `similarShare` where none are similar. */
function nearestShare(wanted: readonly SignedWord[], names: readonly SignedWord[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const part of wanted)
    for (const name of names) {
      const length = Math.max(part.text.length, name.text.length);
      if (leastDistance(part, name) > similarShare * length) continue;
      nearest = Math.min(nearest, distance(part.text, name.text) / length);
    }
  return nearest;
}

/** What the distance cannot fall below, without computing it. */
function leastDistance(a: SignedWord, b: SignedWord): number {
  return Math.max(
    Math.abs(a.text.length - b.text.length),
    countBits(a.letters & ~b.letters),
    countBits(b.letters & ~a.letters),
  );
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
