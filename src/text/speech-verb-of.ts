// What kind of speech a token tells, taken as a verb.

import { type SpeechVerbKind, speechVerbKind } from './speech-verb-kind.js';
import type { Token } from './tokens.js';
import { wordSigns } from './word-signs.js';

/** `speechVerbKind` of a token; null for no token. */
export function speechVerbOf(token: Token | undefined): SpeechVerbKind | null {
  return token === undefined || (token.signs & wordSigns.cue) === 0 ? null : speechVerbKind(token.lower);
}
