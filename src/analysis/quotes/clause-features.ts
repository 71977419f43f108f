// What is looked at when a clause beside a cue is judged reported speech or not.

import type { Token } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { auxiliaryKinds, auxiliaryTenses } from '../../text/words/clause-words.js';
import { candidateKinds } from './candidate.js';
import { type Clause, clauseEnds, clauseForms, clauseStarts } from './clause.js';
import { aids, type CueReading, depths, endings, readCue, settings } from './cue-reading.js';
import { cueJoins } from './cue-subjects.js';
import { type Cue, cueKinds, cueVerbs } from './cues.js';
import { type FeatureSink, FeatureSpace } from './linear-model.js';
import type { Scene } from './scene.js';

const lengths = ['2-5', '6-9', '10-19', '20-39', '40+'];
const skips = ['0', '1-2', '3-5', '6+'];
const starts = [
  'pronoun',
  'determiner',
  'capital',
  'number',
  'plural',
  'question',
  'to',
  'verbal',
  'other',
] as const;
const sequels = ['end', 'and', 'but', 'while', 'who', 'ing', 'name', 'other'] as const;
/** The first finite verb of the clause: reported speech is often set back ("would", "had"). */
const tenses = ['none', ...auxiliaryKinds, 'past'] as const;
const yesNo = ['no', 'yes'];

/** Every feature that the model of reported clauses can have. */
export const clauseSpace = new FeatureSpace();
const bias = clauseSpace.define('bias');
const verbIs = clauseSpace.define('verb', cueVerbs);
const verbForm = clauseSpace.define('verb&form', cueVerbs, clauseForms);
const kindForm = clauseSpace.define('kind&form', cueKinds, clauseForms);
const kindFormStart = clauseSpace.define('kind&form&start', cueKinds, clauseForms, starts);
const joinForm = clauseSpace.define('join&form', cueJoins, clauseForms);
const joinKind = clauseSpace.define('join&kind', cueJoins, cueKinds);
const subjectForm = clauseSpace.define('subject&form', candidateKinds, clauseForms);
const subjectKind = clauseSpace.define('subject&kind', candidateKinds, cueKinds);
const lengthForm = clauseSpace.define('length&form', lengths, clauseForms);
const skipForm = clauseSpace.define('skipped&form', skips, clauseForms);
const endingForm = clauseSpace.define('ending&form', endings, clauseForms);
const endingJoin = clauseSpace.define('ending&join', endings, cueJoins);
const aidForm = clauseSpace.define('aid&form', aids, clauseForms);
const hasRunBeside = clauseSpace.define('run-in-sentence&form', yesNo, clauseForms);
const hasAddressee = clauseSpace.define('addressee&form', yesNo, clauseForms);
const endsForm = clauseSpace.define('ends&form', clauseEnds, clauseForms);
const endsKind = clauseSpace.define('ends&kind', clauseEnds, cueKinds);
const endsLength = clauseSpace.define('ends&length', clauseEnds, lengths);
const endsNext = clauseSpace.define('ends&next', clauseEnds, sequels);
const commaInside = clauseSpace.define('comma-inside&form', yesNo, clauseForms);
const hasLaterCue = clauseSpace.define('cue-inside&form', yesNo, clauseForms);

