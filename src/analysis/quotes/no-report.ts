// Verbs of speech that report nothing of their subject's: a question put to it, a charge against it, a name or a plea.

import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';
import { type Cue, isCharged } from './cues.js';

const asking = /^(?:asked|pressed|questioned|quizzed|challenged)$/;

/** Whether nothing beside the cue is what its subject said: "when asked how she felt", "a man accused of theft", "call off the strike". */
export function reportsNothing(tokens: readonly Token[], { token, endToken }: Cue): boolean {
  const verb = tokens[token]?.lower ?? '';
  const next = tokens[endToken]?.lower ?? '';
  if (isCharged(tokens, token)) return true;
  if (/^call(?:ed|s|ing)?$/.test(verb) && next === 'off') return true;
  if (/^plead(?:ed|s|ing)?$/.test(verb) && /^(?:not|guilty)$/.test(next)) return true;
  if (/^nam(?:e|ed|es|ing)$/.test(verb)) return true;
  return asking.test(verb) && /^(?:when|if|after|while)$/.test(tokens[token - 1]?.lower ?? '');
}

/** Whether a clause is the question that its speaker answers, or tells when and why it was said: "Asked if he knew, Berg said". */
export function isCircumstance(tokens: readonly Token[], { cue, firstToken }: Clause): boolean {
  const first = tokens[firstToken]?.lower ?? '';
  if (firstToken < cue.token)
    return asking.test(first) || (/^when$/.test(first) && asking.test(tokens[firstToken + 1]?.lower ?? ''));
  return firstToken === cue.endToken && /^(?:as|while)$/.test(first);
}
