// Places that name a person → the spellings found, each with the outlets that print it.

import type { Article } from '../../model/article.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { type Mention, printName } from './mentions.js';

export interface Spelling {
  readonly text: string;
  /** Known outlets in alphabetical order; null, last, stands for an unknown one. */
  readonly outlets: readonly (string | null)[];
}

/**
 * Most printed first. A shorter form is counted with the longer one that holds its words letter for letter ("Medinsky",
 * "Vladimir Medinsky"), so that what remains are different spellings, not different lengths.
 */
export function listPrintedSpellings(mentions: readonly Mention[]): readonly Spelling[] {
  const places = new Map<string, Article[]>();
  for (const mention of mentions) {
    const printed = printName(mention);
    places.set(printed, [...(places.get(printed) ?? []), mention.analysed.article]);
  }
  const longestFirst = [...places].sort(([a], [b]) => b.length - a.length || compareCodeUnits(a, b));
  const spellings: { text: string; articles: Article[] }[] = [];
  for (const [text, articles] of longestFirst) {
    const fuller = spellings.find((longer) => ` ${longer.text} `.includes(` ${text} `));
    if (fuller === undefined) spellings.push({ text, articles: [...articles] });
    else fuller.articles.push(...articles);
  }
  return spellings
    .sort((a, b) => b.articles.length - a.articles.length)
    .map(({ text, articles }) => ({ text, outlets: listOutlets(articles) }));
}

function listOutlets(articles: readonly Article[]): readonly (string | null)[] {
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  const known = [...outlets].filter((outlet) => outlet !== null).sort((a, b) => a.localeCompare(b, 'en'));
  return outlets.has(null) ? [...known, null] : known;
}
