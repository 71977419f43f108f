// A pure function of a text → the same, with the answers it gave before.

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
    const own = copyOf(text);
    const answer = work(own);
    answers.set(own, answer);
    return answer;
  };
  return Object.assign(answerTo, { forget: () => answers.clear() });
}

/** A piece of a longer text is a window on it for the engine: kept, it would keep the whole text in memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
