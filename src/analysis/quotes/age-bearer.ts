// "The 58-year-old", "the mum-of-three" → whom the article gives that age, or whoever spoke right before.

import type { Candidate } from './candidate.js';
import type { Spoken } from './pronoun-features.js';
import type { Scene } from './scene.js';

/** How many candidates back an age is looked for: ages stand beside first mentions, and a text of any length costs the same. */
const maxBack = 200;

/**
 * The one whose name stands with the age ("Anna Berg, 58, said"); where nobody's does, the named speaker of the words before,
 * in the same paragraph or the one above, if no other age is theirs. Null for two of one age, and for any other role.
 */
export function ageBearerOf(scene: Scene, mention: Candidate, spoken: readonly Spoken[]): string | null {
  const groups = /^the (?:(?<age>\d{1,3})-year-old|(?:mum|mom|mother|dad|father)-of-)/i.exec(mention.text);
  if (groups === null) return null;
  const age = groups.groups?.age;
  const ages = agesBefore(scene, mention);
  const bearers = [...ages].filter(([, own]) => own === age && age !== undefined);
  if (bearers.length > 0) return bearers.length === 1 ? (bearers[0]?.[0] ?? null) : null;
  const last = spoken.at(-1);
  if (last === undefined || mention.paragraphIndex - last.mention.paragraphIndex > 1) return null;
  const isNamed = /^(?:person|he|she)$/.test(last.mention.kind);
  return isNamed && (age === undefined || !ages.has(last.name)) ? last.name : null;
}

/** Ages by the names they stand behind. */
function agesBefore(scene: Scene, mention: Candidate): ReadonlyMap<string, string> {
  const ages = new Map<string, string>();
  for (let at = Math.max(0, mention.index - maxBack); at < mention.index; at++) {
    const { kind, name, paragraphIndex, endToken } = scene.candidates[at]!;
    if (kind !== 'person' || name === null) continue;
    const { tokens } = scene.paragraphs[paragraphIndex]!;
    const age = tokens[endToken + 1];
    if (/^[,(]$/.test(tokens[endToken]?.text ?? '') && age?.kind === 'number') ages.set(name, age.text);
  }
  return ages;
}
