// How the cues near a quoted run stand to it: on which side, how far, with what between.

import type { Cue } from './cues.js';
import { lastToken, sentenceAt } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';

const sides = ['before', 'after', 'previous-paragraph'] as const;
const sentenceCounts = ['0', '1', '2+'] as const;
/** Words between cue and run. */
export const gaps = ['0', '1-3', '4-8', '9+'] as const;
/** Side, sentences between, whether another run stands between, whether another cue of the side stands nearer. */
export const linkPlaces: readonly string[] = sides.flatMap((side) =>
  sentenceCounts.flatMap((count) =>
    ['', '/over-run'].flatMap((over) =>
      ['', '/farther'].map((farther) => `${side}/${count}${over}${farther}`),
    ),
  ),
);

export interface CueLink {
  readonly cue: Cue;
  /** Index into `sides`: 0 before, 1 after, 2 in the paragraph above. */
  readonly side: number;
  /** Index into `linkPlaces`. */
  readonly place: number;
  /** Index into `gaps`. */
  readonly gap: number;
  /** The smaller, the nearer: for choosing among the cues of one candidate. */
  readonly distance: number;
}

const maxBefore = 4;
const maxAfter = 3;

/** The nearest cues: up to four before the run, three after it, and the last one of the paragraph above. */
export function linkCues(scene: Scene, run: Run): readonly CueLink[] {
  const paragraph = scene.paragraphs[run.paragraphIndex]!;
  const here = scene.cuesIn[run.paragraphIndex] ?? [];
  const split = firstCueAfter(here, run.firstToken);
  const links: CueLink[] = [];
  for (let at = split - 1; at >= Math.max(0, split - maxBefore); at--)
    links.push(linkBefore(paragraph, run, here[at]!, at < split - 1));
  for (let at = split; at < Math.min(here.length, split + maxAfter); at++)
    links.push(linkAfter(paragraph, run, here[at]!, at > split));
  const above = run.paragraphIndex === 0 ? undefined : scene.cuesIn[run.paragraphIndex - 1]?.at(-1);
  if (above !== undefined) links.push(linkAbove(scene, run, above));
  return links;
}

/** The nearest cue of the run's paragraph that begins before the run; null when none does. */
export function lastCueBefore(scene: Scene, { paragraphIndex, firstToken }: Run): Cue | null {
  const here = scene.cuesIn[paragraphIndex] ?? [];
  return here[firstCueAfter(here, firstToken) - 1] ?? null;
}

function firstCueAfter(cues: readonly Cue[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linkBefore(paragraph: QuotedParagraph, run: Run, cue: Cue, farther: boolean): CueLink {
  const sentences = sentenceAt(paragraph, run.firstToken) - sentenceAt(paragraph, cue.token);
  return link(paragraph, run, cue, 0, sentences, cue.endToken, run.firstToken - 1, farther);
}

function linkAfter(paragraph: QuotedParagraph, run: Run, cue: Cue, farther: boolean): CueLink {
  const sentences = sentenceAt(paragraph, cue.token) - sentenceAt(paragraph, lastToken(run));
  return link(paragraph, run, cue, 1, sentences, run.endToken, cue.token, farther);
}

function linkAbove(scene: Scene, run: Run, cue: Cue): CueLink {
  const above = scene.paragraphs[cue.paragraphIndex]!;
  return link(above, run, cue, 2, 1, cue.endToken, above.tokens.length, false);
}

function link(
  paragraph: QuotedParagraph,
  run: Run,
  cue: Cue,
  side: number,
  sentences: number,
  from: number,
  until: number,
  farther: boolean,
): CueLink {
  const overRun = hasOtherRun(paragraph, from, until, run.index);
  const count = Math.min(Math.max(sentences, 0), 2);
  const gap = gapOf(paragraph, from, until);
  const place = ((side * sentenceCounts.length + count) * 2 + (overRun ? 1 : 0)) * 2 + (farther ? 1 : 0);
  const loose =
    cue.join === 'plain' || cue.join === 'inverted' || cue.join === 'apposed' || cue.join === 'by' ? 0 : 3;
  const distance = (side === 2 ? 8 : count === 0 ? 0 : 5) + gap + (overRun ? 3 : 0) + loose;
  return { cue, side, place, gap, distance };
}

function gapOf({ tokens }: QuotedParagraph, from: number, until: number): number {
  let count = 0;
  for (let at = from; at < until && count < 9; at++) if (tokens[at]?.kind !== 'mark') count++;
  if (count === 0) return 0;
  if (count <= 3) return 1;
  return count <= 8 ? 2 : 3;
}

/** How far, in tokens, another run is looked for between two places. */
const maxLook = 300;

/** Whether a run other than the one given lies between two tokens. */
export function hasOtherRun({ runAt }: QuotedParagraph, from: number, until: number, own: number): boolean {
  for (let at = from; at < until && at < from + maxLook; at++)
    if (runAt[at] !== -1 && runAt[at] !== own) return true;
  return false;
}
