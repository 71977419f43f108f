// From the words that name a speaker ("he", "the senator", "Medinsky") to who it is: the fullest name the article gives, or null.

import { tokenOrNone } from '../../text/tokens.js';
import { ageBearerOf } from './age-bearer.js';
import type { Candidate } from './candidate.js';
import { FeatureSum, mostProbable } from './linear-model.js';
import {
  addPronounFeatures,
  askForPronoun,
  isNamedRole,
  pronounSpace,
  type Spoken,
} from './pronoun-features.js';
import { RoleBearers } from './role-bearers.js';
import type { Scene } from './scene.js';
import { pronounWeightTable } from './weights/pronoun.js';

const pronounScore = new FeatureSum(pronounSpace.readWeights(pronounWeightTable));

/** Below this probability a pronoun means nobody: a wrong name is worse than none. */
const pronounThreshold = 0.4;
/** How many candidates back somebody unnamed is looked for within a sentence. */
const maxBack = 60;

/**
 * Speakers of all the mentions given, which must come in reading order: a pronoun is read against who spoke before it.
 * `speakers.get(candidate.index)` is null when the article does not say or leaves a doubt.
 */
export function resolveSpeakers(
  scene: Scene,
  mentions: readonly Candidate[],
): ReadonlyMap<number, string | null> {
  const speakers = new Map<number, string | null>();
  const spoken: Spoken[] = [];
  const bearers = new RoleBearers(scene);
  for (const mention of mentions) {
    if (speakers.has(mention.index)) continue;
    const name = resolve(scene, mention, spoken, bearers);
    speakers.set(mention.index, name);
    if (name !== null) spoken.push({ mention, name });
  }
  return speakers;
}

function resolve(
  scene: Scene,
  mention: Candidate,
  spoken: readonly Spoken[],
  bearers: RoleBearers,
): string | null {
  switch (mention.kind) {
    case 'he':
    case 'she':
      return resolvePronoun(scene, mention, spoken);
    case 'who':
      return antecedentOf(scene, mention);
    case 'it':
      return bodyBefore(scene, mention, spoken);
    case 'they':
      return groupBefore(scene, mention);
    case 'first':
    case 'you':
      return null;
    case 'role':
    case 'thing':
      return (
        nameBeside(scene, mention) ??
        ageBearerOf(scene, mention, spoken) ??
        bearers.bearerOf(mention, spoken) ??
        mention.text
      );
    default:
      return mention.name ?? mention.text;
  }
}

function resolvePronoun(scene: Scene, mention: Candidate, spoken: readonly Spoken[]): string | null {
  const unnamed = unnamedInSentence(scene, mention);
  if (unnamed !== null) return unnamed.text === 'one' ? null : unnamed.text;
  if (isUnnamedNearer(scene, mention, spoken)) return null;
  const relative = relativeWhoSpoke(scene, mention, spoken);
  if (relative !== null) return relative;
  const question = askForPronoun(scene, mention, spoken);
  const other = interruptedBy(scene, mention);
  const options = question.options.filter(({ name }) => name === null || name !== other);
  const scores = options.map((option) => {
    addPronounFeatures(pronounScore, question, option);
    return pronounScore.take();
  });
  const { option, probability } = mostProbable(options, scores);
  return probability < pronounThreshold ? null : option.name;
}

/** "Mr Pell, he said, was a coward": the one of whom it is said; null where no name stands before such an insertion. */
function interruptedBy(scene: Scene, mention: Candidate): string | null {
  const before = scene.candidates[mention.index - 1];
  if (before === undefined || before.paragraphIndex !== mention.paragraphIndex) return null;
  const { tokens } = scene.paragraphs[mention.paragraphIndex]!;
  const comma = mention.firstToken - 1;
  const isInserted = tokens[comma]?.text === ',' && tokens[mention.endToken + 1]?.text === ',';
  return isInserted && before.endToken === comma ? before.name : null;
}

