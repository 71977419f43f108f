// What is looked at when a run is given its speaker: named features of every candidate near it, and of "nobody named here".

import { offices, personNouns } from '../../text/words/titles.js';
import { type Candidate, candidateKinds } from './candidates.js';
import { type CueLink, gaps, hasOtherRun, linkCues, linkPlaces } from './cue-links.js';
import { cueJoins } from './cue-subjects.js';
import { type Cue, cueKinds } from './cues.js';
import { FeatureSpace } from './linear-model.js';
import { governing, isFirstInSentence } from './position.js';
import { lastToken, lengths, openings, type RunForm, readRunForm, sentenceAt, shapes } from './run-form.js';
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
  /** "X said: '…'": the cue stands right before the run and the candidate right before the cue. */
  readonly touches: boolean;
  readonly features: readonly number[];
}

const ranks = ['b0', 'b1', 'b2', 'b3', 'b4', 'a0', 'a1', 'a2', 'a3', 'p0', 'p1', 'p2', 'far'];
const rankOfFar = ranks.length - 1;
const distances = ['0', '1', '2', '3-5', '6+'];
const places = [
  'previous-paragraph',
  'far-above',
  ...['before', 'after'].flatMap((side) =>
    distances.flatMap((distance) => ['', '/over-run'].map((over) => `${side}/${distance}${over}`)),
  ),
];
const traits = [
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
];
const relations = [
  'none',
  'continues',
  'same-sentence',
  'next-sentence',
  'second-sentence',
  'same-paragraph',
  'next-paragraph',
  'far',
];
const linkSides = ['none', 'before', 'after', 'previous-paragraph'];
const yesNo = ['no', 'yes'];
/** For a family that belongs to one thing: "nobody=yes&…". */
const only = ['yes'];
const counts = ['0', '1', '2', '3+'];

/** Every feature that the model of speakers can have. */
export const speakerSpace = new FeatureSpace();
const kindIs = speakerSpace.define('kind', candidateKinds);
const rankIs = speakerSpace.define('rank', ranks);
const placeIs = speakerSpace.define('place', places);
const placeKind = speakerSpace.define('place&kind', places, candidateKinds);
const placeShape = speakerSpace.define('place&shape', places, shapes);
const rankShape = speakerSpace.define('rank&shape', ranks, shapes);
const rankOpeningKind = speakerSpace.define('rank&opening&kind', ranks, openings, candidateKinds);
const traitIs = speakerSpace.define('trait', traits);
const traitPlace = speakerSpace.define('trait&place', traits, places);
const noCue = speakerSpace.define('no-cue');
const noCueShape = speakerSpace.define('no-cue&shape', only, shapes);
const noCueRank = speakerSpace.define('no-cue&rank', only, ranks);
const cueAt = speakerSpace.define('cue', linkPlaces);
const cueGap = speakerSpace.define('cue&gap', linkPlaces, gaps);
const cueJoin = speakerSpace.define('cue&join', linkPlaces, cueJoins);
const cueKind = speakerSpace.define('cue&verb', linkPlaces, cueKinds);
const cueGapJoin = speakerSpace.define('cue&gap&join', linkPlaces, gaps, cueJoins);
const nearestJoin = speakerSpace.define('nearest-cue&join', yesNo, cueJoins);
const nearestShape = speakerSpace.define('nearest-cue&shape', yesNo, shapes);
const cueShape = speakerSpace.define('cue&shape', linkPlaces, shapes);
const cueGapOpening = speakerSpace.define('cue&gap&opening', linkPlaces, gaps, openings);
const joinKind = speakerSpace.define('join&kind', cueJoins, candidateKinds);
const verbJoin = speakerSpace.define('verb&join', cueKinds, cueJoins);
const previousIs = speakerSpace.define('previous', relations);
const previousShape = speakerSpace.define('previous&shape', relations, shapes);
const previousClosed = speakerSpace.define('previous&closed', relations, yesNo);
const previousRival = speakerSpace.define('previous&other-has-nearer-cue', relations, yesNo);
const previousCue = speakerSpace.define('previous&cue-side', relations, linkSides);
const sameAsPrevious = speakerSpace.define('same-as-previous', relations);
const addressed = speakerSpace.define('addressee');
const namedInRun = speakerSpace.define('named-in-run');
const nobody = speakerSpace.define('nobody');
const nobodyShape = speakerSpace.define('nobody&shape', only, shapes);
const nobodyLength = speakerSpace.define('nobody&length', only, lengths);
const nobodyLinked = speakerSpace.define('nobody&someone-has-cue', only, yesNo);
const nobodyCues = speakerSpace.define('nobody&cues', only, counts);
const nobodyRelation = speakerSpace.define('nobody&relation', only, relations);
const nobodyAgain = speakerSpace.define('nobody&previous-nobody&relation', only, yesNo, relations);
const nobodyClosed = speakerSpace.define('nobody&closed', only, yesNo);

