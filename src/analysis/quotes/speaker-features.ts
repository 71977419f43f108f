// What is looked at when a run is given its speaker: named features of every candidate near it, and of "nobody named here".

import { type Candidate, candidateKinds } from './candidate.js';
import { placeOf, places, ranks, traits, traitsOf } from './candidate-places.js';
import { type CueLink, gaps, linkPlaces } from './cue-links.js';
import { cueJoins } from './cue-subjects.js';
import { cueKinds } from './cues.js';
import { type FeatureSink, FeatureSpace } from './linear-model.js';
import { lengths, openings, shapes } from './run-form.js';
import type { RunView } from './run-view.js';
import { relations, type SpeakerOption, type SpeakerQuestion } from './speaker-options.js';

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

/** Adds the features of one of the options. */
export function addSpeakerFeatures(
  sink: FeatureSink,
  question: SpeakerQuestion,
  option: SpeakerOption,
): void {
  if (option.candidate === null) addFeaturesOfNobody(sink, question);
  else addFeaturesOf(sink, question, option.candidate, option);
}

function addFeaturesOf(
  sink: FeatureSink,
  question: SpeakerQuestion,
  candidate: Candidate,
  { rank, link }: SpeakerOption,
): void {
  const { view } = question;
  const { form, run } = view;
  const kind = candidateKinds.indexOf(candidate.kind);
  const place = placeOf(view.paragraph, run, candidate);
  sink.add(kindIs.at(kind));
  sink.add(rankIs.at(rank));
  sink.add(placeIs.at(place));
  sink.add(placeKind.at(place, kind));
  sink.add(placeShape.at(place, form.shape));
  sink.add(rankShape.at(rank, form.shape));
  sink.add(rankOpeningKind.at(rank, form.opening, kind));
  const found = traitsOf(view.scene, candidate);
  for (let trait = 0; found >> trait !== 0; trait++) {
    if (((found >> trait) & 1) === 0) continue;
    sink.add(traitIs.at(trait));
    sink.add(traitPlace.at(trait, place));
  }
  if (link === null) {
    sink.add(noCue.at());
    sink.add(noCueShape.at(0, form.shape));
    sink.add(noCueRank.at(0, rank));
  } else addCueFeatures(sink, view, link, kind);
  addPreviousFeatures(sink, question, candidate, link);
  if (isAddressed(view, candidate)) sink.add(addressed.at());
  if (candidate.name !== null && namesInRun(view, candidate)) sink.add(namedInRun.at());
}

function addCueFeatures(sink: FeatureSink, view: RunView, link: CueLink, kind: number): void {
  const { cue, place, gap } = link;
  const { form } = view;
  const nearest = isNearest(view, link) ? 1 : 0;
  const join = cueJoins.indexOf(cue.join);
  const verb = cueKinds.indexOf(cue.kind);
  sink.add(cueAt.at(place));
  sink.add(cueGap.at(place, gap));
  sink.add(cueJoin.at(place, join));
  sink.add(cueKind.at(place, verb));
  sink.add(cueGapJoin.at(place, gap, join));
  sink.add(nearestJoin.at(nearest, join));
  sink.add(nearestShape.at(nearest, form.shape));
  sink.add(cueShape.at(place, form.shape));
  sink.add(cueGapOpening.at(place, gap, form.opening));
  sink.add(joinKind.at(join, kind));
  sink.add(verbJoin.at(verb, join));
}

function addPreviousFeatures(
  sink: FeatureSink,
  { view, previous, relation }: SpeakerQuestion,
  candidate: Candidate,
  link: CueLink | null,
): void {
  if (previous === null || previous.candidate === null) return;
  const { scene, form } = view;
  if (previous.candidate === candidate.index) {
    sink.add(previousIs.at(relation));
    sink.add(previousShape.at(relation, form.shape));
    sink.add(previousClosed.at(relation, previous.run.closed ? 1 : 0));
    sink.add(previousRival.at(relation, hasRival(view, candidate) ? 1 : 0));
    sink.add(previousCue.at(relation, link === null ? 0 : link.side + 1));
  } else if (candidate.name !== null && candidate.name === scene.candidates[previous.candidate]?.name)
    sink.add(sameAsPrevious.at(relation));
}

function isAddressed({ links }: RunView, candidate: Candidate): boolean {
  for (const { cue } of links) if (cue.addressee === candidate.index) return true;
  return false;
}

function isNearest({ links }: RunView, link: CueLink): boolean {
  for (const { distance } of links) if (distance < link.distance) return false;
  return true;
}

/** Longest distance of a cue in the run's own sentence, with nothing quoted between. */
const nearDistance = 3;

/** Somebody else is the subject of a cue right beside the run. */
function hasRival({ links }: RunView, candidate: Candidate): boolean {
  for (const { cue, distance } of links)
    if (distance <= nearDistance && cue.subject !== null && cue.subject !== candidate.index) return true;
  return false;
}

function namesInRun({ paragraph, run }: RunView, candidate: Candidate): boolean {
  const surname = candidate.text.slice(candidate.text.lastIndexOf(' ') + 1);
  return paragraph.text.slice(run.start, run.end).includes(surname);
}

function addFeaturesOfNobody(
  sink: FeatureSink,
  { view, previous, relation, options }: SpeakerQuestion,
): void {
  const { form, run, links } = view;
  const again = previous !== null && previous.candidate === null ? 1 : 0;
  sink.add(nobody.at());
  sink.add(nobodyShape.at(0, form.shape));
  sink.add(nobodyLength.at(0, form.length));
  sink.add(nobodyLinked.at(0, options.some(({ cue }) => cue !== null) ? 1 : 0));
  sink.add(nobodyCues.at(0, Math.min(links.length, 3)));
  sink.add(nobodyRelation.at(0, relation));
  sink.add(nobodyAgain.at(0, again, relation));
  sink.add(nobodyClosed.at(0, run.closed ? 1 : 0));
}
