// The pronouns of a text that may stand for one who speaks.

import { speechVerbOf } from '../../text/speech-verb-of.js';
import { tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { speakerPronouns } from '../../text/words/speaker-words.js';
import { type Candidate, candidateAt } from './candidate.js';
import type { QuotedParagraph } from './runs.js';

const possessivePronouns = new WordList(['his', 'her', 'their', 'its']);
/** Words that stand for a speaker only right before a verb of speech ("that said", "some say"): elsewhere they are grammar. */
const bareWords = new WordList(['that', 'which', 'others', 'another', 'many', 'some', 'both', 'one', 'you']);

/** The pronoun at a token as a candidate; null for any other word. `speaksAt` tells a verb that introduces words. */
export function fromPronoun(
  paragraph: QuotedParagraph,
  at: number,
  index: number,
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
): Candidate | null {
  const token = paragraph.tokens[at]!;
  const kind = (token.signs & wordSigns.speaker) === 0 ? undefined : speakerPronouns.get(token.lower);
  if (kind === undefined) return null;
  if (bareWords.has(token) && !speaksAt(paragraph, at + 1) && !isAskedAt(paragraph, at)) return null;
  const isPossessive = possessivePronouns.has(token) && paragraph.tokens[at + 1]?.kind !== 'mark';
  if (token.lower === 'him' && !isSpeakingObject(paragraph, at)) return null;
  const gender = kind === 'he' ? 'male' : kind === 'she' ? 'female' : null;
  return candidateAt(paragraph, index, kind, at, at + 1, gender, isPossessive);
}

/** "According to him", "quoted him as saying": where a pronoun that is no subject speaks. */
function isSpeakingObject({ tokens }: QuotedParagraph, at: number): boolean {
  const before = tokenOrNone(tokens, at - 1)?.lower ?? '';
  if (before === 'to') return tokenOrNone(tokens, at - 2)?.lower === 'according';
  return /^(?:quot|cit)(?:ed|es|ing)$/.test(before) && tokens[at + 1]?.lower === 'as';
}

/** "one was asked", "some have said". */
function isAskedAt({ tokens }: QuotedParagraph, at: number): boolean {
  const token = tokens[at];
  if (token?.lower === 'that' || token?.lower === 'which' || token?.lower === 'you') return false;
  const auxiliary = /^(?:is|was|were|are|has|have|had)$/.test(tokens[at + 1]?.lower ?? '');
  return auxiliary && speechVerbOf(tokens[at + 2]) !== null;
}