const maxBefore = 10;
const maxAfter = 6;
const maxAbove = 5;

/** The options for one run; the last is "nobody". */
export function listSpeakerOptions(
  scene: Scene,
  run: Run,
  previous: PreviousRun | null,
): readonly SpeakerOption[] {
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const view: View = {
    scene,
    paragraph,
    run,
    form: readRunForm(paragraph, run),
    previous,
    links: linkCues(scene, run),
    relation: relations.indexOf(relationToPrevious(paragraph, run, previous)),
  };
  const options = candidatesAround(view).map(({ candidate, rank }) => optionOf(view, candidate, rank));
  return [
    ...options,
    { candidate: null, cue: null, touches: false, features: featuresOfNobody(view, options) },
  ];
}

interface View {
  readonly scene: Scene;
  readonly paragraph: QuotedParagraph;
  readonly run: Run;
  readonly form: RunForm;
  readonly previous: PreviousRun | null;
  readonly links: readonly CueLink[];
  /** Index into `relations`. */
  readonly relation: number;
}

interface Ranked {
  readonly candidate: Candidate;
  /** Index into `ranks`. */
  readonly rank: number;
}

function candidatesAround({ scene, run, previous }: View): readonly Ranked[] {
  const here = scene.candidatesIn[run.paragraphIndex] ?? [];
  const split = firstAfter(here, run.openAt);
  const found: Ranked[] = [];
  for (let at = split - 1; at >= Math.max(0, split - maxBefore); at--)
    found.push({ candidate: here[at] as Candidate, rank: Math.min(split - 1 - at, 4) });
  for (let at = split; at < Math.min(here.length, split + maxAfter); at++)
    found.push({ candidate: here[at] as Candidate, rank: 5 + Math.min(at - split, 3) });
  const above = split < maxBefore ? (scene.candidatesIn[run.paragraphIndex - 1] ?? []) : [];
  for (let at = above.length - 1; at >= Math.max(0, above.length - maxAbove); at--)
    found.push({ candidate: above[at] as Candidate, rank: 9 + Math.min(above.length - 1 - at, 2) });
  const last = previous?.candidate ?? null;
  if (last !== null && !found.some(({ candidate }) => candidate.index === last))
    found.push({ candidate: scene.candidates[last] as Candidate, rank: rankOfFar });
  return found;
}

