// Titles for an option that names an article.

import type { Complete } from './command.js';

/** The newest articles while nothing is typed. The value is the title, or the id where the title is too long or not the only one. */
export const completeArticle: Complete = async (typed, { library }) => {
  const hits = await library.index.suggestTitles(typed, 25);
  const found =
    typed === ''
      ? library.articles.slice(0, 25)
      : hits.flatMap(({ articleId }) => library.findArticle(articleId) ?? []);
  return found.map(({ article: { id, title, outlet } }) => {
    const isUnique = library.articles.filter(({ article }) => article.title === title).length === 1;
    return {
      name: outlet === null ? title : `${outlet}: ${title}`,
      // The title is what people can read on the card; the id stands in where that is too long or not the only one.
      value: isUnique && title.length <= 100 ? title : id,
    };
  });
};
