// What is looked at when a run is judged speech or not (a scare quote, a title, a nickname, the name of an operation).

import { speechVerbKind } from '../../text/speech-verb-kind.js';
import type { Token } from '../../text/tokens.js';
import { candidateKinds } from './candidates.js';
import { gaps, linkCues, linkPlaces } from './cue-links.js';
import { cueJoins, cueKinds } from './cues.js';
import { FeatureSpace } from './linear-model.js';
import { governing } from './position.js';
import { endings, lengths, openings, readRunForm, sequels, shapes } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';
import type { SpeakerOption } from './speaker-features.js';

/** What is known when a run is judged. */
export interface SpeechQuestion {
  readonly scene: Scene;
  readonly run: Run;
  /** The best option for its speaker and how probable that is, 0…1. */
  readonly best: SpeakerOption;
  readonly probability: number;
  /** What the run before in the same sentence was: nothing, speech, or not speech. */
  readonly neighbour: 'none' | 'speech' | 'other';
  /** The same words were marked before in the article. */
  readonly repeated: boolean;
}

const publications = new Set(
  `book film movie show song album series episode program programme documentary novel play poem magazine newspaper podcast
   column article essay report headline section segment game painting exhibition sitcom anthem hymn ballad blog site website
   musical opera memoir autobiography bestseller comedy drama plan`.split(/\s+/),
);
const namers = new Set(
  `called named titled entitled dubbed nicknamed known termed labelled labeled codenamed code-named word words term phrase
   name nickname acronym slogan motto`.split(/\s+/),
);
const determiners = new Set(
  "the a an this that these those his her their its our 's my your any no such".split(' '),
);
const firstPersons = new Set(
  "i we i'm we're i've we've my our me us i'll we'll i'd you your you're let's".split(' '),
);
const finiteVerbs = new Set(
  `is are was were be been am has have had do does did will would can could should must isn't aren't don't doesn't won't can't
   it's that's there's didn't wasn't`.split(/\s+/),
);
const conjunctions = new Set(
  'and or but as that when while because if though although since than who which'.split(' '),
);

/** Words in front of a run by what they lead one to expect. */
const leads = [
  'edge',
  'comma',
  'colon',
  'other-mark',
  'determiner',
  'so-called',
  'naming',
  'publication',
  'preposition',
  'as',
  'conjunction',
  'verb',
  'ing',
  'word',
] as const;
/** Words behind a run. */
const tails = [
  'edge',
  'mark',
  'stop',
  'publication',
  'preposition',
  'conjunction',
  'speech-verb',
  'auxiliary',
  'pronoun',
  'name',
  'word',
] as const;
const speakers = ['nobody', 'unsure', 'likely', 'sure'] as const;
const neighbours = ['none', 'speech', 'other'] as const;
const verbs = ['none', ...cueKinds];
const joins = ['none', ...cueJoins];
const yesNo = ['no', 'yes'];

/** Every feature that the model of speech can have. */
export const speechSpace = new FeatureSpace();
const bias = speechSpace.define('bias');
const lengthIs = speechSpace.define('length', lengths);
const shapeIs = speechSpace.define('shape', shapes);
const openingLength = speechSpace.define('opening&length', openings, lengths);
const endingLength = speechSpace.define('ending&length', endings, lengths);
const sequelLength = speechSpace.define('sequel&length', sequels, lengths);
const endingSequel = speechSpace.define('ending&sequel', endings, sequels);
const capitalLength = speechSpace.define('capital&length', yesNo, lengths);
const speakerLength = speechSpace.define('speaker&length', speakers, lengths);
const speakerVerb = speechSpace.define('speaker&verb', speakers, verbs);
const speakerLead = speechSpace.define('speaker&lead', speakers, leads);
const verbJoin = speechSpace.define('verb&join', verbs, joins);
const verbLength = speechSpace.define('verb&length', verbs, lengths);
const verbLead = speechSpace.define('verb&lead', verbs, leads);
const linkGap = speechSpace.define('link&gap', linkPlaces, gaps);
const linkLength = speechSpace.define('link&length', linkPlaces, lengths);
const leadLength = speechSpace.define('lead&length', leads, lengths);
const leadTail = speechSpace.define('lead&tail', leads, tails);
const tailLength = speechSpace.define('tail&length', tails, lengths);
const tailEnding = speechSpace.define('tail&ending', tails, endings);
const neighbourLength = speechSpace.define('neighbour&length', neighbours, lengths);
const neighbourOpening = speechSpace.define('neighbour&opening', neighbours, openings);
const repeatedLength = speechSpace.define('repeated&length', yesNo, lengths);
const speakerKind = speechSpace.define('speaker-kind', candidateKinds);
const titleCaseLength = speechSpace.define('title-case&length', yesNo, lengths);
const titleCaseLead = speechSpace.define('title-case&lead', yesNo, leads);
const titleCaseSpeaker = speechSpace.define('title-case&speaker', yesNo, speakers);
const firstPerson = speechSpace.define('first-person', yesNo);
const finiteVerbLength = speechSpace.define('finite-verb&length', yesNo, lengths);
const allCapitals = speechSpace.define('all-capitals', yesNo);
const startsVerbal = speechSpace.define('starts-verbal', yesNo);
const innerComma = speechSpace.define('inner-comma&length', yesNo, lengths);
const isClosed = speechSpace.define('closed', yesNo);
const inFirstParagraph = speechSpace.define('first-paragraph&length', yesNo, lengths);
const namedBefore = speechSpace.define('naming-two-before', yesNo);
const singleMarks = speechSpace.define('single-marks&length', yesNo, lengths);

/** Features by which a rejected run is explained. */
export const tellingFeatures = {
  soCalled: leads.indexOf('so-called'),
  publication: leads.indexOf('publication'),
  naming: leads.indexOf('naming'),
};

