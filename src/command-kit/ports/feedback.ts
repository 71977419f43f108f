// Whether answers help.

import type { FeedbackCount, Verdict } from '../../store/feedback.js';

export type { FeedbackCount, Verdict };

export interface FeedbackPort {
  note(command: string, corpusVersion: string, verdict: Verdict): Promise<void>;
  /** The latest first. */
  list(): Promise<readonly FeedbackCount[]>;
}
