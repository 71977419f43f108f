// What somebody typed for an article → the article it means.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { remember } from '../analysis/remember.js';
import type { Library } from '../library/library.js';

export type ArticleMatch =
  /** `others` are further candidates, best first; empty when the match is exact. */
  | {
      readonly kind: 'one';
      readonly found: AnalysedArticle;
      readonly isExact: boolean;
      readonly others: readonly AnalysedArticle[];
    }
  | { readonly kind: 'none'; readonly similar: readonly AnalysedArticle[] };

/** Most candidates offered beside the best. */
const maxOthers = 4;

/**
 * A title is taken for the one that was meant when it holds at least this share of the words typed, and offered beside it
 * from half of that on. Chosen so that one word in three may be mistyped or missing.
 */
const minSharedWords = 0.6;

/**
 * By id or former id; else by title without regard to case and punctuation; else the title that holds most of the words
 * typed. Nothing else is guessed: what only the texts mention is `similar`, best first.
 */
export async function findArticleByTitle(library: Library, typed: string): Promise<ArticleMatch> {
  const exact = library.findArticle(typed.trim()) ?? titlesOf(library).get(foldTitle(typed));
  if (exact !== undefined) return { kind: 'one', found: exact, isExact: true, others: [] };
  const byTitle = await library.index.suggestTitles(typed, maxOthers + 1);
  const byText = await library.index.search(typed, { limit: maxOthers + 1 });
  const ids = new Set([...byTitle, ...byText].map(({ articleId }) => articleId));
  const candidates = [...ids].flatMap((id) => library.findArticle(id) ?? []);
  const ranked = candidates
    .map((candidate) => ({ candidate, share: sharedWords(typed, candidate.article.title) }))
    .sort((a, b) => b.share - a.share);
  const best = ranked[0];
  if (best === undefined || best.share < minSharedWords)
    return { kind: 'none', similar: ranked.slice(0, maxOthers).map(({ candidate }) => candidate) };
  const others = ranked
    .slice(1, maxOthers + 1)
    .filter(({ share }) => share >= minSharedWords / 2)
    .map(({ candidate }) => candidate);
  return { kind: 'one', found: best.candidate, isExact: false, others };
}

const titles = new WeakMap<Library, ReadonlyMap<string, AnalysedArticle>>();

/** Folded title → the first article that bears it. Worked out once for a library, which never changes. */
function titlesOf(library: Library): ReadonlyMap<string, AnalysedArticle> {
  const known = titles.get(library);
  if (known !== undefined) return known;
  // The first of several stands, because it is set last.
  const made = new Map(
    library.articles.toReversed().map((analysed) => [foldTitle(analysed.article.title), analysed]),
  );
  titles.set(library, made);
  return made;
}

/** Remembered, because an update of the library changes few titles. */
const foldTitle = remember((title) => wordsOf(title).join(' '));

/** Share of the typed words that the title holds; the last may be unfinished. 0 when nothing was typed. */
function sharedWords(typed: string, title: string): number {
  const wanted = wordsOf(typed);
  const held = wordsOf(title);
  const last = wanted.length - 1;
  const met = wanted.filter(
    (word, index) => held.includes(word) || (index === last && held.some((other) => other.startsWith(word))),
  );
  return wanted.length === 0 ? 0 : met.length / wanted.length;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
