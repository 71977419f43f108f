// Signs that a name near a verb of speech is not the one who speaks, or that the one it is about does.

import { type Token, tokenOrNone } from '../../text/tokens.js';
import { auxiliaries } from '../../text/words/subject-words.js';
import { type Candidate, isSmallTitle } from './candidate.js';

/** How far behind "quoted" its "as saying" may stand, in tokens. */
const maxToSaying = 10;
/** Most words between a body and the name of somebody in it. */
const maxBetween = 4;

/** "Karl Weiss was quoted (by the agency) as saying", "quoted him as saying": the verb only passes words on. */
export function isRelaying(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:quoted|cited)$/.test(tokenOrNone(tokens, verb)?.lower ?? '')) return false;
  for (let at = verb + 1; at < Math.min(tokens.length - 1, verb + maxToSaying); at++)
    if (tokens[at]?.lower === 'as') return /ing$/.test(tokens[at + 1]?.lower ?? '');
  return false;
}

/** "White House press secretary Kim Dorn declined to say": the house only tells whose secretary she is. */
export function opensPhraseOf(tokens: readonly Token[], body: Candidate, person: Candidate): boolean {
  if (person.kind !== 'person' || body.kind === 'person') return false;
  const between = person.phraseToken - body.endToken;
  if (between < 1 || between > maxBetween) return false;
  if (!isSmallTitle(tokens[person.phraseToken - 1])) return false;
  return tokens.slice(body.endToken, person.phraseToken).every(({ kind }) => kind === 'word');
}

/** "AARHUS, Oct 21 (Reuters) - …": the place and the agency do nothing in the sentence. */
export function isInDateline(
  tokens: readonly Token[],
  { firstToken, phraseToken, endToken, text }: Candidate,
): boolean {
  if (tokenOrNone(tokens, phraseToken - 1)?.text === '(') return true;
  return firstToken === 0 && /^\p{Lu}{3,}/u.test(text) && /^[,(—–-]$/.test(tokens[endToken]?.text ?? '');
}

/** "said Russia was …", "said Russia, whose army …, was …": what the name behind the verb does is what is said. */
export function isSubjectBehind(tokens: readonly Token[], { kind, endToken }: Candidate): boolean {
  if (auxiliaries.has(tokens[endToken])) return true;
  return kind === 'place' && tokens[endToken]?.text === ',' && tokens[endToken + 1]?.lower === 'whose';
}
