// Whom "he" or "she" beside a quotation can mean: one list of named features per person, and one for "nobody named here".

import type { Candidate } from './candidates.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** Somebody who spoke: the words that name the speaker and who that is. */
export interface Spoken {
  readonly mention: Candidate;
  readonly name: string;
}

export interface PronounOption {
  /** Null stands for "nobody named here". */
  readonly name: string | null;
  readonly features: readonly string[];
}

/** How many candidates back a person is looked for; about five paragraphs. */
const maxBack = 60;
const maxPeople = 8;

/** People named before the pronoun whose gender does not contradict it, nearest first, then "nobody". `spoken`: reading order. */
export function listPronounOptions(
  scene: Scene,
  pronoun: Candidate,
  spoken: readonly Spoken[],
): readonly PronounOption[] {
  const people = peopleBefore(scene, pronoun);
  const speakers = speakersBefore(pronoun, spoken);
  for (const name of speakers.slice(0, 3)) if (!people.has(name)) people.set(name, lastMention(spoken, name));
  const options: PronounOption[] = [];
  for (const [name, mention] of people) {
    if (options.length >= maxPeople) break;
    const rank = options.length;
    options.push({ name, features: featuresOf(scene, pronoun, name, mention, rank, speakers, spoken) });
  }
  return [
    ...options,
    { name: null, features: featuresOfNobody(scene, pronoun, options.length, speakers.length) },
  ];
}

function peopleBefore(scene: Scene, pronoun: Candidate): Map<string, Candidate> {
  const people = new Map<string, Candidate>();
  for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - maxBack); at--) {
    const candidate = scene.candidates[at] as Candidate;
    if (candidate.kind !== 'person' || candidate.name === null || people.has(candidate.name)) continue;
    if (fits(candidate, pronoun)) people.set(candidate.name, candidate);
  }
  return people;
}

function fits(candidate: Candidate, pronoun: Candidate): boolean {
  return candidate.gender === null || candidate.gender === pronoun.gender;
}

/** Distinct names of those who spoke before, last first. */
function speakersBefore(pronoun: Candidate, spoken: readonly Spoken[]): readonly string[] {
  const names: string[] = [];
  for (let at = spoken.length - 1; at >= Math.max(0, spoken.length - 20) && names.length < 4; at--) {
    const { mention, name } = spoken[at] as Spoken;
    if (mention.index >= pronoun.index || names.includes(name)) continue;
    if (
      (mention.kind === 'person' || mention.kind === 'he' || mention.kind === 'she') &&
      fits(mention, pronoun)
    )
      names.push(name);
  }
  return names;
}

function lastMention(spoken: readonly Spoken[], name: string): Candidate {
  return (spoken.findLast((entry) => entry.name === name) as Spoken).mention;
}

function featuresOf(
  scene: Scene,
  pronoun: Candidate,
  name: string,
  mention: Candidate,
  rank: number,
  speakers: readonly string[],
  spoken: readonly Spoken[],
): readonly string[] {
  const turn = speakers.indexOf(name);
  const spoke = turn < 0 ? 'not' : turn === 0 ? 'last' : turn === 1 ? 'last-but-one' : 'earlier';
  const far = distanceBetween(scene, mention, pronoun);
  const role = roleOf(scene, mention);
  const since = turn < 0 ? 'never' : distanceBetween(scene, lastMention(spoken, name), pronoun);
  const certain = mention.gender === null ? 'unknown' : 'known';
  const near = Math.min(rank, 3);
  return [
    `spoke=${spoke}`,
    `spoke=${spoke}&since=${since}`,
    `spoke=${spoke}&far=${far}`,
    `spoke=${spoke}&rank=${near}`,
    `far=${far}`,
    `far=${far}&role=${role}`,
    `rank=${near}`,
    `rank=${near}&role=${role}`,
    `role=${role}`,
    `gender=${certain}`,
    `gender=${certain}&spoke=${spoke}`,
    `far=${far}&rank=${near}&spoke=${spoke}`,
    `pronoun=${pronoun.possessive ? 'possessive' : 'subject'}&spoke=${spoke}`,
  ];
}

function distanceBetween(scene: Scene, from: Candidate, to: Candidate): string {
  const paragraphs = to.paragraphIndex - from.paragraphIndex;
  if (paragraphs > 0)
    return paragraphs === 1 ? 'paragraph-above' : paragraphs <= 3 ? 'few-paragraphs' : 'many-paragraphs';
  const { sentenceOf } = scene.paragraphs[to.paragraphIndex] as QuotedParagraph;
  const sentences = (sentenceOf[to.firstToken] ?? 0) - (sentenceOf[from.firstToken] ?? 0);
  if (sentences === 0) return 'same-sentence';
  return sentences === 1 ? 'sentence-before' : sentences <= 3 ? 'few-sentences' : 'many-sentences';
}

const governing = new Set(
  'of for at from with in on to by about against under over behind between near after before during into than as like'.split(
    ' ',
  ),
);

/** What the mention is in its sentence: opening subject, possessor, governed by a preposition, or other. */
function roleOf(scene: Scene, mention: Candidate): string {
  const { tokens, sentenceOf } = scene.paragraphs[mention.paragraphIndex] as QuotedParagraph;
  if (mention.possessive) return 'possessor';
  let before = mention.firstToken - 1;
  while (before >= 0 && tokens[before]?.capital && sentenceOf[before] === sentenceOf[mention.firstToken])
    before--;
  if (before < 0 || sentenceOf[before] !== sentenceOf[mention.firstToken]) return 'opening';
  const word = tokens[before]?.lower ?? '';
  if (governing.has(word)) return 'governed';
  if (word === ',' || word === 'and' || word === 'but' || word === 'that' || word === 'when' || word === 'as')
    return 'clause-opening';
  return 'other';
}

function featuresOfNobody(
  scene: Scene,
  pronoun: Candidate,
  people: number,
  speakers: number,
): readonly string[] {
  const role = roleInSentence(scene, pronoun);
  return [
    'nobody',
    `nobody&people=${Math.min(people, 3)}`,
    `nobody&speakers=${Math.min(speakers, 2)}`,
    `nobody&other=${role}`,
  ];
}

/** Whether somebody unnamed stands nearer than any name: "When one was asked, he replied". */
function roleInSentence(scene: Scene, pronoun: Candidate): string {
  for (let at = pronoun.index - 1; at >= Math.max(0, pronoun.index - 6); at--) {
    const candidate = scene.candidates[at] as Candidate;
    if (candidate.kind === 'person' || candidate.paragraphIndex !== pronoun.paragraphIndex) return 'none';
    if (candidate.kind === 'role' && !candidate.possessive && fits(candidate, pronoun))
      return distanceBetween(scene, candidate, pronoun);
  }
  return 'none';
}
