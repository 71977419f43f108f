// Small words by which a text speaks of those who speak: pronouns, nouns of people and papers, verbs of saying.

import { inflectVerb } from '../inflect-verb.js';
import { personNouns, speakingThings } from './titles.js';

/** Pronouns that may stand for one who speaks, with the kind of candidate each is. */
export const speakerPronouns = new Map(
  Object.entries({
    he: 'he',
    she: 'she',
    him: 'he',
    they: 'they',
    it: 'it',
    i: 'first',
    we: 'first',
    you: 'you',
    who: 'who',
    his: 'he',
    her: 'she',
    their: 'they',
    its: 'it',
    which: 'who',
    that: 'who',
    others: 'roles',
    another: 'role',
    many: 'roles',
    some: 'roles',
    both: 'roles',
    someone: 'role',
    somebody: 'role',
    everyone: 'roles',
    one: 'role',
  } as const),
);

export type RoleKind = 'role' | 'roles' | 'thing';

/** Nouns for who speaks, and their plurals. */
export const speakerNouns: ReadonlyMap<string, RoleKind> = new Map([
  ...[...speakingThings].map((noun) => [pluralOf(noun), 'thing'] as const),
  ...[...personNouns].map((noun) => [pluralOf(noun), 'roles'] as const),
  ...[...speakingThings].map((noun) => [noun, 'thing'] as const),
  ...[...personNouns].map((noun) => [noun, 'role'] as const),
]);

function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Verbs that nobody doubts to tell speech or thought: before them any noun may be the one who speaks. */
export const plainSaying: ReadonlySet<string> = new Set(
  'say tell ask write argue suggest warn believe think predict admit confirm insist'
    .split(' ')
    .flatMap(inflectVerb)
    .concat('claimed', 'found', 'finds')
    .filter((form) => !form.endsWith('ing')),
);

/** They may stand between a noun and its verb of saying. */
export const adverbsBeforeSaying: ReadonlySet<string> = new Set(
  'also later then still now often already'.split(' '),
);

/** With "back" behind them they answer ("shot back"); alone they say nothing. */
export const answeringWithBack: ReadonlySet<string> = new Set(
  'shot shoots fired fires hit hits pushed pushes punched punches snapped snaps struck strikes clapped claps bit barked'.split(
    ' ',
  ),
);

/** "mum-of-three": whether a word names somebody by their children. */
export function isParent(word: string): boolean {
  return /^(?:mum|mom|mother|dad|father|gran|grandmother|grandfather)-of-/.test(word);
}

/** "people", "lawmen", "salespeople": whether a word means a crowd. */
export function isCrowd(word: string): boolean {
  return /^(?:wo)?men$|^people$|[a-z]{2}(?:men|people)$/.test(word);
}
