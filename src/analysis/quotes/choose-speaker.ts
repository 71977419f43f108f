// Gives every marked run its verdict: speech with a speaker (or nobody in reach), or not speech and why.

import { type ArticleHabits, isStraight, readHabits } from './article-habits.js';
import type { Candidate } from './candidate.js';
import { lastCueBefore } from './cue-links.js';
import type { Cue } from './cues.js';
import { FeatureSum, logistic, mostProbable } from './linear-model.js';
import { isCertainlyNoSpeech, rejectionReason } from './rejection-reason.js';
import { endings, openings, sentenceAt, sequels } from './run-form.js';
import { type RunView, readRunView } from './run-view.js';
import type { Run } from './runs.js';
import type { Scene } from './scene.js';
import { addSpeakerFeatures, speakerSpace } from './speaker-features.js';
import {
  askForSpeaker,
  type PreviousRun,
  type SpeakerOption,
  type SpeakerQuestion,
} from './speaker-options.js';
import { addSpeechFeatures, type SpeechQuestion, speechSpace } from './speech-features.js';
import { speakerWeightTable } from './weights/speaker.js';
import { speechWeightTable } from './weights/speech.js';

const speakerScore = new FeatureSum(speakerSpace.readWeights(speakerWeightTable));
const speechScore = new FeatureSum(speechSpace.readWeights(speechWeightTable));

/**
 * Below this probability a run is no speech. Chosen on articles that the weights were not learnt from (three folds of the train
 * articles): the least that is no speech passes while detection keeps an F1 above 95. Thresholds by length gain nothing.
 */
const speechThreshold = 0.845;
/** The same for what may be an extract (see `mayBeExtract`), chosen there, too. */
const extractThreshold = 0.93;
/** Runs of so few words without a verb of speech are given to nobody. */
const fragmentWords = 3;
/** Most tokens between a verb and the marked words it governs: a word like "as" or "to" and the mark itself. */
const maxToMarked = 2;
/** Below this probability of the best candidate nobody is named: a wrong speaker is worse than none. */
const speakerThreshold = 0.45;

export interface Verdict {
  readonly view: RunView;
  /** Null when the run is speech. */
  readonly rejected: string | null;
  readonly candidate: Candidate | null;
  readonly cue: Cue | null;
}

/** One verdict per run, in reading order: each decision is what the next one calls "the run before". */
export function judgeRuns(scene: Scene): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const context = new RunContext(scene);
  for (const run of scene.runs) {
    const view = readRunView(scene, run);
    const { option, probability } = likeliestSpeaker(askForSpeaker(view, context.previous));
    const question = context.ask(view, option, probability);
    const isSpeech = !isCertainlyNoSpeech(question) && speechProbability(question) >= thresholdFor(question);
    const candidate = isSpeech && isSure(view, option, probability) ? option.candidate : null;
    context.remember(run, isSpeech, candidate);
    verdicts.push({
      view,
      rejected: isSpeech ? null : rejectionReason(question),
      candidate,
      cue: candidate === null ? null : option.cue,
    });
  }
  return verdicts;
}

/** "A reporter asked: '…'" leaves nothing to weigh; everything else is weighed. */
function likeliestSpeaker(question: SpeakerQuestion): { option: SpeakerOption; probability: number } {
  const { options } = question;
  const touching = options.find(({ touches }) => touches);
  if (touching !== undefined) return { option: touching, probability: 1 };
  const scores = options.map((option) => {
    addSpeakerFeatures(speakerScore, question, option);
    return speakerScore.take();
  });
  return mostProbable(options, scores);
}

function speechProbability(question: SpeechQuestion): number {
  addSpeechFeatures(speechScore, question);
  return logistic(speechScore.take());
}

function thresholdFor(question: SpeechQuestion): number {
  return mayBeExtract(question) ? extractThreshold : speechThreshold;
}

/**
 * A paragraph of another page's text, its reporter's words and all: where everything else stands between curly marks, a straight
 * one opens it, nothing closes it, and no colon above says whose words they are.
 */
