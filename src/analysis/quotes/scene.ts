// Everything about one article that quotations are judged by: paragraphs with runs, candidates for the speaker, cues.

import type { Named } from '../named.js';
import type { NamedText } from '../named-text.js';
import type { Candidate } from './candidate.js';
import { findCandidates } from './candidates.js';
import { type Cue, findCues, isCueAt } from './cues.js';
import { type QuotedParagraph, type Run, readRuns } from './runs.js';

export interface Scene {
  readonly paragraphs: readonly QuotedParagraph[];
  readonly named: readonly Named[];
  readonly runs: readonly Run[];
  /** In reading order; `candidates[i].index === i`. */
  readonly candidates: readonly Candidate[];
  /** In reading order; `cues[i].index === i`. */
  readonly cues: readonly Cue[];
  /** The same by paragraph. */
  readonly candidatesIn: readonly (readonly Candidate[])[];
  readonly cuesIn: readonly (readonly Cue[])[];
}

/** Linear in the length of the article. */
export function readScene(text: NamedText): Scene {
  const paragraphs = readRuns(text.paragraphs);
  const { named } = text;
  const candidatesIn = findCandidates(paragraphs, named, isCueAt);
  const cuesIn = findCues(paragraphs, candidatesIn);
  return {
    paragraphs,
    named,
    runs: joined(paragraphs.map(({ runs }) => runs)),
    candidates: joined(candidatesIn),
    cues: joined(cuesIn),
    candidatesIn,
    cuesIn,
  };
}

/** `Array.flat` takes several times as long. */
function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const items: Item[] = [];
  for (const list of lists) for (const item of list) items.push(item);
  return items;
}