export function listSpeechFeatures(question: SpeechQuestion): readonly number[] {
  const { scene, run, best, repeated } = question;
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const form = readRunForm(paragraph, run);
  const { length } = form;
  const inside = paragraph.tokens.slice(run.firstToken, Math.min(run.endToken, run.firstToken + maxInside));
  const lead = leadOf(paragraph, form.before, form.beforeIndex);
  const tail = tailOf(form.after);
  const speaker = certaintyOf(question);
  const verb = best.cue === null ? 0 : 1 + cueKinds.indexOf(best.cue.kind);
  const join = best.cue === null ? 0 : 1 + cueJoins.indexOf(best.cue.join);
  const neighbour = neighbours.indexOf(question.neighbour);
  const titled = isTitleCase(inside) ? 1 : 0;
  const features = [
    bias.at(),
    lengthIs.at(length),
    shapeIs.at(form.shape),
    openingLength.at(form.opening, length),
    endingLength.at(form.ending, length),
    sequelLength.at(form.sequel, length),
    endingSequel.at(form.ending, form.sequel),
    capitalLength.at(form.startsCapital ? 1 : 0, length),
    speakerLength.at(speaker, length),
    speakerVerb.at(speaker, verb),
    speakerLead.at(speaker, lead),
    verbJoin.at(verb, join),
    verbLength.at(verb, length),
    verbLead.at(verb, lead),
    leadLength.at(lead, length),
    leadTail.at(lead, tail),
    tailLength.at(tail, length),
    tailEnding.at(tail, form.ending),
    neighbourLength.at(neighbour, length),
    neighbourOpening.at(neighbour, form.opening),
    repeatedLength.at(repeated ? 1 : 0, length),
    titleCaseLength.at(titled, length),
    titleCaseLead.at(titled, lead),
    titleCaseSpeaker.at(titled, speaker),
    firstPerson.at(inside.some(({ lower }) => firstPersons.has(lower)) ? 1 : 0),
    finiteVerbLength.at(inside.some(({ lower }) => finiteVerbs.has(lower)) ? 1 : 0, length),
    allCapitals.at(inside.every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase()) ? 1 : 0),
    startsVerbal.at(/^\p{L}[\p{Ll}-]+(?:ing|ed|ly)$/u.test(inside[0]?.text ?? '') ? 1 : 0),
    innerComma.at(inside.slice(0, -1).some(({ text }) => text === ',') ? 1 : 0, length),
    isClosed.at(run.closed ? 1 : 0),
    inFirstParagraph.at(run.paragraphIndex === 0 ? 1 : 0, length),
    namedBefore.at(namers.has(paragraph.tokens[form.beforeIndex - 1]?.lower ?? '') ? 1 : 0),
    singleMarks.at(run.mark === 'single' ? 1 : 0, length),
  ];
  if (best.candidate !== null) features.push(speakerKind.at(candidateKinds.indexOf(best.candidate.kind)));
  for (const link of linkCues(scene, run))
    if (link.cue === best.cue)
      features.push(linkGap.at(link.place, link.gap), linkLength.at(link.place, length));
  return features;
}

/** Longest stretch of a run that is looked into, in tokens. */
const maxInside = 40;

/** Index into `leads`, for explaining a rejection too. */
export function leadOf(paragraph: QuotedParagraph, before: Token | null, beforeIndex: number): number {
  return leads.indexOf(leadName(paragraph, before, beforeIndex));
}

function leadName(
  { tokens }: QuotedParagraph,
  before: Token | null,
  beforeIndex: number,
): (typeof leads)[number] {
  if (before === null) return 'edge';
  const { lower, kind } = before;
  const earlier = tokens[beforeIndex - 1];
  if (
    /^(?:so-called|self-described|self-styled)$/.test(lower) ||
    (lower === 'called' && (earlier?.lower === 'so' || earlier?.text === '-'))
  )
    return 'so-called';
  if (kind === 'mark') return lower === ',' ? 'comma' : lower === ':' ? 'colon' : 'other-mark';
  if (kind === 'possessive' || determiners.has(lower)) return 'determiner';
  if (publications.has(lower)) return 'publication';
  if (namers.has(lower)) return 'naming';
  if (lower === 'as') return 'as';
  if (governing.has(lower)) return 'preposition';
  if (conjunctions.has(lower)) return 'conjunction';
  if (speechVerbKind(lower) !== null) return 'verb';
  return lower.endsWith('ing') ? 'ing' : 'word';
}

function tailOf(after: Token | null): number {
  return tails.indexOf(tailName(after));
}

function tailName(after: Token | null): (typeof tails)[number] {
  if (after === null) return 'edge';
  const { lower, kind } = after;
  if (kind === 'mark') return /[.!?]/.test(lower) ? 'stop' : 'mark';
  if (publications.has(lower)) return 'publication';
  if (governing.has(lower)) return 'preposition';
  if (conjunctions.has(lower)) return 'conjunction';
  if (/^(?:he|she|they|it|i|we)$/.test(lower)) return 'pronoun';
  if (after.capital) return 'name';
  if (finiteVerbs.has(lower)) return 'auxiliary';
  return speechVerbKind(lower) === null ? 'word' : 'speech-verb';
}

/** Index into `speakers`. */
function certaintyOf({ best, probability }: SpeechQuestion): number {
  if (best.candidate === null) return 0;
  if (probability > 0.9) return 3;
  return probability > 0.6 ? 2 : 1;
}

/** Every longer word begins with a capital: the look of a title. */
export function isTitleCase(inside: readonly Token[]): boolean {
  const long = inside.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 0 && long.every(({ capital }) => capital) && inside[0]?.capital === true;
}
