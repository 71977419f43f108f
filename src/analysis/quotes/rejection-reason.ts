// Says in words why a run between marks is not speech.

import { score, type Weights } from './linear-model.js';

/** Features that name a kind of non-speech, with the words for it; the first that the run has is its reason. */
const reasons: readonly (readonly [feature: string, reason: string])[] = [
  ['so-called', 'set off by "so-called"'],
  ['after-publication', 'the title of a work'],
  ['before-publication', 'the title of a work'],
  ['after-naming', 'a name or nickname'],
  ['after-naming-far', 'a name or nickname'],
  ['title-case', 'written like a name or title'],
  ['speaker-is-writer', "the writer's own words"],
];

/** The reason a maintainer reads; without a telling feature, a short run is a scare quote. */
export function rejectionReason(features: readonly string[], weights: Weights): string {
  for (const [feature, reason] of reasons) if (features.includes(feature)) return reason;
  const words = features.find((feature) => /^words=(?:1|2|3|4-5)$/.test(feature));
  const speaker = features.includes('speaker=nobody')
    ? 'nobody beside it speaks'
    : 'no verb of speech leads to it';
  const certainty = score(features, weights) < -2 ? 'scare quote' : 'probably a scare quote';
  return words === undefined ? `marked, but ${speaker}` : `${certainty}: ${speaker}`;
}
