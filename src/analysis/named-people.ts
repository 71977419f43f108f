// Joins the mentions of one person within an article: "Trump" to "Donald J. Trump", unless title and gender differ.

import { particles } from '../text/words/name-particles.js';
import type { Draft, Gender } from './name-draft.js';

export interface Person {
  readonly name: string;
  readonly words: readonly string[];
  count: number;
  gender: Gender | null;
}

/** People by the words that mean them: whole names, surnames, and the family name that stands first in Korean and Chinese names. */
export type People = ReadonlyMap<string, Person>;

export function collectPeople(drafts: readonly Draft[]): People {
  const full = new Map<string, Person>();
  for (const draft of drafts) {
    if (draft.kind !== 'person' || draft.words.length < 2) continue;
    const key = nameKey(draft.words);
    const known = full.get(key);
    const gender = known?.gender ?? draft.gender;
    if (known === undefined || draft.words.length > known.words.length)
      full.set(key, {
        name: draft.words.join(' '),
        words: draft.words,
        count: (known?.count ?? 0) + 1,
        gender,
      });
    else {
      known.count++;
      known.gender = gender;
    }
  }
  return indexPeople(full);
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
  return /^(?:Jr|Sr|II|III|IV)\.?$/.test(last) ? (words.at(-2) ?? last) : last;
}

function indexPeople(full: ReadonlyMap<string, Person>): People {
  const index = new Map<string, Person>();
  const offer = (word: string, person: Person): void => {
    const known = index.get(word);
    if (known === undefined || person.count > known.count) index.set(word, person);
  };
  for (const [key, person] of full) {
    index.set(key, person);
    offer(lastWord(person.words), person);
    const particle = person.words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
    if (particle > 0) offer(person.words.slice(particle).join(' '), person);
  }
  for (const person of full.values()) {
    const head = person.words[0] ?? '';
    if (!index.has(head)) index.set(head, person);
  }
  return index;
}

export function personOf(draft: Draft, people: People): Person | null {
  const { words, kind, paragraph, end } = draft;
  // "BRANDT: …": in a script the names of those who speak are shouted.
  if (paragraph.tokens[end]?.text === ':' && words.every((word) => /^\p{Lu}{2,}$/u.test(word)))
    return people.get(words.map(capitalised).join(' ')) ?? null;
  if (kind === 'place' || kind === 'organisation') return null;
  const person =
    words.length === 1
      ? people.get(words[0] ?? '')
      : (people.get(nameKey(words)) ?? people.get(words.join(' ')));
  if (person === undefined) return null;
  // "Mrs Weiss" is not the Karl Weiss named so far.
  const differs = draft.gender !== null && person.gender !== null && draft.gender !== person.gender;
  return differs ? null : person;
}
