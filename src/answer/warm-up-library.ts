// A library that nobody has asked yet → one whose first answers take as long as any later one.

import type { Library } from '../library/library.js';
import type { Turns } from '../turns/turns.js';
import { answerFromPassages } from './ask/passages-answer.js';
import { readingContextOf } from './ask/reading-context.js';
import { type AskOf, warmUp } from './evidence/warm-up.js';
import { selectArticles } from './filters.js';
import { linkToSource } from './link-to.js';
import { understandQuestion } from './question/understand-question.js';

/** Does in turns what the first questions to a library would have to wait for. Rejects with the turns' reason when aborted. */
export async function warmUpLibrary(library: Library, turns: Turns): Promise<void> {
  const context = { library, linkTo: linkToSource, now: library.builtAt };
  const everything = selectArticles(library, {});
  await turns.next();
  const ask: AskOf = async (question, accepts) => {
    const reading = understandQuestion(question, readingContextOf(library));
    await turns.next();
    await answerFromPassages(context, {
      reading,
      remarks: [],
      isWithinCoverage: true,
      selection: { ...everything, accepts },
      filters: {},
    });
  };
  await warmUp(library.passages, ask, turns);
}
