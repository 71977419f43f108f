// Joins the mentions of one person within an article: "Trump" to "Donald J. Trump", unless title and gender differ.

import { particles } from '../text/words/name-particles.js';
import type { Draft, Gender } from './name-draft.js';

export interface Person {
  readonly name: string;
  readonly words: readonly string[];
  /** The draft that gives the whole name first. */
  readonly introducedBy: Draft;
  /** Whole names that are the first named in their paragraph, in reading order. */
  readonly opening: Draft[];
  /** Called by the surname alone before another bearer of it comes up, and so afterwards too. */
  isShortened: boolean;
  count: number;
  gender: Gender | null;
}

/**
 * People by the words that mean them: whole names, surnames, and the family name that stands first in Korean and Chinese names.
 * Those who share a surname stand in one list, the one who was called by it first, then by how often they are named in full.
 */
export type People = ReadonlyMap<string, readonly Person[]>;

export function collectPeople(drafts: readonly Draft[]): People {
  const full = new Map<string, Person>();
  const onlyBearers = new Map<string, string>();
  let lastNamed: Draft | null = null;
  for (const draft of drafts) {
    const surname = lastWord(draft.words);
    const only = onlyBearers.get(surname);
    const bearer = only === undefined ? undefined : full.get(only);
    if (draft.words.length === 1 && bearer !== undefined) noteShort(bearer, draft);
    const isFirstNamed = lastNamed?.paragraph !== draft.paragraph;
    if (draft.kind === 'person') lastNamed = draft;
    if (draft.kind !== 'person' || draft.words.length < 2) continue;
    const key = nameKey(draft.words);
    if (only === undefined) onlyBearers.set(surname, key);
    else if (only !== key && bearer?.isShortened === false) onlyBearers.set(surname, '');
    const person = noteWhole(full.get(key), draft);
    if (isFirstNamed) person.opening.push(draft);
    full.set(key, person);
  }
  return indexPeople(full);
}

/** "Ms Weiss" tells the sex of the only Weiss named so far. */
function noteShort(bearer: Person, draft: Draft): void {
  bearer.isShortened = true;
  if (draft.phrase < draft.first) bearer.gender ??= draft.gender;
}

/** The person with one more mention in full, and the longer of the two names. */
function noteWhole(known: Person | undefined, draft: Draft): Person {
  const gender = known?.gender ?? draft.gender;
  if (known !== undefined && draft.words.length <= known.words.length) {
    known.count++;
    known.gender = gender;
    return known;
  }
  return {
    name: draft.words.join(' '),
    words: draft.words,
    introducedBy: known?.introducedBy ?? draft,
    opening: known?.opening ?? [],
    isShortened: known?.isShortened ?? false,
    count: (known?.count ?? 0) + 1,
    gender,
  };
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** First and last word: "Donald J. Trump" and "Donald Trump" are one name. */
function nameKey(words: readonly string[]): string {
  return `${words[0]} ${lastWord(words)}`;
}

function lastWord(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return last.length <= 4 && /^(?:Jr|Sr|II|III|IV)\.?$/.test(last) ? (words.at(-2) ?? last) : last;
}

function indexPeople(full: ReadonlyMap<string, Person>): People {
  const index = new Map<string, Person[]>();
  const offer = (word: string, person: Person): void => {
    const bearers = index.get(word);
    if (bearers === undefined) index.set(word, [person]);
    else if (!bearers.includes(person)) bearers.push(person);
  };
  for (const [key, person] of full) {
    index.set(key, [person]);
    offer(lastWord(person.words), person);
    const particle = person.words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
    if (particle > 0) offer(person.words.slice(particle).join(' '), person);
  }
  for (const bearers of index.values())
    bearers.sort((a, b) => Number(b.isShortened) - Number(a.isShortened) || b.count - a.count);
  for (const person of full.values()) {
    const head = person.words[0] ?? '';
    if (!index.has(head)) index.set(head, [person]);
  }
  return index;
}

/**
 * Whom a mention means: of those who share the name the one whose sex its title tells, then the one who was called so before,
 * the one with whom this paragraph or the one before began, the one introduced by then.
 */
export function personOf(draft: Draft, people: People): Person | null {
  const { words, kind, paragraph, end } = draft;
  // "BRANDT: …": in a script the names of those who speak are shouted.
  if (paragraph.tokens[end]?.text === ':' && words.every((word) => /^\p{Lu}{2,}$/u.test(word)))
    return people.get(words.map(capitalised).join(' '))?.[0] ?? null;
  if (kind === 'place' || kind === 'organisation') return null;
  const bearers =
    words.length === 1
      ? people.get(words[0] ?? '')
      : (people.get(nameKey(words)) ?? people.get(words.join(' ')));
  // "Mrs Weiss" is not the Karl Weiss named so far.
  const fitting = bearers?.filter(
    ({ gender }) => draft.gender === null || gender === null || gender === draft.gender,
  );
  if (fitting === undefined || fitting.length < 2) return fitting?.[0] ?? null;
  return (
    fitting.find(({ gender }) => draft.gender !== null && gender === draft.gender) ??
    (fitting[0]?.isShortened === true ? null : lastOpening(draft, fitting)) ??
    fitting.find((person) => !comesBefore(draft, person.introducedBy)) ??
    fitting[0] ??
    null
  );
}

/** "Jan Weiss, her brother, disagreed. 'No,' Weiss said.": whose whole name last began this paragraph or the one before. */
function lastOpening(draft: Draft, bearers: readonly Person[]): Person | null {
  let last: { readonly person: Person; readonly at: Draft } | null = null;
  for (const person of bearers)
    for (const at of person.opening) {
      const isNear = draft.paragraph.paragraphIndex - at.paragraph.paragraphIndex <= 1;
      if (isNear && !comesBefore(draft, at) && (last === null || comesBefore(last.at, at)))
        last = { person, at };
    }
  return last?.person ?? null;
}

function comesBefore(one: Draft, other: Draft): boolean {
  const difference = one.paragraph.paragraphIndex - other.paragraph.paragraphIndex;
  return difference < 0 || (difference === 0 && one.first < other.first);
}
