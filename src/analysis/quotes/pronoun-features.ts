// Whom "he" or "she" beside a quotation can mean: named features of every person before it, and of "nobody named here".

import { type Token, tokenOrNone } from '../../text/tokens.js';
import { governing } from '../../text/words/prepositions.js';
import { personNouns } from '../../text/words/titles.js';
import type { Candidate } from './candidate.js';
import { type FeatureSink, FeatureSpace } from './linear-model.js';
import { isFirstInSentence } from './position.js';
import type { Scene } from './scene.js';

/** Somebody who spoke: the words that name the speaker and who that is. */
export interface Spoken {
  readonly mention: Candidate;
  readonly name: string;
}

/** "The Kremlin spokesman", of whom the article tells the name. */
export function isNamedRole({ mention, name }: Spoken): boolean {
  return mention.kind === 'role' && name !== mention.text;
}

/** Somebody whom the pronoun can mean. */
export interface PronounOption {
  /** Null stands for "nobody named here". */
  readonly name: string | null;
  /** Where that one was last named; null for nobody. */
  readonly mention: Candidate | null;
  /** Nearness among the options, from 0. */
  readonly rank: number;
}

/** What is known when a pronoun is resolved. */
export interface PronounQuestion {
  readonly scene: Scene;
  readonly pronoun: Candidate;
  /** Who spoke before, in reading order. */
  readonly spoken: readonly Spoken[];
  /** Distinct names of those, last first. */
  readonly speakers: readonly string[];
  /** People named before it whose gender does not contradict it, nearest first, then "nobody". */
  readonly options: readonly PronounOption[];
}

const turns = ['not', 'last', 'last-but-one', 'earlier'] as const;
const distances = [
  'same-sentence',
  'sentence-before',
  'few-sentences',
  'many-sentences',
  'paragraph-above',
  'few-paragraphs',
  'many-paragraphs',
  'never',
] as const;
const roles = ['possessor', 'opening', 'governed', 'clause-opening', 'other'] as const;
const ranks = ['0', '1', '2', '3+'];
const yesNo = ['no', 'yes'];
const only = ['yes'];

/** Every feature that the model of pronouns can have. */
export const pronounSpace = new FeatureSpace();
const turnIs = pronounSpace.define('spoke', turns);
const turnSince = pronounSpace.define('spoke&since', turns, distances);
const turnFar = pronounSpace.define('spoke&far', turns, distances);
const turnRank = pronounSpace.define('spoke&rank', turns, ranks);
const farIs = pronounSpace.define('far', distances);
const farRole = pronounSpace.define('far&role', distances, roles);
const rankIs = pronounSpace.define('rank', ranks);
const rankRole = pronounSpace.define('rank&role', ranks, roles);
const roleIs = pronounSpace.define('role', roles);
const turnRole = pronounSpace.define('spoke&role', turns, roles);
const genderTurn = pronounSpace.define('gender-known&spoke', yesNo, turns);
const genderIs = pronounSpace.define('gender-known', yesNo);
const farRankTurn = pronounSpace.define('far&rank&spoke', distances, ranks, turns);
const possessiveTurn = pronounSpace.define('possessive&spoke', yesNo, turns);
const nobody = pronounSpace.define('nobody');
const nobodyPeople = pronounSpace.define('nobody&people', only, ranks);
const nobodySpeakers = pronounSpace.define('nobody&speakers', only, ranks);
const nobodyUnnamed = pronounSpace.define('nobody&unnamed', only, distances);

/** How many candidates back a person is looked for; about five paragraphs. */
const maxBack = 60;
const maxPeople = 8;
/** How many turns back somebody who spoke is looked for. */
const maxTurns = 20;
/** The same for what the other pronoun meant. */
const maxTurnsOfOther = 60;

export function askForPronoun(scene: Scene, pronoun: Candidate, spoken: readonly Spoken[]): PronounQuestion {
  const others = ofOtherSex(pronoun, spoken);
  const people = peopleBefore(scene, pronoun, others);
  const speakers = speakersBefore(pronoun, spoken, others);
  for (const name of speakers.slice(0, 3)) if (!people.has(name)) people.set(name, lastTurn(spoken, name));
  const options: PronounOption[] = [];
  for (const [name, mention] of people) {
    if (options.length === maxPeople) break;
    options.push({ name, mention, rank: options.length });
  }
  options.push({ name: null, mention: null, rank: options.length });
  return { scene, pronoun, spoken, speakers, options };
}

/** Adds the features of one of the options. */
export function addPronounFeatures(
  sink: FeatureSink,
  question: PronounQuestion,
  { name, mention, rank }: PronounOption,
): void {
  if (name === null || mention === null) addFeaturesOfNobody(sink, question);
  else addFeaturesOf(sink, question, name, mention, rank);
}

/** Those whom the other pronoun has meant so far: "she" of a name without a known sex keeps "he" from it. */
function ofOtherSex(pronoun: Candidate, spoken: readonly Spoken[]): ReadonlySet<string> {
  const other = pronoun.kind === 'he' ? 'she' : 'he';
  const recent = spoken.slice(-maxTurnsOfOther);
  return new Set(recent.filter(({ mention }) => mention.kind === other).map(({ name }) => name));
}

function peopleBefore(scene: Scene, pronoun: Candidate, others: ReadonlySet<string>): Map<string, Candidate> {
  const people = new Map<string, Candidate>();
  for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - maxBack); at--) {
    const candidate = scene.candidates[at]!;
    if (candidate.kind !== 'person' || candidate.name === null || people.has(candidate.name)) continue;
    if (fits(candidate, pronoun) && !others.has(candidate.name)) people.set(candidate.name, candidate);
  }
  return people;
}