function firstAfter(candidates: readonly Candidate[], position: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How the run stands to the speech run before it. */
function relationToPrevious(paragraph: QuotedParagraph, run: Run, previous: PreviousRun | null): string {
  if (previous === null) return 'none';
  if (run.continuesRun && previous.run.index === run.index - 1) return 'continues';
  const paragraphs = run.paragraphIndex - previous.run.paragraphIndex;
  if (paragraphs > 0) return paragraphs === 1 ? 'next-paragraph' : 'far';
  const sentences = sentenceAt(paragraph, run.firstToken) - sentenceAt(paragraph, lastToken(previous.run));
  if (sentences <= 0) return 'same-sentence';
  if (sentences === 1) return 'next-sentence';
  return sentences === 2 ? 'second-sentence' : 'same-paragraph';
}

function optionOf(view: View, candidate: Candidate, rank: number): SpeakerOption {
  const { form, run } = view;
  const link = nearestLink(view, candidate);
  const kind = candidateKinds.indexOf(candidate.kind);
  const place = placeOf(view, candidate);
  const features = [
    kindIs.at(kind),
    rankIs.at(rank),
    placeIs.at(place),
    placeKind.at(place, kind),
    placeShape.at(place, form.shape),
    rankShape.at(rank, form.shape),
    rankOpeningKind.at(rank, form.opening, kind),
  ];
  for (const trait of traitsOf(view, candidate))
    features.push(traitIs.at(trait), traitPlace.at(trait, place));
  if (link === null) features.push(noCue.at(), noCueShape.at(0, form.shape), noCueRank.at(0, rank));
  else addCueFeatures(features, link, form, kind, isNearest(view, link) ? 1 : 0);
  addPreviousFeatures(features, view, candidate, link);
  if (view.links.some(({ cue }) => cue.addressee === candidate.index)) features.push(addressed.at());
  if (candidate.name !== null && namesInRun(view.paragraph, run, candidate)) features.push(namedInRun.at());
  return { candidate, cue: link?.cue ?? null, touches: link !== null && touches(view, link), features };
}

function addCueFeatures(
  features: number[],
  { cue, place, gap }: CueLink,
  form: RunForm,
  kind: number,
  nearest: number,
): void {
  const join = cueJoins.indexOf(cue.join);
  const verb = cueKinds.indexOf(cue.kind);
  features.push(
    cueAt.at(place),
    cueGap.at(place, gap),
    cueJoin.at(place, join),
    cueKind.at(place, verb),
    cueGapJoin.at(place, gap, join),
    nearestJoin.at(nearest, join),
    nearestShape.at(nearest, form.shape),
    cueShape.at(place, form.shape),
    cueGapOpening.at(place, gap, form.opening),
    joinKind.at(join, kind),
    verbJoin.at(verb, join),
  );
}

function addPreviousFeatures(
  features: number[],
  view: View,
  candidate: Candidate,
  link: CueLink | null,
): void {
  const { scene, previous, relation, form } = view;
  if (previous === null || previous.candidate === null) return;
  if (previous.candidate === candidate.index)
    features.push(
      previousIs.at(relation),
      previousShape.at(relation, form.shape),
      previousClosed.at(relation, previous.run.closed ? 1 : 0),
      previousRival.at(relation, hasRival(view, candidate) ? 1 : 0),
      previousCue.at(relation, link === null ? 0 : link.side + 1),
    );
  else if (candidate.name !== null && candidate.name === scene.candidates[previous.candidate]?.name)
    features.push(sameAsPrevious.at(relation));
}

/** Index in `linkPlaces` of a cue in the same sentence before the run, nothing quoted between and no cue nearer. */
const rightBefore = 0;

function touches({ form }: View, { cue, place, gap }: CueLink): boolean {
  const speaks = cue.kind === 'say' || cue.kind === 'tell' || cue.kind === 'write';
  return (
    speaks && cue.join === 'plain' && place === rightBefore && gap === 0 && openings[form.opening] === 'colon'
  );
}

function isNearest({ links }: View, link: CueLink): boolean {
  return links.every(({ distance }) => distance >= link.distance);
}

/** Longest distance of a cue in the run's own sentence, with nothing quoted between. */
const nearDistance = 3;

/** Somebody else is the subject of a cue right beside the run. */
function hasRival({ links }: View, candidate: Candidate): boolean {
  return links.some(
    ({ cue, distance }) =>
      distance <= nearDistance && cue.subject !== null && cue.subject !== candidate.index,
  );
}

/** The nearest cue with this subject. */
function nearestLink({ links }: View, candidate: Candidate): CueLink | null {
  let best: CueLink | null = null;
  for (const link of links)
    if (link.cue.subject === candidate.index && (best === null || link.distance < best.distance)) best = link;
  return best;
}

/** Index into `places`. */
function placeOf({ paragraph, run }: View, candidate: Candidate): number {
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

/** What the candidate is in its own sentence; indexes into `traits`. */
function traitsOf({ scene }: View, candidate: Candidate): readonly number[] {
  const paragraph = scene.paragraphs[candidate.paragraphIndex] as QuotedParagraph;
  const before = paragraph.tokens[candidate.firstToken - 1];
  const after = paragraph.tokens[candidate.endToken];
  const found: number[] = [];
  if (candidate.possessive) found.push(0);
  if (before !== undefined && governing.has(before.lower)) found.push(before.lower === 'of' ? 1 : 2);
  if (after?.kind === 'word') {
    if (!after.capital && (personNouns.has(after.lower) || offices.has(after.lower))) found.push(3);
    if (after.capital && after.start - candidate.end === 1) found.push(4);
  }
  if (before?.text === '(') found.push(5);
  if (isFirstInSentence(paragraph, candidate.firstToken)) found.push(6);
  if (after?.text === ',') found.push(7);
  if (before?.text === ',') found.push(8);
  if (before?.lower === 'and' || after?.lower === 'and') found.push(9);
  return found;
}

function namesInRun(paragraph: QuotedParagraph, run: Run, candidate: Candidate): boolean {
  const surname = candidate.text.slice(candidate.text.lastIndexOf(' ') + 1);
  return paragraph.text.slice(run.start, run.end).includes(surname);
}

function featuresOfNobody(view: View, options: readonly SpeakerOption[]): readonly number[] {
  const { form, run, relation, links, previous } = view;
  const again = previous !== null && previous.candidate === null ? 1 : 0;
  return [
    nobody.at(),
    nobodyShape.at(0, form.shape),
    nobodyLength.at(0, form.length),
    nobodyLinked.at(0, options.some(({ cue }) => cue !== null) ? 1 : 0),
    nobodyCues.at(0, Math.min(links.length, 3)),
    nobodyRelation.at(0, relation),
    nobodyAgain.at(0, again, relation),
    nobodyClosed.at(0, run.closed ? 1 : 0),
  ];
}
