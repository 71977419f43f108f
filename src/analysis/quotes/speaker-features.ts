// What is looked at when a run is given its speaker: one list of named features per candidate, and one for "nobody named here".

import { offices, personNouns } from '../../text/words/titles.js';
import type { Candidate } from './candidates.js';
import type { Cue } from './cues.js';
import { type RunForm, readRunForm } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';

/** The speech run before and whom it was given to. */
export interface PreviousRun {
  readonly run: Run;
  /** Index of the candidate; null when it has none. */
  readonly candidate: number | null;
}

export interface SpeakerOption {
  /** Null stands for "nobody named here". */
  readonly candidate: Candidate | null;
  /** The cue that joins the candidate to the run, or null. */
  readonly cue: Cue | null;
  readonly features: readonly string[];
}

const maxBefore = 12;
const maxAfter = 8;
const maxInPreviousParagraph = 6;

/** The options for one run; the last is "nobody". */
export function listSpeakerOptions(
  scene: Scene,
  run: Run,
  previous: PreviousRun | null,
): readonly SpeakerOption[] {
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const form = readRunForm(paragraph, run);
  const around = candidatesAround(scene, run, previous);
  const cues = cuesAround(scene, run);
  const view: View = {
    scene,
    paragraph,
    run,
    form,
    previous,
    cues,
    relation: relationToPrevious(paragraph, run, previous),
  };
  const options = around.map(({ candidate, rank }) => optionOf(view, candidate, rank));
  return [...options, { candidate: null, cue: null, features: featuresOfNobody(view, options) }];
}

interface View {
  readonly scene: Scene;
  readonly paragraph: QuotedParagraph;
  readonly run: Run;
  readonly form: RunForm;
  readonly previous: PreviousRun | null;
  readonly relation: string;
  readonly cues: readonly CueLink[];
}

interface CueLink {
  readonly cue: Cue;
  readonly side: 'before' | 'after' | 'previous-paragraph';
  /** Number of sentences between cue and run. */
  readonly sentences: '0' | '1' | '2+';
  readonly gap: '0' | '1-3' | '4-8' | '9+';
  readonly runBetween: boolean;
  /** No other cue of this side stands nearer. */
  readonly nearest: boolean;
}

function candidatesAround(
  scene: Scene,
  run: Run,
  previous: PreviousRun | null,
): readonly { candidate: Candidate; rank: string }[] {
  const here = scene.candidatesIn[run.paragraphIndex] ?? [];
  const split = lowerBound(here, run.openAt);
  const before = here.slice(Math.max(0, split - maxBefore), split).reverse();
  const after = here.slice(split, split + maxAfter);
  const above =
    before.length < maxBefore
      ? (scene.candidatesIn[run.paragraphIndex - 1] ?? []).slice(-maxInPreviousParagraph).reverse()
      : [];
  const found = [
    ...before.map((candidate, index) => ({ candidate, rank: `b${Math.min(index, 4)}` })),
    ...after.map((candidate, index) => ({ candidate, rank: `a${Math.min(index, 3)}` })),
    ...above.map((candidate, index) => ({ candidate, rank: `p${Math.min(index, 2)}` })),
  ];
  const last = previous?.candidate ?? null;
  if (last !== null && !found.some(({ candidate }) => candidate.index === last))
    found.push({ candidate: scene.candidates[last] as Candidate, rank: 'far' });
  return found;
}

function lowerBound(candidates: readonly Candidate[], position: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cuesAround(scene: Scene, run: Run): readonly CueLink[] {
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const { sentenceOf, tokens } = paragraph;
  const startSentence = sentenceOf[run.firstToken] ?? 0;
  const endSentence = sentenceOf[Math.max(run.firstToken, run.endToken - 1)] ?? 0;
  const links: CueLink[] = [];
  let nearestBefore = true;
  const here = scene.cuesIn[run.paragraphIndex] ?? [];
  const split = here.findIndex(({ token }) => (tokens[token]?.start ?? 0) >= run.openAt);
  const first = split < 0 ? here.length : split;
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const cue = here[at] as Cue;
    const gap = countBetween(paragraph, cue.endToken, run.firstToken - 1);
    links.push({
      cue,
      side: 'before',
      sentences: sentenceBucket(startSentence - (sentenceOf[cue.token] ?? 0)),
      gap: gapBucket(gap),
      runBetween: hasRunBetween(paragraph, cue.endToken, run.firstToken - 1, run.index),
      nearest: nearestBefore,
    });
    nearestBefore = false;
  }
  for (let at = first; at < Math.min(here.length, first + 3); at++) {
    const cue = here[at] as Cue;
    links.push({
      cue,
      side: 'after',
      sentences: sentenceBucket((sentenceOf[cue.token] ?? 0) - endSentence),
      gap: gapBucket(countBetween(paragraph, run.endToken + 1, cue.token)),
      runBetween: hasRunBetween(paragraph, run.endToken, cue.token, run.index),
      nearest: at === first,
    });
  }
  for (const cue of (scene.cuesIn[run.paragraphIndex - 1] ?? []).slice(-1)) {
    const above = scene.paragraphs[run.paragraphIndex - 1] as QuotedParagraph;
    links.push({
      cue,
      side: 'previous-paragraph',
      sentences: '1',
      gap: gapBucket(countBetween(above, cue.endToken, above.tokens.length)),
      runBetween: hasRunBetween(above, cue.endToken, above.tokens.length, -2),
      nearest: true,
    });
  }
  return links;
}

