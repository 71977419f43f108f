// Who may have spoken a run: every candidate near it with the cue that joins the two, and "nobody named here".

import type { Candidate } from './candidate.js';
import { candidatesAround, ranks } from './candidate-places.js';
import type { CueLink } from './cue-links.js';
import type { Cue } from './cues.js';
import { endings, lastToken, openings, sentenceAt } from './run-form.js';
import type { RunView } from './run-view.js';
import type { Run } from './runs.js';
import { signatureBelow } from './signature.js';

/** The speech run before and whom it was given to. */
export interface PreviousRun {
  readonly run: Run;
  /** Index of the candidate; null when it has none. */
  readonly candidate: number | null;
}

export interface SpeakerOption {
  /** Null stands for "nobody named here". */
  readonly candidate: Candidate | null;
  /** Index into `ranks`; -1 for nobody. */
  readonly rank: number;
  /** The nearest cue whose subject the candidate is, or null, and how it stands to the run. */
  readonly link: CueLink | null;
  readonly cue: Cue | null;
  /** "X said: '…'", "X: '…'", "'…' — X": nothing stands between the run and the candidate or its cue. */
  readonly touches: boolean;
}

/** How a run can stand to the speech run before it. */
export const relations = [
  'none',
  'continues',
  'same-sentence',
  'next-sentence',
  'second-sentence',
  'same-paragraph',
  'next-paragraph',
  'far',
];
/** What is known when a run is given its speaker. */
export interface SpeakerQuestion {
  readonly view: RunView;
  readonly previous: PreviousRun | null;
  /** Index into `relations`. */
  readonly relation: number;
  /** In the order of `candidatesAround`; the last is "nobody". */
  readonly options: readonly SpeakerOption[];
}

const rankOfSignature = ranks.indexOf('far');

export function askForSpeaker(view: RunView, previous: PreviousRun | null): SpeakerQuestion {
  const options: SpeakerOption[] = [];
  for (const { candidate, rank } of candidatesAround(view.scene, view.run, previous?.candidate ?? null))
    options.push(optionOf(view, candidate, rank));
  const signature = signatureBelow(view.scene, view.run);
  if (signature !== null)
    options.push({ candidate: signature, rank: rankOfSignature, link: null, cue: null, touches: true });
  options.push({ candidate: null, rank: -1, link: null, cue: null, touches: false });
  return { view, previous, relation: relations.indexOf(relationToPrevious(view, previous)), options };
}

function optionOf(view: RunView, candidate: Candidate, rank: number): SpeakerOption {
  const link = nearestLink(view, candidate);
  return {
    candidate,
    rank,
    link,
    cue: link === null ? null : link.cue,
    touches:
      (link !== null && touches(view, link)) || isScripted(view, candidate) || isSigned(view, candidate),
  };
}

/** How the run stands to the speech run before it. */
function relationToPrevious({ paragraph, run }: RunView, previous: PreviousRun | null): string {
  if (previous === null) return 'none';
  if (run.continuesRun && previous.run.index === run.index - 1) return 'continues';
  const paragraphs = run.paragraphIndex - previous.run.paragraphIndex;
  if (paragraphs > 0) return paragraphs === 1 ? 'next-paragraph' : 'far';
  const sentences = sentenceAt(paragraph, run.firstToken) - sentenceAt(paragraph, lastToken(previous.run));
  if (sentences <= 0) return 'same-sentence';
  if (sentences === 1) return 'next-sentence';
  return sentences === 2 ? 'second-sentence' : 'same-paragraph';
}

/** The nearest cue with this subject. */
function nearestLink({ links }: RunView, candidate: Candidate): CueLink | null {
  let best: CueLink | null = null;
  for (const link of links)
    if (link.cue.subject === candidate.index && (best === null || link.distance < best.distance)) best = link;
  return best;
}

/** Index in `linkPlaces` of a cue in the same sentence before the run, nothing quoted between and no cue nearer. */
const rightBefore = 0;

function touches({ form }: RunView, { cue, place, gap }: CueLink): boolean {
  const speaks = cue.kind === 'say' || cue.kind === 'tell' || cue.kind === 'write';
  return (
    speaks && cue.join === 'plain' && place === rightBefore && gap === 0 && openings[form.opening] === 'colon'
  );
}

/** "Ivo Marek: '…'": a script, each turn a paragraph that its speaker opens; or "'MAREK: …", all of it between marks. */
function isScripted({ paragraph: { tokens }, run, form }: RunView, candidate: Candidate): boolean {
  const { paragraphIndex, firstToken, phraseToken, endToken } = candidate;
  if (paragraphIndex !== run.paragraphIndex) return false;
  if (firstToken === run.firstToken) return true;
  if (phraseToken !== 0 || !isWholeName(candidate)) return false;
  return tokens[endToken]?.text === ':' && form.beforeIndex === endToken;
}

/** "'The bus never comes.' — Peter Holm, Aarhus": a letter or comment with its name behind a dash. */
function isSigned({ paragraph: { tokens }, run, form }: RunView, candidate: Candidate): boolean {
  const { paragraphIndex, phraseToken } = candidate;
  if (paragraphIndex !== run.paragraphIndex || form.before !== null || !isWholeName(candidate)) return false;
  const isDash = dashes.has(tokens[form.afterIndex]?.text ?? '');
  return isDash && phraseToken === form.afterIndex + 1 && endings[form.ending] === 'stop';
}

const dashes = new Set('—–―-');

function isWholeName({ kind, text }: Candidate): boolean {
  return kind === 'person' || (kind === 'unknown' && text.includes(' '));
}
