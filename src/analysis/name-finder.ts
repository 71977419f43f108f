// What somebody types → the names that begin with it, contain it, or are nearly it; fast enough for every keystroke.

import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../text/fold-letters.js';
import { runAtOnce, type Steps } from '../turns/steps.js';
import { minComparedChars, NameText } from './name-text.js';
import { readName } from './name-variants.js';

/**
 * Share of letters that may differ between a typed name and a similar one: "Zelinsky" and "Medinskiy" are offered for
 * their neighbours, unrelated names are not.
 */
const similarShare = 0.34;
/** The same for one word of several typed: "harbour master" is not offered whoever is called Salter. */
const similarShareOfWord = 0.25;

export interface NameFinder<Entry> {
  /**
   * Entries one of whose names has a word that starts with what is typed, then those that merely contain it; within each
   * in the order given; at most `limit`. Nothing typed gives the first.
   */
  listStarting(typed: string, limit: number): readonly Entry[];
  /** Entries that have a name, or a word of one, differing in a few letters from what is typed; nearest first. */
  listSimilar(typed: string): readonly Entry[];
  /** Does beforehand what the first look-up would do. */
  prepare(): Steps<void>;
}

/**
 * Names as they are looked through: as written without accents, and folded as names, because half a word may fold to something
 * else than the whole. Each with a space before it and a line feed behind it.
 */
export function spellNames(names: readonly string[]): string {
  return [...new Set(names.flatMap(spell))].map((name) => ` ${name}\n`).join('');
}

/** `spelledOf` gives an entry's `spellNames`; it is asked once for each, at the first look-up unless prepared. */
export function createNameFinder<Entry>(
  entries: readonly Entry[],
  spelledOf: (entry: Entry) => string,
): NameFinder<Entry> {
  let made: NameText | null = null;
  function* make(): Steps<NameText> {
    if (made !== null) return made;
    const spelled: string[] = [];
    for (const entry of entries) {
      spelled.push(spelledOf(entry));
      yield;
    }
    made ??= new NameText(spelled);
    return made;
  }
  const open = () => made ?? runAtOnce(make());
  return {
    *prepare() {
      yield* (yield* make()).prepare();
    },
    listStarting(typed, limit) {
      const wanted = spell(typed);
      if (wanted.length === 0) return entries.slice(0, limit);
      const text = open();
      const starting = collect(wanted, limit, (part, take) => text.eachStarting(part, take));
      if (starting.size >= limit) return pick(entries, starting, limit);
      const containing = collect(wanted, limit, (part, take) =>
        text.eachContaining(part, (number) => starting.has(number) || take(number)),
      );
      return [...pick(entries, starting, limit), ...pick(entries, containing, limit)].slice(0, limit);
    },
    listSimilar(typed) {
      const text = open();
      const nearest = new Map<number, number>();
      const wanted = spell(typed);
      for (const part of listWords(wanted)) {
        const most = wanted.includes(part) ? similarShare : similarShareOfWord;
        text.eachNear(part, most, (name, number) => {
          const share = distance(part, name) / Math.max(part.length, name.length);
          if (share <= most && share < (nearest.get(number) ?? 1)) nearest.set(number, share);
        });
      }
      return [...nearest].sort(([n, a], [m, b]) => a - b || n - m).map(([number]) => entries[number]!);
    },
  };
}

/** The first entries that each spelling of what is typed leads to. */
function collect(
  wanted: readonly string[],
  limit: number,
  look: (part: string, take: (number: number) => boolean) => void,
): ReadonlySet<number> {
  const all = new Set<number>();
  for (const part of wanted) {
    const found = new Set<number>();
    look(part, (number) => found.add(number).size < limit);
    for (const number of found) all.add(number);
  }
  return all;
}

function pick<Entry>(
  entries: readonly Entry[],
  numbers: ReadonlySet<number>,
  limit: number,
): readonly Entry[] {
  return [...numbers]
    .sort((a, b) => a - b)
    .slice(0, limit)
    .map((number) => entries[number]!);
}

function spell(name: string): readonly string[] {
  const plain = foldLetters(name).replace(/\s+/g, ' ').trim();
  return [...new Set([plain, ...readName(name).map((words) => words.join(' '))])].filter(
    (text) => text !== '',
  );
}

/** The spellings and their words, each once. */
function listWords(spellings: readonly string[]): readonly string[] {
  const all = [...spellings, ...spellings.flatMap((name) => name.split(' '))];
  return [...new Set(all.filter((word) => word.length >= minComparedChars))];
}
