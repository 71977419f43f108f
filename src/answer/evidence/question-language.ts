// In which language a question is asked, as far as its script and its smallest words tell.

import { smallWords } from './words/small-words.js';

/** A script other than the Latin one, and what a reader calls a text written in it. */
const scripts: readonly { readonly name: string; readonly letters: RegExp }[] = [
  { name: 'Ukrainian', letters: /[іїєґ]/giu },
  { name: 'Russian', letters: /[ыэъё]/giu },
  { name: 'a language in Cyrillic script', letters: /\p{Script=Cyrillic}/gu },
  { name: 'a language in Arabic script', letters: /\p{Script=Arabic}/gu },
  { name: 'Hebrew', letters: /\p{Script=Hebrew}/gu },
  { name: 'Greek', letters: /\p{Script=Greek}/gu },
  { name: 'Chinese or Japanese', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: 'Korean', letters: /\p{Script=Hangul}/gu },
];

/**
 * The name of the language when a question is clearly not in English, else null. A few letters of another script (a name)
 * do not make a question foreign; a Latin text needs two small words of one language and more of them than English ones.
 */
export function findForeignLanguage(question: string): string | null {
  const letters = question.match(/\p{L}/gu)?.length ?? 0;
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin * 2 < letters)
    return (
      scripts.find((script) => script.letters[Symbol.match](question) !== null)?.name ?? 'another language'
    );
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const english = count(smallWords.English);
  const [best] = Object.entries(smallWords)
    .map(([name, list]) => ({ name, hits: count(list) }))
    .filter(({ name }) => name !== 'English')
    .sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= 2 && best.hits > english ? best.name : null;
}
