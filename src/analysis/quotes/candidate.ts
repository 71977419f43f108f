// One who may be speaking: a name, a pronoun, a role ("a spokesman"), a paper or a body, and where it stands.

import type { Token } from '../../text/tokens.js';
import { wordSigns } from '../../text/word-signs.js';
import { personNouns } from '../../text/words/titles.js';
import type { Gender } from '../name-draft.js';
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
  /** Where its phrase begins: at the title before a name ("Sen. Karl Weiss"), else at `firstToken`. */
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

/** Whether a possessive follows the phrase that ends before a token: "Trump's", "the voters' demands". */
export function isPossessed({ tokens }: QuotedParagraph, end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.start !== tokens[end - 1]?.end) return false;
  return (
    next.kind === 'possessive' ||
    (/^['’]$/.test(next.text) && /s$/.test(tokens[end - 1]?.text ?? '') && tokens[end + 1]?.kind === 'word')
  );
}

/** A candidate without a name of its own: the tokens from `firstToken` to before `endToken`. */
export function candidateAt(
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

/** A role written small before a name, and what may stand before that: "former footballer", "ex-mayor". */
export function isSmallTitle(token: Token | undefined): boolean {
  if (token === undefined || token.capital || token.kind !== 'word') return false;
  if ((token.signs & wordSigns.title) !== 0 && personNouns.has(token.lower)) return true;
  return /^(?:former|late|retired|ex-\p{L}+)$/u.test(token.lower);
}
