// Which candidates stand near a run, and where each of them stands: to the run, and in its own sentence.

import { tokenOrNone } from '../../text/tokens.js';
import { wordSigns } from '../../text/word-signs.js';
import { offices, personNouns } from '../../text/words/titles.js';
import type { Candidate } from './candidate.js';
import { hasOtherRun } from './cue-links.js';
import { isFirstInSentence } from './position.js';
import { lastToken, sentenceAt } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';

/** Places in the order of nearness: before the run, after it, in the paragraph above; `far` spoke the run before. */
export const ranks = ['b0', 'b1', 'b2', 'b3', 'b4', 'a0', 'a1', 'a2', 'a3', 'p0', 'p1', 'p2', 'far'];
const rankOfFar = ranks.length - 1;
const distances = ['0', '1', '2', '3-5', '6+'];
/** Side of the run, sentences between, whether another run stands between. */
export const places = [
  'previous-paragraph',
  'far-above',
  ...['before', 'after'].flatMap((side) =>
    distances.flatMap((distance) => ['', '/over-run'].map((over) => `${side}/${distance}${over}`)),
  ),
];
/** What a candidate can be in its own sentence. */
export const traits = [
  'possessor',
  'after-of',
  'after-preposition',
  'modifier',
  'before-name',
  'in-brackets',
  'opens-sentence',
  'before-comma',
  'after-comma',
  'in-series',
] as const;

const maxBefore = 10;
const maxAfter = 6;
const maxAbove = 5;

export interface RankedCandidate {
  readonly candidate: Candidate;
  /** Index into `ranks`. */
  readonly rank: number;
}

/** Candidates near a run, nearest first on each side; `last` is the index of the one who spoke the run before, or null. */
export function candidatesAround(scene: Scene, run: Run, last: number | null): readonly RankedCandidate[] {
  const here = scene.candidatesIn[run.paragraphIndex] ?? [];
  const split = firstAfter(here, run.openAt);
  const found: RankedCandidate[] = [];
  for (let at = split - 1; at >= Math.max(0, split - maxBefore); at--)
    found.push({ candidate: here[at]!, rank: Math.min(split - 1 - at, 4) });
  for (let at = split; at < Math.min(here.length, split + maxAfter); at++)
    found.push({ candidate: here[at]!, rank: 5 + Math.min(at - split, 3) });
  const above = split < maxBefore ? candidatesAbove(scene, run) : [];
  for (let at = above.length - 1; at >= Math.max(0, above.length - maxAbove); at--)
    found.push({ candidate: above[at]!, rank: 9 + Math.min(above.length - 1 - at, 2) });
  if (last !== null && !found.some(({ candidate }) => candidate.index === last))
    found.push({ candidate: scene.candidates[last]!, rank: rankOfFar });
  return found;
}

function candidatesAbove({ candidatesIn }: Scene, { paragraphIndex }: Run): readonly Candidate[] {
  return paragraphIndex === 0 ? [] : (candidatesIn[paragraphIndex - 1] ?? []);
}

function firstAfter(candidates: readonly Candidate[], position: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index into `places`. */
export function placeOf(paragraph: QuotedParagraph, run: Run, candidate: Candidate): number {
  if (candidate.paragraphIndex !== run.paragraphIndex)
    return candidate.paragraphIndex === run.paragraphIndex - 1 ? 0 : 1;
  const isBefore = candidate.start < run.openAt;
  const sentences = isBefore
    ? sentenceAt(paragraph, run.firstToken) - sentenceAt(paragraph, candidate.firstToken)
    : sentenceAt(paragraph, candidate.firstToken) - sentenceAt(paragraph, lastToken(run));
  const from = isBefore ? candidate.endToken : run.endToken;
  const until = isBefore ? run.firstToken : candidate.firstToken;
  const distance = sentences <= 2 ? Math.max(sentences, 0) : sentences <= 5 ? 3 : 4;
  const over = hasOtherRun(paragraph, from, until, run.index) ? 1 : 0;
  return 2 + ((isBefore ? 0 : distances.length) + distance) * 2 + over;
}

/** What the candidate is in its own sentence: one bit for each of `traits`. */
export function traitsOf(scene: Scene, candidate: Candidate): number {
  const paragraph = scene.paragraphs[candidate.paragraphIndex]!;
  const before = tokenOrNone(paragraph.tokens, candidate.firstToken - 1);
  const after = paragraph.tokens[candidate.endToken];
  let found = candidate.possessive ? trait('possessor') : 0;
  if (before !== undefined && (before.signs & wordSigns.preposition) !== 0)
    found |= trait(before.lower === 'of' ? 'after-of' : 'after-preposition');
  if (after?.kind === 'word') {
    const isTitle = !after.capital && (after.signs & wordSigns.title) !== 0;
    if (isTitle && (personNouns.has(after.lower) || offices.has(after.lower))) found |= trait('modifier');
    if (after.capital && after.start - candidate.end === 1) found |= trait('before-name');
  }
  if (before?.text === '(') found |= trait('in-brackets');
  if (isFirstInSentence(paragraph, candidate.firstToken)) found |= trait('opens-sentence');
  if (after?.text === ',') found |= trait('before-comma');
  if (before?.text === ',') found |= trait('after-comma');
  if (before?.lower === 'and' || after?.lower === 'and') found |= trait('in-series');
  return found;
}

function trait(name: (typeof traits)[number]): number {
  return 1 << traits.indexOf(name);
}
