// Places that name a person → the titles printed there, alike ones together.

import type { Locator, ParagraphSpan } from '../../model/locator.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { coverWithSentences, holds } from '../sentence-window.js';
import type { Mention } from './mentions.js';
import { findPrintedTitle } from './printed-title.js';

export interface PrintedTitle {
  /** As its excerpt prints it. */
  readonly text: string;
  readonly mention: Mention;
  readonly at: ParagraphSpan;
  /** The sentence, ready to be cited. */
  readonly excerptAt: Locator;
  /** Further mentions that print the same title, or less of it. */
  readonly also: readonly Mention[];
}

interface Found extends Omit<PrintedTitle, 'also'> {
  readonly terms: readonly string[];
  readonly also: Mention[];
}

/**
 * The fullest titles first seen, those printed by most articles first. A title whose words another one holds ("President",
 * "Russian President") is counted with it; British and American spellings are alike. Sentences that cannot be shown are passed
 * over. Others have their turns in between.
 */
export async function listPrintedTitles(
  mentions: readonly Mention[],
  nextTurn: () => Promise<void>,
): Promise<readonly PrintedTitle[]> {
  const found: Found[] = [];
  for (const mention of mentions) {
    found.push(...readTitle(mention));
    await nextTurn();
  }
  const titles: Found[] = [];
  const longestFirst = found.sort((a, b) => b.terms.length - a.terms.length);
  for (const title of longestFirst) {
    const fuller = titles.find(({ terms }) => title.terms.every((term) => terms.includes(term)));
    if (fuller === undefined) titles.push(title);
    else fuller.also.push(title.mention);
  }
  return titles.sort((a, b) => countArticles(b) - countArticles(a));
}

function readTitle(mention: Mention): readonly Found[] {
  const { analysed, name, sentence } = mention;
  const { paragraphIndex } = name;
  const paragraph = analysed.article.paragraphs[paragraphIndex]!;
  const others = analysed.names.filter(
    (other) => other.paragraphIndex === paragraphIndex && other.start !== name.start,
  );
  const span = findPrintedTitle(paragraph, sentence, name, others);
  const at = span === null ? null : { paragraphIndex, ...span };
  const excerptAt = at === null ? null : coverWithSentences(analysed, at);
  if (at === null || excerptAt === null || !holds(excerptAt, at) || !holds(excerptAt, name)) return [];
  const text = paragraph.slice(at.start, at.end);
  return [{ text, mention, at, excerptAt, terms: termsOf(text), also: [] }];
}

function countArticles({ mention, also }: Found): number {
  return new Set([mention, ...also].map(({ analysed }) => analysed)).size;
}

function termsOf(text: string): readonly string[] {
  return tokenise(text).flatMap((token) => toTerm(token.text) ?? []);
}
