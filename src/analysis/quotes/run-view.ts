// A marked run with what stands around it, read once for everything that judges it.

import { type CueLink, linkCues } from './cue-links.js';
import { type RunForm, readRunForm } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';

export interface RunView {
  readonly scene: Scene;
  readonly run: Run;
  readonly paragraph: QuotedParagraph;
  readonly form: RunForm;
  /** The cues near it. */
  readonly links: readonly CueLink[];
}

export function readRunView(scene: Scene, run: Run): RunView {
  const paragraph = scene.paragraphs[run.paragraphIndex]!;
  return { scene, run, paragraph, form: readRunForm(paragraph, run), links: linkCues(scene, run) };
}
