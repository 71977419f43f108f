// What is looked at when a run is judged speech or not (a scare quote, a title, a nickname, the name of an operation).

import { type Token, tokenOrNone } from '../../text/tokens.js';
import { wordSigns } from '../../text/word-signs.js';
import { type ArticleHabits, cueRates, fragmentShares, runCounts } from './article-habits.js';
import { candidateKinds } from './candidate.js';
import { gaps, linkPlaces } from './cue-links.js';
import { cueJoins } from './cue-subjects.js';
import { type Cue, cueKinds, cueVerbs } from './cues.js';
import { type FeatureSink, FeatureSpace } from './linear-model.js';
import { endings, lengths, openings, sentenceAt, sequels, shapes } from './run-form.js';
import {
  bridgeOf,
  bridges,
  leadOf,
  leads,
  phrasePartOf,
  phraseParts,
  tailOf,
  tails,
  workPlaceOf,
  workPlaces,
} from './run-surroundings.js';
import type { RunView } from './run-view.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { SpeakerOption } from './speaker-options.js';
import { wordClasses, wordClassOf } from './word-class.js';

/** What is known when a run is judged. */
export interface SpeechQuestion {
  readonly view: RunView;
  /** The best option for its speaker and how probable that is, 0…1. */
  readonly best: SpeakerOption;
  readonly probability: number;
  /** What the run before in the same sentence was: nothing, speech, or not speech. */
  readonly neighbour: 'none' | 'speech' | 'other';
  /** The same words were marked before in the article. */
  readonly repeated: boolean;
  readonly habits: ArticleHabits;
}

const speakers = ['nobody', 'unsure', 'likely', 'sure'] as const;
const neighbours = ['none', 'speech', 'other'] as const;
const verbs = ['none', ...cueKinds];
const joins = ['none', ...cueJoins];
const lemmas = ['none', ...cueVerbs];
const sizes = ['1', '2-3', '4+'];
/** Words that bare names of things lack: pronouns, prepositions, conjunctions, finite verbs. */
const grammars = ['none', 'one', 'more'] as const;
const runsBesides = ['1', '2', '3+'];
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
const gapSize = speechSpace.define('gap&size', gaps, sizes);
const gapVerb = speechSpace.define('gap&verb', gaps, verbs);
const gapPart = speechSpace.define('gap&part', gaps, phraseParts);
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
const singleMarks = speechSpace.define('single-marks&length', yesNo, lengths);
const partLength = speechSpace.define('part&length', phraseParts, lengths);
const partSpeaker = speechSpace.define('part&speaker', phraseParts, speakers);
const partVerb = speechSpace.define('part&verb', phraseParts, verbs);
const partBridge = speechSpace.define('part&bridge', phraseParts, bridges);
const partTitleCase = speechSpace.define('part&title-case&size', phraseParts, yesNo, sizes);
const workLength = speechSpace.define('work&length', workPlaces, lengths);
const workTitleCase = speechSpace.define('work&title-case', workPlaces, yesNo);
const bridgeLength = speechSpace.define('bridge&length', bridges, lengths);
const bridgeVerb = speechSpace.define('bridge&verb', bridges, verbs);
const bridgeLead = speechSpace.define('bridge&lead', bridges, leads);
const lemmaSize = speechSpace.define('lemma&size', lemmas, sizes);
const grammarLength = speechSpace.define('grammar&length', grammars, lengths);
const grammarPart = speechSpace.define('grammar&part', grammars, phraseParts);
const grammarSpeaker = speechSpace.define('grammar&speaker', grammars, speakers);
const firstWordSize = speechSpace.define('first-word&size', wordClasses, sizes);
const firstWordLead = speechSpace.define('first-word&lead', wordClasses, leads);
const runsInSentence = speechSpace.define('runs-in-sentence&size', runsBesides, sizes);
const cueInSentence = speechSpace.define('cue-in-sentence&length', yesNo, lengths);
const cueInSentencePart = speechSpace.define('cue-in-sentence&part', yesNo, phraseParts);
const earlierWord = speechSpace.define('earlier-word&size', wordClasses, sizes);
const lastWord = speechSpace.define('last-word&size', wordClasses, sizes);
const runCountSize = speechSpace.define('run-count&size', runCounts, sizes);
const fragmentShareSize = speechSpace.define('fragment-share&size', fragmentShares, sizes);
const cueRateSize = speechSpace.define('cue-rate&size', cueRates, sizes);
const leadingJoin = speechSpace.define('leading-verb&join&size', verbs, joins, sizes);
const leadingBridge = speechSpace.define('leading-verb&bridge&size', verbs, bridges, sizes);
const leadingGap = speechSpace.define('leading-verb&gap&size', verbs, gaps, sizes);
const leadingSubject = speechSpace.define('leading-verb&subject&size', verbs, candidateKinds, sizes);
const leadingWay = speechSpace.define('leading-bridge&gap&size', bridges, gaps, sizes);
const touchesSize = speechSpace.define('touches&size', yesNo, sizes);

