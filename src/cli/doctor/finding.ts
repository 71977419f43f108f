// What the doctor says: one line for each thing looked at, and what to do about it.

/** `fail`: the bot will not work, or not as asked. `warn`: it works, for now or for most. */
export type Verdict = 'ok' | 'warn' | 'fail' | 'skipped';

export interface Finding {
  /** What was looked at, in a word or two. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly words: string;
  /** The next step; null where none is needed. */
  readonly next: string | null;
}

type Say = (subject: string, words: string, next: string) => Finding;

export const ok = (subject: string, words: string): Finding => ({
  subject,
  verdict: 'ok',
  words,
  next: null,
});
export const warn: Say = (subject, words, next) => ({ subject, verdict: 'warn', words, next });
export const fail: Say = (subject, words, next) => ({ subject, verdict: 'fail', words, next });
export const skipped = (subject: string, words: string): Finding => ({
  subject,
  verdict: 'skipped',
  words,
  next: null,
});
