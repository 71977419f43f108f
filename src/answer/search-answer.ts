// A query → the passages that speak of it, best first, one an article before a second of any.

import type { Card } from '../card/card.js';
import { createCard, excerptBlock } from '../card/create-card.js';
import { type AnswerContext, wordsOf } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { findEvidence } from './evidence/find-evidence.js';
import { highlightSought } from './evidence/highlight.js';
import { type LocatedWindow, locateWindow } from './evidence/locate-window.js';
import { type Question, readQuestion } from './evidence/question.js';
import type { RankedWindow } from './evidence/rank.js';
import type { Filters, Selection } from './filters.js';
import { inMarks } from './in-marks.js';
import { withKnownOutlet } from './known-outlet.js';
import { nothingFoundCard, searchedLine } from './notices.js';

const maxPassages = 10;

/**
 * Ranked passages with the words of the query in bold. What stands in double quotes must stand so in the passage, but for case
 * and white space. No passage gives an honest miss.
 */
export async function answerSearch(context: AnswerContext, query: string, filters: Filters): Promise<Card> {
  const rerun = { command: 'search', input: { query } };
  const search = (selection: Selection) => searchWithin(context, query, selection);
  return withKnownOutlet(context.library, filters, rerun, search, context.messages);
}

async function searchWithin(context: AnswerContext, query: string, selection: Selection): Promise<Card> {
  const { library, messages } = context;
  const words = wordsOf(context).search;
  const read: Question = { ...readQuestion(query), asked: 'open' };
  const phrases = [...query.matchAll(/["“”]([^"“”]+)["“”]/gu)].map(([, phrase = '']) => toPattern(phrase));
  const { ranked, sought } = await findEvidence(read, library, selection.accepts);
  const matching = ranked
    .map((entry) => ({ entry, located: locateWindow(library.passages, entry.window) }))
    .filter(({ located }) => phrases.length === 0 || holdsAll(located, phrases));
  const shown = onePerArticleFirst(matching).slice(0, maxPassages);
  const excerpts = shown.map(({ entry, located }, position) =>
    createExcerpt(context, located.analysed, located, position + 1, {
      emphasis: highlightSought(library.passages, entry.window, located, sought),
    }),
  );
  if (excerpts.length === 0)
    return nothingFoundCard(
      {
        title: words.miss(inMarks(query)),
        selection,
        remarks: phrases.length > 0 && ranked.length > 0 ? [words.notAsPhrase] : [],
      },
      messages,
    );
  const articles = new Set(matching.map(({ located }) => located.articleId)).size;
  return createCard({
    title: words.title(matching.length, inMarks(query)),
    blocks: excerpts.map(excerptBlock),
    footer: `${words.fromArticles(articles)} ${searchedLine(selection, messages)}`,
    searched: selection.searched,
  });
}

/** Reads the text, which is packed until somebody does: only where there are phrases. */
function holdsAll(
  { article, paragraphIndex, start, end }: LocatedWindow,
  phrases: readonly RegExp[],
): boolean {
  const text = article.paragraphs[paragraphIndex]?.slice(start, end) ?? '';
  return phrases.every((phrase) => phrase.test(text));
}

/** The best passage of each article in order, then the second best of each, and so on. */
function onePerArticleFirst<Entry extends { readonly entry: RankedWindow }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const seen = new Map<number, number>();
  return entries
    .map((item) => {
      const { number } = item.entry.window.article;
      const round = seen.get(number) ?? 0;
      seen.set(number, round + 1);
      return { item, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ item }) => item);
}

/** A phrase as a pattern: letter for letter but for case, kinds of quotation marks and white space. */
function toPattern(phrase: string): RegExp {
  const escaped = phrase
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’‘]/g, "['’‘]")
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}