const startsForm = clauseSpace.define('starts&form', clauseStarts, clauseForms);
const startsLength = clauseSpace.define('starts&length', clauseStarts, lengths);
const tenseForm = clauseSpace.define('tense&form', tenses, clauseForms);
const tenseKind = clauseSpace.define('tense&kind&length', tenses, cueKinds, lengths);
const tenseStart = clauseSpace.define('tense&start&form', tenses, starts, clauseForms);
const settingForm = clauseSpace.define('setting&form', settings, clauseForms);
const settingKind = clauseSpace.define('setting&kind', settings, cueKinds);
const verbLength = clauseSpace.define('verb&length', cueVerbs, lengths);
const verbEnding = clauseSpace.define('verb&ending', cueVerbs, endings);
const depthForm = clauseSpace.define('cues-before&form', depths, clauseForms);
const joinFormSubject = clauseSpace.define('join&form&subject', cueJoins, clauseForms, candidateKinds);
const aidKind = clauseSpace.define('aid&kind', aids, cueKinds);
const endsTense = clauseSpace.define('ends&tense-behind', clauseEnds, tenses);
const verbStart = clauseSpace.define('verb&start&form', cueVerbs, starts, clauseForms);
const verbTense = clauseSpace.define('verb&tense&form', cueVerbs, tenses, clauseForms);
const verbJoin = clauseSpace.define('verb&join&form', cueVerbs, cueJoins, clauseForms);
const verbSubject = clauseSpace.define('verb&subject', cueVerbs, candidateKinds);
const verbEnds = clauseSpace.define('verb&ends', cueVerbs, clauseEnds);
const verbAid = clauseSpace.define('verb&aid', cueVerbs, aids);
const subjectSetting = clauseSpace.define('subject&setting&form', candidateKinds, settings, clauseForms);
const startTenseLength = clauseSpace.define('start&tense&length', starts, tenses, lengths);
const settingJoin = clauseSpace.define('setting&join&kind', settings, cueJoins, cueKinds);
const opensParagraph = clauseSpace.define('opens-paragraph&form', yesNo, clauseForms);

/** Adds the features of a clause; give what its cue tells when it has been read already. */
export function addClauseFeatures(
  sink: FeatureSink,
  scene: Scene,
  clause: Clause,
  told: CueReading = readCue(scene, clause.cue),
): void {
  const { cue, form } = clause;
  const { paragraph, kind } = told;
  const start = starts.indexOf(startOf(paragraph.tokens, clause));
  const inside = clause.endToken - clause.firstToken;
  const length = inside < 6 ? 0 : inside < 10 ? 1 : inside < 20 ? 2 : inside < 40 ? 3 : 4;
  const skip = clause.skipped === 0 ? 0 : clause.skipped <= 2 ? 1 : clause.skipped <= 5 ? 2 : 3;
  const later = scene.cues[cue.index + 1];
  const cueInside =
    later !== undefined &&
    later.paragraphIndex === cue.paragraphIndex &&
    later.token < clause.endToken &&
    later.token > cue.token;
  const starting = clause.starts;
  const tense = tenses.indexOf(tenseOf(paragraph.tokens, clause.firstToken, clause.endToken));
  addCueFeatures(sink, cue, form, told);
  addSubjectFeatures(sink, cue, form, told);
  addEndFeatures(sink, clause, kind, length, paragraph.tokens);
  sink.add(startsForm.at(starting, form));
  sink.add(startsLength.at(starting, length));
  sink.add(tenseForm.at(tense, form));
  sink.add(tenseKind.at(tense, kind, length));
  sink.add(tenseStart.at(tense, start, form));
  sink.add(verbLength.at(cue.verb, length));
  sink.add(verbStart.at(cue.verb, start, form));
  sink.add(verbTense.at(cue.verb, tense, form));
  sink.add(startTenseLength.at(start, tense, length));
  sink.add(kindFormStart.at(kind, form, start));
  sink.add(lengthForm.at(length, form));
  sink.add(skipForm.at(skip, form));
  sink.add(commaInside.at(hasComma(paragraph.tokens, clause) ? 1 : 0, form));
  sink.add(hasLaterCue.at(cueInside ? 1 : 0, form));
}

// The features stand in four functions, because the engine writes no more than some dozen calls out in place.

/** What the verb tells, and what stands before it. */
function addCueFeatures(sink: FeatureSink, { verb }: Cue, form: number, told: CueReading): void {
  const { kind, ending, aid, depth } = told;
  sink.add(bias.at());
  sink.add(verbIs.at(verb));
  sink.add(verbForm.at(verb, form));
  sink.add(kindForm.at(kind, form));
  sink.add(verbEnding.at(verb, ending));
  sink.add(endingForm.at(ending, form));
  sink.add(verbAid.at(verb, aid));
  sink.add(aidForm.at(aid, form));
  sink.add(aidKind.at(aid, kind));
  sink.add(depthForm.at(depth, form));
  sink.add(hasRunBeside.at(told.hasRun ? 1 : 0, form));
  sink.add(opensParagraph.at(told.opensParagraph ? 1 : 0, form));
}

