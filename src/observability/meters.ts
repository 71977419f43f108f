// What is counted and timed, whoever collects it.

/** A call as its figures name it: what came, and for which command. Never who called, or what was asked. */
export interface MeteredCall {
  readonly kind: 'command' | 'completion' | 'button' | 'message';
  /** A name of a command; `-` where that is not known. */
  readonly command: string;
}

/** What one request to Discord came to: it did it, said no, said too many, or did not answer. */
export type RequestOutcome = 'taken' | 'refused' | 'limited' | 'failed';

export interface Meters {
  /** Discord took the first response to a call, so many milliseconds after the call came. */
  acknowledged(call: MeteredCall, afterMs: number): void;
  /** All that a call leads to has been shown, or it was given up. */
  finished(call: MeteredCall, afterMs: number): void;
  requested(outcome: RequestOutcome): void;
  /** The log tells of something that has a name: `incident`, `answer-lost`, … */
  happened(event: string): void;
}

export const noMeters: Meters = {
  acknowledged: () => undefined,
  finished: () => undefined,
  requested: () => undefined,
  happened: () => undefined,
};