/** "When one was asked, he replied": somebody unnamed stands in the sentence, and nobody named nearer. */
function unnamedInSentence(scene: Scene, mention: Candidate): Candidate | null {
  const { sentenceOf } = scene.paragraphs[mention.paragraphIndex]!;
  for (let at = mention.index - 1; at >= Math.max(0, mention.index - maxBack); at--) {
    const before = scene.candidates[at];
    if (before === undefined || before.paragraphIndex !== mention.paragraphIndex) return null;
    if (sentenceOf[before.firstToken] !== sentenceOf[mention.firstToken]) return null;
    if (before.kind === 'person') return null;
    if (
      before.kind === 'role' &&
      before.gender !== (mention.gender === 'male' ? 'female' : 'male') &&
      opensClause(scene, before)
    )
      return before;
  }
  return null;
}

/** "This was bolstered by the US president himself. He said": somebody unnamed in the sentence before, nobody named since. */
function isUnnamedNearer(scene: Scene, mention: Candidate, spoken: readonly Spoken[]): boolean {
  const last = spoken.at(-1);
  const { sentenceOf } = scene.paragraphs[mention.paragraphIndex]!;
  const sentence = sentenceOf[mention.firstToken] ?? 0;
  let unnamed = false;
  for (let at = mention.index - 1; at >= Math.max(0, mention.index - maxBack); at--) {
    const before = scene.candidates[at]!;
    if (
      before.paragraphIndex !== mention.paragraphIndex ||
      sentence - (sentenceOf[before.firstToken] ?? 0) > 1
    )
      break;
    if (before.kind === 'person') return false;
    if (before === last?.mention && isNamedRole(last)) return unnamed;
    unnamed ||= before.kind === 'role' && !before.possessive && before.text.startsWith('the ');
  }
  return unnamed;
}

/** Most sentences between words of somebody unnamed and the pronoun that goes on with them. */
const maxSentencesOn = 2;

/** "Her husband said he was tired. 'We came for the truth,' he said": whoever spoke last, known by role and sex, or by the name of an office; nobody named since. */
function relativeWhoSpoke(scene: Scene, mention: Candidate, spoken: readonly Spoken[]): string | null {
  const last = spoken.at(-1);
  if (last === undefined || last.mention.kind !== 'role') return null;
  const isOfAnySex = last.mention.gender === null && isNamedRole(last);
  if (!isOfAnySex && last.mention.gender !== mention.gender) return null;
  if (last.mention.paragraphIndex !== mention.paragraphIndex) return null;
  const { sentenceOf } = scene.paragraphs[mention.paragraphIndex]!;
  const sentencesOn = (sentenceOf[mention.firstToken] ?? 0) - (sentenceOf[last.mention.firstToken] ?? 0);
  if (sentencesOn > maxSentencesOn) return null;
  const between = scene.candidates.slice(last.mention.index + 1, mention.index);
  const isOther = ({ kind, gender, possessive }: Candidate) =>
    kind === 'person' && !possessive && (gender === null || gender === mention.gender);
  return between.some(isOther) ? null : last.name;
}

/** Nothing but a conjunction or the start of the sentence stands before it. */
function opensClause(scene: Scene, candidate: Candidate): boolean {
  const { tokens } = scene.paragraphs[candidate.paragraphIndex]!;
  if (opensSentence(scene, candidate)) return true;
  return /^(?:when|after|as|while|if|because|once)$/.test(tokens[candidate.firstToken - 1]?.lower ?? '');
}

/** "Smith, who said": Smith. */
function antecedentOf(scene: Scene, mention: Candidate): string | null {
  const before = scene.candidates[mention.index - 1];
  if (before === undefined || before.paragraphIndex !== mention.paragraphIndex) return null;
  return mention.firstToken - before.endToken < 4 ? (before.name ?? before.text) : null;
}