/** Features by which a rejected run is explained. */
export const tellingFeatures = {
  soCalled: leads.indexOf('so-called'),
  publication: leads.indexOf('publication'),
  naming: leads.indexOf('naming'),
};

export function addSpeechFeatures(sink: FeatureSink, question: SpeechQuestion): void {
  const { view, best, repeated, habits } = question;
  const { run, paragraph, form, links } = view;
  const { length } = form;
  const inside = paragraph.tokens.slice(run.firstToken, Math.min(run.endToken, run.firstToken + maxInside));
  const lead = leadOf(paragraph, form.before, form.beforeIndex);
  const tail = tailOf(form.after);
  const speaker = certaintyOf(question);
  const verb = best.cue === null ? 0 : 1 + cueKinds.indexOf(best.cue.kind);
  const join = best.cue === null ? 0 : 1 + cueJoins.indexOf(best.cue.join);
  const neighbour = neighbours.indexOf(question.neighbour);
  const titled = isTitleCase(inside) ? 1 : 0;
  const part = phrasePartOf(paragraph, run, form);
  const work = workPlaceOf(paragraph, form);
  const bridge = bridgeOf(paragraph, run, best.cue);
  const size = run.wordCount <= 1 ? 0 : run.wordCount <= 3 ? 1 : 2;
  const grammar = grammarOf(inside);
  const firstWord = wordClassOf(inside[0]);
  const cued = links.some(({ cue }) => speaksInSentence(paragraph, run, cue)) ? 1 : 0;
  sink.add(bias.at());
  sink.add(lengthIs.at(length));
  sink.add(shapeIs.at(form.shape));
  sink.add(openingLength.at(form.opening, length));
  sink.add(endingLength.at(form.ending, length));
  sink.add(sequelLength.at(form.sequel, length));
  sink.add(endingSequel.at(form.ending, form.sequel));
  sink.add(capitalLength.at(form.startsCapital ? 1 : 0, length));
  sink.add(speakerLength.at(speaker, length));
  sink.add(speakerVerb.at(speaker, verb));
  sink.add(speakerLead.at(speaker, lead));
  sink.add(verbJoin.at(verb, join));
  sink.add(verbLength.at(verb, length));
  sink.add(verbLead.at(verb, lead));
  sink.add(leadLength.at(lead, length));
  sink.add(leadTail.at(lead, tail));
  sink.add(tailLength.at(tail, length));
  sink.add(tailEnding.at(tail, form.ending));
  sink.add(neighbourLength.at(neighbour, length));
  sink.add(neighbourOpening.at(neighbour, form.opening));
  sink.add(repeatedLength.at(repeated ? 1 : 0, length));
  sink.add(titleCaseLength.at(titled, length));
  sink.add(titleCaseLead.at(titled, lead));
  sink.add(titleCaseSpeaker.at(titled, speaker));
  sink.add(firstPerson.at(inside.some(({ signs }) => (signs & wordSigns.firstPerson) !== 0) ? 1 : 0));
  sink.add(
    finiteVerbLength.at(inside.some(({ signs }) => (signs & wordSigns.finiteVerb) !== 0) ? 1 : 0, length),
  );
  sink.add(
    allCapitals.at(inside.every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase()) ? 1 : 0),
  );
  sink.add(startsVerbal.at(/^\p{L}[\p{Ll}-]+(?:ing|ed|ly)$/u.test(inside[0]?.text ?? '') ? 1 : 0));
  sink.add(innerComma.at(inside.slice(0, -1).some(({ text }) => text === ',') ? 1 : 0, length));
  sink.add(isClosed.at(run.closed ? 1 : 0));
  sink.add(inFirstParagraph.at(run.paragraphIndex === 0 ? 1 : 0, length));
  sink.add(singleMarks.at(run.mark === 'single' ? 1 : 0, length));
  sink.add(partLength.at(part, length));
  sink.add(partSpeaker.at(part, speaker));
  sink.add(partVerb.at(part, verb));
  sink.add(partBridge.at(part, bridge));
  sink.add(partTitleCase.at(part, titled, size));
  sink.add(workLength.at(work, length));
  sink.add(workTitleCase.at(work, titled));
  sink.add(bridgeLength.at(bridge, length));
  sink.add(bridgeVerb.at(bridge, verb));
  sink.add(bridgeLead.at(bridge, lead));
  sink.add(lemmaSize.at(lemmaOf(paragraph, best.cue), size));
  sink.add(grammarLength.at(grammar, length));
  sink.add(grammarPart.at(grammar, part));
  sink.add(grammarSpeaker.at(grammar, speaker));
  sink.add(firstWordSize.at(firstWord, size));
  sink.add(firstWordLead.at(firstWord, lead));
  sink.add(runsInSentence.at(runsBeside(paragraph, run), size));
  sink.add(cueInSentence.at(cued, length));
  sink.add(cueInSentencePart.at(cued, part));
  sink.add(earlierWord.at(wordClassOf(tokenOrNone(paragraph.tokens, form.beforeIndex - 1)), size));
  sink.add(lastWord.at(wordClassOf(inside.findLast(({ kind }) => kind === 'word')), size));
  sink.add(runCountSize.at(habits.runCount, size));
  sink.add(fragmentShareSize.at(habits.fragmentShare, size));
  sink.add(cueRateSize.at(habits.cueRate, size));
  sink.add(touchesSize.at(best.touches ? 1 : 0, size));
  addLeadingCue(sink, view, size);
  if (best.candidate !== null) sink.add(speakerKind.at(candidateKinds.indexOf(best.candidate.kind)));
  for (const link of links)
    if (link.cue === best.cue) {
      sink.add(linkGap.at(link.place, link.gap));
      sink.add(linkLength.at(link.place, length));
      sink.add(gapSize.at(link.gap, size));
      sink.add(gapVerb.at(link.gap, verb));
      sink.add(gapPart.at(link.gap, part));
    }
}