function mayBeExtract({ view: { scene, run, form }, habits }: SpeechQuestion): boolean {
  if (!habits.isCurly || run.closed || openings[form.opening] !== 'paragraph') return false;
  const above = scene.paragraphs[run.paragraphIndex - 1]?.text ?? '';
  return isStraight(scene.paragraphs, run) && !above.endsWith(':');
}

/** A few marked words that no verb of speech leads to are often the reporter's own: nobody is named for them. */
function isSure(view: RunView, { cue, touches }: SpeakerOption, probability: number): boolean {
  if (probability < speakerThreshold) return false;
  if (touches || view.run.wordCount > fragmentWords) return true;
  if (cue === null) return false;
  return !isModifierBefore(view, cue) && !isInPlan(view, cue) && !isOthersBetween(view, cue);
}

/** "he vowed …, including what the White House described as 'woke'": somebody else's verb of speech stands right in front. */
function isOthersBetween({ scene, run }: RunView, cue: Cue): boolean {
  const other = lastCueBefore(scene, run);
  if (other === null || other.subject === null || other.subject === cue.subject) return false;
  const between = run.firstToken - other.endToken;
  return other.join === 'plain' && between > 0 && between <= maxToMarked;
}

/** "has vowed to make the chatbot 'anti-woke'": what somebody means to do; the marked word may be the reporter's own. */
function isInPlan({ paragraph, run }: RunView, cue: Cue): boolean {
  const { tokens } = paragraph;
  if (cue.paragraphIndex !== run.paragraphIndex || tokens[cue.endToken]?.lower !== 'to') return false;
  return run.firstToken - cue.endToken > maxToMarked;
}

/** "Google's 'ethical AI' team co-lead said": the words only describe the one who speaks. */
function isModifierBefore({ run, form }: RunView, cue: Cue): boolean {
  if (cue.paragraphIndex !== run.paragraphIndex || cue.token < run.endToken) return false;
  return endings[form.ending] === 'open' && sequels[form.sequel] === 'word';
}

/** How much of a run is compared with those before it, in characters. */
const maxCompared = 80;
const stops = new Set('.,!?');

/** What the runs judged so far tell about the next one. */
export class RunContext {
  readonly #scene: Scene;
  readonly #habits: ArticleHabits;
  readonly #seen = new Set<string>();
  #previous: PreviousRun | null = null;
  #words: { readonly run: Run; readonly text: string } | null = null;
  #last: { readonly run: Run; readonly isSpeech: boolean } | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#habits = readHabits(scene);
  }

  /** The last run that was speech, with its speaker. */
  get previous(): PreviousRun | null {
    return this.#previous;
  }

  ask(view: RunView, best: SpeechQuestion['best'], probability: number): SpeechQuestion {
    return {
      view,
      best,
      probability,
      neighbour: this.#neighbourOf(view.run),
      repeated: this.#seen.has(this.#wordsOf(view.run)),
      habits: this.#habits,
    };
  }

  remember(run: Run, isSpeech: boolean, candidate: Candidate | null): void {
    this.#seen.add(this.#wordsOf(run));
    this.#last = { run, isSpeech };
    if (isSpeech) this.#previous = { run, candidate: candidate?.index ?? null };
  }

  #neighbourOf(run: Run): SpeechQuestion['neighbour'] {
    const last = this.#last;
    if (last === null || last.run.paragraphIndex !== run.paragraphIndex) return 'none';
    const paragraph = this.#scene.paragraphs[run.paragraphIndex]!;
    if (sentenceAt(paragraph, last.run.firstToken) !== sentenceAt(paragraph, run.firstToken)) return 'none';
    return last.isSpeech ? 'speech' : 'other';
  }

  /** The beginning of a run in small letters, without the marks at its end; asked twice for each run. */
  #wordsOf(run: Run): string {
    if (this.#words?.run === run) return this.#words.text;
    const paragraph = this.#scene.paragraphs[run.paragraphIndex]?.text ?? '';
    let end = Math.min(run.end, run.start + maxCompared);
    while (end > run.start && stops.has(paragraph.charAt(end - 1))) end--;
    const text = paragraph.slice(run.start, end).toLowerCase();
    this.#words = { run, text };
    return text;
  }
}