function countBetween({ tokens }: QuotedParagraph, from: number, until: number): number {
  let count = 0;
  for (let at = from; at < until && count < 10; at++) if (tokens[at]?.kind !== 'mark') count++;
  return count;
}

function hasRunBetween({ runAt }: QuotedParagraph, from: number, until: number, own: number): boolean {
  for (let at = from; at < until && at < from + 400; at++)
    if (runAt[at] !== -1 && runAt[at] !== own) return true;
  return false;
}

function gapBucket(count: number): CueLink['gap'] {
  if (count === 0) return '0';
  if (count <= 3) return '1-3';
  return count <= 8 ? '4-8' : '9+';
}

function sentenceBucket(count: number): CueLink['sentences'] {
  return count <= 0 ? '0' : count === 1 ? '1' : '2+';
}

/** How the run stands to the speech run before it. */
function relationToPrevious(paragraph: QuotedParagraph, run: Run, previous: PreviousRun | null): string {
  if (previous === null) return 'none';
  if (run.continuesRun && previous.run.index === run.index - 1) return 'continues';
  const distance = run.paragraphIndex - previous.run.paragraphIndex;
  if (distance > 1) return 'far';
  if (distance === 1) return 'next-paragraph';
  const { sentenceOf } = paragraph;
  const sentences =
    (sentenceOf[run.firstToken] ?? 0) - (sentenceOf[Math.max(0, previous.run.endToken - 1)] ?? 0);
  return sentences <= 0
    ? 'same-sentence'
    : sentences === 1
      ? 'next-sentence'
      : sentences === 2
        ? 'second-sentence'
        : 'same-paragraph';
}

function optionOf(view: View, candidate: Candidate, rank: string): SpeakerOption {
  const { run, form, relation, previous, scene } = view;
  const link = linkOf(view, candidate);
  const place = placeOf(view, candidate);
  const kind = candidate.kind;
  const shape = `${form.opens}/${form.ends}/${form.next}`;
  const isPrevious = previous?.candidate === candidate.index;
  const features = [
    `kind=${kind}`,
    `rank=${rank}`,
    `place=${place}`,
    `place=${place}&kind=${kind}`,
    `place=${place}&shape=${shape}`,
    `rank=${rank}&shape=${shape}`,
    `rank=${rank}&opens=${form.opens}&kind=${kind}`,
  ];
  for (const trait of traitsOf(view, candidate)) features.push(`is=${trait}`, `is=${trait}&place=${place}`);
  if (link === null) features.push('cue=none', `cue=none&shape=${shape}`, `cue=none&rank=${rank}`);
  else {
    const { cue, side, sentences, gap, runBetween, nearest } = link;
    const where = `${side}/${sentences}${runBetween ? '/over-run' : ''}${nearest ? '' : '/farther'}`;
    features.push(
      `cue=${where}`,
      `cue=${where}&gap=${gap}`,
      `cue=${where}&join=${cue.join}`,
      `cue=${where}&kind=${cue.kind}`,
      `cue=${where}&shape=${shape}`,
      `cue=${where}&gap=${gap}&opens=${form.opens}`,
      `join=${cue.join}&kind=${kind}`,
      `verb=${cue.kind}&join=${cue.join}`,
    );
  }
  if (isPrevious) {
    features.push(
      `previous=${relation}`,
      `previous=${relation}&shape=${shape}`,
      `previous=${relation}&closed=${previous.run.closed}`,
      `previous=${relation}&cue=${link === null ? 'none' : link.side}`,
    );
  } else if (
    previous !== null &&
    previous.candidate !== null &&
    isSameSpeaker(scene, candidate, previous.candidate)
  )
    features.push(`same-as-previous=${relation}`);
  if (isAddressee(view, candidate)) features.push('addressee');
  if (candidate.name !== null && runNames(view.paragraph, run, candidate)) features.push('named-in-run');
  return { candidate, cue: link?.cue ?? null, features };
}

