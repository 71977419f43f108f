// A corpus that nobody has asked yet → one that has answered questions of our own, so that nobody waits for what a first question costs.

import type { PassageIndex } from '../../search/passage-index.js';
import type { Turns } from '../../turns/turns.js';

/** What is asked of the words of a title: one question for each way of reading and weighing that a question may lead to. */
const forms = [
  (words: string) => `Who ${words}?`,
  (words: string) => `How many ${words}?`,
  (words: string) => `When did ${words}?`,
  (words: string) => `Which company ${words}?`,
  (words: string) => `Where did ${words} last week?`,
  (words: string) => `What disease ${words}?`,
  (words: string) => `Why did ${words}?`,
  (words: string) => `How much did ${words} cost?`,
  (words: string) => `Which country won ${words}?`,
  (words: string) => `What happened to ${words} in June?`,
  (words: string) => `What percentage of ${words}?`,
  (words: string) => `Was ${words} found guilty?`,
  // Nobody bears the name: who is spelled like it is looked for, too.
  (words: string) => `What did Xanthippopoulou call ${words}?`,
] as const;

/** Words of a title that a question takes: as many as questions of people have. */
const titleWords = 7;

/** How many questions are asked, each form several times: what is run often enough is compiled. */
const questions = 4 * forms.length;

/**
 * Articles in which the first question may find its answer; each further one may in one more, so that the first, which cost the most
 * by far, have the least to read.
 */
const firstArticles = 2;

/** Asks one question, of the articles that are accepted only. */
export type AskOf = (question: string, accept: (articleId: string) => boolean) => Promise<unknown>;

/**
 * Asks questions made of titles, in turns, one in each. What is made at first use (tables, files of the dictionary, expressions,
 * compiled code) is there afterwards; answers stay as they are. No more questions are asked than there are articles. Rejects with the
 * turns' reason when aborted.
 */
export async function warmUp(
  { articles }: Pick<PassageIndex, 'articles'>,
  ask: AskOf,
  turns: Turns,
): Promise<void> {
  const held = articles.filter((analysed) => analysed !== undefined);
  const count = Math.min(questions, held.length);
  for (let asked = 0; asked < count; asked++) {
    const at = Math.floor((asked * held.length) / count);
    const words = held[at]!.article.title.split(/\s+/, titleWords).join(' ');
    const near = new Set<string>();
    for (const { article } of held.slice(at, at + firstArticles + asked)) near.add(article.id);
    await ask(forms[asked % forms.length]!(words), (id) => near.has(id));
    await turns.next();
  }
}