/** "Trump's press secretary, Karoline Leavitt, said", "Phillips O'Brien, a professor": the role has a name beside it. */
function nameBeside(scene: Scene, mention: Candidate): string | null {
  const { tokens } = scene.paragraphs[mention.paragraphIndex]!;
  const before = scene.candidates[mention.index - 1];
  if (
    before?.kind === 'person' &&
    !before.possessive &&
    mention.firstToken - before.endToken === 1 &&
    tokens[before.endToken]?.text === ',' &&
    before.paragraphIndex === mention.paragraphIndex
  )
    return before.name;
  for (let at = mention.index + 1; at < mention.index + 3; at++) {
    const after = scene.candidates[at];
    if (after === undefined || after.paragraphIndex !== mention.paragraphIndex) return null;
    const gap = after.firstToken - mention.endToken;
    // "Her son, Yusuf, said"
    const isGivenName =
      after.kind === 'unknown' && after.gender !== null && tokens[after.endToken]?.text === ',';
    if (after.kind !== 'person' && !(isGivenName && gap === 1)) continue;
    const comma = tokens[after.firstToken - 1]?.text === ',';
    const whole = gap === 1 || (gap <= 4 && tokens[mention.endToken]?.lower === 'of');
    return comma && whole && !after.possessive ? after.name : null;
  }
  return null;
}

/** "It said": the body that opened a sentence last, or the "it" before that spoke; else a paper that did. */
function bodyBefore(scene: Scene, mention: Candidate, spoken: readonly Spoken[]): string | null {
  const names = new Map(spoken.slice(-12).map((turn) => [turn.mention.index, turn.name]));
  let fallback: string | null = null;
  for (let at = mention.index - 1; at >= Math.max(0, mention.index - 20); at--) {
    const before = scene.candidates[at]!;
    if (!isNear(scene, before, mention)) break;
    if (before === spoken.at(-1)?.mention && mayBeCompany(before)) return before.name;
    if (before.possessive || !isBody(before)) continue;
    const name = before.kind === 'it' ? (names.get(before.index) ?? null) : (before.name ?? before.text);
    if (name !== null && before.kind !== 'thing' && before.kind !== 'place' && opensSentence(scene, before))
      return name;
    if (name !== null && before.kind === 'thing' && opensSentence(scene, before)) fallback ??= name;
  }
  return fallback;
}

/** "Voltra said … It said": one word that nothing but its verb of speech makes a person. */
function mayBeCompany({ kind, name, gender }: Candidate): boolean {
  if (name === null || gender !== null || name.includes(' ')) return false;
  return kind === 'unknown' || kind === 'person';
}

function isBody({ kind }: Candidate): boolean {
  return kind === 'organisation' || kind === 'thing' || kind === 'place' || kind === 'it';
}

function isNear(scene: Scene, before: Candidate, mention: Candidate): boolean {
  if (before.paragraphIndex !== mention.paragraphIndex)
    return mention.paragraphIndex - before.paragraphIndex === 1;
  const { sentenceOf } = scene.paragraphs[mention.paragraphIndex]!;
  return (sentenceOf[mention.firstToken] ?? 0) - (sentenceOf[before.firstToken] ?? 0) <= 5;
}

function opensSentence(scene: Scene, { paragraphIndex, firstToken }: Candidate): boolean {
  const { sentenceOf, tokens } = scene.paragraphs[paragraphIndex]!;
  const first = tokenOrNone(tokens, firstToken - 1)?.lower === 'the' ? firstToken - 1 : firstToken;
  return first === 0 || sentenceOf[first - 1] !== sentenceOf[first];
}

function groupBefore(scene: Scene, mention: Candidate): string | null {
  for (let at = mention.index - 1; at >= Math.max(0, mention.index - 8); at--) {
    const before = scene.candidates[at]!;
    if (!before.possessive && before.kind === 'roles') return before.text;
  }
  return null;
}