function fits(candidate: Candidate, pronoun: Candidate): boolean {
  return candidate.gender === null || candidate.gender === pronoun.gender;
}

/** Distinct names of those who spoke before, last first. */
function speakersBefore(
  pronoun: Candidate,
  spoken: readonly Spoken[],
  others: ReadonlySet<string>,
): readonly string[] {
  const names: string[] = [];
  for (let at = spoken.length - 1; at >= Math.max(0, spoken.length - maxTurns) && names.length < 4; at--) {
    const turn = spoken[at]!;
    const { mention, name } = turn;
    if (mention.index >= pronoun.index || names.includes(name) || others.has(name)) continue;
    const isPerson =
      mention.kind === 'person' || mention.kind === 'he' || mention.kind === 'she' || isNamedRole(turn);
    if (isPerson && fits(mention, pronoun)) names.push(name);
  }
  return names;
}

function lastTurn(spoken: readonly Spoken[], name: string): Candidate {
  return (spoken.findLast((entry) => entry.name === name) as Spoken).mention;
}

function addFeaturesOf(
  sink: FeatureSink,
  { scene, pronoun, spoken, speakers }: PronounQuestion,
  name: string,
  mention: Candidate,
  rank: number,
): void {
  const place = speakers.indexOf(name);
  const turn = place < 0 ? 0 : Math.min(place + 1, 3);
  const far = distances.indexOf(distanceBetween(scene, mention, pronoun));
  const since = distances.indexOf(
    place < 0 ? 'never' : distanceBetween(scene, lastTurn(spoken, name), pronoun),
  );
  const role = roles.indexOf(roleOf(scene, mention));
  const near = Math.min(rank, 3);
  const known = mention.gender === null ? 0 : 1;
  sink.add(turnIs.at(turn));
  sink.add(turnSince.at(turn, since));
  sink.add(turnFar.at(turn, far));
  sink.add(turnRank.at(turn, near));
  sink.add(farIs.at(far));
  sink.add(farRole.at(far, role));
  sink.add(rankIs.at(near));
  sink.add(rankRole.at(near, role));
  sink.add(roleIs.at(role));
  sink.add(turnRole.at(turn, role));
  sink.add(genderTurn.at(known, turn));
  sink.add(genderIs.at(known));
  sink.add(farRankTurn.at(far, near, turn));
  sink.add(possessiveTurn.at(pronoun.possessive ? 1 : 0, turn));
}

function distanceBetween(scene: Scene, from: Candidate, to: Candidate): (typeof distances)[number] {
  const paragraphs = to.paragraphIndex - from.paragraphIndex;
  if (paragraphs > 0)
    return paragraphs === 1 ? 'paragraph-above' : paragraphs <= 3 ? 'few-paragraphs' : 'many-paragraphs';
  const { sentenceOf } = scene.paragraphs[to.paragraphIndex]!;
  const sentences = (sentenceOf[to.firstToken] ?? 0) - (sentenceOf[from.firstToken] ?? 0);
  if (sentences === 0) return 'same-sentence';
  if (sentences === 1) return 'sentence-before';
  return sentences <= 3 ? 'few-sentences' : 'many-sentences';
}

/** What the mention is in its sentence: opening subject, possessor, governed by a preposition, subject of a clause, or other. */
function roleOf(scene: Scene, mention: Candidate): (typeof roles)[number] {
  const paragraph = scene.paragraphs[mention.paragraphIndex]!;
  if (mention.possessive) return 'possessor';
  let first = mention.phraseToken;
  while (!isFirstInSentence(paragraph, first) && isPartOfTitle(paragraph.tokens[first - 1])) first--;
  // "His flatmate Ben Adler": any noun between whose he is and his name.
  if (first === mention.phraseToken && isPossessivePronoun(tokenOrNone(paragraph.tokens, first - 2)))
    first -= 2;
  if (isFirstInSentence(paragraph, first)) return 'opening';
  const word = tokenOrNone(paragraph.tokens, first - 1)?.lower ?? '';
  if (governing.has(word)) return 'governed';
  return /^(?:,|and|but|that|when|while|after|because|if)$/.test(word) ? 'clause-opening' : 'other';
}

function isPossessivePronoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:his|her|their|its|our|my)$/.test(token.lower);
}

/** "Russia's Foreign Minister", "the former spokesman": what may stand before a name in its phrase. */
function isPartOfTitle(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'mark') return false;
  return (
    token.capital ||
    token.kind === 'possessive' ||
    token.lower === 'the' ||
    isPossessivePronoun(token) ||
    personNouns.has(token.lower)
  );
}

function addFeaturesOfNobody(
  sink: FeatureSink,
  { scene, pronoun, speakers, options }: PronounQuestion,
): void {
  const people = options.length - 1;
  sink.add(nobody.at());
  sink.add(nobodyPeople.at(0, Math.min(people, 3)));
  sink.add(nobodySpeakers.at(0, Math.min(speakers.length, 3)));
  sink.add(nobodyUnnamed.at(0, distances.indexOf(unnamedBefore(scene, pronoun))));
}

/** How near somebody unnamed stands, nearer than any name: "When one was asked, he replied". */
function unnamedBefore(scene: Scene, pronoun: Candidate): (typeof distances)[number] {
  for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - 6); at--) {
    const candidate = scene.candidates[at]!;
    if (candidate.kind === 'person' || candidate.paragraphIndex !== pronoun.paragraphIndex) return 'never';
    if (candidate.kind === 'role' && !candidate.possessive && fits(candidate, pronoun))
      return distanceBetween(scene, candidate, pronoun);
  }
  return 'never';
}
