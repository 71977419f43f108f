// Everything in an article that could be the one who speaks: names, pronouns, roles ("a spokesman"), papers and bodies.

import { speechVerbKind } from '../../text/speech-verb-kind.js';
import type { Token } from '../../text/tokens.js';
import { nationalities } from '../../text/words/places.js';
import { personNouns, speakingThings } from '../../text/words/titles.js';
import type { Gender } from '../name-draft.js';
import type { Named } from '../named.js';
import type { QuotedParagraph } from './runs.js';

export const candidateKinds = [
  'person',
  'organisation',
  'place',
  'unknown',
  'he',
  'she',
  'they',
  'it',
  'first',
  'you',
  'who',
  'role',
  'roles',
  'thing',
] as const;

export type CandidateKind = (typeof candidateKinds)[number];

export interface Candidate {
  /** Index from 0 in reading order. */
  readonly index: number;
  readonly kind: CandidateKind;
  readonly paragraphIndex: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Where its phrase begins: at the title before a name ("Sen. Ted Cruz"), else at `firstToken`. */
  readonly phraseToken: number;
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** The fullest form of a name; null for what is no name. */
  readonly name: string | null;
  readonly gender: Gender | null;
  /** "his", "Trump's": it possesses what follows. */
  readonly possessive: boolean;
}

const pronouns: ReadonlyMap<string, CandidateKind> = new Map<string, CandidateKind>(
  Object.entries({
    he: 'he',
    she: 'she',
    they: 'they',
    it: 'it',
    i: 'first',
    we: 'first',
    you: 'you',
    who: 'who',
    his: 'he',
    him: 'he',
    her: 'she',
    their: 'they',
    them: 'they',
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
const possessivePronouns = new Set(['his', 'her', 'their', 'its']);
const objectPronouns = new Set(['him', 'them']);
/** Words that stand for a speaker only right before a verb of speech ("that said", "some say"): elsewhere they are grammar. */
const bareWords = new Set(['that', 'which', 'others', 'another', 'many', 'some', 'both', 'one', 'you']);

/** Candidates of every paragraph in reading order, none inside a quotation. `speaksAt` tells a verb that introduces words. */
export function findCandidates(
  paragraphs: readonly QuotedParagraph[],
  named: readonly Named[],
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
): readonly (readonly Candidate[])[] {
  const namedBy = new Map<number, Named[]>();
  for (const name of named) {
    const list = namedBy.get(name.paragraphIndex);
    if (list === undefined) namedBy.set(name.paragraphIndex, [name]);
    else list.push(name);
  }
  let index = 0;
  return paragraphs.map((paragraph) => {
    const names = namedBy.get(paragraph.paragraphIndex) ?? [];
    const found = scanParagraph(paragraph, names, speaksAt, index);
    index += found.length;
    return found;
  });
}

function scanParagraph(
  paragraph: QuotedParagraph,
  names: readonly Named[],
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
  firstIndex: number,
): Candidate[] {
  const { tokens, runAt } = paragraph;
  const found: Candidate[] = [];
  let nextName = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (nextName < names.length && (names[nextName] as Named).endToken <= at) nextName++;
    if (runAt[at] !== -1) continue;
    const name = names[nextName];
    if (name !== undefined && name.firstToken <= at) {
      if (name.firstToken === at && !isAdjective(paragraph, name))
        found.push(fromName(paragraph, name, firstIndex + found.length));
      at = name.endToken - 1;
      continue;
    }
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || paragraph.isOutside(token)) continue;
    const index = firstIndex + found.length;
    const candidate = fromPronoun(paragraph, at, index, speaksAt) ?? fromRole(paragraph, at, index, name);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function fromName(paragraph: QuotedParagraph, named: Named, index: number): Candidate {
  const { kind, firstToken, endToken, phraseToken, start, end, text, name, gender } = named;
  const possessive = isPossessed(paragraph, endToken);
  return {
    index,
    kind,
    paragraphIndex: named.paragraphIndex,
    firstToken,
    endToken,
    phraseToken,
    start,
    end,
    text,
    name,
    gender,
    possessive,
  };
}

const partyAdjectives = new Set(
  'Democratic Republican Conservative Liberal Labour Libertarian Socialist Communist Green Federal Congressional'.split(
    ' ',
  ),
);

/** "Ukrainian intelligence revealed", "Democratic rival": the word for a people or party only says whose. */
function isAdjective({ tokens }: QuotedParagraph, { text, endToken, end }: Named): boolean {
  const next = tokens[endToken];
  return (
    (partyAdjectives.has(text) || (nationalities.has(text) && !text.endsWith('s'))) &&
    next?.kind === 'word' &&
    next.start === end + 1 &&
    speechVerbKind(next.lower) === null
  );
}

function fromPronoun(
  paragraph: QuotedParagraph,
  at: number,
  index: number,
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
): Candidate | null {
  const token = paragraph.tokens[at] as Token;
  const kind = pronouns.get(token.lower);
  if (kind === undefined || objectPronouns.has(token.lower)) return null;
  if (bareWords.has(token.lower) && !speaksAt(paragraph, at + 1) && !isAskedAt(paragraph, at)) return null;
  const gender = kind === 'he' ? 'male' : kind === 'she' ? 'female' : null;
  return candidateAt(paragraph, index, kind, at, at + 1, gender, possessivePronouns.has(token.lower));
}

/** "one was asked", "some have said". */
function isAskedAt({ tokens }: QuotedParagraph, at: number): boolean {
  const token = tokens[at];
  if (token?.lower === 'that' || token?.lower === 'which' || token?.lower === 'you') return false;
  const auxiliary = /^(?:is|was|were|are|has|have|had)$/.test(tokens[at + 1]?.lower ?? '');
  return auxiliary && speechVerbKind(tokens[at + 2]?.lower ?? '') !== null;
}

const determiners = new Set(
  `a an the this that these those one two three four five six seven eight nine ten another some many several most all both
   other his her their its my our your no any each every former few more dozens`.split(/\s+/),
);

function fromRole(
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

function isPossessed({ tokens }: QuotedParagraph, end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.start !== tokens[end - 1]?.end) return false;
  return (
    next.kind === 'possessive' ||
    (/^['’]$/.test(next.text) && /s$/.test(tokens[end - 1]?.text ?? '') && tokens[end + 1]?.kind === 'word')
  );
}

function candidateAt(
  paragraph: QuotedParagraph,
  index: number,
  kind: CandidateKind,
  firstToken: number,
  endToken: number,
  gender: Gender | null,
  possessive: boolean,
): Candidate {
  const { tokens, paragraphIndex } = paragraph;
  const start = tokens[firstToken]?.start ?? 0;
  const end = tokens[endToken - 1]?.end ?? 0;
  const text = paragraph.text.slice(start, end);
  return {
    index,
    kind,
    paragraphIndex,
    firstToken,
    endToken,
    phraseToken: firstToken,
    start,
    end,
    text,
    name: null,
    gender,
    possessive,
  };
}
