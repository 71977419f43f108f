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
      return found.map(({ article: { id, title, outlet } }) => ({
        name: outlet === null ? title : `${outlet}: ${title}`,
        value: id,
      }));
    },
  },
  run: ({ title }, { answers }) => answers.article(title),
});
