// Titles for an option that names an article.

import { createNameFinder, type NameFinder } from '../analysis/name-finder.js';
import type { Library } from '../library/library.js';
import { foldLetters } from '../text/fold-letters.js';
import type { Complete } from './command.js';
import { maxChoiceChars, maxChoices } from './complete-option.js';

type LibraryArticle = Library['articles'][number];

/** So few letters tell nothing about relevance, and most titles have a word that begins with them. */
const maxFragmentChars = 2;

/**
 * The newest articles while nothing is typed, and for the first letters those of which a word begins with them; then the titles that fit
 * best. The value is the title, or the id where the title is too long or not the only one.
 */
export const completeArticle: Complete = async (typed, { library }) => {
  const { finder, repeated } = titlesOf(library);
  const found =
    typed.length <= maxFragmentChars
      ? finder.listStarting(typed, maxChoices)
      : (await library.index.suggestTitles(typed, maxChoices)).flatMap(
          ({ articleId }) => library.findArticle(articleId) ?? [],
        );
  return found.map(({ article: { id, title, outlet } }) => ({
    name: outlet === null ? title : `${outlet}: ${title}`,
    // The title is what people can read on the card; the id stands in where that is too long or not the only one.
    value: title.length <= maxChoiceChars && !repeated.has(title) ? title : id,
  }));
};

interface Titles {
  /** In the order of the library: newest first. */
  readonly finder: NameFinder<LibraryArticle>;
  readonly repeated: ReadonlySet<string>;
}

const known = new WeakMap<Library, Titles>();

/** Worked out once for a library, which never changes. */
function titlesOf(library: Library): Titles {
  const before = known.get(library);
  if (before !== undefined) return before;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { article } of library.articles) (seen.has(article.title) ? repeated : seen).add(article.title);
  const titles = { finder: createNameFinder(library.articles, spellTitle), repeated };
  known.set(library, titles);
  return titles;
}

/** As the finder reads names: plain words, one line for each. */
function spellTitle({ article }: LibraryArticle): string {
  const words = foldLetters(article.title).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()}\n`;
}
