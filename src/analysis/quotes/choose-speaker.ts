// Gives every marked run its verdict: speech with a speaker (or nobody in reach), or not speech and why.

import type { Candidate } from './candidates.js';
import type { Cue } from './cues.js';
import { logistic, readWeights, score, softmax } from './linear-model.js';
import { rejectionReason } from './rejection-reason.js';
import type { Run } from './runs.js';
import type { Scene } from './scene.js';
import { listSpeakerOptions, type PreviousRun, type SpeakerOption } from './speaker-features.js';
import { listSpeechFeatures } from './speech-features.js';
import { speakerWeightTable } from './weights/speaker.js';
import { speechWeightTable } from './weights/speech.js';

const speakerWeights = readWeights(speakerWeightTable);
const speechWeights = readWeights(speechWeightTable);

/** Below this probability a run is no speech. Chosen on the training articles: detection F1 is flat between 0.4 and 0.6. */
const speechThreshold = 0.5;
/** Below this probability of the best candidate nobody is named: a wrong speaker is worse than none. */
const speakerThreshold = 0.35;

export interface Verdict {
  readonly run: Run;
  /** Null when the run is speech. */
  readonly rejected: string | null;
  readonly candidate: Candidate | null;
  readonly cue: Cue | null;
}

/** One verdict per run, in reading order: each decision is what the next one calls "the run before". */
export function judgeRuns(scene: Scene): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  let previous: PreviousRun | null = null;
  for (const run of scene.runs) {
    const { option, probability } = bestOption(listSpeakerOptions(scene, run, previous));
    const question = {
      scene,
      run,
      best: option,
      probability,
      afterSpeech: sharesSentence(scene, run, previous),
    };
    const features = listSpeechFeatures(question);
    if (logistic(score(features, speechWeights)) < speechThreshold) {
      verdicts.push({ run, rejected: rejectionReason(features, speechWeights), candidate: null, cue: null });
      continue;
    }
    const candidate = probability < speakerThreshold ? null : option.candidate;
    verdicts.push({ run, rejected: null, candidate, cue: candidate === null ? null : option.cue });
    previous = { run, candidate: candidate?.index ?? null };
  }
  return verdicts;
}

function bestOption(options: readonly SpeakerOption[]): { option: SpeakerOption; probability: number } {
  const chances = softmax(options.map(({ features }) => score(features, speakerWeights)));
  let best = 0;
  chances.forEach((chance, index) => {
    if (chance > (chances[best] ?? 0)) best = index;
  });
  return { option: options[best] as SpeakerOption, probability: chances[best] ?? 0 };
}

function sharesSentence(scene: Scene, run: Run, previous: PreviousRun | null): boolean {
  if (previous === null || previous.run.paragraphIndex !== run.paragraphIndex) return false;
  const sentenceOf = scene.paragraphs[run.paragraphIndex]?.sentenceOf ?? [];
  return sentenceOf[previous.run.firstToken] === sentenceOf[run.firstToken];
}