/** The nearest verb of speech or thought before the run in its sentence, whoever is taken for the speaker. */
function addLeadingCue(sink: FeatureSink, { scene, paragraph, run, links }: RunView, size: number): void {
  const link = links.find(({ cue, side }) => side === 0 && governs(paragraph, run, cue));
  const verb = link === undefined ? 0 : 1 + cueKinds.indexOf(link.cue.kind);
  if (link === undefined) {
    sink.add(leadingJoin.at(verb, 0, size));
    return;
  }
  const bridge = bridgeOf(paragraph, run, link.cue);
  const subject = scene.candidates[link.cue.subject ?? -1]?.kind ?? 'unknown';
  sink.add(leadingJoin.at(verb, 1 + cueJoins.indexOf(link.cue.join), size));
  sink.add(leadingBridge.at(verb, bridge, size));
  sink.add(leadingGap.at(verb, link.gap, size));
  sink.add(leadingSubject.at(verb, candidateKinds.indexOf(subject), size));
  sink.add(leadingWay.at(bridge, link.gap, size));
}

function governs(paragraph: QuotedParagraph, run: Run, cue: Cue): boolean {
  if (cue.subject === null || cue.join === 'passive') return false;
  return sentenceAt(paragraph, cue.token) === sentenceAt(paragraph, run.firstToken);
}

/** Longest stretch of a run that is looked into, in tokens. */
const maxInside = 40;

/** Index into `lemmas`; the verb of a cue in another paragraph counts as none. */
function lemmaOf({ paragraphIndex }: QuotedParagraph, cue: Cue | null): number {
  return cue === null || cue.paragraphIndex !== paragraphIndex ? 0 : 1 + cue.verb;
}

const grammatical =
  wordSigns.preposition | wordSigns.finiteVerb | wordSigns.firstPerson | wordSigns.determiner;

/** Index into `grammars`. */
function grammarOf(inside: readonly Token[]): number {
  let count = 0;
  for (const { signs } of inside) if ((signs & grammatical) !== 0) count++;
  return Math.min(count, 2);
}

/** A verb of speech with a subject, in the sentence of the run. */
function speaksInSentence(paragraph: QuotedParagraph, run: Run, cue: Cue): boolean {
  if (cue.paragraphIndex !== run.paragraphIndex || cue.kind === 'think' || cue.subject === null) return false;
  return sentenceAt(paragraph, cue.token) === sentenceAt(paragraph, run.firstToken);
}

/** Index into `runsBesides`. */
function runsBeside(paragraph: QuotedParagraph, run: Run): number {
  const first = paragraph.runs[0];
  if (first === undefined) return 0;
  const sentence = sentenceAt(paragraph, run.firstToken);
  let count = 1;
  for (const step of [-1, 1])
    for (let at = run.index - first.index + step; count < 3 && at >= 0; at += step) {
      const other = paragraph.runs[at];
      if (other === undefined || sentenceAt(paragraph, other.firstToken) !== sentence) break;
      count++;
    }
  return count - 1;
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
