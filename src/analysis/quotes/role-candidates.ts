// Nouns of a text that may stand for one who speaks: "a spokesman for the union", "the report", "critics".

import type { Token } from '../../text/tokens.js';
import { personNouns, speakingThings } from '../../text/words/titles.js';
import type { Gender } from '../name-draft.js';
import type { Named } from '../named.js';
import { type Candidate, candidateAt, isPossessed } from './candidate.js';
import type { QuotedParagraph } from './runs.js';

const determiners = new Set(
  `a an the this that these those one two three four five six seven eight nine ten another some many several most all both
   other his her their its my our your no any each every former few more dozens`.split(/\s+/),
);

/** The noun phrase whose head stands at a token; null when it is no noun of a speaker. `nextName` is the next name of the paragraph. */
export function fromRole(
  paragraph: QuotedParagraph,
  at: number,
  index: number,
  nextName: Named | undefined,
): Candidate | null {
  const { tokens } = paragraph;
  const token = tokens[at] as Token;
  if (token.capital && at > 0 && tokens[at - 1]?.kind !== 'mark') return null;
  const kind = roleKind(token.lower);
  if (kind === null) return null;
  const next = tokens[at + 1];
  // "spokesman Dmitry Peskov", "campaign manager": the head of the phrase comes later.
  if (nextName?.firstToken === at + 1 && kind === 'role' && nextName.kind === 'person') return null;
  if (
    next !== undefined &&
    !next.capital &&
    next.kind === 'word' &&
    next.start === token.end + 1 &&
    roleKind(next.lower) !== null
  )
    return null;
  const first = startOfPhrase(paragraph, at);
  const bare = first === at && !token.lower.endsWith('s');
  if (bare && tokens[at - 1]?.kind !== 'possessive') return null;
  return candidateAt(
    paragraph,
    index,
    kind,
    first,
    at + 1,
    genderOfNoun(token.lower),
    isPossessed(paragraph, at + 1),
  );
}

type RoleKind = 'role' | 'roles' | 'thing';

/** Nouns for who speaks, and their plurals. */
const roleKinds: ReadonlyMap<string, RoleKind> = new Map([
  ...[...speakingThings].map((noun) => [pluralOf(noun), 'thing'] as const),
  ...[...personNouns].map((noun) => [pluralOf(noun), 'roles'] as const),
  ...[...speakingThings].map((noun) => [noun, 'thing'] as const),
  ...[...personNouns].map((noun) => [noun, 'role'] as const),
]);

function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function roleKind(lower: string): RoleKind | null {
  return roleKinds.get(lower) ?? (isCrowd(lower) ? 'roles' : null);
}

/** "people", "police", "lawmen", "salespeople". */
function isCrowd(lower: string): boolean {
  if (lower === 'police') return true;
  if (!lower.endsWith('men') && !lower.endsWith('people')) return false;
  return /^(?:wo)?men$|^people$|[a-z]{2}(?:men|people)$/.test(lower);
}

/** Back over adjectives and possessors to the determiner; not over marks, verbs of speech or more than six words. */
function startOfPhrase({ tokens, runAt }: QuotedParagraph, head: number): number {
  let first = head;
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' || runAt[at] !== -1) break;
    if (determiners.has(token.lower)) return token.lower === 'that' ? at + 1 : at;
    if (stopsPhrase.has(token.lower)) break;
    if (token.capital || token.kind === 'possessive') first = at;
  }
  return tokens[first]?.kind === 'possessive' ? first + 1 : first;
}

const stopsPhrase = new Set(
  `of for and or to from by with in on at as that said says told who when while but is was were are be been has have had
   about after before because if than into over between among against which`.split(/\s+/),
);

function genderOfNoun(lower: string): Gender | null {
  if (/woman$|^(?:mother|sister|wife|daughter|aunt|widow|girl|actress|empress|queen)$/.test(lower))
    return 'female';
  return /[a-z]man$|^(?:man|father|brother|husband|son|uncle|widower|boy|actor|king)$/.test(lower)
    ? 'male'
    : null;
}