/** The cue with this subject that stands nearest to the run. */
function linkOf({ cues }: View, candidate: Candidate): CueLink | null {
  let best: CueLink | null = null;
  for (const link of cues)
    if (link.cue.subject === candidate.index && (best === null || distanceOf(link) < distanceOf(best)))
      best = link;
  return best;
}

function distanceOf({ side, sentences, gap, runBetween }: CueLink): number {
  const gaps = { '0': 0, '1-3': 1, '4-8': 2, '9+': 3 };
  return (side === 'previous-paragraph' ? 8 : sentences === '0' ? 0 : 5) + gaps[gap] + (runBetween ? 3 : 0);
}

function placeOf({ paragraph, run }: View, candidate: Candidate): string {
  if (candidate.paragraphIndex !== run.paragraphIndex)
    return candidate.paragraphIndex === run.paragraphIndex - 1 ? 'previous-paragraph' : 'far-above';
  const { sentenceOf, runAt } = paragraph;
  const isBefore = candidate.start < run.openAt;
  const distance = isBefore
    ? (sentenceOf[run.firstToken] ?? 0) - (sentenceOf[candidate.firstToken] ?? 0)
    : (sentenceOf[candidate.firstToken] ?? 0) - (sentenceOf[Math.max(run.firstToken, run.endToken - 1)] ?? 0);
  const from = isBefore ? candidate.endToken : run.endToken;
  const until = isBefore ? run.firstToken : candidate.firstToken;
  let over = '';
  for (let at = from; at < until && at < from + 300; at++)
    if (runAt[at] !== -1 && runAt[at] !== run.index) {
      over = '/over-run';
      break;
    }
  const far =
    distance <= 0 ? '0' : distance === 1 ? '1' : distance === 2 ? '2' : distance <= 5 ? '3-5' : '6+';
  return `${isBefore ? 'before' : 'after'}/${far}${over}`;
}

const governing = new Set(
  'of for at from with in on to by about against under over behind between near after before during into than as like'.split(
    ' ',
  ),
);

/** Traits of the candidate in its own sentence. */
function traitsOf({ scene }: View, candidate: Candidate): readonly string[] {
  const { tokens, sentenceOf } = scene.paragraphs[candidate.paragraphIndex] as QuotedParagraph;
  const before = tokens[candidate.firstToken - 1];
  const after = tokens[candidate.endToken];
  const traits: string[] = [];
  if (candidate.possessive) traits.push('possessor');
  if (before !== undefined && governing.has(before.lower))
    traits.push(before.lower === 'of' ? 'after-of' : 'after-preposition');
  if (after?.kind === 'word' && !after.capital && (personNouns.has(after.lower) || offices.has(after.lower)))
    traits.push('modifier');
  if (after?.kind === 'word' && after.capital && after.start - candidate.end === 1)
    traits.push('before-name');
  if (before?.text === '(') traits.push('in-brackets');
  if (before === undefined || sentenceOf[candidate.firstToken - 1] !== sentenceOf[candidate.firstToken])
    traits.push('opens-sentence');
  if (after?.text === ',') traits.push('before-comma');
  if (before?.text === ',') traits.push('after-comma');
  if (before?.lower === 'and' || after?.lower === 'and') traits.push('in-series');
  return traits;
}

function isSameSpeaker(scene: Scene, candidate: Candidate, other: number): boolean {
  const before = scene.candidates[other] as Candidate;
  return candidate.name !== null && candidate.name === before.name;
}

function isAddressee({ cues }: View, candidate: Candidate): boolean {
  return cues.some(({ cue }) => cue.addressee === candidate.index);
}

function runNames(paragraph: QuotedParagraph, run: Run, candidate: Candidate): boolean {
  const surname = candidate.text.slice(candidate.text.lastIndexOf(' ') + 1);
  for (let at = run.firstToken; at < run.endToken; at++)
    if (paragraph.tokens[at]?.text === surname) return true;
  return false;
}

function featuresOfNobody(
  { form, run, relation, cues, previous }: View,
  options: readonly SpeakerOption[],
): readonly string[] {
  const shape = `${form.opens}/${form.ends}/${form.next}`;
  const linked = options.some(({ cue }) => cue !== null);
  return [
    'nobody',
    `nobody&shape=${shape}`,
    `nobody&words=${form.words}`,
    `nobody&cue-near=${linked}`,
    `nobody&cues=${Math.min(cues.length, 3)}`,
    `nobody&relation=${relation}`,
    `nobody&previous-nobody=${previous !== null && previous.candidate === null}&relation=${relation}`,
    `nobody&closed=${run.closed}`,
  ];
}
