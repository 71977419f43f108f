// What groups of numbers are called: the thing that is counted in the articles' own words, each group by a name of its own.

import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import { measuredKey } from '../../text/measured-noun.js';
import type { StatementGroup } from './group-statements.js';
import { phraseOf, type Statement } from './statements.js';

type NumberWords = Messages['library']['numbers'];

/**
 * A heading for each group, in their order; no groups give none. Groups may count in the same words what is not the same ("homes
 * evacuated" in two towns): such headings tell the source of their first number, too, and where that is the same the number.
 */
export function listHeadings(groups: readonly StatementGroup[], messages: Messages): readonly string[] {
  const headings = groups.map((group) => headingOf(group, messages.library.numbers));
  const sources = groups.map(([first]) => (first === undefined ? '' : sourceWords(first, messages)));
  return headings.map((heading, index) => {
    const alike = headings.flatMap((other, at) => (at !== index && other === heading ? [at] : []));
    if (alike.length === 0) return heading;
    const source = sources[index] ?? '';
    const isTold = alike.every((at) => sources[at] !== source);
    return `${heading} (${isTold ? source : `${source}: ${groups[index]?.[0]?.amount.text ?? ''}`})`;
  });
}

/** Who prints the number, and when: "BBC News, 3 June 2025". */
export function sourceWords({ analysed: { article } }: Statement, { citations }: Messages): string {
  return `${outletWords(article.outlet, citations)}, ${dayWords(article.published?.on ?? null, citations)}`;
}

/** The fullest phrase of the group without its number, and what is done with the thing. */
function headingOf(group: StatementGroup, words: NumberWords): string {
  if (group.every(({ amount }) => amount.counted === null)) return words.withoutThing;
  // "Death toll from the flood rose to 14" names what is done, and the thing only in other words.
  const naming = group.filter(
    ({ amount: { counted } }) => counted?.action?.at.start !== counted?.phrase.start,
  );
  const phrases = naming.map(({ analysed, amount }) =>
    phraseOf(analysed, amount)
      .replace(amount.text, '…')
      .replace(/^… (?:of (?:the )?(?:\d[\d,.]* )?)?/, '')
      .trim(),
  );
  const fullest = phrases.reduce((best, phrase) => (phrase.length > best.length ? phrase : best), '');
  const actions = [...new Map(group.flatMap(actionWords).map((word) => [word.toLowerCase(), word])).values()]
    .filter((action) => !fullest.toLowerCase().includes(action.toLowerCase()))
    .map((action) => `“${action}”`)
    .join(', ');
  return [...(fullest === '' ? [] : [`“${fullest}”`]), ...(actions === '' ? [] : [actions])].join(' – ');
}

function actionWords({ analysed, amount }: Statement): readonly string[] {
  const action = amount.counted?.action;
  if (action == null) return [];
  const { start, end } = action.at;
  const words = (analysed.article.paragraphs[amount.paragraphIndex] ?? '').slice(start, end);
  // What is measured may open with a name: "Brent crude".
  return [action.key === measuredKey ? words : words.toLowerCase()];
}