/** Who is the subject of the verb, how the two are joined, and what stands before the subject. */
function addSubjectFeatures(sink: FeatureSink, cue: Cue, form: number, told: CueReading): void {
  const { kind, join, subject, setting } = told;
  sink.add(joinForm.at(join, form));
  sink.add(joinKind.at(join, kind));
  sink.add(joinFormSubject.at(join, form, subject));
  sink.add(verbJoin.at(cue.verb, join, form));
  sink.add(endingJoin.at(told.ending, join));
  sink.add(subjectForm.at(subject, form));
  sink.add(subjectKind.at(subject, kind));
  sink.add(verbSubject.at(cue.verb, subject));
  sink.add(settingForm.at(setting, form));
  sink.add(settingKind.at(setting, kind));
  sink.add(settingJoin.at(setting, join, kind));
  sink.add(subjectSetting.at(subject, setting, form));
  sink.add(hasAddressee.at(cue.addressee === null ? 0 : 1, form));
}

/** Where the clause ends, and what follows it. */
function addEndFeatures(
  sink: FeatureSink,
  clause: Clause,
  kind: number,
  length: number,
  tokens: readonly Token[],
): void {
  const { ends, endToken, form, cue } = clause;
  sink.add(endsForm.at(ends, form));
  sink.add(endsKind.at(ends, kind));
  sink.add(endsLength.at(ends, length));
  sink.add(endsNext.at(ends, sequels.indexOf(sequelOf(tokens, clause))));
  sink.add(endsTense.at(ends, tenses.indexOf(tenseOf(tokens, endToken, endToken + maxToVerb))));
  sink.add(verbEnds.at(cue.verb, ends));
}

const determiners = new WordList(
  'the a an this that these those his her their its our my your some many most all any no each every both'.split(
    ' ',
  ),
);

const pronouns = new WordList('he she it they we i you there'.split(' '));
const questions = new WordList('what how why whether if who when where which'.split(' '));

/** How the clause begins, behind its "that". */
function startOf(tokens: readonly Token[], { firstToken }: Clause): (typeof starts)[number] {
  const token = tokens[tokens[firstToken]?.lower === 'that' ? firstToken + 1 : firstToken];
  if (token === undefined) return 'other';
  const { lower } = token;
  if (pronouns.has(token)) return 'pronoun';
  if (determiners.has(token)) return 'determiner';
  if (questions.has(token)) return 'question';
  if (lower === 'to') return 'to';
  if (token.kind === 'number') return 'number';
  if (token.capital) return 'capital';
  if (lower.endsWith('s')) return 'plural';
  return /(?:ing|ed)$/.test(lower) ? 'verbal' : 'other';
}

/** How far into a stretch its first finite verb is looked for, in tokens. */
const maxToVerb = 14;

function tenseOf(tokens: readonly Token[], from: number, until: number): (typeof tenses)[number] {
  for (let at = from; at < Math.min(tokens.length, until, from + maxToVerb); at++) {
    const { lower, signs } = tokens[at]!;
    if ((signs & wordSigns.auxiliary) !== 0) return auxiliaryTenses.get(lower) ?? 'none';
    if (at > from && lower.length > 4 && endsInEd(lower)) return 'past';
  }
  return 'none';
}

function endsInEd(word: string): boolean {
  return word.charCodeAt(word.length - 1) === 0x64 && word.charCodeAt(word.length - 2) === 0x65;
}

const adverbials = new WordList('while although though as after before when even despite'.split(' '));
const relatingWords = new WordList('who which whose where'.split(' '));

/** What follows the clause, behind its comma. */
function sequelOf(tokens: readonly Token[], { endToken }: Clause): (typeof sequels)[number] {
  const next = tokens[tokens[endToken]?.text === ',' ? endToken + 1 : endToken];
  if (next === undefined || next.kind === 'mark') return 'end';
  if (next.lower === 'and' || next.lower === 'but') return next.lower;
  if (adverbials.has(next)) return 'while';
  if (relatingWords.has(next)) return 'who';
  if (next.lower.endsWith('ing')) return 'ing';
  return next.capital ? 'name' : 'other';
}

function hasComma(tokens: readonly Token[], { firstToken, endToken }: Clause): boolean {
  for (let at = firstToken; at < endToken; at++) if (tokens[at]?.text === ',') return true;
  return false;
}
