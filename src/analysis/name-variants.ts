// A name in any spelling or script → folded words that are alike when the names are.

import { foldLetters } from '../text/fold-letters.js';
import { leadingFamilyNames } from '../text/words/titles.js';
import { remember } from './remember.js';
import { readCyrillic } from './transliteration.js';
import { formsOfAddress, nameSuffixes } from './words/forms-of-address.js';
import { givenNameForms } from './words/given-name-forms.js';

/** The words of a name, folded for comparison, in the order in which they stand; never empty. */
export type NameWords = readonly string[];

/**
 * Reads a name as its folded words, without forms of address ("Mr"), possessive and middle initials. Latin text has one
 * reading, Cyrillic up to two (`readCyrillic`); what holds no letters has none. "Zelensky", "Zelenskyy", "Zelenskiy" and
 * "Зеленський" fold alike, "Lee Jae-myung" and "Lee Jae Myung" too.
 */
export function readName(name: string): readonly NameWords[] {
  return readNameForms(name).map(({ words }) => words);
}

/** One reading of a name, with everything by which it is compared. */
export interface NameForm {
  readonly words: NameWords;
  /** The words, parted by spaces. */
  readonly text: string;
  readonly orderlessKey: string;
  readonly surnames: readonly string[];
}

/** The readings of `readName`, in the same order. */
export const readNameForms = remember((name: string): readonly NameForm[] => {
  const distinct = new Map<string, NameForm>();
  for (const reading of readCyrillic(name)) {
    const words = foldName(reading);
    const text = words.join(' ');
    if (words.length > 0 && !distinct.has(text)) distinct.set(text, toForm(text, words));
  }
  return [...distinct.values()];
});

/** The form whose `text` was kept: a few words need less room than all that can be read in them. */
export function openNameForm(text: string): NameForm {
  return toForm(text, text.split(' '));
}

function toForm(text: string, words: NameWords): NameForm {
  return {
    words,
    text,
    orderlessKey: toOrderlessKey(words),
    surnames: listSurnames(words),
  };
}

/** What tells a father from his son; undefined for a name that does not say. */
export function suffixOf(words: NameWords): string | undefined {
  return words.find((word) => suffixes.has(word));
}

/** Lets go of what was read: a whole corpus of names is read at once, and then hardly one of them. */
export function forgetReadings(): void {
  readNameForms.forget();
  toSlug.forget();
  foldSpelling.forget();
}

/** Key under which two orders of the same words meet: "Orban Viktor" and "Viktor Orban". */
export function toOrderlessKey(words: NameWords): string {
  const [first, second, third] = words;
  // Most names have two words; sorting takes several times as long.
  if (first !== undefined && second !== undefined && third === undefined)
    return first <= second ? `${first} ${second}` : `${second} ${first}`;
  return [...words].sort().join(' ');
}

/**
 * The words by which a bare surname may name somebody: the last one, and the first where it is a family name that
 * stands first ("Lee Jae-myung"). A single word is its own surname.
 */
export function listSurnames(words: NameWords): readonly string[] {
  const withoutSuffix = suffixOf(words) === undefined ? words : words.filter((word) => !suffixes.has(word));
  const first = withoutSuffix[0];
  const last = withoutSuffix.at(-1);
  if (first === undefined || last === undefined) return [];
  return first !== last && familyFirst.has(first) ? [last, first] : [last];
}

/** Lower-case letters, digits and hyphens: "Andriy Yermak" → "andriy-yermak". Empty for a name without any. */
export const toSlug = remember((name: string): string =>
  foldLetters(readCyrillic(name)[0] ?? '')
    .replace(/['’ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, ''),
);

/** In this order. They lose little between English names and make the endings of Slavic ones meet. */
const spellingRules: readonly (readonly [from: RegExp, to: string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  // -sky, -skyy, -skiy, -skij, -skii; Vadym and Vadim.
  [/j$/, 'i'],
  [/y/g, 'i'],
  [/i+/g, 'i'],
  // Umerov and Umierov; Yermak, Iermak and Ermak; Fedorov, Fyodorov and Fiodorov.
  [/ie/g, 'e'],
  [/io/g, 'o'],
  [/(\p{L})\1+/gu, '$1'],
];

/** Names of a corpus consist of far fewer words than there are names. */
const foldSpelling = remember((word: string): string =>
  spellingRules.reduce((spelled, [from, to]) => spelled.replace(from, to), word),
);

const suffixes = new Set(nameSuffixes.values());
const familyFirst = new Set([...leadingFamilyNames].map((name) => foldSpelling(name.toLowerCase())));
const givenNames = new Map(
  givenNameForms.flatMap((forms) =>
    forms.map((form) => [foldSpelling(form), foldSpelling(forms[0]!)] as const),
  ),
);

function splitWords(folded: string): readonly string[] {
  // Most names are plain words: what follows would part them likewise, at several times the cost.
  if (/^[a-z]+(?: [a-z]+)*$/.test(folded)) return folded.split(' ');
  return folded
    .replace(/['’ʼ]s(?=\s|$)/g, '')
    .replace(/(?<=\p{L})\.(?=\p{L}\.?(?:\s|$))/gu, '')
    .replace(/['’ʼ`´ʹ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function foldName(name: string): NameWords {
  const words = splitWords(foldLetters(name));
  const start = words.findIndex((word) => !formsOfAddress.has(word));
  const unaddressed = start < 0 ? words : words.slice(start);
  const withoutInitials = unaddressed.filter((word) => word.length > 1);
  return (withoutInitials.length > 0 ? withoutInitials : unaddressed).map((word) => {
    const suffix = nameSuffixes.get(word);
    if (suffix !== undefined) return suffix;
    const folded = foldSpelling(word);
    return givenNames.get(folded) ?? folded;
  });
}
