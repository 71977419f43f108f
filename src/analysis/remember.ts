// A pure function of a text → the same, with the answers it gave before.

import { detach } from '../text/detach.js';

/** Most answers kept; then all are forgotten. Names of a large corpus are some ten thousand, each asked for many times over. */
const maxKept = 100_000;

export interface Remembering<Answer> {
  (text: string): Answer;
  /** To be worked out anew. */
  forget(): void;
}

/** For functions that take longer than looking up, and whose texts come again at every update of the library. */
export function remember<Answer>(work: (text: string) => Answer): Remembering<Answer> {
  const answers = new Map<string, Answer>();
  const answerTo = (text: string): Answer => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= maxKept) answers.clear();
    const own = detach(text);
    const answer = work(own);
    answers.set(own, answer);
    return answer;
  };
  return Object.assign(answerTo, { forget: () => answers.clear() });
}
