// Singular and plural of English nouns.

import { irregularPlurals, pluralEndings, sameThings, seemingPlurals } from './words/noun-words.js';

/** Whether a word is a plural by its form: "bodies", "children", "servicemen". A verb such as "claims" looks the same. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (seemingPlurals.has(lower)) return false;
  if (irregularPlurals.has(lower) || endsInPlural(lower) !== undefined) return true;
  return lower.length > 3 && /[^su']s$/.test(lower) && !/(?:ous|is|ness)$/.test(lower);
}

/** "bodies" → "body", "servicemen" → "serviceman", "boxes" → "box"; a word that is no plural comes back in lower case. */
export function toSingular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = irregularPlurals.get(lower);
  if (irregular !== undefined) return irregular;
  const ending = endsInPlural(lower);
  if (ending !== undefined) return lower.slice(0, -ending[0].length) + ending[1];
  if (!isPlural(lower)) return lower;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

const firstOfSame: ReadonlyMap<string, string> = new Map(
  sameThings.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)),
);

/** One word for a thing that outlets name differently: "serviceman" and "troop" are "soldier". Takes and gives a singular. */
export function toSameThing(singular: string): string {
  return firstOfSame.get(singular) ?? singular;
}

const endings = [...pluralEndings];

function endsInPlural(lower: string): readonly [string, string] | undefined {
  return endings.find(([plural]) => lower.endsWith(plural) && lower.length > plural.length + 1);
}
