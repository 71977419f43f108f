// What is looked at when a run is given its speaker: named features of every candidate near it, and of "nobody named here".

import { type Candidate, candidateKinds } from './candidate.js';
import { candidatesAround, placeOf, places, ranks, traits, traitsOf } from './candidate-places.js';
import { type CueLink, gaps, linkCues, linkPlaces } from './cue-links.js';
import { cueJoins } from './cue-subjects.js';
import { type Cue, cueKinds } from './cues.js';
import { FeatureSpace } from './linear-model.js';
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
  const options = candidatesAround(scene, run, previous?.candidate ?? null).map(({ candidate, rank }) =>
    optionOf(view, candidate, rank),
  );
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
  const place = placeOf(view.paragraph, run, candidate);
  const features = [
    kindIs.at(kind),
    rankIs.at(rank),
    placeIs.at(place),
    placeKind.at(place, kind),
    placeShape.at(place, form.shape),
    rankShape.at(rank, form.shape),
    rankOpeningKind.at(rank, form.opening, kind),
  ];
  for (const trait of traitsOf(view.scene, candidate))
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
