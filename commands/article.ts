import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'article',
  description: 'One article: outlet, date, where it was read, how it opens',
  access: 'everyone',
  examples: ['limited progress in Istanbul'],
  options: {
    title: { type: 'text', description: 'Its title, part of it, or its id', required: true },
  },
  complete: {
    title: async (typed, { library }) => {
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
    },
  },
  run: ({ title }, { answers }) => answers.article(title),
});
